import { randomUUID } from 'node:crypto';
import type { Database } from '../database.ts';
import type { Meeting } from './meetings.ts';

/**
 * Records a meeting with the note of who did. False where the body meets on that day already. A meeting that moved keeps
 * its id, so a new one on its old day gets another.
 */
export async function addMeeting(
  database: Database,
  { id, body, at }: Meeting,
  recorded: { at: string; by: string },
): Promise<boolean> {
  for (let nth = 1; nth < 10; nth += 1) {
    const wanted = nth === 1 ? id : `${id}-${nth}`;
    const done = await database.one(
      `WITH added AS (INSERT INTO meetings (id, body, at) VALUES ($1, $2, $3::text::timestamptz)
         ON CONFLICT DO NOTHING RETURNING id),
       noted AS (INSERT INTO meeting_changes (id, meeting_id, type, is_at, at, by, settled_at)
         SELECT $4, id, 'recorded', $3::text::timestamptz, $5::text::timestamptz, $6, $5::text::timestamptz FROM added)
       SELECT coalesce((SELECT 'added' FROM added),
         (SELECT 'same day' FROM meetings m WHERE m.cancelled_at IS NULL AND m.body = $2
           AND (m.at AT TIME ZONE 'Europe/London')::date = ($3::text::timestamptz AT TIME ZONE 'Europe/London')::date LIMIT 1),
         'same id') AS result`,
      [wanted, body, at, randomUUID(), recorded.at, recorded.by],
    );
    if (done !== 'same id') return done === 'added';
  }
  return false;
}

export interface UnsettledChange {
  id: string;
  meetingId: string;
  body: string;
  type: 'moved' | 'cancelled';
  wasAt: string;
  isAt: string | null;
  reasons: string;
}

/**
 * Moves a meeting, or cancels it where there is no new time, with the note of it. False where it is not as it was shown,
 * or its body meets on the new day already.
 */
export async function changeMeeting(
  database: Database,
  change: { meetingId: string; wasAt: string; isAt: string | null; reasons: string; at: string; by: string },
): Promise<boolean> {
  const { meetingId, wasAt, isAt, reasons, at, by } = change;
  const done = await database.one(
    `WITH changed AS (UPDATE meetings m SET at = coalesce($3::text::timestamptz, m.at),
         cancelled_at = CASE WHEN $3::text IS NULL THEN $5::text::timestamptz END
       WHERE m.id = $1 AND m.at = $2::text::timestamptz AND m.cancelled_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM meetings o WHERE o.id <> m.id AND o.body = m.body AND o.cancelled_at IS NULL
           AND (o.at AT TIME ZONE 'Europe/London')::date = ($3::text::timestamptz AT TIME ZONE 'Europe/London')::date)
       RETURNING m.id),
     noted AS (INSERT INTO meeting_changes (id, meeting_id, type, was_at, is_at, reasons, at, by)
       SELECT $7, id, CASE WHEN $3::text IS NULL THEN 'cancelled' ELSE 'moved' END, $2::text::timestamptz,
         $3::text::timestamptz, $4, $5::text::timestamptz, $6 FROM changed)
     SELECT count(*)::text AS result FROM changed`,
    [meetingId, wasAt, isAt, reasons, at, by, randomUUID()],
  );
  return done === '1';
}

/** Changes of meetings that not every report has followed yet, the oldest first. */
export async function listUnsettledChanges(database: Database): Promise<UnsettledChange[]> {
  const found: UnsettledChange[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x ORDER BY x.at), '[]'::jsonb)::text AS result FROM (
         SELECT g.id, g.meeting_id AS "meetingId", m.body, g.type, g.was_at AS "wasAt", g.is_at AS "isAt", g.reasons, g.at
         FROM meeting_changes g JOIN meetings m ON m.id = g.meeting_id WHERE g.settled_at IS NULL) x`,
      [],
    )) ?? '[]',
  );
  return found;
}

export async function settleChange(database: Database, id: string, at: string): Promise<void> {
  await database.one(
    `UPDATE meeting_changes SET settled_at = $2::text::timestamptz WHERE id = $1 RETURNING id AS result`,
    [id, at],
  );
}

/**
 * The reports that follow a meeting: listed on it at its old time, or meant for its old day and not listed. One case of
 * each, with where it stands.
 * @param on the Europe/London day on which the meeting was to be
 */
export async function listFollowers(
  database: Database,
  meeting: { id: string; body: string },
  wasAt: string,
  on: string,
): Promise<{ reference: string; title: string; listed: boolean }[]> {
  const found: { reference: string; title: string; listed: boolean }[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x ORDER BY x.reference), '[]'::jsonb)::text AS result FROM (
         SELECT DISTINCT ON (r.id) c.reference, c.title, coalesce(l.listed, false) AS listed
         FROM reports r JOIN cases c ON c.report_id = r.id
         CROSS JOIN LATERAL (SELECT (r.progress->'listing'->>'meetingId' = $1
             AND (r.progress->'listing'->>'meetingAt')::timestamptz = $2::text::timestamptz)
           OR (r.progress->'scrutinyListing'->>'meetingId' = $1
             AND (r.progress->'scrutinyListing'->>'meetingAt')::timestamptz = $2::text::timestamptz) AS listed) l
         WHERE c.state_name IN ('draft', 'review', 'signOff', 'awaitingDecision')
           AND (l.listed IS TRUE OR ($4 <> 'scrutiny' AND NOT r.progress ? 'listing' AND r.answers->>'meetingOn' = $3
             AND $4 = CASE WHEN r.progress ? 'referredToCouncilAt' OR r.answers->>'route' = 'council' THEN 'council' ELSE 'cabinet' END
             AND coalesce(r.answers->>'route', 'cabinet') IN ('cabinet', 'council', '')))
         ORDER BY r.id, c.reference) x`,
      [meeting.id, wasAt, on, meeting.body],
    )) ?? '[]',
  );
  return found;
}
