import { listDeadlines } from '../../db/queries/deadline-list.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { PublishableNotice } from '../../workflows/road/facts.ts';
import { noticeNames } from '../../workflows/road/notice-names.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { type DueWords, dueWords } from '../lists/due-words.ts';
import type { Services } from '../services.ts';

/** The deadlines that a notice answers. */
const noticeKindsWithDates = [
  'keyDecisionNotice',
  'generalExceptionNotice',
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
] as const satisfies readonly (DeadlineKind & PublishableNotice)[];

const limit = 300;

/** A notice that is to be published, on the list of its desk. */
export interface NoticeDue {
  kind: PublishableNotice;
  name: string;
  reference: string;
  title: string;
  due: DueWords;
}

/** The notices whose last day is counted and that are not published yet, the most urgent first. */
export async function noticeDeadlines(services: Services, person: SignedIn): Promise<NoticeDue[]> {
  const now = services.clock.now();
  const open = await listDeadlines(
    services.database,
    { kinds: noticeKindsWithDates, maySee: (state) => maySee(person, state) },
    limit,
  );
  const found: NoticeDue[] = [];
  for (const { kind, reference, title, dueAt, constitutionId, constitutionVersion } of open) {
    const notice = noticeKindsWithDates.find((it) => it === kind);
    if (!notice) continue;
    const { calendar } = await services.commands.rules.get(constitutionId, constitutionVersion);
    found.push({
      kind: notice,
      name: noticeNames[notice],
      reference,
      title,
      due: dueWords(dueAt, now, calendar),
    });
  }
  return found;
}
