import { asc, desc, eq } from 'drizzle-orm';
import type { Closure } from '../../workflows/clocks/index.ts';
import type { Drizzle } from '../database.ts';
import { bankHolidayTables, closures } from '../schema/index.ts';

/**
 * Changes whenever the loaded bank holidays or the closures do: an expression for the hot read, and for others. Lists and
 * no aggregates, which would cost more to set up than to run.
 */
export const daysOffStamp = `(ARRAY(SELECT loaded_at::text FROM bank_holiday_tables ORDER BY loaded_at DESC LIMIT 1)::text || '|' ||
  ARRAY(SELECT "on"::text || ' ' || name FROM closures ORDER BY "on")::text)`;

/** The newest table of bank holidays that was loaded, as the file it came from; undefined while the shipped one counts. */
export async function findLoadedHolidays(
  db: Drizzle,
): Promise<{ data: unknown; loadedAt: string } | undefined> {
  const [row] = await db
    .select({ data: bankHolidayTables.data, loadedAt: bankHolidayTables.loadedAt })
    .from(bankHolidayTables)
    .orderBy(desc(bankHolidayTables.loadedAt))
    .limit(1);
  return row;
}

export async function listClosures(db: Drizzle): Promise<Closure[]> {
  return db.select({ on: closures.on, name: closures.name }).from(closures).orderBy(asc(closures.on));
}

export async function saveHolidays(
  db: Drizzle,
  row: { id: string; data: unknown; loadedAt: string; loadedBy: string },
): Promise<void> {
  await db.insert(bankHolidayTables).values(row);
}

export async function addClosure(
  db: Drizzle,
  closure: Closure & { addedAt: string; addedBy: string },
): Promise<void> {
  await db.insert(closures).values(closure);
}

export async function removeClosure(db: Drizzle, on: string): Promise<void> {
  await db.delete(closures).where(eq(closures.on, on));
}
