import type { KindToConsultees } from '../../workflows/telling/to-consultees.ts';
import type { Execute } from '../database.ts';
import type { Person } from './people.ts';

/**
 * Whom a notice of a round of consultation reaches: all who are asked and were not taken out, or the one who is meant.
 * Who was added or got a new link before the round's own invitations were written has one already, and a reminder goes
 * only to those who have said nothing.
 */
export async function listConsulteesToTell(
  execute: Execute,
  kind: KindToConsultees,
  { consultationId, consulteeId }: { consultationId?: string; consulteeId?: string },
): Promise<Person[]> {
  const { rows } = await execute(
    `SELECT q.id, q.name, q.address FROM consultees q
     WHERE q.consultation_id = $1 AND q.removed_at IS NULL AND ($2 = '' OR q.id = $2)
       AND ($3 <> 'consultationInvited' OR $2 <> '' OR NOT EXISTS (SELECT FROM consultations o JOIN notices n
         ON n.case_id = o.case_id AND n.kind = 'consultationInvited' AND n.about->>'consulteeId' = q.id
         WHERE o.id = q.consultation_id))
       AND ($3 <> 'consultationClosing' OR (q.declined_at IS NULL
         AND NOT EXISTS (SELECT FROM consultation_answers a WHERE a.consultee_id = q.id)))
     ORDER BY q.id`,
    [consultationId ?? '', consulteeId ?? '', kind],
  );
  return rows.map((row) => ({ id: String(row.id), name: String(row.name), email: String(row.address) }));
}
