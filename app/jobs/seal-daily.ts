import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../db/database.ts';
import { findSeal } from '../../db/queries/chains.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { readStoredSeal, type SealedHeads, sealHeads } from '../audit/heads.ts';

export interface DailySeal {
  database: Database;
  now(): string;
  /** Where the heads are written to, outside the database. Unset: they are sealed in the database alone. */
  auditDir: string | undefined;
}

/**
 * Seals the heads of all chains once a day, and writes them to a file of that day, `heads-2026-11-22.json`. Of several
 * processes one makes the seal; each writes it to its own folder. Gives a function to be called as often as one likes;
 * it throws where the file cannot be written, and then tries again at its next call.
 */
export function dailySeal({ database, now, auditDir }: DailySeal): () => Promise<void> {
  let doneOn = '';
  return async () => {
    const at = now();
    const day = londonDay(at);
    if (day === doneOn) return;
    const id = `daily-${day}`;
    if (!(await findSeal(database, id))) await sealHeads(database, at, id);
    if (auditDir !== undefined) await keep(auditDir, `heads-${day}.json`, await storedSeal(database, id));
    doneOn = day;
  };
}

/** As it is stored: another process may have been the first. */
async function storedSeal(database: Database, id: string): Promise<SealedHeads> {
  const stored = await findSeal(database, id);
  if (!stored) throw new Error(`The seal ${id} is gone.`);
  const read = readStoredSeal(stored);
  if (!read.ok) throw new Error(read.why);
  return read.sealed;
}

/** Whole or not at all, and never over a file that is there. */
async function keep(folder: string, name: string, sealed: SealedHeads): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${name}.${process.pid}`);
  await writeFile(aside, `${JSON.stringify(sealed, null, 2)}\n`);
  try {
    await link(aside, join(folder, name));
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

const isThere = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';
