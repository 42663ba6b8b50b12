import { londonDay } from '../clocks/london.ts';
import type { Day, Instant } from '../clocks/types.ts';

/** Compares two moments by their Europe/London day: negative, 0 or positive. */
export function daysOrder(a: Instant | Day, b: Instant | Day): number {
  const [x, y] = [londonDay(a), londonDay(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The later of two days, the first of which may be unknown. */
export function laterDay(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}
