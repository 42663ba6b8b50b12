import {
  askForSummaries,
  gatherIntoDigests,
  lockLetters,
  nextHeld,
  nextNewsOfAWeek,
  postpone,
  releaseAlone,
  remindersAreComing,
} from '../../db/queries/letters-to-go.ts';
import { beginsTheWeek, isOpenAt, londonDay, openingFrom } from '../../workflows/clocks/index.ts';
import type { CommandParts } from '../commands/apply-event.ts';
import { officeAt } from './office.ts';
import type { Enqueue } from './relay.ts';

type Parts = Pick<CommandParts, 'database' | 'rules' | 'now'>;

const later = (a: string, b: string) => [a, b].sort()[1] ?? a;
const justAfter = (at: string) => new Date(Date.parse(at) + 1).toISOString();

/**
 * Lets go what was held until now: letters that waited for the office to open, and for each person whom something waits
 * for, the one digest of the day. While the office is closed nothing goes. Any number of processes may do it, one after
 * the other.
 */
export async function releaseHeld(parts: Parts, enqueue: Enqueue): Promise<void> {
  const now = parts.now();
  if ((await nextHeld(parts.database, now)) === undefined) return;
  const office = await officeAt(parts, now);
  const next = openingFrom(justAfter(now), office);
  await parts.database.transaction(async (execute) => {
    await lockLetters(execute);
    if (next !== undefined && !isOpenAt(now, office)) return postpone(execute, now, next);
    const alone = await releaseAlone(execute, now);
    const day = londonDay(now);
    const digests = (await remindersAreComing(execute, now))
      ? []
      : await gatherIntoDigests(execute, { now, day, next });
    await enqueue([...alone, ...digests], execute);
  });
}

/** How long after the office opened a week's summary is still begun. In milliseconds. */
const morning = 3_600_000;

/** When the office opens on the first working day of the week, the heads of service are told how things stand. */
export async function askForTheWeek(parts: Parts, now: string): Promise<void> {
  const office = await officeAt(parts, now);
  const justOpened = !isOpenAt(new Date(Date.parse(now) - morning).toISOString(), office);
  if (isOpenAt(now, office) && justOpened && beginsTheWeek(now, office))
    await askForSummaries(parts.database, now, londonDay(now));
}

/** The next moment, up to a time, at which a letter that is held may go or a week's summary is due. */
export async function nextRelease(parts: Parts, until: string): Promise<string | undefined> {
  const office = await officeAt(parts, parts.now());
  const moments = [await nextHeld(parts.database, until)];
  const news = await nextNewsOfAWeek(parts.database, parts.now());
  if (news === undefined) return moments[0];
  let opening = openingFrom(justAfter(later(news, parts.now())), office);
  while (opening !== undefined && opening <= until && !beginsTheWeek(opening, office))
    opening = openingFrom(justAfter(opening), office);
  if (opening !== undefined && opening <= until) moments.push(opening);
  return moments.filter((moment) => moment !== undefined).sort()[0];
}
