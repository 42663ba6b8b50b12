import { remindersOf } from '../constitution/reminders.ts';
import type { Constitution } from '../constitution/schema.ts';
import { ifCountable, type WorkingCalendar } from './calendar.ts';
import { type DayNumber, milliseconds } from './days.ts';
import { londonDayNumberOf, minutesOf, momentOf, writeMoment } from './london.ts';
import type { DeadlineKind, Instant } from './types.ts';

export type ReminderPoint = 'soon' | 'due' | 'late' | 'escalated';

export interface Reminder {
  at: Instant;
  point: ReminderPoint;
}

/**
 * When people are told about a deadline: always at the opening hour of a working day. "Due" is the last such moment
 * that is not after the deadline, "soon" is counted back from there, and "late" and "escalated" are counted on from
 * the day due. Points that the table of days does not reach are left out; they come when a longer table does.
 * In the order of time.
 */
export function reminderPoints(
  kind: DeadlineKind,
  dueAt: Instant,
  constitution: Constitution,
  calendar: WorkingCalendar,
): Reminder[] {
  const { soon, due, late, escalated } = remindersOf(kind, constitution);
  const { numbers } = calendar;
  const opens = minutesOf(constitution.hours.opens);
  const deadline = milliseconds(dueAt);
  const dueDay = londonDayNumberOf(deadline);
  const dueReminder = () =>
    numbers.isWorking(dueDay) && momentOf(dueDay, opens) <= deadline ? dueDay : numbers.before(dueDay, 1);

  const found: { ms: number; point: ReminderPoint }[] = [];
  function add(point: ReminderPoint, on: () => DayNumber): void {
    const day = ifCountable(on);
    if (day !== undefined) found.push({ ms: momentOf(day, opens), point });
  }
  for (const n of soon) add('soon', () => numbers.before(dueReminder(), n));
  if (due) add('due', dueReminder);
  for (const n of late) add('late', () => numbers.after(dueDay, n));
  for (const n of escalated) add('escalated', () => numbers.after(dueDay, n));
  return found.sort((a, b) => a.ms - b.ms).map(({ ms, point }) => ({ at: writeMoment(ms), point }));
}
