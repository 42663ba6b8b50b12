import { findAsked, listRounds } from '../../db/queries/consultations.ts';
import { findReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Actor } from '../../workflows/roles.ts';
import { answerConsultation, declineConsultation } from '../commands/answer-consultation.ts';
import type { CommandParts } from '../commands/apply-event.ts';
import { reportOnConsultation } from '../commands/look-after-consultation.ts';
import { prepareConsultation } from '../commands/prepare-consultation.ts';
import { roundToOpen } from '../consultation/round-of-event.ts';
import type { ScenarioConsulting } from './scenarios.ts';

async function caseOf({ database }: CommandParts, reference: string, at: string) {
  const report = await findReportForEvent(database, reference, 'answers', londonDay(at));
  const found = report?.cases.find((it) => it.reference === reference);
  if (!found) throw new Error(`The scenario has no ${reference}.`);
  return found;
}

/** What the event that opens a round says of it. */
export const roundOf = async (parts: CommandParts, reference: string, at: string) =>
  roundToOpen(parts.database, reference, (await caseOf(parts, reference, at)).progress);

/** A round of a scenario is prepared, answered and reported on by the same commands as everybody's. */
export async function playConsultation(
  parts: CommandParts,
  reference: string,
  step: ScenarioConsulting,
  actorOf: (id: string) => Promise<Actor>,
): Promise<void> {
  const subject = await caseOf(parts, reference, step.at);
  const done =
    'prepares' in step
      ? await prepareConsultation(parts, await actorOf(step.by), subject, step.prepares)
      : 'found' in step
        ? await reportOnConsultation(parts, await actorOf(step.by), subject, 1, step)
        : await answer(parts, reference, step);
  if (!done.ok) throw new Error(`The scenario cannot consult on ${reference}: ${JSON.stringify(done)}`);
}

async function answer(
  parts: CommandParts,
  reference: string,
  { name, answers }: Extract<ScenarioConsulting, { name: string }>,
) {
  const [round] = await listRounds(parts.database, reference);
  const known = round?.consultees.find((it) => it.name === name);
  const asked = known && (await findAsked(parts.database, known.id));
  if (!asked) throw new Error(`The scenario asks no ${name} about ${reference}.`);
  return answers === 'nothing'
    ? declineConsultation(parts, asked)
    : answerConsultation(parts, asked, answers);
}
