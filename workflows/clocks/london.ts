import { Temporal } from 'temporal-polyfill';
import { type DayNumber, dayNumber, dayOf, milliseconds, NotADate, two } from './days.ts';
import type { Day, Instant } from './types.ts';

/**
 * Europe/London. Temporal knows when the clocks change; what it says is kept per year, because a deadline is
 * computed on every change of every case and must cost microseconds.
 */

const minute = 60_000;
const dayLength = 86_400_000;

interface Stretch {
  /** From this moment on, in milliseconds. */
  from: number;
  /** Minutes ahead of UTC. */
  offset: number;
}

const years = new Map<number, Stretch[]>();

function stretchesOf(year: number): Stretch[] {
  const known = years.get(year);
  if (known) return known;
  const opening = Temporal.PlainDateTime.from({ year, month: 1, day: 1 }).toZonedDateTime('UTC');
  const closing = opening.add({ years: 1 }).epochMilliseconds;
  let at: Temporal.ZonedDateTime | null = opening.withTimeZone('Europe/London');
  const found: Stretch[] = [];
  for (let from = opening.epochMilliseconds; at && from < closing; ) {
    // Before 1847 London's own time was 75 seconds behind Greenwich.
    found.push({ from, offset: Math.round(at.offsetNanoseconds / 60e9) });
    at = at.getTimeZoneTransition('next');
    from = at?.epochMilliseconds ?? closing;
  }
  years.set(year, found);
  return found;
}

/** Minutes that London's clocks are ahead of UTC at a moment, given in milliseconds. */
function offsetAt(ms: number): number {
  const stretches = stretchesOf(new Date(ms).getUTCFullYear());
  let offset = 0;
  for (const stretch of stretches) {
    if (stretch.from > ms) break;
    offset = stretch.offset;
  }
  return offset;
}

/**
 * The moment when London's clocks show a time on a day. Where they show it twice, the first; where they skip it,
 * as long after the skip as it was after its beginning (ISO 8601 in RFC 5545's reading, Temporal's "compatible").
 */
export function momentOf(day: DayNumber, minutes: number): number {
  const shown = day * dayLength + minutes * minute;
  const before = offsetAt(shown - dayLength);
  const first = shown - before * minute;
  if (offsetAt(first) === before) return first;
  const after = offsetAt(shown + dayLength);
  const second = shown - after * minute;
  return offsetAt(second) === after ? second : first;
}

/** Minutes past midnight of a time such as `17:00`; throws {@link NotADate}. */
export function minutesOf(time: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new NotADate(time);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Writes a moment as London's clocks show it, with their offset; seconds are kept and fractions dropped. */
export function writeMoment(ms: number): Instant {
  const offset = offsetAt(ms);
  const shown = Math.floor(ms / 1000) + offset * 60;
  const day = Math.floor(shown / 86_400);
  const second = shown - day * 86_400;
  const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  const size = Math.abs(offset);
  return `${dayOf(day)}T${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

export function londonDayNumberOf(ms: number): DayNumber {
  return Math.floor((ms + offsetAt(ms) * minute) / dayLength);
}

/** The day number in London of an instant, or of a day as it stands. */
export function londonDayNumber(at: Instant | Day): DayNumber {
  return at.length === 10 ? dayNumber(at) : londonDayNumberOf(milliseconds(at));
}

/** The day in London on which an instant falls. A day alone is that day. Throws {@link NotADate}. */
export function londonDay(at: Instant | Day): Day {
  return dayOf(londonDayNumber(at));
}

/** The instant, with its offset, when London's clocks show `HH:MM` on a day. Throws {@link NotADate}. */
export function londonInstant(day: Day, time: string): Instant {
  return writeMoment(momentOf(dayNumber(day), minutesOf(time)));
}

/** The same instant, written as London's clocks show it. */
export function inLondon(instant: Instant): Instant {
  return writeMoment(milliseconds(instant));
}

/** The time that London's clocks show at an instant, as `HH:MM`. */
export function londonTime(instant: Instant): string {
  return inLondon(instant).slice(11, 16);
}
