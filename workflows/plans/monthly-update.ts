import type { WorkingCalendar } from '../clocks/calendar.ts';
import type { Day } from '../clocks/types.ts';

/** The day of the month from which whoever has not said how an action stands is asked. */
const askedFrom = 21;

/**
 * The day on which owners are asked for the progress of a month: the first working day on or after the 21st, so that a
 * week is left of the month to answer in. Undefined where the calendar does not reach so far.
 * @param month "2026-03"
 */
export function updateAskedOn(
  month: string,
  calendar: Pick<WorkingCalendar, 'covers' | 'whyNotWorking'>,
): Day | undefined {
  for (let date = askedFrom; date <= 31; date += 1) {
    const day = `${month}-${String(date).padStart(2, '0')}`;
    if (!calendar.covers(day)) return undefined;
    if (calendar.whyNotWorking(day) === undefined) return day;
  }
  return undefined;
}

/** The events by which an owner says how an action stands. */
export const progressEvents = [
  'startDelivery',
  'reportProgress',
  'completeDelivery',
  'cancel',
  'reopen',
] as const;
