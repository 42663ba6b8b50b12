import ICAL from 'ical.js';
import { londonDay, londonInstant } from '../../workflows/clocks/index.ts';
import { bodyNamed, type ReadMeeting, whyNoBody } from './named-body.ts';

/** How often one entry is repeated at most: two years of weekly meetings. */
const mostRepeats = 104;
/** What calendars call the time of this country; an entry without a zone is taken to mean it. */
const ours = ['europe/london', 'gmt standard time', 'europe/belfast', 'gb'];

/** Reads the entries of a calendar file, each repetition of one that repeats. What cannot be placed says why. */
export function readCalendarFile(text: string): ReadMeeting[] {
  let events: ICAL.Component[];
  try {
    events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  } catch {
    return [{ number: 1, text: 'The file', why: 'It is not a calendar that can be read' }];
  }
  return events.flatMap((component, index) => readEntry(component, index + 1));
}

function readEntry(component: ICAL.Component, number: number): ReadMeeting[] {
  const event = new ICAL.Event(component);
  const text = event.summary ?? '';
  const wrong = (why: string): ReadMeeting[] => [{ number, text: text || `Entry ${number}`, why }];
  const body = bodyNamed(text);
  if (!body) return wrong(whyNoBody(text));
  if (String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED') {
    return wrong('The calendar says that it is cancelled');
  }
  if (!event.startDate) return wrong('It has no date');
  if (event.startDate.isDate) return wrong('It has no time');
  const starts: ICAL.Time[] = [];
  if (event.isRecurring()) {
    const repeats = event.iterator();
    for (let next = repeats.next(); next && starts.length < mostRepeats; next = repeats.next())
      starts.push(next);
  } else starts.push(event.startDate);
  return starts.map((start): ReadMeeting => {
    const at = instantOf(start, component);
    if (!at) return { number, text, why: 'Its time zone is not that of this country' };
    return { number, text, meeting: { body, on: londonDay(at), at } };
  });
}

const two = (n: number) => String(n).padStart(2, '0');

/** By the clock of this country, never by that of the machine. */
function instantOf(start: ICAL.Time, component: ICAL.Component): string | undefined {
  const zone = start.zone.tzid.toLowerCase();
  if (zone === 'utc' || zone === 'z') return start.toJSDate().toISOString();
  // A zone that the file does not define is read as none, so the name is asked and not the zone.
  const tzid = component.getFirstProperty('dtstart')?.getParameter('tzid');
  const named = typeof tzid === 'string' ? tzid.toLowerCase() : '';
  if (named !== '' && !ours.some((name) => named === name || named.endsWith(`/${name}`))) return undefined;
  const on = `${start.year}-${two(start.month)}-${two(start.day)}`;
  return new Date(londonInstant(on, `${two(start.hour)}:${two(start.minute)}`)).toISOString();
}
