import type { Constitution, KindOfDay } from '../constitution/schema.ts';
import { type DayNumber, dayNumber, dayOf, fromCivil, weekdayOf } from './days.ts';
import { type BankHoliday, bankHolidays, type Closure, projectedFrom, shippedYears } from './holidays.ts';
import type { Day } from './types.ts';
import { inWords } from './words.ts';

/** A day was asked for that the table of working days does not reach. The message is a sentence for a person. */
export class OutsideCalendar extends RangeError {
  override name = 'OutsideCalendar';
}

/** What is counted, or nothing where the count leaves the table of working days. */
export function ifCountable<T>(count: () => T): T | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof OutsideCalendar) return undefined;
    throw error;
  }
}

/**
 * Which days are working days, and the arithmetic on them. Every count is a look-up in a table, whatever its
 * length. Methods throw {@link OutsideCalendar} for a day outside the table or a count that leaves it.
 */
export interface WorkingCalendar {
  /** Changes whenever any day's standing changes, and with nothing else. */
  readonly version: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  covers(day: Day): boolean;
  /** Whether the days around it are in the table too, so that any deadline can be counted from it. */
  coversAround(day: Day): boolean;
  isWorkingDay(day: Day): boolean;
  /** Why a day is no working day: "weekend", or the name of the holiday or closure. Undefined for a working day. */
  whyNotWorking(day: Day): string | undefined;
  /** Whether the day lies in a year whose bank holidays are projected only. */
  isProjected(day: Day): boolean;
  /** WD(d, n): the n-th working day strictly after d, n being 1 or more. */
  workingDayAfter(day: Day, n: number): Day;
  /** The n-th working day strictly before d, n being 1 or more. */
  workingDayBefore(day: Day, n: number): Day;
  /** CB(m, n): the latest working day with at least n counted days strictly between it and m. */
  clearDaysBefore(meeting: Day, n: number, kind: KindOfDay): Day;
  /** Working days after `from` up to and with `to`; negative where `to` is earlier. */
  workingDaysBetween(from: Day, to: Day): number;
  /** The same by day number, for what must be quick. */
  readonly numbers: DayTable;
}

export interface DayTable {
  /** Throws {@link OutsideCalendar} where the table does not reach. */
  check(day: DayNumber): DayNumber;
  isWorking(day: DayNumber): boolean;
  after(day: DayNumber, n: number): DayNumber;
  before(day: DayNumber, n: number): DayNumber;
  clearBefore(meeting: DayNumber, n: number, kind: KindOfDay): DayNumber;
  between(from: DayNumber, to: DayNumber): number;
}

export interface CalendarParts {
  holidays: readonly BankHoliday[];
  closures?: readonly Closure[];
  /** The last year that the holidays cover; by default that of the shipped table. */
  lastYear?: number;
  /** From this day the holidays are projected only; by default as in the shipped table. */
  projectedFrom?: Day;
  /** Worked out from the days themselves where it is not given. */
  version?: string;
}

function daysOff({ holidays, closures = [] }: CalendarParts): Map<DayNumber, string> {
  const off = new Map<DayNumber, string>();
  for (const { on, name } of closures) off.set(dayNumber(on), name);
  for (const { date, title, notes } of holidays) {
    off.set(dayNumber(date), notes ? `${title} (${notes.toLowerCase()})` : title);
  }
  return off;
}

