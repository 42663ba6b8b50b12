import type { Constitution } from '../constitution/schema.ts';
import { ifCountable, type WorkingCalendar } from './calendar.ts';
import { milliseconds, weekdayOf } from './days.ts';
import { londonDayNumberOf, minutesOf, momentOf } from './london.ts';
import type { Instant } from './types.ts';

/** When a council's office is open: its hours, on its working days. */
export interface Office {
  hours: Constitution['hours'];
  calendar: WorkingCalendar;
}

const write = (ms: number): Instant => new Date(ms).toISOString();

/** Beyond the table of days the office counts as open, so that no letter waits for a day that nobody knows. */
export function isOpenAt(at: Instant, { hours, calendar }: Office): boolean {
  const ms = milliseconds(at);
  const day = londonDayNumberOf(ms);
  const working = ifCountable(() => calendar.numbers.isWorking(day)) ?? true;
  return (
    working && ms >= momentOf(day, minutesOf(hours.opens)) && ms <= momentOf(day, minutesOf(hours.closes))
  );
}

/** The first opening of the office that is not before an instant, in UTC. Undefined beyond the table of days. */
export function openingFrom(at: Instant, { hours, calendar }: Office): Instant | undefined {
  const ms = milliseconds(at);
  const day = londonDayNumberOf(ms);
  const opens = minutesOf(hours.opens);
  const first = ifCountable(() =>
    calendar.numbers.isWorking(day) && momentOf(day, opens) >= ms ? day : calendar.numbers.after(day, 1),
  );
  return first === undefined ? undefined : write(momentOf(first, opens));
}

/** Whether a day is the first working day of its week, which begins on Monday. */
export function beginsTheWeek(at: Instant, { calendar }: Office): boolean {
  const day = londonDayNumberOf(milliseconds(at));
  const { numbers } = calendar;
  return ifCountable(() => numbers.isWorking(day) && numbers.before(day, 1) < day - weekdayOf(day)) ?? false;
}
