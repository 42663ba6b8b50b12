import type { SignOffPart } from '../../workflows/roles.ts';
import type { Database } from '../database.ts';

export interface NextToSign {
  reference: string;
  title: string;
  part: SignOffPart;
  dueAt: string | null;
}

const statement = `
SELECT jsonb_build_object('reference', c.reference, 'title', c.title, 'part', p.part, 'dueAt', d.due_at)::text AS result
FROM cases c
JOIN reports r ON r.id = c.report_id
JOIN jsonb_array_elements_text($2::jsonb) AS p(part) ON c.state->'signOff'->>p.part = 'asked'
LEFT JOIN deadlines d ON d.case_id = c.id AND d.status = 'open' AND d.kind = p.part || 'Signs'
WHERE c.state_name = 'signOff' AND NOT c.authors @> jsonb_build_array($1::text)
  AND NOT EXISTS (SELECT 1 FROM jsonb_each(r.progress->'signatures') s WHERE s.value->>'by' = $1)
ORDER BY d.due_at NULLS LAST, c.reference LIMIT 1`;

/** The case whose signature by this person is due first, if any: of the parts that they answer, and not their own. */
export async function findNextToSign(
  database: Database,
  personId: string,
  parts: readonly SignOffPart[],
): Promise<NextToSign | undefined> {
  if (parts.length === 0) return undefined;
  const result = await database.one(statement, [personId, JSON.stringify(parts)]);
  if (result === undefined) return undefined;
  const next: NextToSign = JSON.parse(result);
  return next;
}
