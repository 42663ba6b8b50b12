import type { StateValue } from 'xstate';
import type { Database } from '../database.ts';
import { storedStates } from '../schema/states.ts';
import { department } from './department.ts';

/** What an assessment in force says of one group of people. */
export interface Impact {
  reference: string;
  title: string;
  /** Of its decision; of its beginning where none was needed. */
  year: number;
  department: string;
  wards: string[];
  /** As the forms name it: age, disability, carers. */
  group: string;
  impact: 'positive' | 'neutral' | 'negative';
  /** A negative impact stays after what is done about it. */
  remains: boolean;
}

/** The form of 2008 asks for a disadvantage only: yes is a negative impact, and nothing says that it was removed. */
const statement = `
SELECT coalesce(jsonb_agg(x), '[]'::jsonb)::text AS result FROM (
  SELECT c.reference, c.title, ${department} AS department,
    extract(year FROM coalesce((SELECT max(d.decided_at) FROM decisions d WHERE d.report_id = r.id), c.created_at)
      AT TIME ZONE 'Europe/London')::int AS year,
    CASE WHEN jsonb_typeof(r.front_sheet->'wardsAffected') = 'array' THEN r.front_sheet->'wardsAffected'
      ELSE '[]'::jsonb END AS wards,
    g->>'row' AS "group",
    CASE WHEN g->>'impact' IN ('positive', 'neutral', 'negative') THEN g->>'impact'
      WHEN g->>'disadvantage' = 'yes' THEN 'negative' ELSE 'neutral' END AS impact,
    (g->>'residualImpact' = 'negative' OR (g->>'disadvantage' = 'yes' AND g->>'residualImpact' IS NULL)) IS TRUE AS remains
  FROM cases c JOIN reports r ON r.id = c.report_id
    CROSS JOIN LATERAL jsonb_array_elements(
      CASE WHEN jsonb_typeof(c.content->'groups') = 'array' THEN c.content->'groups' ELSE '[]'::jsonb END) g
  WHERE c.kind = 'assessment' AND c.state_name IN ('inForce', 'reviewDue')
    AND (g->>'impact' IN ('positive', 'neutral', 'negative') OR g->>'disadvantage' IN ('yes', 'no'))
    AND c.state IN (SELECT jsonb_array_elements($1::text::jsonb))
  ORDER BY c.reference) x`;

/** What every assessment in force says of each group, of those in the states that somebody may see. */
export async function listImpacts(
  database: Database,
  maySee: (state: StateValue) => boolean,
): Promise<Impact[]> {
  const visible = storedStates.filter((state) => maySee(JSON.parse(state)));
  const found: Impact[] = JSON.parse((await database.one(statement, [`[${visible.join(',')}]`])) ?? '[]');
  return found;
}
