import { createHash } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { findOpenRoundId, listRounds, type Round } from '../../db/queries/consultations.ts';
import { countByGroup } from '../../workflows/consultation/rounds.ts';
import type { RoundOfEvent } from '../../workflows/road/events.ts';
import type { CaseProgress } from '../../workflows/road/facts.ts';
import { preparedOf } from '../commands/prepare-consultation.ts';

/**
 * A salted SHA-256 of what everybody answered, as it stands. It goes into the chain of the case's events: with the rows
 * beside it anybody can check that no answer was changed, added or taken away after the close.
 */
export function sealOf({ salt, consultees }: Pick<Round, 'salt' | 'consultees'>): string {
  const answers = consultees
    // An instant in UTC: a database says it in whatever zone its session has.
    .flatMap(({ id, answer }) => (answer ? [[id, new Date(answer.at).toISOString(), answer.words]] : []))
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([salt, answers]))
    .digest('hex');
}

/** What the event that closes a case's open round records of it. */
export async function roundToClose(database: Database, reference: string): Promise<RoundOfEvent | undefined> {
  const open = await findOpenRoundId(database, reference);
  const round = open && (await listRounds(database, reference)).find(({ id }) => id === open);
  if (!round) return undefined;
  const groups = countByGroup(round.consultees);
  const total = (count: 'asked' | 'answered') =>
    Object.values(groups).reduce((sum, group) => sum + group[count], 0);
  return {
    id: round.id,
    asked: total('asked'),
    answered: total('answered'),
    groups,
    seal: sealOf(round),
  };
}

/** What the event that opens the prepared round of a case says of it; undefined where nothing is prepared. */
export async function roundToOpen(
  database: Database,
  reference: string,
  progress: CaseProgress,
): Promise<RoundOfEvent | undefined> {
  const round = preparedOf(await listRounds(database, reference), { progress });
  return round && { id: round.id, asked: round.consultees.length };
}
