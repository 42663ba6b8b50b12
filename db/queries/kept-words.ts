import { eq } from 'drizzle-orm';
import type { Entry } from '../../workflows/forms/types.ts';
import type { Database, Drizzle } from '../database.ts';
import { keptWords } from '../schema/index.ts';

/** A form that was posted without a session, for whoever filled it in. */
export interface KeptWords {
  id: string;
  postedTo: string;
  entries: Entry[];
  /** An instant, by the machine's clock. */
  keptAt: string;
}

/** So many of one person at most: the oldest makes room. */
const most = 20;

export async function keepWords(database: Database, personId: string, words: KeptWords): Promise<void> {
  await database.one(
    `WITH input AS MATERIALIZED (SELECT $1::text::jsonb AS j),
     gone AS (DELETE FROM kept_words WHERE id IN (SELECT k.id FROM kept_words k, input
       WHERE k.person_id = j->>'personId' ORDER BY k.kept_at DESC, k.id OFFSET ${most - 1}))
     INSERT INTO kept_words (id, person_id, posted_to, entries, kept_at)
     SELECT j->>'id', j->>'personId', j->>'postedTo', j->'entries', (j->>'keptAt')::timestamptz FROM input
     RETURNING id AS result`,
    [JSON.stringify({ ...words, personId })],
  );
}

/** A person's own, the newest first. */
export async function listKeptWords(database: Database, personId: string): Promise<KeptWords[]> {
  const found = await database.one(
    `SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'postedTo', posted_to, 'entries', entries,
       'keptAt', kept_at) ORDER BY kept_at DESC, id), '[]'::jsonb)::text AS result
     FROM kept_words WHERE person_id = $1`,
    [personId],
  );
  return JSON.parse(found ?? '[]');
}

/** Lets one of a person's own go. */
export async function deleteKeptWords(database: Database, personId: string, id: string): Promise<void> {
  await database.one('DELETE FROM kept_words WHERE person_id = $1 AND id = $2 RETURNING id AS result', [
    personId,
    id,
  ]);
}

/** Lets those of somebody who leaves go, in the transaction of that. */
export async function deleteKeptWordsOf(tx: Drizzle, personId: string): Promise<void> {
  await tx.delete(keptWords).where(eq(keptWords.personId, personId));
}

/** Lets those go that nobody came back for. */
export async function deleteOldKeptWords(database: Database, before: string): Promise<void> {
  await database.execute('DELETE FROM kept_words WHERE kept_at < $1::text::timestamptz', [before]);
}
