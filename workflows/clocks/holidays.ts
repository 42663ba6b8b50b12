import file from './bank-holidays.json' with { type: 'json' };
import type { Day } from './types.ts';

/** A day off, as gov.uk publishes it at /bank-holidays.json. */
export interface BankHoliday {
  date: Day;
  title: string;
  notes?: string;
}

/** A day on which one council's offices are closed. */
export interface Closure {
  on: Day;
  name: string;
}

/** England and Wales, 1995 to 2030, as proclaimed; the last years are projected. */
export const bankHolidays: readonly BankHoliday[] = file['england-and-wales'].events;

/**
 * From this day the bank holidays shipped are worked out from the usual rules and not yet proclaimed: an extra one
 * may come, or one may move, as in 2020 and 2022.
 */
export const projectedFrom: Day = '2029-01-01';

/** The first and last year that the shipped table covers. */
export const shippedYears = {
  first: Math.min(...bankHolidays.map((it) => Number(it.date.slice(0, 4)))),
  last: Math.max(...bankHolidays.map((it) => Number(it.date.slice(0, 4)))),
};
