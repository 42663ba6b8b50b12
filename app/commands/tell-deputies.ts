import { listAbsencesToTell, tellOfOpenRequests } from '../../db/queries/absences-to-tell.ts';
import { londonDay, londonInstant } from '../../workflows/clocks/index.ts';
import type { CommandParts } from './apply-event.ts';

type Parts = Pick<CommandParts, 'database' | 'rules' | 'now'>;

/** An absence is told of when the office opens on its first day: an instant in UTC. */
async function beginningsFrom(parts: Parts, today: string): Promise<{ id: string; at: string }[]> {
  const absences = await listAbsencesToTell(parts.database, today);
  if (absences.length === 0) return [];
  const rules = await parts.rules.findOn(today);
  const opens = rules?.constitution.hours.opens ?? '09:00';
  return absences.map(({ id, fromOn }) => ({ id, at: new Date(londonInstant(fromOn, opens)).toISOString() }));
}

/**
 * Tells the deputy of each absence that has begun of the requests to sign that are open already. Any number of
 * processes may do it at once: an absence is told of once. What is asked later reaches director and deputy anyway.
 */
export async function tellDeputies(parts: Parts, now: string): Promise<void> {
  for (const { id, at } of await beginningsFrom(parts, londonDay(now))) {
    if (at <= now) await tellOfOpenRequests(parts.database, id, now);
  }
}

/** The next moment, up to a time, at which a deputy is to be told. */
export async function nextAbsence(parts: Parts, until: string): Promise<string | undefined> {
  const ahead = await beginningsFrom(parts, londonDay(parts.now()));
  return ahead
    .map(({ at }) => at)
    .filter((at) => at <= until)
    .sort()[0];
}
