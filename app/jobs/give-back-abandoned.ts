import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/database.ts';

const worker = 'due-regard worker';

/** The name under which the queue's connections of this process are known to PostgreSQL. */
export const processName = (works: boolean) =>
  `${works ? worker : 'due-regard web'} ${randomBytes(4).toString('hex')}`;

/**
 * Puts back into the queue what a process had in hand when it was killed; otherwise it would wait there until the queue
 * gives it up for lost, ten minutes later. Done at the start of a worker that is alone: always so on the embedded
 * database, and on PostgreSQL where no other worker is connected. What another worker has in hand is left to it.
 * @param own the name of this process
 */
export async function giveBackAbandoned(database: Database, queue: string, own: string): Promise<void> {
  const alone = `NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = current_database()
    AND a.application_name LIKE '${worker} %' AND a.application_name <> $2)`;
  await database.execute(
    `UPDATE pgboss.job SET state = 'retry', start_after = now()
     WHERE name = $1 AND state = 'active' AND ($2 = '' OR ${alone})`,
    [queue, database.kind === 'pglite' ? '' : own],
  );
}
