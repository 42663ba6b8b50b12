import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { londonTimezone } from './london-timezone.ts';

/** Something with a date, as calendar programs are told of it. */
export interface CalendarEntry {
  /** The same for as long as it is the same thing, whatever its date: with it a program moves an entry. */
  uid: string;
  /** Rises with each change of its date, and when it is cancelled. */
  sequence: number;
  /** When that was last changed: an instant. */
  changedAt: string;
  /** A day of Europe/London for something of the whole day, or an instant. */
  start: { on: string } | { at: string };
  /** Only for what takes time: a moment by which something is due has no length. */
  end?: { at: string };
  summary: string;
  description?: string;
  url?: string;
  cancelled?: boolean;
}

const london = (at: string) =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(at)).toZonedDateTimeISO('Europe/London');

/**
 * Entries as an iCalendar file (RFC 5545) that calendar programs ask for again and again. Times are London's own, with
 * the rule of its clocks, so that 5 pm stays 5 pm in summer and winter. DTSTAMP is the entry's last change and not the
 * moment of asking, so that a file in which nothing changed is the same to the letter and need not be sent again.
 */
export const writeCalendar = (name: string, entries: readonly CalendarEntry[]): string =>
  // How often programs may ask again, in seconds.
  writeEvents({ name, ttl: 3600 }, entries);

/**
 * One entry as a file of its own, to be opened by hand. It has no name and asks for nothing: a file with a name, or with
 * more than one entry, is opened by some programs as a whole calendar beside the reader's own.
 */
export const writeEntry = (entry: CalendarEntry): string => writeEvents({}, [entry]);

function writeEvents(
  calendarItself: { name?: string; ttl?: number },
  entries: readonly CalendarEntry[],
): string {
  const calendar = ical({
    ...calendarItself,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Due Regard', product: 'Due Regard', language: 'EN' },
    // A calendar's own zone would make its stamps local times, which the standard forbids: each event has its zone.
    timezone: { name: null, generator: (zone) => (zone === 'Europe/London' ? londonTimezone : null) },
  });
  for (const entry of entries) {
    const { start, end } = entry;
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: new Date(entry.changedAt),
      lastModified: new Date(entry.changedAt),
      ...('on' in start
        ? { start: Temporal.PlainDate.from(start.on), allDay: true }
        : { start: london(start.at), timezone: 'Europe/London' }),
      ...(end && { end: london(end.at) }),
      summary: entry.summary,
      ...(entry.description && { description: entry.description }),
      ...(entry.url && { url: entry.url }),
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A date by which something is due keeps nobody busy.
      transparency: end ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
