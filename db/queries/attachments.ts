import type { Database } from '../database.ts';

export interface StoredFile {
  id: string;
  name: string;
  sha256: string;
  /** In bytes. */
  size: number;
  /** Its media type. */
  type: string;
  storedAt: string;
  /** Who attached it: the person's name, or the id of somebody who is gone. */
  storedBy: string;
}

/**
 * Puts a file's bytes in, piece by piece in one transaction: all of it is there, or nothing. Bytes go as base64 text,
 * which both drivers carry alike.
 */
export async function storeFile(
  database: Database,
  caseId: string,
  file: StoredFile,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  await database.transaction(async (execute) => {
    await execute(
      `INSERT INTO attachments (id, case_id, name, sha256, size, type, stored_at, stored_by)
       VALUES ($1, $2, $3, $4, $5::text::int, $6, $7::text::timestamptz, $8)`,
      [file.id, caseId, file.name, file.sha256, String(file.size), file.type, file.storedAt, file.storedBy],
    );
    let number = 0;
    for await (const piece of pieces) {
      await execute(
        `INSERT INTO attachment_chunks (attachment_id, number, bytes) VALUES ($1, $2::text::int, decode($3, 'base64'))`,
        [file.id, String(number), piece.toString('base64')],
      );
      number += 1;
    }
  });
}

const columns = `jsonb_build_object('id', a.id, 'name', a.name, 'sha256', a.sha256, 'size', a.size, 'type', a.type,
  'storedAt', a.stored_at, 'storedBy', coalesce(p.name, a.stored_by))`;

/** A file of a case, whether or not it is still attached. */
export async function findFile(
  database: Database,
  reference: string,
  id: string,
): Promise<StoredFile | undefined> {
  const found = await database.one(
    `SELECT ${columns}::text AS result FROM attachments a JOIN cases c ON c.id = a.case_id
     LEFT JOIN people p ON p.id = a.stored_by WHERE c.reference = $1 AND a.id = $2`,
    [reference, id],
  );
  return found === undefined ? undefined : JSON.parse(found);
}

/** Every file that is kept of a case, oldest first. */
export async function listFiles(database: Database, reference: string): Promise<StoredFile[]> {
  const found = await database.one(
    `SELECT coalesce(jsonb_agg(${columns} ORDER BY a.stored_at, a.id), '[]'::jsonb)::text AS result
     FROM attachments a JOIN cases c ON c.id = a.case_id LEFT JOIN people p ON p.id = a.stored_by WHERE c.reference = $1`,
    [reference],
  );
  return JSON.parse(found ?? '[]');
}

/** One piece of a file, numbered from 0; undefined after the last. */
export async function findChunk(database: Database, id: string, number: number): Promise<Buffer | undefined> {
  const found = await database.one(
    `SELECT encode(bytes, 'base64') AS result FROM attachment_chunks WHERE attachment_id = $1 AND number = $2::text::int`,
    [id, String(number)],
  );
  return found === undefined ? undefined : Buffer.from(found, 'base64');
}

/** How long a file may be stored before its case names it. */
const grace = `interval '1 hour'`;

/**
 * Deletes the bytes of a case's files that neither the case as it stands nor a version that was kept names: what was
 * refused after all, was taken out before anybody read it, or was left by a process that died. The rest the database
 * keeps.
 * @param id the file that is done with; others go when they are old enough not to be on their way in
 */
export async function forgetUnnamedFiles(
  database: Database,
  caseId: string,
  at: string,
  id = '',
): Promise<void> {
  await database.execute(
    `DELETE FROM attachments a USING cases c WHERE c.id = a.case_id AND a.case_id = $1
       AND (a.id = $2 OR a.stored_at < $3::text::timestamptz - ${grace})
       AND NOT coalesce(c.content->'$attachments', '[]'::jsonb) @> jsonb_build_array(jsonb_build_object('id', a.id))
       AND NOT EXISTS (SELECT FROM content_versions v WHERE v.case_id = a.case_id
         AND v.content->'$attachments' @> jsonb_build_array(jsonb_build_object('id', a.id)))`,
    [caseId, id, at],
  );
}
