import { eq } from 'drizzle-orm';
import type { StateValue } from 'xstate';
import type { StoredForm } from '../../workflows/forms/templates.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Database } from '../database.ts';
import { meetings } from '../schema/index.ts';
import { ownTemplateOf } from './own-template.ts';

/** A meeting with what was done to it. */
export interface MeetingRecord {
  id: string;
  body: string;
  /** Instant, ISO in UTC. */
  at: string;
  cancelledAt: string | null;
  /** Ids of its reports, in the order of the agenda. */
  agenda: string[];
}

const one = `
SELECT to_jsonb(x)::text AS result FROM (
  SELECT m.id, m.body, m.at, m.cancelled_at AS "cancelledAt", m.agenda FROM meetings m WHERE m.id = $1) x`;

export async function findMeeting(database: Database, id: string): Promise<MeetingRecord | undefined> {
  const text = await database.one(one, [id]);
  if (!text) return undefined;
  const found: MeetingRecord = JSON.parse(text);
  return { ...found, at: new Date(found.at).toISOString() };
}

/** Where a report stands to a meeting: on its agenda, or it could be. */
export interface ReportOfMeeting {
  reportId: string;
  /** The first of its cases. */
  reference: string;
  listed: boolean;
  /** What it says of a late listing on this meeting, in the words of whoever listed it. */
  reasons: string | null;
}

const around = `
SELECT coalesce(jsonb_agg(x ORDER BY x.reference), '[]'::jsonb)::text AS result FROM (
  SELECT r.id AS "reportId", min(c.reference) AS reference, bool_or(l.listed) AS listed,
    (SELECT w.words FROM cases k JOIN events e ON e.case_id = k.id
      JOIN event_words w ON w.case_id = e.case_id AND w.seq = e.seq AND w.field = 'reasons'
      WHERE bool_or(l.listed) AND k.report_id = r.id AND e.type = 'list'
        AND e.payload::jsonb->'data'->'meeting'->>'id' = $1
      ORDER BY e.at DESC, e.seq DESC LIMIT 1) AS reasons
  FROM reports r JOIN cases c ON c.report_id = r.id
  CROSS JOIN LATERAL (SELECT $1 IN (r.progress->'listing'->>'meetingId', r.progress->'scrutinyListing'->>'meetingId') AS listed) l
  WHERE l.listed IS TRUE AND c.state <> '{"closed": "withdrawn"}'::jsonb
    OR $3 = 'yes' AND (c.state_name = 'awaitingDecision'
      OR c.state_name IN ('draft', 'review', 'signOff') AND (r.answers->>'meetingOn' = $2
        OR r.front_sheet->'tracking' @> jsonb_build_array(jsonb_build_object('step', $4::text, 'on', $2::text))))
  GROUP BY r.id) x`;

/**
 * The reports on a meeting's agenda, and where it is asked those that could be on it: signed, or meant for its day.
 * @param on the Europe/London day of the meeting
 */
export async function listReportsOfMeeting(
  database: Database,
  meeting: { id: string; body: string },
  on: string,
  withCandidates: boolean,
): Promise<ReportOfMeeting[]> {
  const found: ReportOfMeeting[] = JSON.parse(
    (await database.one(around, [meeting.id, on, withCandidates ? 'yes' : 'no', meeting.body])) ?? '[]',
  );
  return found.map((row) => ({ ...row, listed: row.listed === true }));
}

export async function saveAgendaOrder(
  { drizzle }: Database,
  id: string,
  agenda: readonly string[],
): Promise<void> {
  await drizzle.update(meetings).set({ agenda }).where(eq(meetings.id, id));
}

export interface MeetingChange {
  type: 'recorded' | 'moved' | 'cancelled';
  wasAt: string | null;
  isAt: string | null;
  reasons: string;
  at: string;
  by: string;
}

/** What was done to a meeting, the latest first, by the name of who did it. */
export async function listMeetingChanges(database: Database, id: string): Promise<MeetingChange[]> {
  const found: MeetingChange[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x ORDER BY x.at DESC), '[]'::jsonb)::text AS result FROM (
         SELECT g.type, g.was_at AS "wasAt", g.is_at AS "isAt", g.reasons, g.at, p.name AS by
         FROM meeting_changes g JOIN people p ON p.id = g.by WHERE g.meeting_id = $1) x`,
      [id],
    )) ?? '[]',
  );
  return found;
}

export interface CaseText extends StoredForm {
  reference: string;
  title: string;
  state: StateValue;
  content: Content;
}

/** The whole texts of some cases, such as the assessments from which actions came. */
export async function listCaseTexts(database: Database, references: readonly string[]): Promise<CaseText[]> {
  if (references.length === 0) return [];
  const found: CaseText[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x ORDER BY x.reference), '[]'::jsonb)::text AS result FROM (
         SELECT c.reference, c.title, c.template_id AS "templateId", c.template_version AS "templateVersion",
           ${ownTemplateOf('c')} AS "ownTemplate", c.state, c.content
         FROM cases c WHERE c.reference IN (SELECT jsonb_array_elements_text($1::text::jsonb))) x`,
      [JSON.stringify(references)],
    )) ?? '[]',
  );
  return found;
}
