import { existsSync } from 'node:fs';
import type { Database } from '../../db/database.ts';
import { openPglite } from '../../db/open-pglite.ts';
import { openPostgres } from '../../db/open-postgres.ts';

/** Something that the person at the keyboard can put right. The message is for them. */
export class CannotOpen extends Error {}

/**
 * Opens the database that the service uses, by the same DATABASE_URL and DATA_DIR, and leaves its schema as it is. The
 * embedded one can only be opened while the service is stopped. Throws CannotOpen.
 */
export async function openRecord(env: Readonly<Record<string, string | undefined>>): Promise<Database> {
  const { DATABASE_URL: url, DATA_DIR: dataDir = './data' } = env;
  if (!url && !existsSync(dataDir)) {
    throw new CannotOpen(
      `There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL as for the service.`,
    );
  }
  try {
    return url ? await openPostgres({ url, migrates: false, pool: 1 }) : await openPglite(dataDir);
  } catch (error) {
    // The message of a driver may hold the address, but never its password.
    throw new CannotOpen(error instanceof Error ? error.message : 'The database could not be opened.');
  }
}
