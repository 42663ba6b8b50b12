import { sql } from 'drizzle-orm';
import type { Drizzle } from '../database.ts';
import { rateLimits } from '../schema/index.ts';

/** Counts one more try in a window and gives the count, in one statement: two at once are two. */
export async function countTry(db: Drizzle, key: string, window: string): Promise<number> {
  const [row] = await db
    .insert(rateLimits)
    .values({ key, window, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.window],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count });
  if (!row) throw new Error('The database counted nothing.');
  return row.count;
}
