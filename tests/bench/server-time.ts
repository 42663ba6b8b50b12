import { readFileSync } from 'node:fs';
import type postgres from 'postgres';

/**
 * The processor time that the server's processes for this database have taken so far, in milliseconds, where the server
 * runs on this machine and says so (Linux); undefined elsewhere. Unlike a rate it hardly feels what else the machine does.
 */
export async function serverTime(admin: postgres.Sql): Promise<number | undefined> {
  const rows = await admin<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  let nanoseconds = 0;
  for (const { pid } of rows) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres:')) return undefined;
      nanoseconds += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      return undefined;
    }
  }
  return nanoseconds / 1e6;
}
