import { createHash } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { findChunk } from '../../db/queries/attachments.ts';
import { type KeptFile, listLostFiles, readKeptFiles } from '../../db/queries/kept-files.ts';
import type { Misfit } from './replay.ts';

/**
 * Computes the SHA-256 of every file of the evidence anew, piece by piece, and holds it against its row and against what
 * was signed and kept of its case. A file that is named and not there is a misfit too.
 */
export async function verifyFiles(database: Database): Promise<{ files: number; misfits: Misfit[] }> {
  const misfits: Misfit[] = [];
  let files = 0;
  for await (const file of readKeptFiles(database)) {
    files += 1;
    const why = await whyNotWhole(database, file);
    if (why) misfits.push({ reference: file.reference, why: `The file “${file.name}” ${why}.` });
  }
  for (const { reference, name } of await listLostFiles(database))
    misfits.push({ reference, why: `The file “${name}” is named in its evidence and is gone.` });
  return { files, misfits };
}

async function whyNotWhole(
  database: Database,
  { id, sha256, size, named }: KeptFile,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  let read = 0;
  for (let number = 0; ; number += 1) {
    const piece = await findChunk(database, id, number);
    if (!piece) break;
    hash.update(piece);
    read += piece.length;
  }
  if (read !== size) return `has ${read} bytes, and was stored with ${size}`;
  const found = hash.digest('hex');
  if (found !== sha256) return 'is not what was stored: its bytes were changed';
  if (named.some((it) => it !== found)) return 'is not the one that its case names: its SHA-256 is another';
  return undefined;
}
