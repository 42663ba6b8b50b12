import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { type ChainHead, listChainHeads, type StoredSeal, writeSeal } from '../../db/queries/chains.ts';

/** The ends of all chains at one moment, sealed together. Kept outside the database, it shows what was taken away. */
export interface SealedHeads {
  format: typeof format;
  at: string;
  heads: ChainHead[];
  /** SHA-256 over the moment and the heads, in hexadecimal. */
  hash: string;
}

const format = 'due-regard chain heads 1';

const shape = z.object({
  format: z.literal(format),
  at: z.string(),
  heads: z.array(
    z.object({ reference: z.string(), events: z.number().int().positive(), lastHash: z.string() }),
  ),
  hash: z.string(),
});

const sealOf = (at: string, heads: string) =>
  createHash('sha256')
    .update(JSON.stringify([format, at, heads]))
    .digest('hex');

/**
 * Reads the heads of all chains, keeps their seal in the database too, and returns them for keeping elsewhere. A seal
 * whose `id` is there already stays as it is.
 */
export async function sealHeads(
  database: Database,
  now: string,
  id: string = randomUUID(),
): Promise<SealedHeads> {
  const at = new Date(now).toISOString();
  const heads = await listChainHeads(database);
  const text = JSON.stringify(heads);
  const hash = sealOf(at, text);
  await writeSeal(database, { id, at, heads: text, hash });
  return { format, at, heads, hash };
}

/** The heads of an exported file, or the sentence why they are not to be relied on. */
export function readSealedHeads(
  text: string,
): { ok: true; sealed: SealedHeads } | { ok: false; why: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, why: 'The file of heads is not valid JSON.' };
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success)
    return { ok: false, why: 'This is not a file of heads as npm run audit:export writes it.' };
  const heads = parsed.data.heads.map(({ reference, events, lastHash }) => ({ reference, events, lastHash }));
  if (sealOf(parsed.data.at, JSON.stringify(heads)) !== parsed.data.hash) {
    return {
      ok: false,
      why: 'The file of heads was changed after it was exported: its own seal does not fit.',
    };
  }
  return { ok: true, sealed: { ...parsed.data, heads } };
}

/** The same for a seal that is kept in the database. */
export function readStoredSeal(
  seal: StoredSeal,
): { ok: true; sealed: SealedHeads } | { ok: false; why: string } {
  if (sealOf(seal.at, seal.heads) !== seal.hash) {
    return {
      ok: false,
      why: `The seal of ${seal.at} in the database was changed: it does not fit its own heads.`,
    };
  }
  const heads: ChainHead[] = JSON.parse(seal.heads);
  return { ok: true, sealed: { format, at: seal.at, heads, hash: seal.hash } };
}
