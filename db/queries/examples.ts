import type { StateValue } from 'xstate';
import type { Database } from '../database.ts';
import { storedStates } from '../schema/states.ts';
import { department } from './department.ts';

export interface Example {
  reference: string;
  title: string;
  department: string;
  state: StateValue;
  /** Groups on which it found an impact, by their values. */
  groups: string[];
}

const affected = `(g->>'impact' IN ('positive', 'negative') OR g->>'disadvantage' = 'yes')`;
const statement = `
SELECT coalesce(jsonb_agg(x), '[]'::jsonb)::text AS result FROM (
  SELECT c.reference, c.title, c.state, ${department} AS department,
    (SELECT coalesce(jsonb_agg(g->>'row'), '[]'::jsonb)
      FROM jsonb_path_query(c.content, 'strict $.groups[*]', silent => true) g WHERE ${affected}) AS groups
  FROM cases c JOIN reports r ON r.id = c.report_id
  WHERE c.kind = 'assessment' AND c.state_name IN ('inForce', 'reviewDue')
    AND ($1 = '' OR EXISTS (SELECT FROM search_texts s WHERE s.case_id = c.id AND s.kind = 'content'
      AND s.words @@ websearch_to_tsquery('english', $1)))
    AND ($2 = '' OR EXISTS (SELECT FROM jsonb_path_query(c.content, 'strict $.groups[*]', silent => true) g
      WHERE g->>'row' = $2 AND ${affected}))
    AND c.state IN (SELECT jsonb_array_elements($3::text::jsonb))
  ORDER BY c.state_since DESC, c.id LIMIT 50) x`;

/** Assessments in force on a topic and about a group, the latest first, of those in the states that somebody may see. */
export async function listExamples(
  database: Database,
  asked: { words: string; group: string },
  maySee: (state: StateValue) => boolean,
): Promise<Example[]> {
  const visible = storedStates.filter((state) => maySee(JSON.parse(state)));
  const found: Example[] = JSON.parse(
    (await database.one(statement, [asked.words, asked.group, `[${visible.join(',')}]`])) ?? '[]',
  );
  return found;
}

/** The answers of an assessment of which something is, or is to be, left out of what the public reads. */
export async function listLeftOut(database: Database, caseId: string): Promise<string[]> {
  const found: string[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(DISTINCT m.field), '[]'::jsonb)::text AS result FROM redactions m
       WHERE m.case_id = $1 AND m.form = 'content' AND m.ended_at IS NULL`,
      [caseId],
    )) ?? '[]',
  );
  return found;
}
