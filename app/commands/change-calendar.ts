import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { addClosure, daysOffStamp, removeClosure, saveHolidays } from '../../db/queries/calendar.ts';
import { settings } from '../../db/schema/index.ts';
import type { BankHoliday } from '../../workflows/clocks/index.ts';
import { type Closure, shippedHolidays, withFile } from '../../workflows/clocks/index.ts';
import { theClock } from '../../workflows/roles.ts';
import { applyEvent, type CommandParts } from './apply-event.ts';
import type { DaysOff } from './council-rules.ts';
import { listMovedDeadlines, type MovedDeadline } from './moved-deadlines.ts';

/** A change of the days off that an administrator proposes. */
export type CalendarChange =
  | { type: 'holidays'; file: unknown; holidays: readonly BankHoliday[] }
  | { type: 'addClosure'; closure: Closure }
  | { type: 'removeClosure'; on: string };

/** The days off as they would be. */
export function changedDaysOff(now: DaysOff, change: CalendarChange): DaysOff {
  switch (change.type) {
    case 'holidays':
      return { ...now, table: withFile(shippedHolidays, change.holidays) };
    case 'addClosure':
      return {
        ...now,
        closures: [...now.closures.filter((c) => c.on !== change.closure.on), change.closure],
      };
    case 'removeClosure':
      return { ...now, closures: now.closures.filter((c) => c.on !== change.on) };
  }
}

/** Which open deadlines a change would move, with their old and new dates. Changes nothing. */
export async function previewCalendarChange(
  parts: CommandParts,
  change: CalendarChange,
): Promise<MovedDeadline[]> {
  const proposed = changedDaysOff(await parts.rules.daysOff(), change);
  return listMovedDeadlines(parts.database, parts.rules, proposed, parts.now());
}

/**
 * Makes the change, and counts every open deadline again: each case that has one that moves records both dates in its
 * log, and its people are told. What has passed stays. A crash in between is made good by the next sweep.
 */
export async function changeCalendar(
  parts: CommandParts,
  change: CalendarChange,
  by: string,
): Promise<number> {
  const { drizzle } = parts.database;
  const at = parts.now();
  if (change.type === 'holidays') {
    await saveHolidays(drizzle, {
      id: randomUUID(),
      data: change.file,
      loadedAt: new Date().toISOString(),
      loadedBy: by,
    });
  } else if (change.type === 'addClosure') {
    await addClosure(drizzle, { ...change.closure, addedAt: at, addedBy: by });
  } else {
    await removeClosure(drizzle, change.on);
  }
  parts.rules.forget();
  return countAgain(parts);
}

const settled = 'calendarCounted';

/**
 * Counts the open deadlines by the days off of now, unless that was done for exactly these. Safe to run at any time and
 * in several processes: a case of which nothing moves is left as it is. Returns how many cases had a date that moved.
 */
export async function countAgain(parts: CommandParts): Promise<number> {
  const { drizzle } = parts.database;
  const stamp = (await parts.database.one(`SELECT ${daysOffStamp} AS result`, [])) ?? '';
  const [row] = await drizzle.select().from(settings).where(eq(settings.key, settled));
  if ((row?.value ?? '|') === stamp) return 0;
  const moved = await listMovedDeadlines(
    parts.database,
    parts.rules,
    await parts.rules.daysOff(stamp),
    parts.now(),
  );
  const references = [...new Set(moved.map((m) => m.reference))];
  for (const reference of references) {
    await applyEvent(parts, { reference, type: 'calendarChanged', actor: theClock });
  }
  await drizzle
    .insert(settings)
    .values({ key: settled, value: stamp })
    .onConflictDoUpdate({ target: settings.key, set: { value: stamp } });
  return references.length;
}
