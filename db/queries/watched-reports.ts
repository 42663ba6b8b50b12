import type { Database } from '../database.ts';
import { byBody, type MeetingRow, ordinaryMeetings } from './ordinary-meetings.ts';
import type { CarriedCase, OpenDeadline, ReportForEvent } from './report-for-event.ts';

/** A report with open deadlines, with what its dates are counted from. */
export interface WatchedReport {
  report: Pick<
    ReportForEvent['report'],
    'id' | 'progress' | 'frontSheet' | 'contentHash' | 'constitutionId' | 'constitutionVersion'
  >;
  cases: Pick<
    CarriedCase,
    'id' | 'reference' | 'title' | 'kind' | 'state' | 'progress' | 'authors' | 'ownerId' | 'content'
  >[];
  deadlines: OpenDeadline[];
  meetings: ReportForEvent['meetings'];
}

const batch = 500;
const statement = `
SELECT coalesce(jsonb_agg(w.report ORDER BY w.id), '[]'::jsonb)::text AS result FROM (
  SELECT r.id, jsonb_build_object(
    'report', jsonb_build_object('id', r.id, 'progress', r.progress, 'contentHash', r.content_hash,
      'constitutionId', r.constitution_id, 'constitutionVersion', r.constitution_version,
      'frontSheet', r.answers),
    'cases', (SELECT jsonb_agg(jsonb_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
        'kind', c.kind, 'state', c.state, 'progress', c.progress, 'authors', c.authors, 'ownerId', c.owner_id,
        'content', c.answers) ORDER BY c.reference)
      FROM cases c WHERE c.report_id = r.id),
    'deadlines', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'caseId', d.case_id, 'kind', d.kind,
        'dueOn', d.due_on, 'dueAt', d.due_at, 'event', d.event, 'firedAt', d.fired_at)), '[]'::jsonb)
      FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE c.report_id = r.id AND d.status = 'open'),
    'meetings', ${ordinaryMeetings('r', 'now()')}) AS report
  FROM reports r
  WHERE r.id > $1 AND EXISTS (SELECT 1 FROM cases c JOIN deadlines d ON d.case_id = c.id
    WHERE c.report_id = r.id AND d.status = 'open')
  ORDER BY r.id LIMIT ${batch}) w`;

/** Every report that has an open deadline, a few hundred at a time, in the order of their ids. */
export async function* watchedReports(database: Database): AsyncGenerator<WatchedReport[]> {
  let after = '';
  for (;;) {
    const found: (Omit<WatchedReport, 'meetings'> & { meetings: MeetingRow[] | null })[] = JSON.parse(
      (await database.one(statement, [after])) ?? '[]',
    );
    if (found.length > 0) yield found.map((it) => ({ ...it, meetings: it.meetings && byBody(it.meetings) }));
    if (found.length < batch) return;
    after = found.at(-1)?.report.id ?? after;
  }
}
