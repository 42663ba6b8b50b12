import { randomUUID } from 'node:crypto';
import type { Database } from '../database.ts';

/** A letter that was refused for its address. */
export interface BouncedLetter {
  id: string;
  /** Where it was sent to. */
  address: string;
  /** In the mail server's words. */
  problem: string;
  at: string;
}

/**
 * Marks the letter as failed and its reader's address as one from which letters come back, and enters that into the
 * record of people where the reader is one of them: all or nothing. An address that was changed since the letter was begun is left as it is.
 */
export async function markBounced(
  database: Database,
  { id, address, problem, at }: BouncedLetter,
): Promise<void> {
  await database.one(
    `WITH failed AS (
       UPDATE letters SET status = CASE WHEN sent_at IS NULL THEN 'failed' ELSE 'sent' END, problem = $2,
         in_hand_of = NULL, in_hand_at = NULL
       WHERE id = $1 AND status <> 'sent' RETURNING person_id, consultee_id),
     marked AS (
       UPDATE people p SET bounced_at = $3::text::timestamptz, bounced_why = $2
       FROM failed f WHERE p.id = f.person_id AND p.email = $5 AND p.bounced_at IS NULL RETURNING p.id),
     asked AS (
       UPDATE consultees q SET bounced_at = $3::text::timestamptz, bounced_why = $2
       FROM failed f WHERE q.id = f.consultee_id AND q.address = $5 AND q.bounced_at IS NULL RETURNING q.id),
     told AS (
       INSERT INTO people_events (id, person_id, type, about, at, by_id, way)
       SELECT $4, id, 'addressMarked', '{}'::jsonb, $3::text::timestamptz, NULL, 'mail' FROM marked RETURNING id)
     SELECT count(*)::text AS result FROM told`,
    [id, problem, at, randomUUID(), address],
  );
}
