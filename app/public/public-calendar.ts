import { listDeadlinesOnCalendar } from '../../db/queries/deadline-list.ts';
import { listMeetingsOnCalendar } from '../../db/queries/meetings.ts';
import { changesOf, deadlineUid } from '../calendars/deadline-entries.ts';
import { meetingEntry } from '../calendars/meeting-entries.ts';
import { type CalendarEntry, writeCalendar } from '../calendars/write-calendar.ts';
import type { Services } from '../services.ts';
import { listPublicDecisions } from './list-public.ts';

/** How far back meetings stay in the feed. In milliseconds. */
const kept = 365 * 86_400_000;
const decisionsTold = 200;

/** Meetings, and the moments at which call-in closes, as an iCalendar feed for anybody. */
export async function publicCalendar(services: Services): Promise<string> {
  const council = await services.council();
  const { baseUrl } = services.config;
  const from = new Date(Date.parse(services.clock.now()) - kept).toISOString();
  const meetings = await listMeetingsOnCalendar(services.database.drizzle, from);
  const register = new URL('/register', baseUrl);
  const { items } = await listPublicDecisions(services, register, decisionsTold);
  const decisions = items.filter((d) => d.callInClosesAt);
  const closings = await listDeadlinesOnCalendar(
    services.database,
    decisions.map((d) => d.reference),
    ['callInCloses'],
  );
  return writeCalendar(`${council.name}: meetings and call-in`, [
    ...meetings.map((meeting) => meetingEntry(meeting, baseUrl)),
    ...decisions.flatMap(({ reference, subject, address, callInClosesAt }): CalendarEntry[] => {
      // A case that is decided on again may be called in again: each decision has a closing of its own.
      const closing = closings.find(
        (d) => d.reference === reference && Date.parse(d.dueAt) === Date.parse(callInClosesAt ?? ''),
      );
      return closing
        ? [
            {
              uid: deadlineUid(closing.id, baseUrl),
              ...changesOf(closing),
              start: { at: new Date(closing.dueAt).toISOString() },
              summary: `Call-in closes: ${subject}`,
              url: `${baseUrl}${address}`,
            },
          ]
        : [];
    }),
  ]);
}
