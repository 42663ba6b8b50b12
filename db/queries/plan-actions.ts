import type { StateValue } from 'xstate';
import { progressEvents } from '../../workflows/plans/monthly-update.ts';
import type { Delivery } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { department } from './department.ts';

/** A line of a delivery plan. The texts are blank where they are not answered, the days (YYYY-MM-DD) where there is none. */
export interface PlanAction {
  reference: string;
  title: string;
  state: StateValue;
  authors: string[];
  ownerId: string | null;
  plan: string;
  objectiveArea: string;
  priorityIssue: string;
  owner: string;
  department: string;
  measure: string;
  /** As the form has it. */
  plannedOn: string;
  /** As it stands after any slippage. */
  dueOn: string;
  /** The planned start. */
  startsOn: string;
  /** As somebody typed them. */
  dependsOn: string;
  fromAssessment: string;
  delivery: Delivery;
  slipped: boolean;
  /** Europe/London days of the events of its delivery. */
  startedOn: string;
  endedOn: string;
  /** When its owner last said how it stands, as an instant; blank for never. */
  toldAt: string;
  /** What was said then, and why it slipped. */
  progress: string;
  slippage: string;
}

const text = (name: string) => `coalesce(c.content->>'${name}', '')`;
const dayOf = (which: 'min' | 'max', types: readonly string[]) => `coalesce((
    SELECT to_char(${which}(e.at) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') FROM events e
    WHERE e.case_id = c.id AND e.type IN (${types.map((type) => `'${type}'`).join(', ')})), '')`;
const lastWords = (types: readonly string[], field: string) => `coalesce((
    SELECT w.words FROM event_words w WHERE w.case_id = c.id AND w.field = '${field}' AND w.seq = (
      SELECT max(e.seq) FROM events e WHERE e.case_id = c.id AND e.type IN (${types.map((type) => `'${type}'`).join(', ')}))), '')`;

const statement = (where: string) => `
SELECT coalesce(jsonb_agg(x ORDER BY x."objectiveArea", x."priorityIssue", x."dueOn", x.reference), '[]'::jsonb)::text
  AS result FROM (
  SELECT c.reference, c.title, c.state, c.authors, c.owner_id AS "ownerId", ${text('plan')} AS plan,
    ${text('objectiveArea')} AS "objectiveArea", ${text('priorityIssue')} AS "priorityIssue",
    ${text('owner')} AS owner, ${department} AS department, ${text('measure')} AS measure,
    ${text('dueOn')} AS "plannedOn", coalesce(c.progress->>'dueOn', ${text('dueOn')}) AS "dueOn",
    ${text('startsOn')} AS "startsOn", ${text('dependsOn')} AS "dependsOn",
    ${text('fromAssessment')} AS "fromAssessment", c.progress->>'delivery' AS delivery,
    c.progress->>'slipped' IS NOT NULL AS slipped, ${dayOf('min', ['startDelivery'])} AS "startedOn",
    CASE WHEN c.progress->>'delivery' IN ('done', 'cancelled')
      THEN ${dayOf('max', ['completeDelivery', 'cancel'])} ELSE '' END AS "endedOn",
    coalesce((SELECT to_char(max(e.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM events e
      WHERE e.case_id = c.id AND e.type IN (${progressEvents.map((type) => `'${type}'`).join(', ')})), '') AS "toldAt",
    ${lastWords(['reportProgress', 'completeDelivery'], 'note')} AS progress,
    ${lastWords(['reportProgress'], 'slippage')} AS slippage
  FROM cases c JOIN reports r ON r.id = c.report_id
  WHERE c.kind = 'action' AND ${where} ORDER BY c.created_at DESC LIMIT 2000) x`;

const all = statement('true');
const ofAssessment = statement(`c.answers->>'fromAssessment' = $1`);
const ofPerson = statement(
  `c.state_name <> 'closed' AND (c.owner_id = $1 OR (c.owner_id IS NULL AND c.authors @> to_jsonb($1::text)))`,
);
const around =
  statement(`(c.reference = $1 OR c.reference IN (SELECT jsonb_array_elements_text($2::text::jsonb))
  OR strpos(upper(c.content->>'dependsOn'), $1) > 0)`);

const read = (result: string | null | undefined): PlanAction[] => JSON.parse(result ?? '[]');

/** The actions of every plan, by objective area, priority issue and due date. */
export const listPlanActions = async (database: Database): Promise<PlanAction[]> =>
  read(await database.one(all, []));

/** Those that name an assessment as the one that they came from. */
export const listActionsOfAssessment = async (database: Database, reference: string): Promise<PlanAction[]> =>
  read(await database.one(ofAssessment, [reference]));

/** An action with those that it waits for and those that wait for it. */
export const listActionsAround = async (
  database: Database,
  reference: string,
  dependsOn: readonly string[],
): Promise<PlanAction[]> => read(await database.one(around, [reference, JSON.stringify(dependsOn)]));

/** Those that somebody answers for and that are not closed. */
export const listActionsOfPerson = async (database: Database, personId: string): Promise<PlanAction[]> =>
  read(await database.one(ofPerson, [personId]));

/** What every action says that it depends on, whoever may see it: for finding a ring. */
export async function listDependencies(
  database: Pick<Database, 'one'>,
): Promise<{ reference: string; dependsOn: string }[]> {
  const found: { reference: string; dependsOn: string }[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'dependsOn', ${text('dependsOn')})),
         '[]'::jsonb)::text AS result FROM cases c WHERE c.kind = 'action'`,
      [],
    )) ?? '[]',
  );
  return found;
}
