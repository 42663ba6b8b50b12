import { listDeadlinesOnCalendar } from '../../db/queries/deadline-list.ts';
import type { LetterToWrite } from '../../db/queries/letters.ts';
import { findMeetingOnCalendar } from '../../db/queries/meetings.ts';
import { findActor } from '../../db/queries/people.ts';
import type { Attachment } from '../../emails/transports.ts';
import { deadlineNames, londonDay } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { NoticeKind } from '../../workflows/notices.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { actsOn } from '../../workflows/road/deadline-duties.ts';
import { deadlineEntry } from '../calendars/deadline-entries.ts';
import { meetingEntry } from '../calendars/meeting-entries.ts';
import { type CalendarEntry, writeEntry } from '../calendars/write-calendar.ts';
import type { DrawingParts } from './draw-letter.ts';

type Told = Pick<LetterToWrite, 'kind' | 'about' | 'person' | 'case' | 'also' | 'deadlines'>;

/** Which letters bring a date for their reader's calendar, or move one there: of these kinds, or of a meeting. */
const brings: Partial<Record<NoticeKind, readonly DeadlineKind[] | 'the date that moved' | 'the meeting'>> = {
  reviewRequested: ['reviewerAnswers'],
  signOffRequested: ['legalSigns', 'financeSigns'],
  deputyAsked: ['legalSigns', 'financeSigns'],
  signatureVoided: ['legalSigns', 'financeSigns'],
  requestHandedOver: ['reviewerAnswers', 'legalSigns', 'financeSigns'],
  deadlineMoved: 'the date that moved',
  listed: 'the meeting',
  agendaPublished: 'the meeting',
  meetingMoved: 'the meeting',
  meetingCancelled: 'the meeting',
};

/** An entry, and what its file is called, before it is made fit for a file. */
interface NamedEntry {
  name: string;
  entry: CalendarEntry;
}

type Parts = Pick<DrawingParts, 'database' | 'baseUrl' | 'now'>;

/**
 * The dates that some letters bring their reader, as the reader's own feed has them: under the same UID and with the
 * same count of changes, of deadlines only those on which the reader acts. Each is a file of its own, the earliest first.
 */
export async function calendarFiles(parts: Parts, letters: readonly Told[]): Promise<Attachment[]> {
  const dates = new Map<string, NamedEntry>();
  for (const letter of letters)
    for (const date of await datesOf(parts, letter)) dates.set(date.entry.uid, date);
  return [...dates.values()].toSorted(byStart).map(({ name, entry }) => ({
    filename: `${name.toLowerCase().replace(/[^a-z\d]+/g, '-')}.ics`,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: writeEntry(entry),
    link: { href: `${parts.baseUrl}/deadlines.ics?who=me`, label: 'Your dates as a calendar file' },
  }));
}

async function datesOf({ database, baseUrl, now }: Parts, letter: Told): Promise<NamedEntry[]> {
  const wanted = brings[letter.kind];
  if (wanted === undefined) return [];
  if (wanted === 'the meeting') {
    const { meeting } = letter.about;
    const found = meeting && (await findMeetingOnCalendar(database.drizzle, meeting.id));
    if (!found) return [];
    return [{ name: `${bodyName(found.body)} ${londonDay(found.at)}`, entry: meetingEntry(found, baseUrl) }];
  }
  const moved = letter.deadlines.filter((d) => d.id === letter.about.deadlineId).map((d) => d.kind);
  const reader = await findActor(database.drizzle, letter.person.id, londonDay(now()));
  const cases = [letter.case, ...letter.also].map((c) => c.reference);
  const kinds = wanted === 'the date that moved' ? moved : wanted;
  const dates = reader ? await listDeadlinesOnCalendar(database, cases, kinds) : [];
  return dates
    .filter((d) => d.status === 'open' && reader && actsOn(d.kind, reader, d))
    .map((d) => ({
      name: `${deadlineNames[d.kind]} ${d.reference}`,
      entry: deadlineEntry(d, baseUrl),
    }));
}

const momentOf = ({ start }: CalendarEntry) => Date.parse('on' in start ? start.on : start.at);
const byStart = (one: NamedEntry, other: NamedEntry) => momentOf(one.entry) - momentOf(other.entry);
