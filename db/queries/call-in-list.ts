import type { StateValue } from 'xstate';
import type { CaseKind, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** A case whose call-in window is open or closing, or which is with scrutiny, Cabinet or Council after a call-in. */
export interface CallInCase {
  reportId: string;
  reference: string;
  title: string;
  kind: CaseKind;
  state: StateValue;
  stateSince: string;
  progress: ReportProgress;
  constitutionId: string;
  constitutionVersion: number;
  /** The open deadline of the stage, where it has one. */
  dueAt: string | null;
}

const statement = `
SELECT coalesce(jsonb_agg(x ORDER BY x."stateSince", x.reference), '[]'::jsonb)::text AS result FROM (
  SELECT DISTINCT ON (r.id) r.id AS "reportId", c.reference, c.title, c.kind, c.state, c.state_since AS "stateSince",
    r.progress, r.constitution_id AS "constitutionId", r.constitution_version AS "constitutionVersion",
    (SELECT min(d.due_at) FROM deadlines d WHERE d.case_id = c.id AND d.status = 'open'
      AND d.kind IN ('callInCloses', 'scrutinyMeets', 'reconsideration', 'councilMeets')) AS "dueAt"
  FROM cases c JOIN reports r ON r.id = c.report_id
  WHERE c.state_name IN ('callInWindow', 'scrutiny', 'reconsideration', 'council') AND c.state_name <> 'closed'
  ORDER BY r.id, c.reference LIMIT 500) x`;

/** One line for each report, whatever the number of its cases. */
export async function listCallInCases(database: Database): Promise<CallInCase[]> {
  const found: CallInCase[] = JSON.parse((await database.one(statement, [])) ?? '[]');
  return found;
}
