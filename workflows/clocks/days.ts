import type { Day, Instant } from './types.ts';

/**
 * Days as whole numbers: 0 is 1 January 1970, in the proleptic Gregorian calendar. A day number belongs to no time
 * zone, so that arithmetic on days can never slip by an hour.
 */
export type DayNumber = number;

/** A day or a moment that cannot be read. */
export class NotADate extends RangeError {
  override name = 'NotADate';
  constructor(readonly given: string) {
    super(
      `"${given}" is not a date that can be read. Write a day as 2008-07-24, and a moment as 2008-07-24T18:00+01:00.`,
    );
  }
}

const zero = 48;

function digits(text: string, from: number, length: number): number {
  let value = 0;
  for (let i = from; i < from + length; i++) {
    const digit = text.charCodeAt(i) - zero;
    if (!(digit >= 0 && digit <= 9)) throw new NotADate(text);
    value = value * 10 + digit;
  }
  return value;
}

/** The number of a civil date. After Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function fromCivil(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function toCivil(number: DayNumber): { year: number; month: number; day: number } {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

function readDay(text: string): DayNumber {
  if (text[4] !== '-' || text[7] !== '-') throw new NotADate(text);
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (day < 1 || day > lengthOfMonth(year, month)) throw new NotADate(text);
  return fromCivil(year, month, day);
}

/** Reads `YYYY-MM-DD` and nothing else; throws {@link NotADate}. */
export function dayNumber(day: Day): DayNumber {
  if (day.length !== 10) throw new NotADate(day);
  return readDay(day);
}

export function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

export function dayOf(number: DayNumber): Day {
  const { year, month, day } = toCivil(number);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Monday is 0 and Sunday is 6: a council's week begins on Monday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

export function isDay(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

const afterDay = /^T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/**
 * Milliseconds since 1970 of an instant with Z or an offset; throws {@link NotADate} for anything else. Written out
 * because `Date.parse` reads a text without an offset in the machine's own time zone, and lets 31 June pass.
 */
export function milliseconds(instant: Instant): number {
  const day = readDay(instant);
  const match = afterDay.exec(instant.slice(10));
  if (!match) throw new NotADate(instant);
  const [, hour = '', minute = '', second = '0', fraction = '0', sign, offsetHour = '0', offsetMinute = '0'] =
    match;
  const hours = Math.max(Number(hour), Number(offsetHour));
  const sixtieths = Math.max(Number(minute), Number(second), Number(offsetMinute));
  if (hours > 23 || sixtieths > 59) throw new NotADate(instant);
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  return (
    day * 86_400_000 +
    (Number(hour) * 60 + Number(minute) - offset) * 60_000 +
    Number(second) * 1000 +
    Math.floor(Number(`0.${fraction}`) * 1000)
  );
}
