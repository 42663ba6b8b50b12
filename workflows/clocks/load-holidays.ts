import { z } from 'zod';
import { isDay } from './days.ts';
import { type BankHoliday, bankHolidays, projectedFrom, shippedYears } from './holidays.ts';
import type { Day } from './types.ts';

/** The bank holidays that the program counts by, and how far they reach. */
export interface HolidayTable {
  holidays: readonly BankHoliday[];
  lastYear: number;
  /** From this day they are worked out from the rules and not proclaimed. */
  projectedFrom: Day;
}

export const shippedHolidays: HolidayTable = {
  holidays: bankHolidays,
  lastYear: shippedYears.last,
  projectedFrom,
};

const fileShape = z.object({
  'england-and-wales': z.object({
    events: z.array(
      z.object({
        title: z.string().min(1, 'must not be blank'),
        date: z.string().refine(isDay, 'must be a date such as 2026-12-25'),
        notes: z.string().optional(),
      }),
    ),
  }),
});

/** England and Wales have eight bank holidays in an ordinary year; a year with fewer in a file is not whole. */
const fewestInAYear = 8;

/**
 * Reads a file in the format of gov.uk's bank-holidays.json.
 * @returns the holidays of England and Wales, or what is wrong with the file, each with its place
 */
export function parseHolidayFile(
  json: unknown,
): { ok: true; holidays: BankHoliday[] } | { ok: false; problems: string[] } {
  const parsed = fileShape.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((i) => `${i.path.join('.') || 'The file'}: ${i.message}.`),
    };
  }
  const holidays = parsed.data['england-and-wales'].events;
  const problems: string[] = [];
  const years = yearsOf(holidays);
  for (const year of years) {
    const n = holidays.filter((h) => h.date.startsWith(`${year}-`)).length;
    if (n < fewestInAYear)
      problems.push(`${year} has only ${n} bank holidays, so the file does not hold that year whole.`);
  }
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) problems.push('The file holds no bank holidays.');
  else if (last - first + 1 !== years.length)
    problems.push(`A year between ${first} and ${last} is missing.`);
  else if (first > shippedYears.last + 1)
    problems.push(`The file begins in ${first}, and the years before it are unknown.`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, holidays };
}

const yearsOf = (holidays: readonly BankHoliday[]) => [
  ...new Set(holidays.map((h) => Number(h.date.slice(0, 4)))),
];

/** Takes the years of a file in place of those of a table. Years that the file does not hold stay as they were. */
export function withFile(table: HolidayTable, file: readonly BankHoliday[]): HolidayTable {
  const years = new Set(yearsOf(file));
  const kept = table.holidays.filter((h) => !years.has(Number(h.date.slice(0, 4))));
  const lastOfFile = Math.max(...years);
  const proclaimedUntil = `${lastOfFile + 1}-01-01`;
  return {
    holidays: [...kept, ...file].sort((a, b) => a.date.localeCompare(b.date)),
    lastYear: Math.max(table.lastYear, lastOfFile),
    projectedFrom: proclaimedUntil > table.projectedFrom ? proclaimedUntil : table.projectedFrom,
  };
}

export interface HolidayDifference {
  date: Day;
  was?: string;
  is?: string;
}

/** What differs between two tables: added, removed or renamed days, soonest first. */
export function holidayDifferences(before: HolidayTable, after: HolidayTable): HolidayDifference[] {
  const was = new Map(before.holidays.map((h) => [h.date, h.title]));
  const is = new Map(after.holidays.map((h) => [h.date, h.title]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((date) => was.get(date) !== is.get(date))
    .sort()
    .map((date) => ({
      date,
      ...(was.has(date) && { was: was.get(date) }),
      ...(is.has(date) && { is: is.get(date) }),
    }));
}

/** Whether the table is about to end: within 60 days of its last one, on a given day. */
export function endsSoon(table: Pick<HolidayTable, 'lastYear'>, today: Day): boolean {
  const warnFrom = new Date(Date.UTC(table.lastYear, 11, 31) - 60 * 86_400_000).toISOString().slice(0, 10);
  return today >= warnFrom;
}
