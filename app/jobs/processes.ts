import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Database } from '../../db/database.ts';

const worker = 'due-regard worker';

/**
 * The name under which the queue's connections of this process are known to PostgreSQL, and under which it has letters
 * in hand. It tells an administrator where to look: the machine and the process there.
 */
export const processName = (works: boolean) =>
  `${works ? worker : 'due-regard web'} ${hostname().slice(0, 20)}:${process.pid} ${randomBytes(2).toString('hex')}`;

/** Whether no other worker has a connection to the database: always so on the embedded one. */
export async function isAlone(database: Database, own: string): Promise<boolean> {
  if (database.kind === 'pglite') return true;
  const other = await database.one(
    `SELECT a.application_name AS result FROM pg_stat_activity a WHERE a.datname = current_database()
       AND a.application_name LIKE '${worker} %' AND a.application_name <> $1 LIMIT 1`,
    [own],
  );
  return other === undefined;
}

/** A sign of life. Those that have given none for a day are forgotten. */
export async function signOfLife(database: Database, own: string): Promise<void> {
  await database.one(
    `WITH forgotten AS (DELETE FROM processes WHERE seen_at < now() - interval '1 day')
     INSERT INTO processes (name, started_at, seen_at) VALUES ($1, now(), now())
     ON CONFLICT (name) DO UPDATE SET seen_at = now() RETURNING name AS result`,
    [own],
  );
}

/** It has looked through all that was due. */
export async function markSwept(database: Database, own: string): Promise<void> {
  await database.one(
    `UPDATE processes SET swept_at = now(), seen_at = now() WHERE name = $1 RETURNING name AS result`,
    [own],
  );
}

/** It ends in good order. */
export async function signOff(database: Database, own: string): Promise<void> {
  await database.one('DELETE FROM processes WHERE name = $1 RETURNING name AS result', [own]);
}
