import type { Day, Instant } from '../clocks/types.ts';

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The Europe/London day of an instant; a day stays itself. */
export function dayOf(moment: Instant | Day): Day {
  return moment.length === 10 ? moment : london.format(Date.parse(moment));
}

/** Compares two moments by their Europe/London day: negative, 0 or positive. */
export function daysOrder(a: Instant | Day, b: Instant | Day): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The later of two days, either of which may be unknown. */
export function laterDay(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}
