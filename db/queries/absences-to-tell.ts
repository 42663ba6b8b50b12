import { randomUUID } from 'node:crypto';
import type { Database } from '../database.ts';

/** Absences that run or are to come, whose deputies were not told yet of what is open. */
export async function listAbsencesToTell(
  database: Database,
  today: string,
): Promise<{ id: string; fromOn: string }[]> {
  const { rows } = await database.execute(
    `SELECT id, to_char(from_on, 'YYYY-MM-DD') AS "fromOn" FROM deputies
     WHERE told_at IS NULL AND ended_at IS NULL AND until_on >= $1::text::date ORDER BY from_on, id`,
    [today],
  );
  return rows.map((row) => ({ id: String(row.id), fromOn: String(row.fromOn) }));
}

/**
 * Marks an absence as told, and writes a notice for the deputy in each case whose request to sign is open: all in one
 * statement, so that it is done once. Not where the deputy is an author, who may not sign it.
 */
export async function tellOfOpenRequests(database: Database, id: string, at: string): Promise<void> {
  await database.one(
    `WITH begun AS (
       UPDATE deputies SET told_at = $2::text::timestamptz
       WHERE id = $1 AND told_at IS NULL AND ended_at IS NULL RETURNING *),
     asked AS (
       SELECT b.*, dl.id AS deadline_id, c.id AS case_id,
         CASE b.role WHEN 'solicitor' THEN 'legal' ELSE 'finance' END AS part
       FROM begun b
         JOIN deadlines dl ON dl.status = 'open'
           AND dl.kind = CASE b.role WHEN 'solicitor' THEN 'legalSigns' ELSE 'financeSigns' END
         JOIN cases c ON c.id = dl.case_id
       WHERE NOT c.authors @> to_jsonb(b.deputy_id)),
     told AS (
       INSERT INTO notices (id, case_id, key, kind, audience, about, at)
       SELECT $3 || '.' || row_number() OVER (ORDER BY case_id), case_id, 'absence.' || id, 'deputyAsked',
         '[{"part": "colleague"}]'::jsonb,
         jsonb_build_object('part', part, 'colleagueId', deputy_id, 'deadlineId', deadline_id,
           'absence', jsonb_build_object('fromOn', to_char(from_on, 'YYYY-MM-DD'), 'untilOn', to_char(until_on, 'YYYY-MM-DD'))),
         $2::text::timestamptz
       FROM asked ON CONFLICT DO NOTHING RETURNING id)
     SELECT count(*)::text AS result FROM told`,
    [id, at, randomUUID()],
  );
}
