import type { Database } from '../../db/database.ts';
import { listCitedIndicators } from '../../db/queries/indicators.ts';
import { listMadeActions } from '../../db/queries/made-actions.ts';
import { listActionsOfAssessment } from '../../db/queries/plan-actions.ts';
import type { CarriedCase } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { isDay, readDate } from '../../workflows/forms/calendar-answers.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { indicatorInWords } from '../../workflows/indicators/in-words.ts';
import { linesOf } from '../../workflows/plans/lines.ts';
import { standingInWords } from '../../workflows/plans/standing.ts';
import { answersOfReview, whatCameOfIt } from '../../workflows/plans/what-came-of-it.ts';

/**
 * What an assessment planned, what came of it and what is left, as the answers with which its renewal begins: read by the
 * form that it had, and written for the one that the renewal has.
 */
export async function reviewSoFar(
  database: Database,
  subject: CarriedCase,
  { before, template }: { before: Template; template: Template },
  at: string,
): Promise<Content> {
  const [made, actions, indicators] = await Promise.all([
    listMadeActions(database, subject.id),
    listActionsOfAssessment(database, subject.reference),
    listCitedIndicators(database, subject.reference),
  ]);
  const today = londonDay(at);
  const dayOr = (text: string) => (isDay(text) ? text : '');
  return answersOfReview(
    template,
    whatCameOfIt(
      subject.reference,
      linesOf(before, subject.content, subject.reference).map(({ key, content }) => ({
        what: textOf(content, 'description') || textOf(content, 'title'),
        owner: textOf(content, 'owner'),
        dueInWords: readDate(textOf(content, 'dueOn')),
        made: made.some(({ line }) => line === key),
      })),
      actions
        .filter(({ state }) => !(typeof state === 'object' && state.closed === 'withdrawn'))
        .map((it) => ({
          reference: it.reference,
          title: it.title,
          isDone: it.delivery === 'done',
          progress: it.progress,
          slippage: it.slippage,
          standing: standingInWords({ ...it, plannedOn: dayOr(it.plannedOn), dueOn: dayOr(it.dueOn) }, today),
        })),
      indicators.map((it) => ({ name: it.name, inWords: indicatorInWords(it, it.readings) })),
    ),
  );
}
