import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Database } from '../database.ts';
import { department } from './department.ts';

/** How long cases stayed in a state, over the stays that touch a period. */
export interface StateFigures {
  state: string;
  /** Cases that are in it now. */
  now: number;
  stays: number;
  /** In days; null where nobody stayed. */
  median: number | null;
  longest: number | null;
}

/** A period: whole days of Europe/London, both inside, and the moment that counts as now. */
export interface Period {
  from: string;
  to: string;
  now: string;
}

const london = (parameter: string, days: 0 | 1) =>
  `((${parameter}::text::date + ${days})::timestamp AT TIME ZONE 'Europe/London')`;

/**
 * A stay begins with the event that leads into a state and ends with the next that leads into another; one that still
 * runs is as long as it is now. Read from the index of those events alone.
 */
const states = `
WITH stays AS (
  SELECT into_state AS state, at AS since, lead(at) OVER (PARTITION BY case_id ORDER BY seq) AS until
  FROM events WHERE into_state IS NOT NULL
), figures AS (
  SELECT state, count(*) AS stays, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median, max(days) AS longest
  FROM (SELECT state, extract(epoch FROM coalesce(until, $3::text::timestamptz) - since) / 86400 AS days FROM stays
    WHERE since < ${london('$2', 1)} AND since <= $3::text::timestamptz
      AND (until IS NULL OR until >= ${london('$1', 0)})) s
  GROUP BY state
), present AS (SELECT state_name AS state, count(*) AS now FROM cases GROUP BY state_name)
SELECT coalesce(jsonb_agg(jsonb_build_object('state', state, 'now', coalesce(p.now, 0), 'stays', coalesce(f.stays, 0),
  'median', f.median, 'longest', f.longest)), '[]'::jsonb)::text AS result
FROM figures f FULL JOIN present p USING (state)`;

export async function stateFigures(database: Database, { from, to, now }: Period): Promise<StateFigures[]> {
  return JSON.parse((await database.one(states, [from, to, now])) ?? '[]');
}

export interface MetAndMissed {
  met: number;
  missed: number;
}
export interface KindAndMonth extends MetAndMissed {
  kind: DeadlineKind;
  /** "2026-11". */
  month: string;
}

/**
 * Deadlines of some kinds that fell due in a period, by the date in force: met are those that an act closed in time,
 * missed those that it closed late, and those that are open after their moment. What fell away is neither.
 */
const fell = `
  SELECT case_id, kind, due_on, status = 'missed' AS missed FROM deadlines
  WHERE status <> 'open' AND status IN ('met', 'missed')
    AND due_on BETWEEN $1::text::date AND $2::text::date AND kind IN (SELECT jsonb_array_elements_text($4::text::jsonb))
  UNION ALL
  SELECT case_id, kind, due_on, true FROM deadlines
  WHERE status = 'open' AND due_at < $3::text::timestamptz
    AND due_on BETWEEN $1::text::date AND $2::text::date AND kind IN (SELECT jsonb_array_elements_text($4::text::jsonb))`;
const counts = `'met', count(*) FILTER (WHERE NOT missed), 'missed', count(*) FILTER (WHERE missed)`;

const kinds = `
SELECT coalesce(jsonb_agg(x.o ORDER BY x.month, x.kind), '[]'::jsonb)::text AS result FROM (
  SELECT kind, to_char(due_on, 'YYYY-MM') AS month,
    jsonb_build_object('kind', kind, 'month', to_char(due_on, 'YYYY-MM'), ${counts}) AS o
  FROM (${fell}) d GROUP BY kind, to_char(due_on, 'YYYY-MM')) x`;

export async function deadlineFigures(
  database: Database,
  { from, to, now }: Period,
  of: readonly DeadlineKind[],
): Promise<KindAndMonth[]> {
  return JSON.parse((await database.one(kinds, [from, to, now, JSON.stringify(of)])) ?? '[]');
}

export interface DepartmentFigures extends MetAndMissed {
  department: string;
  /** Cases that are not closed. */
  open: number;
}

const departments = `
WITH by_case AS (
  SELECT case_id, count(*) FILTER (WHERE NOT missed) AS met, count(*) FILTER (WHERE missed) AS missed
  FROM (${fell}) d GROUP BY case_id
)
SELECT coalesce(jsonb_agg(x.o ORDER BY x.name), '[]'::jsonb)::text AS result FROM (
  SELECT min(y.department) AS name, jsonb_build_object('department', min(y.department), 'open', sum(y.open),
    'met', sum(y.met), 'missed', sum(y.missed)) AS o
  FROM (SELECT ${department} AS department, (c.state_name <> 'closed')::int AS open, coalesce(b.met, 0) AS met,
      coalesce(b.missed, 0) AS missed
    FROM cases c JOIN reports r ON r.id = c.report_id LEFT JOIN by_case b ON b.case_id = c.id
    WHERE c.state_name <> 'closed' OR b.case_id IS NOT NULL) y
  GROUP BY lower(y.department)) x`;

export async function departmentFigures(
  database: Database,
  { from, to, now }: Period,
  of: readonly DeadlineKind[],
): Promise<DepartmentFigures[]> {
  return JSON.parse((await database.one(departments, [from, to, now, JSON.stringify(of)])) ?? '[]');
}
