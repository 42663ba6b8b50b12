const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The three boxes of a date, as typed. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/**
 * The three boxes as one answer: YYYY-MM-DD, or YYYY-MM where the day is blank; '' where all are. What is no date is
 * kept as typed, in the same order, so that `partsOfDate` can put each word back into its box.
 */
export function joinDate(parts: DateParts): string {
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()];
  if (day === '' && month === '' && year === '') return '';
  const named = /^[a-z]{3,}\.?$/i.test(month) ? monthByName(month) : undefined;
  return tidyDate(day === '' ? `${year}-${named ?? month}` : `${year}-${named ?? month}-${day}`);
}

/** The boxes of an answer, whether or not it is a date. */
export function partsOfDate(value: string): DateParts {
  const match = /^([^-]*)-([^-]*)(?:-(.*))?$/s.exec(value);
  if (!match) return { day: value, month: '', year: '' };
  const [, year = '', month = '', day = ''] = match;
  return { day: withoutZero(day), month: withoutZero(month), year };
}

/** 2008-7-4 becomes 2008-07-04; anything else stays as it is. */
export function tidyDate(value: string): string {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(value.trim());
  if (!match) return value;
  const [, year = '', month = '', day] = match;
  const start = `${year}-${month.padStart(2, '0')}`;
  return day === undefined ? start : `${start}-${day.padStart(2, '0')}`;
}

/** A day that the calendar has, YYYY-MM-DD, between 1900 and 2199. */
export function isDay(value: string): boolean {
  const match = /^(\d{4}-\d{2})-(\d{2})$/.exec(value);
  if (!match?.[1] || !match[2] || !isMonth(match[1])) return false;
  const [year = 0, month = 0] = match[1].split('-').map(Number);
  const day = Number(match[2]);
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** YYYY-MM, between 1900 and 2199. */
export function isMonth(value: string): boolean {
  return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(value);
}

/** "24 July 2008", "May 2008", or the text as it is where it is neither. */
export function readDate(value: string): string {
  const [year = '', month = '', day] = value.split('-');
  const name = monthNames[Number(month) - 1];
  if (isDay(value)) return `${Number(day)} ${name} ${year}`;
  return isMonth(value) ? `${name} ${year}` : value;
}

function monthByName(typed: string): string | undefined {
  const wanted = typed.replace('.', '').toLowerCase();
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(wanted));
  return index === -1 ? undefined : String(index + 1);
}

function withoutZero(part: string): string {
  return /^0\d$/.test(part) ? part.slice(1) : part;
}
