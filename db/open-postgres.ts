import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database, Execute } from './database.ts';
import { migrationsFolder } from './project-folder.ts';
import * as schema from './schema/index.ts';

/** Any number of processes may start at once: one migrates, the others wait for it. */
const migrationLock = 7_105_190_412;

export interface PostgresOptions {
  url: string;
  /** The owner's address, where the application's own role may not change the schema. */
  migrateUrl?: string;
  /** False leaves the schema as it is: for whoever only looks. */
  migrates?: boolean;
  /** Connections in the pool. Ten is the best measured on two cores. */
  pool?: number;
  /** Called for each statement sent, for tests that count round trips. */
  onStatement?: (text: string) => void;
}

/** Opens PostgreSQL and brings its schema up to date. Throws where it cannot be reached. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  if (options.migrates !== false) await bringUpToDate(options);
  const { onStatement } = options;
  const client = postgres(options.url, {
    max: options.pool ?? 10,
    onnotice: () => {},
    debug: onStatement ? (_connection, text) => onStatement(text) : undefined,
  });
  const version = await client<{ v: string }[]>`SELECT current_setting('server_version') AS v`;
  const address = new URL(options.url);
  return {
    kind: 'postgres',
    description: `PostgreSQL ${version[0]?.v.split(' ')[0] ?? ''} at ${address.host}${address.pathname}`,
    drizzle: drizzle({ client, schema }),
    one: async (text, parameters) => {
      const rows = await client.unsafe<{ result: string }[]>(text, [...parameters], { prepare: true });
      return rows[0]?.result;
    },
    execute: executeOn(client),
    transaction: async (work) => {
      const done = await client.begin(async (sql) => ({ value: await work(executeOn(sql)) }));
      return done.value;
    },
    close: () => client.end({ timeout: 5 }),
  };
}

const executeOn =
  (client: Pick<postgres.Sql, 'unsafe'>): Execute =>
  async (text, parameters = []) => ({ rows: [...(await client.unsafe(text, parameters.map(asParameter)))] });

/** Only where the owner is somebody else is anything granted: an owner would take their own rights away. */
function bringUpToDate({ url, migrateUrl = url }: PostgresOptions): Promise<void> {
  return migrateUnderLock(migrateUrl, userOf(migrateUrl) === userOf(url) ? undefined : userOf(url));
}

const userOf = (url: string) => decodeURIComponent(new URL(url).username);

type Parameter = postgres.ParameterOrJSON<never>;
function asParameter(value: unknown): Parameter {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((v) => (typeof v === 'string' ? v : JSON.stringify(v)));
  return JSON.stringify(value);
}

async function migrateUnderLock(url: string, applicationRole: string | undefined): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`SELECT pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle({ client }), { migrationsFolder });
    if (applicationRole) await grantTo(client, applicationRole);
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The application's role reads and writes; it may neither rewrite the event log nor invent a state. */
async function grantTo(client: postgres.Sql, role: string): Promise<void> {
  const [here] = await client<{ name: string }[]>`SELECT current_database() AS name`;
  // The queue keeps its tables in a schema of its own, which this role makes and owns.
  await client`GRANT CREATE ON DATABASE ${client(here?.name ?? '')} TO ${client(role)}`;
  await client`GRANT USAGE ON SCHEMA public TO ${client(role)}`;
  await client`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${client(role)}`;
  await client`REVOKE UPDATE, DELETE, TRUNCATE ON events, people_events, template_events, mail_orders, pack_readings FROM ${client(role)}`;
  await client`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON case_states FROM ${client(role)}`;
}
