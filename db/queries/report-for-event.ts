import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { daysOffStamp } from './calendar.ts';

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
}

/** Of a form only the answers that are named, as an SQL expression. */
export const answers = (from: string, names: readonly string[]) =>
  `jsonb_strip_nulls(jsonb_build_object(${names.map((name) => `'${name}', ${from}->'${name}'`).join(', ')}))`;
export const sheetAnswers = [
  'route',
  'keyDecision',
  'contraryToPolicyFramework',
  'callInExempt',
  'openOrExempt',
  'meetingOn',
  'decisionOn',
  'decisionMaker',
];

/**
 * The hot read: all that an event needs, in one prepared statement. Of the forms it takes only the few answers that
 * guards and clocks read, unless the event needs the whole text ($2 = 'whole').
 */
const statement = `
WITH subject AS (SELECT report_id FROM cases WHERE reference = $1),
     carried AS (SELECT c.* FROM cases c JOIN subject s ON s.report_id = c.report_id)
SELECT jsonb_build_object(
  'report', (SELECT jsonb_build_object(
      'id', r.id, 'version', r.version, 'progress', r.progress, 'contentHash', r.content_hash,
      'constitutionId', r.constitution_id, 'constitutionVersion', r.constitution_version,
      'frontSheet', CASE WHEN $2 = 'whole' THEN r.front_sheet ELSE ${answers('r.front_sheet', sheetAnswers)} END)
    FROM reports r JOIN subject s ON s.report_id = r.id),
  'cases', (SELECT jsonb_agg(jsonb_build_object(
      'id', c.id, 'reference', c.reference, 'kind', c.kind, 'title', c.title, 'templateId', c.template_id,
      'templateVersion', c.template_version, 'state', c.state, 'progress', c.progress, 'authors', c.authors,
      'ownerId', c.owner_id, 'version', c.version, 'lastHash', c.last_hash,
      'source', (SELECT x.reference FROM cases x WHERE x.reference = c.content->>'fromAssessment'),
      'content', CASE WHEN $2 = 'whole' THEN c.content ELSE ${answers('c.content', ['reviewOn', 'dueOn'])} END)
      ORDER BY c.reference) FROM carried c),
  'deadlines', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', d.id, 'caseId', d.case_id, 'kind', d.kind, 'dueOn', d.due_on, 'dueAt', d.due_at, 'event', d.event, 'firedAt', d.fired_at)),
      '[]'::jsonb)
    FROM deadlines d WHERE d.status = 'open' AND d.case_id IN (SELECT id FROM carried)),
  'reviewers', (SELECT coalesce(jsonb_agg(DISTINCT h.person_id), '[]'::jsonb)
    FROM role_holdings h JOIN people p ON p.id = h.person_id
    WHERE h.role = 'reviewer' AND p.left_on IS NULL
      AND h.from_on <= $3::date AND (h.until_on IS NULL OR h.until_on >= $3::date)),
  'attachments', '[]'::jsonb,
  'daysOff', ${daysOffStamp}
)::text AS result`;

/**
 * Finds the report that carries a case, with all its cases and open deadlines.
 * @param how `whole` where the event needs the text of the forms
 * @param on the Europe/London day on which roles are looked up
 */
export async function findReportForEvent(
  database: Database,
  reference: string,
  how: 'whole' | 'answers',
  on: string,
): Promise<ReportForEvent | undefined> {
  const result = await database.one(statement, [reference, how, on]);
  if (result === undefined) return undefined;
  const found: Omit<ReportForEvent, 'report'> & { report: ReportForEvent['report'] | null } =
    JSON.parse(result);
  return found.report === null ? undefined : { ...found, report: found.report };
}