/** FNV-1a over the days off in order. It tells versions apart; it is not a seal. */
function versionOf(off: ReadonlyMap<DayNumber, string>, first: number, last: number): string {
  const text = [...off]
    .sort(([a], [b]) => a - b)
    .map(([day, name]) => `${dayOf(day)} ${name}`)
    .join('\n');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `england-and-wales-${first}-${last}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

function makeTable(off: ReadonlyMap<DayNumber, string>, first: DayNumber, last: DayNumber): DayTable {
  /** The working days in order. */
  const working: DayNumber[] = [];
  /** At each day, how many working days there were from the first day up to and with it. */
  const upTo: number[] = [];
  for (let day = first; day <= last; day++) {
    if (weekdayOf(day) < 5 && !off.has(day)) working.push(day);
    upTo.push(working.length);
  }
  const range = `The calendar of working days runs from ${inWords(dayOf(first))} to ${inWords(dayOf(last))}`;

  function check(day: DayNumber): DayNumber {
    if (day >= first && day <= last) return day;
    throw new OutsideCalendar(`${range}: ${inWords(dayOf(day))} is outside it.`);
  }
  function count(day: DayNumber): number {
    return upTo[check(day) - first] ?? 0;
  }
  function countBefore(day: DayNumber): number {
    return check(day) === first ? 0 : count(day - 1);
  }
  function theNth(k: number, from: DayNumber): DayNumber {
    const found = working[k - 1];
    if (found !== undefined) return found;
    throw new OutsideCalendar(`${range}: counting from ${inWords(dayOf(from))} leads outside it.`);
  }
  return {
    check,
    isWorking: (day) => count(day) !== countBefore(day),
    after: (day, n) => theNth(count(day) + n, day),
    before: (day, n) => theNth(countBefore(day) + 1 - n, day),
    clearBefore: (meeting, n, kind) =>
      theNth(kind === 'working' ? countBefore(meeting) - n : count(check(meeting) - n - 1), meeting),
    between: (from, to) => count(to) - count(from),
  };
}

/** No constitution counts further than this from a meeting: 28 clear days before it, or weeks of call-in after it. */
const around = 120;

/**
 * Builds the calendar of a set of holidays and closures over the years of the shipped table. Days off in other
 * years are left aside, since a year of which only some holidays are known must not be counted in.
 */
export function makeCalendar(parts: CalendarParts): WorkingCalendar {
  const first = fromCivil(shippedYears.first, 1, 1);
  const lastYear = parts.lastYear ?? shippedYears.last;
  const last = fromCivil(lastYear, 12, 31);
  const off = daysOff(parts);
  for (const day of off.keys()) {
    if (day < first || day > last || weekdayOf(day) >= 5) off.delete(day);
  }
  const numbers = makeTable(off, first, last);

  return {
    version: parts.version ?? versionOf(off, shippedYears.first, lastYear),
    firstDay: dayOf(first),
    lastDay: dayOf(last),
    numbers,
    coversAround: (day) => dayNumber(day) >= first + around && dayNumber(day) <= last - around,
    covers: (day) => dayNumber(day) >= first && dayNumber(day) <= last,
    isWorkingDay: (day) => numbers.isWorking(dayNumber(day)),
    whyNotWorking: (day) => {
      const number = numbers.check(dayNumber(day));
      return weekdayOf(number) >= 5 ? 'weekend' : off.get(number);
    },
    isProjected: (day) => day >= (parts.projectedFrom ?? projectedFrom),
    workingDayAfter: (day, n) => dayOf(numbers.after(dayNumber(day), n)),
    workingDayBefore: (day, n) => dayOf(numbers.before(dayNumber(day), n)),
    clearDaysBefore: (meeting, n, kind) => dayOf(numbers.clearBefore(dayNumber(meeting), n, kind)),
    workingDaysBetween: (from, to) => numbers.between(dayNumber(from), dayNumber(to)),
  };
}

let shipped: WorkingCalendar | undefined;

/** The calendar of the shipped bank holidays, with no council's closures. Built once, when first asked for. */
export function englandAndWales(): WorkingCalendar {
  shipped ??= makeCalendar({ holidays: bankHolidays });
  return shipped;
}

const byConstitution = new WeakMap<Constitution, WorkingCalendar>();

/**
 * The calendar that a constitution is counted by: the shipped bank holidays and the council's own closure days.
 * Where bank holidays have been proclaimed since, make one with {@link makeCalendar} and keep it.
 */
export function calendarFor(constitution: Constitution): WorkingCalendar {
  if (constitution.closures.length === 0) return englandAndWales();
  const known = byConstitution.get(constitution);
  if (known) return known;
  const made = makeCalendar({ holidays: bankHolidays, closures: constitution.closures });
  byConstitution.set(constitution, made);
  return made;
}
