import { englandAndWales, inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { readMoment } from '../lists/read-moment.ts';
import type { Demonstration } from '../services.ts';

/** The moment that the clock was moved to, or the sentence that says why it was not. */
export type ClockMoved = { ok: true; now: string } | { ok: false; why: string };

/** Moves the clock of a demonstration on to a typed moment, and returns when all that fell due on the way is done. */
export async function moveClockTo({ clock, moveClock }: Demonstration, typed: string): Promise<ClockMoved> {
  const to = readMoment(typed);
  if (!to) return { ok: false, why: 'Enter a date and time, such as 2008-07-24T18:00' };
  if (to < clock.now()) {
    return { ok: false, why: `The clock only goes forward, and it says ${timeInWords(clock.now())}` };
  }
  const { lastDay } = englandAndWales();
  if (londonDay(to) > lastDay) {
    return { ok: false, why: `The calendar of working days ends on ${inWords(lastDay)}` };
  }
  await moveClock(to);
  return { ok: true, now: to };
}
