import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Database } from '../database.ts';

export interface ComingDeadline {
  reference: string;
  title: string;
  state: StateValue;
  kind: DeadlineKind;
  /** Instant, ISO in UTC. */
  dueAt: string;
}

const statement = `
SELECT coalesce(jsonb_agg(d ORDER BY d."dueAt", d.reference, d.kind), '[]'::jsonb)::text AS result FROM (
  SELECT c.reference, c.title, c.state, d.kind, d.due_at AS "dueAt"
  FROM deadlines d JOIN cases c ON c.id = d.case_id
  WHERE d.status = 'open' AND d.due_at > $1::text::timestamptz
  ORDER BY d.due_at, c.reference, d.kind LIMIT $2::int) d`;

/** The open deadlines that fall after a moment, soonest first. */
export async function listComingDeadlines(
  database: Database,
  after: string,
  limit: number,
): Promise<ComingDeadline[]> {
  const found: ComingDeadline[] = JSON.parse((await database.one(statement, [after, String(limit)])) ?? '[]');
  return found.map((d) => ({ ...d, dueAt: new Date(d.dueAt).toISOString() }));
}
