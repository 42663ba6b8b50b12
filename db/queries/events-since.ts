import type { Database } from '../database.ts';

/** Whether nothing but edits has happened to a case from one of its versions to another. */
export async function areOnlyEditsSince(
  database: Database,
  reference: string,
  version: number,
  now: number,
): Promise<boolean> {
  if (version === now) return true;
  if (version < 1 || version > now) return false;
  const answer = await database.one(
    `SELECT coalesce(bool_and(e.type = 'edit'), true)::text AS result FROM events e JOIN cases c ON c.id = e.case_id
     WHERE c.reference = $1 AND e.seq > $2::text::integer`,
    [reference, String(version)],
  );
  return answer === 'true';
}
