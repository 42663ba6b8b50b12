import type { StateValue } from 'xstate';
import type { CaseKind } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** A case that is listed, or was decided, at a meeting. */
export interface MeetingCase {
  reference: string;
  title: string;
  kind: CaseKind;
  state: StateValue;
}

export interface MeetingWithCases {
  id: string;
  body: string;
  /** Instant, ISO in UTC. */
  at: string;
  cancelledAt: string | null;
  cases: MeetingCase[];
}

const statement = (where: string, order: 'ASC' | 'DESC') => `
SELECT coalesce(jsonb_agg(x ORDER BY x.at ${order}), '[]'::jsonb)::text AS result FROM (
  SELECT m.id, m.body, m.at, m.cancelled_at AS "cancelledAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'title', c.title, 'kind', c.kind,
        'state', c.state) ORDER BY c.reference), '[]'::jsonb)
      FROM reports r JOIN cases c ON c.report_id = r.id
      WHERE m.id IN (r.progress->'listing'->>'meetingId', r.progress->'scrutinyListing'->>'meetingId')) AS cases
  FROM meetings m WHERE m.at ${where} $1::text::timestamptz ORDER BY m.at ${order} LIMIT $2::int) x`;
const coming = statement('>=', 'ASC');
const past = statement('<', 'DESC');

async function read(
  database: Database,
  text: string,
  now: string,
  limit: number,
): Promise<MeetingWithCases[]> {
  const found: MeetingWithCases[] = JSON.parse((await database.one(text, [now, String(limit)])) ?? '[]');
  return found.map((meeting) => ({ ...meeting, at: new Date(meeting.at).toISOString() }));
}

/** The next meetings, the soonest first, with what is listed on each. */
export const listComingMeetings = (database: Database, now: string, limit: number) =>
  read(database, coming, now, limit);

/** The last meetings, the latest first. */
export const listPastMeetings = (database: Database, now: string, limit: number) =>
  read(database, past, now, limit);
