import { and, asc, eq, gte, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database, Drizzle } from '../database.ts';
import { meetingChanges, meetings } from '../schema/index.ts';

export interface Meeting {
  id: string;
  body: string;
  /** Instant, ISO in UTC. */
  at: string;
}

const read = ({ id, body, at }: Meeting): Meeting => ({ id, body, at: new Date(at).toISOString() });

/** Meetings that stand, from a moment on, of one body or of all, soonest first. */
export async function listMeetings(db: Drizzle, from: string, body?: string): Promise<Meeting[]> {
  const rows = await db
    .select()
    .from(meetings)
    .where(
      and(gte(meetings.at, from), isNull(meetings.cancelledAt), body ? eq(meetings.body, body) : undefined),
    )
    .orderBy(asc(meetings.at));
  return rows.map(read);
}

/** When the agenda of a meeting was first published with a report on it; undefined while it was not. */
export async function findAgendaPublished(
  database: Database,
  meetingId: string,
): Promise<string | undefined> {
  const at = await database.one(
    `SELECT min(x.at)::text AS result FROM (
       SELECT unnest(ARRAY[
         CASE WHEN r.progress->'listing'->>'meetingId' = $1 THEN r.progress->'listing'->>'agendaPublishedAt' END,
         CASE WHEN r.progress->'scrutinyListing'->>'meetingId' = $1
           THEN r.progress->'scrutinyListing'->>'agendaPublishedAt' END]) AS at
       FROM reports r JOIN cases c ON c.report_id = r.id WHERE c.state_name = 'awaitingDecision') x`,
    [meetingId],
  );
  return at ?? undefined;
}

/** A meeting as calendars are told of it, cancelled ones too. */
export interface MeetingOnCalendar extends Meeting {
  cancelledAt: string | null;
  /** How often it moved. */
  moves: number;
  /** When it was last changed: an instant. Null where nobody recorded that. */
  changedAt: string | null;
}

/** Meetings from a moment on, soonest first, with what was done to them. */
export const listMeetingsOnCalendar = (db: Drizzle, from: string): Promise<MeetingOnCalendar[]> =>
  onCalendar(db, gte(meetings.at, from));

export const findMeetingOnCalendar = async (
  db: Drizzle,
  id: string,
): Promise<MeetingOnCalendar | undefined> => (await onCalendar(db, eq(meetings.id, id)))[0];

async function onCalendar(db: Drizzle, where: SQL): Promise<MeetingOnCalendar[]> {
  const rows = await db
    .select({
      id: meetings.id,
      body: meetings.body,
      at: meetings.at,
      cancelledAt: meetings.cancelledAt,
      moves: sql<number>`(count(*) FILTER (WHERE ${meetingChanges.type} = 'moved'))::int`,
      changedAt: sql<string | null>`max(${meetingChanges.at})::text`,
    })
    .from(meetings)
    .leftJoin(meetingChanges, eq(meetingChanges.meetingId, meetings.id))
    .where(where)
    .groupBy(meetings.id)
    .orderBy(asc(meetings.at), asc(meetings.id));
  return rows.map(({ changedAt, ...row }) => ({
    ...row,
    at: new Date(row.at).toISOString(),
    changedAt: changedAt && new Date(changedAt).toISOString(),
  }));
}
