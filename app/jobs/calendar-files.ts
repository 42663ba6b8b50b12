import { listDeadlinesOnCalendar } from '../../db/queries/deadline-list.ts';
import type { LetterToWrite } from '../../db/queries/letters.ts';
import { findMeetingOnCalendar } from '../../db/queries/meetings.ts';
import { findActor } from '../../db/queries/people.ts';
import type { Attachment } from '../../emails/transports.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { NoticeKind } from '../../workflows/notices.ts';
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

type Parts = Pick<DrawingParts, 'database' | 'baseUrl' | 'now'>;

/**
 * The dates that some letters bring their reader, as the reader's own feed has them: under the same UID and with the
 * same count of changes, of deadlines only those on which the reader acts. Each is a file of its own, the earliest first.
 */
export async function calendarFiles(parts: Parts, letters: readonly Told[]): Promise<Attachment[]> {
  const entries = new Map<string, CalendarEntry>();
  for (const letter of letters)
    for (const entry of await entriesOf(parts, letter)) entries.set(entry.uid, entry);
  return [...entries.values()].toSorted(byStart).map((entry) => ({
    filename: `${entry.uid.replace(/@.*$/, '')}.ics`,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: writeEntry(entry),
    link: { href: `${parts.baseUrl}/deadlines.ics?who=me`, label: 'Your dates as a calendar file' },
  }));
}

async function entriesOf({ database, baseUrl, now }: Parts, letter: Told): Promise<CalendarEntry[]> {
  const wanted = brings[letter.kind];
  if (wanted === undefined) return [];
  if (wanted === 'the meeting') {
    const { meeting } = letter.about;
    const found = meeting && (await findMeetingOnCalendar(database.drizzle, meeting.id));
    return found ? [meetingEntry(found, baseUrl)] : [];
  }
  const moved = letter.deadlines.filter((d) => d.id === letter.about.deadlineId).map((d) => d.kind);
  const reader = await findActor(database.drizzle, letter.person.id, londonDay(now()));
  const cases = [letter.case, ...letter.also].map((c) => c.reference);
  const kinds = wanted === 'the date that moved' ? moved : wanted;
  const dates = reader ? await listDeadlinesOnCalendar(database, cases, kinds) : [];
  return dates
    .filter((d) => d.status === 'open' && reader && actsOn(d.kind, reader, d))
    .map((d) => deadlineEntry(d, baseUrl));
}

const momentOf = ({ start }: CalendarEntry) => Date.parse('on' in start ? start.on : start.at);
const byStart = (one: CalendarEntry, other: CalendarEntry) => momentOf(one) - momentOf(other);
