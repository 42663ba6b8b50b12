import { roleNames } from '../workflows/roles.ts';

const clockOf = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
});
const dayOf = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const weekdayOf = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/London' });

const isDayOnly = (when: string) => /^\d{4}-\d{2}-\d{2}$/.test(when);
const isIso = (when: string) => /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(when);

/** "5 pm", "2:05 pm", "midday", "midnight": the time on the Council's clocks. */
function timeInWords(date: Date): string {
  const [hour = 0, minute = 0] = clockOf.format(date).split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}

/** An instant as "2:02 pm on 2 July 2008"; a day alone as "2 July 2008". Throws a RangeError for neither. */
export function momentInWords(when: string): string {
  const date = new Date(when);
  return isDayOnly(when) ? dayOf.format(date) : `${timeInWords(date)} on ${dayOf.format(date)}`;
}

/** The day of an instant or of a day: "Thursday 24 July 2008". Throws a RangeError for neither. */
export function dayInWords(when: string): string {
  const date = new Date(when);
  return `${weekdayOf.format(date)} ${dayOf.format(date)}`;
}

/** A date that may already be words. */
export const maybeMomentInWords = (when: string): string => (isIso(when) ? momentInWords(when) : when);

/** "3 working days left", or how late it is. */
export function workingDaysInWords(left: number): string {
  const days = Math.abs(left) === 1 ? 'working day' : 'working days';
  if (left === 0) return 'no full working day left';
  return left > 0 ? `${left} ${days} left` : `${-left} ${days} late`;
}

/** A role that many people hold reads as "a reviewer"; a post that one person holds, as "the Director of Finance". */
const manyHold: Record<string, string> = {
  [roleNames.officer]: 'an officer',
  [roleNames.reviewer]: 'a reviewer',
  [roleNames.cabinet]: 'a Cabinet member',
  [roleNames.scrutiny]: 'a scrutiny member',
  [roleNames.administrator]: 'an administrator',
  [roleNames.democraticServices]: 'democratic services',
};
const post =
  /^(assistant|borough|chair|chief|city|county|deputy|director|head|leader|monitoring|proper|section|solicitor|vice)\b/i;

/** A role's or a post's name as the middle of a sentence takes it. A person's own name stays as it is. */
export const personInWords = (name: string): string =>
  manyHold[name] ?? (post.test(name) ? `the ${name}` : name);

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
export const uncapital = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** A case ends as one of these, and every other step ends in an outcome: the machine's value, in a clerk's words. */
const outcomes: Record<string, string> = {
  approved: 'approved',
  approvedWithAmendments: 'approved with amendments',
  refused: 'refused',
  deferred: 'deferred',
  referredToCouncil: 'referred to Council',
  noFurtherAction: 'no further action',
  referBack: 'referred back to the decision maker',
  referToCouncil: 'referred to Council',
  confirm: 'confirmed',
  amend: 'amended',
  rescind: 'rescinded',
  noObjection: 'no objection',
  objection: 'objection',
  decided: 'decided',
  stillRight: 'still right',
  renew: 'to be renewed',
  finished: 'finished',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  completed: 'completed',
  setAside: 'set aside',
  cancelled: 'cancelled',
};

/** An outcome that the table does not know still reads as words: `lapsedByTime` as "lapsed by time". */
export const outcomeInWords = (outcome: string): string =>
  outcomes[outcome] ?? outcome.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();

/**
 * Text that a person typed, safe to print: line ends as \n, no control characters, and none of the invisible ones
 * that turn the reading direction round or hide words.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u200b\u202a-\u202e\u2060-\u2069\ufeff]/g, '');

/** The same on one line: fit for a header. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

/** As many whole paragraphs as fit into `length` characters, the first shortened where it alone is longer. */
export function beginningOf(paragraphs: readonly string[], length: number): string[] {
  const [first = '', ...others] = paragraphs;
  if (first === '') return [];
  const kept = [shorten(first, length)];
  let room = length - first.length;
  for (const paragraph of others) {
    room -= paragraph.length;
    if (room < 0) break;
    kept.push(paragraph);
  }
  return kept;
}

/** At most `length` UTF-16 units, whole characters, an ellipsis where it was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
