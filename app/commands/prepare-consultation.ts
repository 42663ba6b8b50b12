import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { listRounds, type Round } from '../../db/queries/consultations.ts';
import { deletePrepared, writePrepared } from '../../db/queries/write-consultation.ts';
import { standingOfRound } from '../../workflows/consultation/rounds.ts';
import { readRound, type TypedRound } from '../../workflows/consultation/typed-round.ts';
import {
  type ConsultationRefusal,
  type Consulting,
  refused,
  whyNotPrepare,
} from '../../workflows/consultation/who-may.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { Actor } from '../../workflows/roles.ts';
import { newSalt } from './chain.ts';

interface Preparing {
  database: Database;
  now(): string;
}

/** The round that is prepared and not begun; a case has one at a time. */
export const preparedOf = (rounds: readonly Round[], { progress }: Pick<Consulting, 'progress'>) =>
  rounds.find(({ id }) => standingOfRound(id, progress).name === 'prepared');

const begun = refused(409, 'The round was opened meanwhile, so what it asks stays as it is.');

/** Keeps a round as it is now prepared: what is asked, and of whom. Nobody is told before it is opened. */
export async function prepareConsultation(
  { database, now }: Preparing,
  actor: Actor,
  subject: Consulting,
  typed: TypedRound,
): Promise<{ ok: true; number: number } | (ConsultationRefusal & { errors?: FieldError[] })> {
  const why = whyNotPrepare(actor, subject);
  if (why) return why;
  const { round, errors } = readRound(typed);
  if (errors.length > 0) return { ...refused(400, ''), errors };
  const known = preparedOf(await listRounds(database, subject.reference), subject);
  const number = await writePrepared(database, subject.reference, {
    ...round,
    id: known?.id ?? randomUUID(),
    salt: newSalt(),
    consultees: round.consultees.map((it) => ({ ...it, id: randomUUID() })),
    by: actor.id,
    at: now(),
  });
  return number === undefined ? begun : { ok: true, number };
}

/** Throws away a round that was only prepared. */
export async function throwAwayPrepared(
  { database }: Preparing,
  actor: Actor,
  subject: Consulting,
): Promise<{ ok: true } | ConsultationRefusal> {
  const why = whyNotPrepare(actor, subject);
  if (why) return why;
  const known = preparedOf(await listRounds(database, subject.reference), subject);
  if (!known) return refused(404, 'Nothing is prepared.');
  return (await deletePrepared(database, subject.reference, known.id)) ? { ok: true } : begun;
}
