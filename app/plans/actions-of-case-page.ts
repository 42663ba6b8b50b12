import { data } from '@remix-run/node';
import { listActionsOfAssessment } from '../../db/queries/plan-actions.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { readDate } from '../../workflows/forms/calendar-answers.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { OpenCase } from '../cases/open-case.ts';
import { showActions } from '../lists/list-of-actions.ts';
import type { Services } from '../services.ts';
import { linesOfCase, waysFor, whyNotMade } from './lines-of-case.ts';

/** What the page shows of an assessment's lines and of the actions that came of it. Throws 404 for an action. */
export async function actionsOfCasePage(services: Services, person: SignedIn, open: OpenCase, url: URL) {
  const { subject } = open;
  const refused = whyNotMade(open, person);
  if (refused?.status === 404) throw data(refused.why, { status: 404 });
  const { lines, reworded } = await linesOfCase(services, open);
  const named = await listActionsOfAssessment(services.database, subject.reference);
  const made = Number(url.searchParams.get('made') ?? Number.NaN);
  return {
    reference: subject.reference,
    title: subject.title,
    why: refused?.why,
    made: Number.isInteger(made) && made >= 0 ? made : undefined,
    ways: refused ? [] : waysFor(open, person.id),
    lines: lines.map(({ key, from, group, content, made: action }) => ({
      key,
      about: [
        from === 'mitigation' ? `For ${group ?? 'a group'}` : '',
        textOf(content, 'owner'),
        content.dueOn ? `due ${readDate(textOf(content, 'dueOn'))}` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
      what: textOf(content, 'description') || textOf(content, 'title'),
      action: action && { reference: action.reference, state: labelOf('action', action.state) },
    })),
    reworded: reworded.map(({ reference, title }) => ({ reference, title })),
    actions: showActions(
      named.filter(({ state }) => maySee(person, state)),
      londonDay(services.clock.now()),
    ),
  };
}

export type ActionsOfCasePage = Awaited<ReturnType<typeof actionsOfCasePage>>;
