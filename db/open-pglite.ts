import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Database, Execute } from './database.ts';
import { lockFolder } from './lock-folder.ts';
import { migrationsFolder } from './project-folder.ts';
import * as schema from './schema/index.ts';

/**
 * Opens the embedded database in a folder, alone: a second opener of the folder is refused with `FolderInUse`.
 * @param dataDir the program's folder; the database lies in `pglite` under it
 */
export async function openPglite(dataDir: string): Promise<Database> {
  const folder = join(dataDir, 'pglite');
  await mkdir(dataDir, { recursive: true });
  const unlock = await lockFolder(dataDir);
  if (!existsSync(folder)) await makeDatabase(folder);
  const client = await PGlite.create(folder);
  const database = await overPglite(client);
  return {
    ...database,
    close: async () => {
      await database.close();
      await unlock();
    },
  };
}

/**
 * Makes an empty database aside and gives it its name when it is whole. PGlite copies a thousand files into place; a
 * process that is killed among them would leave what looks like a database and can never be opened.
 */
async function makeDatabase(folder: string): Promise<void> {
  const aside = `${folder}.making`;
  await rm(aside, { recursive: true, force: true });
  const client = await PGlite.create(aside);
  await client.close();
  await rename(aside, folder);
}

/** Opens one in memory, for tests; from a dump of a migrated one it opens in a fraction of the time. */
export async function openPgliteInMemory(dump?: Blob): Promise<Database & { dump(): Promise<Blob> }> {
  const client = await PGlite.create(dump ? { loadDataDir: dump } : {});
  const database = await overPglite(client);
  return { ...database, dump: () => client.dumpDataDir('none') };
}

const executeOn =
  (client: Pick<PGlite, 'query' | 'exec'>): Execute =>
  async (text, parameters = []) => {
    if (parameters.length > 0) {
      return { rows: (await client.query<Record<string, unknown>>(text, [...parameters])).rows };
    }
    const results = await client.exec(text);
    return { rows: results.at(-1)?.rows ?? [] };
  };

async function overPglite(client: PGlite): Promise<Database> {
  const over = drizzle({ client, schema });
  await migrate(over, { migrationsFolder });
  const version = await client.query<{ v: string }>("SELECT current_setting('server_version') AS v");
  return {
    kind: 'pglite',
    description: `PGlite (PostgreSQL ${version.rows[0]?.v.split(' ')[0] ?? ''}, embedded)`,
    drizzle: over,
    one: async (text, parameters) =>
      (await client.query<{ result: string }>(text, [...parameters])).rows[0]?.result,
    execute: executeOn(client),
    transaction: (work) => client.transaction((tx) => work(executeOn(tx))),
    close: () => client.close(),
  };
}
