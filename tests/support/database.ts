import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { Database } from '../../db/database.ts';
import { openPgliteInMemory } from '../../db/open-pglite.ts';
import { openPostgres } from '../../db/open-postgres.ts';

const migrations = fileURLToPath(new URL('../../db/migrations/', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/due-regard/', import.meta.url));

/** Which database this run proves: `npm test` runs the suite once for each. */
export const testedDatabase: 'pglite' | 'postgres' =
  process.env.TEST_DB === 'postgres' ? 'postgres' : 'pglite';

export interface TestDatabase extends Database {
  /** The address of this test's own PostgreSQL database; absent on PGlite. */
  url?: string;
}

/** A fresh, migrated database of its own, dropped by `close`. */
export async function openTestDatabase(onStatement?: (text: string) => void): Promise<TestDatabase> {
  return testedDatabase === 'postgres' ? openOnPostgres(onStatement) : openOnPglite();
}

/** Where PostgreSQL is for tests. Throws where a test that needs it runs without. */
export function testPostgresUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: this test proves something about PostgreSQL.');
  return url;
}

async function openOnPostgres(onStatement?: (text: string) => void): Promise<TestDatabase> {
  const { url, drop } = await createPostgresDatabase();
  const database = await openPostgres({ url, onStatement });
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** A fresh empty database on the tests' PostgreSQL server. */
export async function createPostgresDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = postgres(testPostgresUrl(), { max: 1, onnotice: () => {} });
  const name = `due_regard_${randomBytes(6).toString('hex')}`;
  await admin.unsafe(`CREATE DATABASE ${name}`);
  const url = new URL(testPostgresUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** Booting and migrating PGlite takes seconds, so it is done once and its dump is loaded afterwards. */
async function openOnPglite(): Promise<TestDatabase> {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    hash.update(readFileSync(`${migrations}${file}`));
  }
  const path = `${cache}migrated-${hash.digest('hex').slice(0, 16)}.tar`;
  if (!existsSync(path)) {
    await mkdir(cache, { recursive: true });
    const fresh = await openPgliteInMemory();
    const own = `${path}.${process.pid}`;
    await writeFile(own, Buffer.from(await (await fresh.dump()).arrayBuffer()));
    await rename(own, path);
    await fresh.close();
  }
  return openPgliteInMemory(new Blob([await readFile(path)]));
}
