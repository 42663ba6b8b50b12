import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';

/**
 * The floor: what PostgreSQL itself takes to lock a row, change it and add an event and a notice, in one prepared
 * statement. No reading of the case, no rules, no JSON, no hash.
 */
export const floorTables = `
CREATE SCHEMA floor;
CREATE TABLE floor.cases (id int PRIMARY KEY, state text NOT NULL, version int NOT NULL);
CREATE TABLE floor.events (case_id int NOT NULL, seq int NOT NULL, payload text NOT NULL, PRIMARY KEY (case_id, seq));
CREATE TABLE floor.notices (case_id int NOT NULL, key text NOT NULL, kind text NOT NULL, PRIMARY KEY (case_id, key));
INSERT INTO floor.cases SELECT i, 'draft', 1 FROM generate_series(1, 50) i`;

const statement = (id: string) => `
WITH held AS (SELECT id, version FROM floor.cases WHERE id = ${id} FOR UPDATE),
moved AS (UPDATE floor.cases c SET version = c.version + 1, state = 'moved' FROM held WHERE c.id = held.id
  RETURNING c.id, c.version),
told AS (INSERT INTO floor.notices SELECT id, version::text, 'listed' FROM moved)
INSERT INTO floor.events SELECT id, version, 'payload' FROM moved`;

export interface Floor {
  by: string;
  /** Transactions a second. */
  measure(clients: number, seconds: number): Promise<number>;
  close(): Promise<void>;
}

const hasPgbench = () => {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

export function openFloor(url: string): Floor {
  return hasPgbench() ? byPgbench(url) : byDriver(url);
}

function byPgbench(url: string): Floor {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-bench-'));
  const script = join(folder, 'floor.sql');
  writeFileSync(script, `\\set id random(1, 50)\n${statement(':id').replaceAll('\n', ' ').trim()};\n`);
  return {
    by: 'pgbench -M prepared',
    measure: (clients, seconds) =>
      new Promise((resolve, reject) => {
        const args = [
          '-n',
          '-M',
          'prepared',
          '-c',
          `${clients}`,
          '-j',
          `${Math.min(2, clients)}`,
          '-T',
          `${Math.ceil(seconds)}`,
          '-f',
          script,
          url,
        ];
        const run = spawn('pgbench', args, { stdio: ['ignore', 'pipe', 'pipe'] });
        let said = '';
        run.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
        });
        run.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString();
        });
        run.on('close', () => {
          const tps = /tps = ([\d.]+)/.exec(said)?.[1];
          if (tps) resolve(Number(tps));
          else reject(new Error(`pgbench gave no figure: ${said}`));
        });
      }),
    close: async () => rmSync(folder, { recursive: true }),
  };
}

/**
 * The same statement by the bare driver, prepared, from this very process: the floor where pgbench is not on the PATH,
 * and on a busy machine the fairer one, because it waits for the processor as the program does.
 */
export function byDriver(url: string): Floor {
  const client = postgres(url, { max: 10, onnotice: () => {} });
  const text = statement('$1');
  return {
    by: 'postgres.js, prepared',
    measure: (clients, seconds) =>
      perSecond(clients, seconds, async () => {
        await client.unsafe(text, [1 + Math.floor(Math.random() * 50)], { prepare: true });
      }),
    close: () => client.end({ timeout: 5 }),
  };
}

/** How often a second some work is done by so many at once. */
export async function perSecond(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<number> {
  const began = performance.now();
  const ends = began + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < ends) {
        await work(client);
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - began) / 1000);
}
