import type { StateValue } from 'xstate';
import type { Content } from '../../workflows/forms/types.ts';
import type { CaseKind, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** A decision of a report, as its row says it. Instants are ISO with an offset. */
export interface RegisteredDecision {
  number: number;
  body: string;
  outcome: string;
  stands: string;
  decidedAt: string;
  publishedAt: string;
}

/** A report with at least one published decision. What was not published is not read. */
export interface RegisteredReport {
  id: string;
  frontSheet: Content;
  progress: ReportProgress;
  constitutionId: string;
  constitutionVersion: number;
  /** The published ones, the first first. */
  decisions: RegisteredDecision[];
  /** What was recorded with each deciding event, the first first. */
  words: { type: string; outcome: string | null; reasons: string | null; amendments: string | null }[];
  cases: {
    reference: string;
    title: string;
    kind: CaseKind;
    state: StateValue;
    stateSince: string;
    templateId: string;
    templateVersion: number;
    content: Content;
  }[];
}

const lastPublished = `(SELECT max(d.published_at) FROM decisions d WHERE d.report_id = r.id)`;
const report = `jsonb_build_object(
  'id', r.id, 'frontSheet', r.front_sheet, 'progress', r.progress,
  'constitutionId', r.constitution_id, 'constitutionVersion', r.constitution_version,
  'decisions', (SELECT jsonb_agg(jsonb_build_object('number', d.number, 'body', d.body, 'outcome', d.outcome,
      'stands', d.stands, 'decidedAt', d.decided_at, 'publishedAt', d.published_at) ORDER BY d.number)
    FROM decisions d WHERE d.report_id = r.id AND d.published_at IS NOT NULL),
  'words', (SELECT coalesce(jsonb_agg(w ORDER BY w.at), '[]'::jsonb) FROM (
      SELECT e.type, e.at, max(e.payload::jsonb->'data'->>'outcome') AS outcome,
        max(ew.words) FILTER (WHERE ew.field = 'reasons') AS reasons,
        max(ew.words) FILTER (WHERE ew.field = 'amendments') AS amendments
      FROM events e JOIN cases x ON x.id = e.case_id
        LEFT JOIN event_words ew ON ew.case_id = e.case_id AND ew.seq = e.seq
      WHERE x.report_id = r.id AND e.type IN ('decide', 'reconsider', 'councilDecides')
      GROUP BY e.type, e.at) w),
  'cases', (SELECT jsonb_agg(jsonb_build_object('reference', c.reference, 'title', c.title, 'kind', c.kind,
      'state', c.state, 'stateSince', c.state_since, 'templateId', c.template_id,
      'templateVersion', c.template_version, 'content', c.content) ORDER BY c.reference)
    FROM cases c WHERE c.report_id = r.id))`;

const one = `
SELECT ${report}::text AS result FROM reports r
WHERE r.id = (SELECT report_id FROM cases WHERE reference = $1) AND ${lastPublished} IS NOT NULL`;

const latest = `
SELECT coalesce(jsonb_agg(x.report ORDER BY x.published DESC, x.id), '[]'::jsonb)::text AS result FROM (
  SELECT ${report} AS report, ${lastPublished} AS published, r.id FROM reports r
  WHERE r.id IN (SELECT d.report_id FROM decisions d WHERE d.published_at IS NOT NULL
    AND ($1 = '' OR d.published_at < nullif($1, '')::timestamptz)
    GROUP BY d.report_id ORDER BY max(d.published_at) DESC LIMIT $2::int)) x`;

/** The published decisions of the report that carries a case; undefined while none is. */
export async function findRegistered(
  database: Database,
  reference: string,
): Promise<RegisteredReport | undefined> {
  const result = await database.one(one, [reference]);
  if (result === undefined) return undefined;
  const found: RegisteredReport = JSON.parse(result);
  return found;
}

/** Reports with published decisions, the latest published first. `before` is an instant; blank begins at the latest. */
export async function listRegistered(
  database: Database,
  limit: number,
  before = '',
): Promise<RegisteredReport[]> {
  const found: RegisteredReport[] = JSON.parse((await database.one(latest, [before, String(limit)])) ?? '[]');
  return found;
}
