import { data } from '@remix-run/node';
import type { Database } from '../../db/database.ts';
import { findChunk, findFile } from '../../db/queries/attachments.ts';
import { downloadNamed } from '../../workflows/evidence/file-name.ts';

/**
 * A file of a case as a download, piece by piece as fast as it is taken. A browser never shows it as a page of this
 * service: it is saved, its kind is not guessed, and if it were shown after all it could run nothing.
 */
export async function handOutFile(database: Database, reference: string, id: string): Promise<Response> {
  const file = await findFile(database, reference, id);
  if (!file) throw data('There is no such file.', { status: 404 });
  let number = 0;
  let left = file.size;
  const pieces = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await findChunk(database, id, number);
      if (!piece) {
        // Less than was promised must not look like a whole file.
        return left === 0 ? controller.close() : controller.error(new Error(`The file ${id} is not whole.`));
      }
      number += 1;
      left -= piece.length;
      controller.enqueue(piece);
    },
  });
  return new Response(pieces, {
    headers: {
      'Content-Type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
      'Content-Length': String(file.size),
      'Content-Disposition': downloadNamed(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
    },
  });
}
