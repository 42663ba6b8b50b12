import type { StateValue } from 'xstate';
import type { Delivery } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** A line of a delivery plan. The texts are blank where they are not answered. */
export interface PlanAction {
  reference: string;
  title: string;
  state: StateValue;
  plan: string;
  objectiveArea: string;
  priorityIssue: string;
  owner: string;
  measure: string;
  dueOn: string;
  fromAssessment: string;
  delivery: Delivery;
  slipped: boolean;
}

const text = (name: string) => `coalesce(c.content->>'${name}', '')`;
const statement = `
SELECT coalesce(jsonb_agg(x ORDER BY x."objectiveArea", x."priorityIssue", x."dueOn", x.reference), '[]'::jsonb)::text
  AS result FROM (
  SELECT c.reference, c.title, c.state, ${text('plan')} AS plan, ${text('objectiveArea')} AS "objectiveArea",
    ${text('priorityIssue')} AS "priorityIssue", ${text('owner')} AS owner, ${text('measure')} AS measure,
    ${text('dueOn')} AS "dueOn", ${text('fromAssessment')} AS "fromAssessment",
    c.progress->>'delivery' AS delivery, c.progress->>'slipped' IS NOT NULL AS slipped
  FROM cases c WHERE c.kind = 'action' ORDER BY c.created_at DESC LIMIT 2000) x`;

/** The actions of every plan, by objective area, priority issue and due date. */
export async function listPlanActions(database: Database): Promise<PlanAction[]> {
  const found: PlanAction[] = JSON.parse((await database.one(statement, [])) ?? '[]');
  return found;
}
