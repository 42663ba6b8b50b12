import { listLatestNotices, listNoticesOfComingDecisions } from '../../db/queries/published-notices.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import type { PublishableNotice } from '../../workflows/road/facts.ts';
import { noticeNames } from '../../workflows/road/notice-names.ts';
import { stands } from '../../workflows/road/notice-terms.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { isPublicNotice, noticeId } from '../public/notices.ts';
import type { Services } from '../services.ts';
import { noticeDeadlines } from './notice-deadlines.ts';

const latest = 50;

/** A notice of reasons follows what it explains as soon as reasonably practicable: no clock reminds of it. */
const reasonsFor = [
  ['generalExceptionNotice', 'generalExceptionReasons'],
  ['specialUrgencyAgreement', 'specialUrgencyReasons'],
  ['urgentPrivateMeetingAgreement', 'urgentPrivateMeetingNotice'],
] as const satisfies readonly (readonly [PublishableNotice, PublishableNotice])[];

/** What is to be published by when, the most urgent first; what the law wants at once; and what was published. */
export async function loadNoticesDesk(services: Services, person: SignedIn) {
  const { database } = services;
  const due = await noticeDeadlines(services, person);
  const published = await listLatestNotices(database, latest);
  const known = [...published, ...(await listNoticesOfComingDecisions(database))];
  const owed = new Map<
    string,
    { kind: PublishableNotice; reference: string; matter: string; since: string }
  >();
  for (const kept of known) {
    for (const [first, reasons] of reasonsFor) {
      if (kept.data.notice !== first || !stands(kept.progress, first, undefined)) continue;
      const on = kept.progress.noticeTerms?.[first]?.from;
      if (stands(kept.progress, reasons, on)) continue;
      const matter = kept.words.matter ?? '';
      owed.set(`${kept.reportId} ${reasons}`, {
        kind: reasons,
        reference: kept.reference,
        matter,
        since: timeInWords(kept.at),
      });
    }
  }
  return {
    mayPublish: person.roles.includes('democraticServices'),
    due,
    owed: [...owed.values()].map((it) => ({ ...it, name: noticeNames[it.kind] })),
    published: published
      .filter((kept) => maySee(person, kept.state))
      .flatMap((kept) => {
        const kind = kept.data.notice;
        if (!kind) return [];
        return [
          {
            id: noticeId(kept),
            name: noticeNames[kind],
            matter: kept.words.matter ?? '',
            reference: kept.reference,
            at: timeInWords(kept.at),
            isPublic: isPublicNotice(kept) && !kept.isDown,
            isDown: kept.isDown,
            isCurrent: Date.parse(kept.progress.notices[kind] ?? '') === Date.parse(kept.at),
          },
        ];
      }),
  };
}
export type NoticesDesk = Awaited<ReturnType<typeof loadNoticesDesk>>;
