import { dayNumber, toCivil, weekdayOf } from './days.ts';
import { inLondon, minutesOf } from './london.ts';
import type { Day, Instant } from './types.ts';

const months = [
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
];
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "24 July 2008". */
export function inWords(day: Day): string {
  const { year, month, day: date } = toCivil(dayNumber(day));
  return `${date} ${months[month - 1]} ${year}`;
}

/** "Thursday". */
export function weekdayInWords(day: Day): string {
  return weekdayNames[weekdayOf(dayNumber(day))] ?? '';
}

/** "Thursday 24 July 2008". */
export function dayInWords(day: Day): string {
  return `${weekdayInWords(day)} ${inWords(day)}`;
}

/** "5 pm", "9:30 am", "midday"; midnight is "the start", since nobody agrees which day midnight is. */
export function hourInWords(time: string): string {
  const minutes = minutesOf(time);
  if (minutes === 0) return 'the start';
  if (minutes === 720) return 'midday';
  const hour = Math.floor(minutes / 60);
  const past = minutes % 60 === 0 ? '' : `:${time.slice(3)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past} ${hour < 12 ? 'am' : 'pm'}`;
}

/** "5 pm on Thursday 31 July 2008", "the start of Tuesday 5 August 2008". */
export function timeInWords(instant: Instant): string {
  const shown = inLondon(instant);
  const hour = hourInWords(shown.slice(11, 16));
  return `${hour} ${hour === 'the start' ? 'of' : 'on'} ${dayInWords(shown.slice(0, 10))}`;
}

/** "1 working day", "7 working days". */
export function howMany(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Record<Intl.LDMLPluralRule, string> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** "2nd", "5th", "21st". */
export function nthInWords(n: number): string {
  return `${n}${endings[ordinals.select(n)]}`;
}

/** "a, b or c". */
export function orList(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} or ${last}` : last;
}

/** As it stands within a sentence: "The chair" is "the chair". */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
