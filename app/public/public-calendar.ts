import ical, { ICalCalendarMethod } from 'ical-generator';
import { listMeetings } from '../../db/queries/meetings.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import type { Services } from '../services.ts';
import { listPublicDecisions } from './register.ts';

/** How far back meetings stay in the feed. In milliseconds. */
const kept = 365 * 86_400_000;
/** A meeting has no end in the records; a calendar wants one. In milliseconds. */
const meetingLasts = 2 * 3_600_000;

/** Meetings, and the moments at which call-in closes, as an iCalendar feed for anybody. */
export async function publicCalendar(services: Services): Promise<string> {
  const now = services.clock.now();
  const council = await services.council();
  const { baseUrl } = services.config;
  const host = new URL(baseUrl).hostname;
  const calendar = ical({
    name: `${council.name}: meetings and call-in`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Due Regard', product: 'Due Regard', language: 'EN' },
  });
  const from = new Date(Date.parse(now) - kept).toISOString();
  for (const meeting of await listMeetings(services.database.drizzle, from)) {
    calendar.createEvent({
      id: `meeting-${meeting.id}@${host}`,
      stamp: new Date(now),
      start: new Date(meeting.at),
      end: new Date(Date.parse(meeting.at) + meetingLasts),
      summary: bodyName(meeting.body),
    });
  }
  for (const decision of await listPublicDecisions(services, 200)) {
    if (!decision.callInClosesAt) continue;
    calendar.createEvent({
      id: `call-in-${decision.reference}-${decision.publishedAt.slice(0, 10)}@${host}`,
      stamp: new Date(now),
      start: new Date(decision.callInClosesAt),
      end: new Date(decision.callInClosesAt),
      summary: `Call-in closes: ${decision.subject}`,
      url: `${baseUrl}/register/${decision.reference}`,
    });
  }
  return calendar.toString();
}
