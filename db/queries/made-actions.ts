import type { StateValue } from 'xstate';
import type { Database } from '../database.ts';

export interface MadeAction {
  reference: string;
  title: string;
  state: StateValue;
  /** As workflows/plans/lines.ts names the lines of an assessment. */
  line: string;
}

/** The actions that were made from an assessment's lines, oldest first. */
export async function listMadeActions(database: Database, assessmentId: string): Promise<MadeAction[]> {
  const made: MadeAction[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'title', c.title, 'state', c.state,
         'line', c.made_from_line) ORDER BY c.reference), '[]'::jsonb)::text AS result
       FROM cases c WHERE c.made_from_id = $1 AND c.made_from_line IS NOT NULL`,
      [assessmentId],
    )) ?? '[]',
  );
  return made;
}
