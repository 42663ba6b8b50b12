import { listDeputies, listDirectors } from '../../db/queries/deputies.ts';
import { daysWithoutDirector } from '../../workflows/absences.ts';
import { londonDay, type PlanBackWish } from '../../workflows/clocks/index.ts';
import type { Services } from '../services.ts';

/** The days on which a director's post has nobody there, as the recorded absences say. */
export async function directorsAway({
  database: { drizzle },
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<PlanBackWish['absences']> {
  const holders = await listDirectors(drizzle, londonDay(clock.now()));
  return daysWithoutDirector(await listDeputies(drizzle), holders);
}
