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
  const { url, drop } = await createPostgresDatabase('migrated');
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

/** A fresh database on the tests' PostgreSQL server: empty, or copied from one that was migrated once. */
export async function createPostgresDatabase(
  state: 'empty' | 'migrated' = 'empty',
): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = postgres(testPostgresUrl(), { max: 1, onnotice: () => {} });
  const name = `due_regard_${randomBytes(6).toString('hex')}`;
  if (state === 'migrated') await copyMigrated(admin, name);
  else await admin.unsafe(`CREATE DATABASE ${name}`);
  return {
    url: addressOf(name),
    drop: async () => {
      await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

function addressOf(name: string): string {
  const url = new URL(testPostgresUrl());
  url.pathname = `/${name}`;
  return url.href;
}

const models = 'due_regard_migrated_';
/** Nobody drops the model that somebody else is copying, or makes it a second time. */
const modelsLock = 7_105_190_413;

/** Migrating takes a second. So it is done once for these migrations, and its model is copied afterwards. */
async function copyMigrated(admin: postgres.Sql, name: string): Promise<void> {
  const model = `${models}${hashOfMigrations()}`;
  await admin`SELECT pg_advisory_lock(${modelsLock})`;
  try {
    const known = await admin<{ datname: string }[]>`
      SELECT datname FROM pg_database WHERE starts_with(datname, ${models})`;
    if (!known.some(({ datname }) => datname === model)) {
      for (const { datname } of known) await admin.unsafe(`DROP DATABASE ${datname}`);
      const making = `due_regard_${randomBytes(6).toString('hex')}`;
      await admin.unsafe(`CREATE DATABASE ${making}`);
      await (await openPostgres({ url: addressOf(making), pool: 1 })).close();
      await admin.unsafe(`ALTER DATABASE ${making} RENAME TO ${model}`);
    }
    await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${model}`);
  } finally {
    await admin`SELECT pg_advisory_unlock(${modelsLock})`;
  }
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  const files = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
  for (const file of files.sort()) hash.update(readFileSync(`${migrations}${file}`));
  return hash.digest('hex').slice(0, 16);
}

/** Booting and migrating PGlite takes seconds, so it is done once and its dump is loaded afterwards. */
async function openOnPglite(): Promise<TestDatabase> {
  const path = `${cache}migrated-${hashOfMigrations()}.tar`;
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
