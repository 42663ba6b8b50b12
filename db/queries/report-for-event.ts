import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { OrdinaryMeetings } from '../../workflows/road/ordinary-meetings.ts';
import type { Database } from '../database.ts';
import { daysOffStamp } from './calendar.ts';
import { ordinaryMeetings } from './ordinary-meetings.ts';

export interface CarriedCase {
  id: string;
  reference: string;
  kind: CaseKind;
  title: string;
  templateId: string;
  templateVersion: number;
  state: StateValue;
  progress: CaseProgress;
  authors: string[];
  ownerId: string | null;
  version: number;
  lastHash: string;
  /** For an action: the reference of the assessment that it came from, where there is such a case. */
  source: string | null;
  content: Content;
}

export interface OpenDeadline {
  id: string;
  caseId: string;
  kind: DeadlineKind;
  dueOn: string;
  dueAt: string;
  event: string | null;
  firedAt: string | null;
}

export interface ReportForEvent {
  report: {
    id: string;
    version: number;
    progress: ReportProgress;
    contentHash: string;
    constitutionId: string;
    constitutionVersion: number;
    frontSheet: Content;
  };
  cases: CarriedCase[];
  deadlines: OpenDeadline[];
  reviewers: string[];
  attachments: { name: string; sha256: string }[];
  /** The stamp of the days off that count now. */
  daysOff: string;
  /** Where a deadline may fall on the next ordinary meeting of a body. */
  meetings: OrdinaryMeetings | null;
}

/** Each case as the event's deciding needs it; `form` is where its content comes from. */
const casesOf = (form: string) => `(SELECT json_agg(json_build_object(
      'id', c.id, 'reference', c.reference, 'kind', c.kind, 'title', c.title, 'templateId', c.template_id,
      'templateVersion', c.template_version, 'state', c.state, 'progress', c.progress, 'authors', c.authors,
      'ownerId', c.owner_id, 'version', c.version, 'lastHash', c.last_hash, 'content', ${form},
      'source', (SELECT x.reference FROM cases x WHERE x.reference = c.answers->>'fromAssessment'))
      ORDER BY c.reference) FROM cases c WHERE c.report_id = r.id)`;

/**
 * The hot read: all that an event needs, in one prepared statement. `json` and not `jsonb`, because what is only sent
 * on need not be taken apart and built again.
 */
const statementWith = (sheet: string, form: string) => `
SELECT json_build_object(
  'report', json_build_object('id', r.id, 'version', r.version, 'progress', r.progress,
    'contentHash', r.content_hash, 'constitutionId', r.constitution_id, 'constitutionVersion', r.constitution_version,
    'frontSheet', ${sheet}),
  'cases', ${casesOf(form)},
  'deadlines', (SELECT coalesce(json_agg(json_build_object(
      'id', d.id, 'caseId', d.case_id, 'kind', d.kind, 'dueOn', d.due_on, 'dueAt', d.due_at, 'event', d.event,
      'firedAt', d.fired_at)), '[]'::json)
    FROM cases c JOIN deadlines d ON d.case_id = c.id WHERE c.report_id = r.id AND d.status = 'open'),
  'reviewers', (SELECT coalesce(json_agg(DISTINCT h.person_id), '[]'::json)
    FROM role_holdings h JOIN people p ON p.id = h.person_id
    WHERE h.role = 'reviewer' AND p.left_on IS NULL
      AND h.from_on <= $2::text::date AND (h.until_on IS NULL OR h.until_on >= $2::text::date)),
  'attachments', '[]'::json,
  'daysOff', ${daysOffStamp},
  'meetings', ${ordinaryMeetings('r', '$2::text::date::timestamptz')}
)::text AS result
FROM cases s JOIN reports r ON r.id = s.report_id WHERE s.reference = $1`;
const statements = {
  whole: statementWith('r.front_sheet', 'c.content'),
  answers: statementWith('r.answers', 'c.answers'),
} as const;

/**
 * Finds the report that carries a case, with all its cases and open deadlines.
 * @param how `whole` where the event needs the text of the forms; `answers` for the few that guards and clocks read
 * @param on the Europe/London day on which roles are looked up
 */
export async function findReportForEvent(
  database: Database,
  reference: string,
  how: 'whole' | 'answers',
  on: string,
): Promise<ReportForEvent | undefined> {
  const result = await database.one(statements[how], [reference, on]);
  return result === undefined ? undefined : JSON.parse(result);
}
