import { isDay, londonDay, londonInstant, timeInWords } from '../../workflows/clocks/index.ts';
import type { Body } from '../../workflows/road/bodies.ts';
import { bodyNamed, type ReadMeeting, whyNoBody } from './named-body.ts';
import { readCalendarFile } from './read-calendar-file.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekday = /\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b\.?/gi;

/** Takes the date out of a line: 14 January 2027, 2027-01-14, 14/01/2027, 14.1.2027. */
function takeDate(line: string): { on: string; rest: string } | undefined {
  const two = (text: string) => text.padStart(2, '0');
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})(?=T|\b)/.exec(line);
  const words = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})\b/i.exec(line);
  const digits = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(line);
  const rest = (found: RegExpExecArray) =>
    `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
  if (iso)
    return {
      on: `${iso[1]}-${two(iso[2] ?? '')}-${two(iso[3] ?? '')}`,
      rest: rest(iso).replace(/\s+T(?=\d)/, ' '),
    };
  if (words) {
    const month = months.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return month > 0
      ? { on: `${words[3]}-${two(String(month))}-${two(words[1] ?? '')}`, rest: rest(words) }
      : undefined;
  }
  // Day before month, as here.
  return digits
    ? { on: `${digits[3]}-${two(digits[2] ?? '')}-${two(digits[1] ?? '')}`, rest: rest(digits) }
    : undefined;
}

/** Takes the time out of what is left: 6 pm, 6.30pm, 18:00, 18.30, noon. */
function takeTime(line: string): { time: string; rest: string } | undefined {
  const found =
    /\b(?:at\s+)?(?:(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?(?![a-z])|(\d{1,2})[:.](\d{2})(?::00)?\b|(noon|midday)\b)/i.exec(
      line,
    );
  if (!found) return undefined;
  const [, hour, minutes = '00', half, hours, exact] = found;
  const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
  if (found[6]) return { time: '12:00', rest };
  const number = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (number > 23 || (half && (Number(hour) > 12 || Number(hour) === 0))) return undefined;
  const time = `${String(number).padStart(2, '0')}:${half ? minutes : exact}`;
  return /:[0-5]\d$/.test(time) ? { time, rest } : undefined;
}

function readLine(text: string, number: number): ReadMeeting {
  const wrong = (why: string): ReadMeeting => ({ number, text, why });
  const dated = takeDate(text);
  if (!dated) return wrong('It has no date, such as 14 January 2027');
  if (!isDay(dated.on)) return wrong('Its date is not a real one');
  const timed = takeTime(dated.rest.replace(weekday, ' '));
  if (!timed) return wrong('It has no time, such as 6 pm or 18:00');
  const name = timed.rest.replace(/[\t;,|–—-]+/g, ' ').trim();
  const body = bodyNamed(name);
  if (!body) return wrong(whyNoBody(name));
  return {
    number,
    text,
    meeting: { body, on: dated.on, at: new Date(londonInstant(dated.on, timed.time)).toISOString() },
  };
}

/** Reads a year of meetings: a line for each, or a calendar file. Blank lines count, and say nothing. */
export function readYear(text: string): ReadMeeting[] {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return readCalendarFile(text);
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => readLine(line, number));
}

/** What can be recorded, what is on record, and what cannot be placed and why. */
export interface YearPreview {
  isCalendar: boolean;
  fresh: { body: Body; on: string; at: string; when: string }[];
  known: { body: Body; when: string }[];
  wrong: { number: number; text: string; why: string }[];
}

/**
 * @param recorded the meetings that stand already: a body meets once a day
 * @param now meetings before it are no plan
 */
export function previewYear(
  text: string,
  recorded: readonly { body: string; at: string }[],
  now: string,
): YearPreview {
  const taken = new Set(recorded.map((m) => `${m.body} ${londonDay(m.at)}`));
  const here = new Map<string, number>();
  const preview: YearPreview = {
    isCalendar: /^\s*BEGIN:VCALENDAR/i.test(text),
    fresh: [],
    known: [],
    wrong: [],
  };
  for (const { number, text: said, meeting, why } of readYear(text)) {
    const refuse = (reason: string) => preview.wrong.push({ number, text: said, why: reason });
    if (!meeting) {
      refuse(why ?? 'It cannot be read');
      continue;
    }
    const { body, on, at } = meeting;
    const key = `${body} ${on}`;
    const twin = here.get(key);
    if (taken.has(key)) preview.known.push({ body, when: timeInWords(at) });
    else if (twin !== undefined) refuse(`It is the same body and day as number ${twin}`);
    else if (Date.parse(at) <= Date.parse(now)) refuse('It is in the past');
    else preview.fresh.push({ body, on, at, when: timeInWords(at) });
    here.set(key, twin ?? number);
  }
  return preview;
}
