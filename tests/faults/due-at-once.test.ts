import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, describe, expect, it } from 'vitest';
import { settings } from '../../db/schema/index.ts';
import { openCouncil } from '../support/council.ts';
import { testedDatabase } from '../support/database.ts';
import { freePort } from '../support/running-service.ts';
import { writeManyDueCases } from './many-letters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cases = 60;
const cleanings: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

describe.runIf(testedDatabase === 'postgres')('3 workers and 2 processes that serve', () => {
  it(`fire each of ${cases} dates that are due at one moment exactly once`, async () => {
    const council = await openCouncil();
    cleanings.push(() => council.close());
    await writeManyDueCases(council, cases);
    // Each looks once as it starts, at a time after all of them have fallen.
    await council.database.drizzle.insert(settings).values({ key: 'clock', value: '2026-05-26T09:00:00Z' });
    const due = `SELECT count(*) FROM deadlines WHERE kind = 'callInCloses' AND status = 'open'`;
    expect(await council.value(due)).toBe(String(cases));

    const url = council.database.url ?? '';
    const dataDir = await mkdtemp(join(tmpdir(), 'due-regard-once-'));
    cleanings.push(() => rm(dataDir, { recursive: true, force: true }));
    const gate = postgres(url, { max: 1 });
    const held = await gate.reserve();
    cleanings.push(() => gate.end({ timeout: 1 }));
    // None gets at the dates before all five stand at the gate.
    await held`BEGIN`;
    await held`LOCK TABLE deadlines IN ACCESS EXCLUSIVE MODE`;
    const children: ChildProcess[] = [];
    let printed = '';
    cleanings.push(() => children.forEach((child) => void child.kill('SIGKILL')));
    for (const entry of ['worker', 'worker', 'worker', 'server', 'server']) {
      const child = spawn(process.execPath, ['--import', 'tsx', `app/${entry}.ts`], {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          DEMO: '1',
          LOG_LEVEL: 'warn',
          DATABASE_URL: url,
          DATA_DIR: dataDir,
          PORT: String(await freePort()),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout?.on('data', (chunk) => (printed += String(chunk)));
      child.stderr?.on('data', (chunk) => (printed += String(chunk)));
      children.push(child);
    }
    const atTheGate = async () =>
      Number(
        (
          await held`SELECT count(DISTINCT pid) AS n FROM pg_locks
            WHERE NOT granted AND relation = 'deadlines'::regclass`
        )[0]?.n,
      );
    await expect
      .poll(atTheGate, { timeout: 120_000, interval: 200, message: printed })
      .toBeGreaterThanOrEqual(5);
    await held`COMMIT`;
    held.release();
    await expect.poll(() => council.value(due), { timeout: 120_000, interval: 200 }).toBe('0');
    const swept = `SELECT count(*) FROM processes WHERE swept_at IS NOT NULL`;
    await expect.poll(() => council.value(swept), { timeout: 60_000, interval: 200 }).toBe('5');

    const fired = await council.rows(
      `SELECT case_id, count(*)::int AS n FROM events WHERE type = 'callInCloses' GROUP BY case_id`,
    );
    expect(fired).toHaveLength(cases);
    expect(fired.filter(({ n }) => n !== 1)).toEqual([]);
    // Whatever was told of it, in whichever process, was told once: one notice a case and happening.
    const told = await council.rows(
      `SELECT n.kind, count(*)::int AS notices, count(DISTINCT n.case_id)::int AS cases FROM notices n
       JOIN events e ON e.case_id = n.case_id AND e.seq = n.seq AND e.type = 'callInCloses' GROUP BY n.kind`,
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { notices, cases: of } of told) expect({ notices, of }).toEqual({ notices: cases, of: cases });
    const twice = `SELECT count(*) FROM (SELECT 1 FROM notices WHERE seq IS NULL AND kind LIKE 'deadline%'
      GROUP BY case_id, kind, about, at HAVING count(*) > 1) x`;
    expect(await council.value(twice)).toBe('0');
    console.log(
      `${cases} dates fell in 5 processes at once: ${fired.length} events, ${told.map((it) => `${it.notices} ${it.kind}`).join(', ')}`,
    );
  }, 400_000);
});
