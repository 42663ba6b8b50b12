import type { StateValue } from 'xstate';
import type { Content } from '../../workflows/forms/types.ts';
import type { CaseKind, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** A report that a meeting decides or has decided, by its first case. */
export interface ReportOfMeeting {
  /** The case by which it is acted on; what happens to it happens to all. */
  reference: string;
  progress: ReportProgress;
  frontSheet: Content;
  cases: { reference: string; title: string; kind: CaseKind; state: StateValue }[];
  /** When its decision must be published, where that is still open. */
  publishBy: string | null;
}

export interface MeetingToDecide {
  id: string;
  body: string;
  at: string;
  reports: ReportOfMeeting[];
}

const statement = `
SELECT jsonb_build_object('id', m.id, 'body', m.body, 'at', m.at, 'reports',
  (SELECT coalesce(jsonb_agg(x.report ORDER BY x.place NULLS LAST, x.first), '[]'::jsonb) FROM (
    SELECT min(c.reference) AS first,
      (SELECT a.place FROM jsonb_array_elements_text(m.agenda) WITH ORDINALITY a(id, place) WHERE a.id = r.id) AS place, jsonb_build_object('reference', min(c.reference), 'progress', r.progress,
      'frontSheet', r.front_sheet,
      'publishBy', (SELECT min(d.due_at) FROM deadlines d JOIN cases dc ON dc.id = d.case_id
        WHERE dc.report_id = r.id AND d.status = 'open' AND d.kind = 'publishDecision'),
      'cases', jsonb_agg(jsonb_build_object('reference', c.reference, 'title', c.title, 'kind', c.kind,
        'state', c.state) ORDER BY c.reference)) AS report
    FROM reports r JOIN cases c ON c.report_id = r.id
    WHERE r.progress->'listing'->>'meetingId' = m.id AND NOT (c.state ? 'closed' AND c.state->>'closed' = 'withdrawn')
    GROUP BY r.id) x))::text AS result
FROM meetings m WHERE m.id = $1`;

/** A meeting with the reports on its agenda; undefined where there is no such meeting. */
export async function findMeetingToDecide(
  database: Database,
  id: string,
): Promise<MeetingToDecide | undefined> {
  const result = await database.one(statement, [id]);
  if (result === undefined) return undefined;
  const found: MeetingToDecide = JSON.parse(result);
  return { ...found, at: new Date(found.at).toISOString() };
}
