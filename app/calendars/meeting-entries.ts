import type { MeetingOnCalendar } from '../../db/queries/meetings.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import type { CalendarEntry } from './write-calendar.ts';

/** A meeting has no end in the records; a calendar wants one. In milliseconds. */
const lasts = 2 * 3_600_000;

/** When a meeting was last changed of which nobody recorded that: before every change that somebody did. */
const unrecorded = '2000-01-01T00:00:00.000Z';

/** A meeting, which keeps its name when it moves. */
export function meetingEntry(meeting: MeetingOnCalendar, baseUrl: string): CalendarEntry {
  const { id, at, cancelledAt, moves, changedAt } = meeting;
  return {
    uid: `meeting-${id}@${new URL(baseUrl).hostname}`,
    sequence: moves + (cancelledAt ? 1 : 0),
    changedAt: changedAt ?? unrecorded,
    start: { at },
    end: { at: new Date(Date.parse(at) + lasts).toISOString() },
    summary: bodyName(meeting.body),
    ...(cancelledAt && { cancelled: true }),
  };
}
