import { answerConsultation } from '../../app/commands/answer-consultation.ts';
import { prepareConsultation } from '../../app/commands/prepare-consultation.ts';
import { roundToOpen } from '../../app/consultation/round-of-event.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import { findAsked, listRounds, type Round } from '../../db/queries/consultations.ts';
import { emptyRound, type TypedRound } from '../../workflows/consultation/typed-round.ts';
import type { Council } from './council.ts';

/** Three people of two groups, asked two things. */
export const someRound: TypedRound = {
  ...emptyRound,
  title: 'New opening hours of the libraries',
  about: 'Six libraries would open later and close later.\n\nNothing is decided yet.',
  questions: 'What would change for you?\nWhat have we not thought of?',
  people: {
    ...emptyRound.people,
    wardMembers: 'Member for the North ward, north@example.org',
    partners: 'Tenants’ panel, tenants@example.org\nCarers’ forum <carers@example.org>',
  },
};

/** Prepares a round as the case's author does. */
export async function prepare(
  council: Council,
  reference: string,
  typed: TypedRound = someRound,
): Promise<void> {
  const answer = await prepareConsultation(
    council.parts,
    await council.actor('officer'),
    await council.caseOf(reference),
    typed,
  );
  if (!answer.ok) throw new Error(`It could not be prepared: ${answer.why} ${JSON.stringify(answer.errors)}`);
}

/** Opens the round that is prepared, until a day. */
export async function open(council: Council, reference: string, closesOn: string): Promise<Round> {
  const { progress } = await council.caseOf(reference);
  const consultation = await roundToOpen(council.database, reference, progress);
  await council.send('officer', 'openConsultation', {
    reference,
    data: { closesOn, ...(consultation && { consultation }) },
  });
  return latestRound(council, reference);
}

export async function latestRound(council: Council, reference: string): Promise<Round> {
  const round = (await listRounds(council.database, reference)).at(-1);
  if (!round) throw new Error(`${reference} has no round.`);
  return round;
}

/** The id of one who is asked, by the beginning of their name. */
export function consulteeNamed({ consultees }: Round, name: string): string {
  const found = consultees.find((it) => it.name.startsWith(name));
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found.id;
}

/** What one who is asked answers, in the latest round. */
export async function answerAs(council: Council, name: string, reference: string, ...words: string[]) {
  const asked = await findAsked(
    council.database,
    consulteeNamed(await latestRound(council, reference), name),
  );
  if (!asked) throw new Error(`${name} is not asked.`);
  return answerConsultation(council.parts, asked, words);
}

/** Lets the clock come to a moment, and does what fell due on the way, each at its own time. */
export async function waitUntil(council: Council, at: string): Promise<void> {
  council.clock.set(at);
  await sweep(council.parts, at);
}
