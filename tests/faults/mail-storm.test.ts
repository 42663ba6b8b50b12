import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { orderSendingAgain } from '../../db/queries/mail-orders.ts';
import { settings } from '../../db/schema/index.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { testedDatabase } from '../support/database.ts';
import { HostileMailServer } from './hostile-mail-server.ts';
import { writeManyNotices } from './many-letters.ts';
import { seeded } from './seeded.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const notices = 2000;
const killsWanted = 10;
const cleanings: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

interface Worker {
  child: ChildProcess;
  gone: Promise<unknown>;
  said(): string;
}

/** A worker as `npm run worker` starts it, that waits less between two tries. */
function startWorker(env: Record<string, string>): Worker {
  const child = spawn(process.execPath, ['build/program/worker.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DEMO: '1',
      LOG_LEVEL: 'warn',
      BASE_URL: 'https://due-regard.example.org',
      MAIL_RETRY_SECONDS: '0.5',
      MAIL_RETRY_LONGEST_SECONDS: '2',
      MAIL_RETRY_HOURS: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  return { child, gone: once(child, 'exit'), said: () => printed };
}

const idsOf = async (council: Council, where: string, ...parameters: unknown[]) =>
  (await council.rows(`SELECT id FROM letters WHERE ${where}`, ...parameters)).map((row) => String(row.id));
const count = async (council: Council, where: string) =>
  Number(await council.value(`SELECT count(*) FROM letters WHERE ${where}`));

describe.runIf(testedDatabase === 'postgres')('a hostile mail server, and workers that are killed', () => {
  it(`cost none of ${notices} notices, and let none be taken twice but in the one window`, async () => {
    const council = await openCouncil();
    cleanings.push(() => council.close());
    await writeManyNotices(council, notices);
    // A working day, at an hour at which letters go out.
    await council.database.drizzle.insert(settings).values({ key: 'clock', value: '2026-03-03T11:00:00Z' });
    const mail = new HostileMailServer(seed);
    const smtpUrl = await mail.open();
    cleanings.push(() => mail.close());
    const dataDir = await mkdtemp(join(tmpdir(), 'due-regard-storm-'));
    cleanings.push(() => rm(dataDir, { recursive: true, force: true }));
    const env = { DATABASE_URL: council.database.url ?? '', SMTP_URL: smtpUrl, DATA_DIR: dataDir };
    const began = Date.now();
    const workers = [startWorker(env), startWorker(env), startWorker(env)];
    cleanings.push(() => {
      for (const { child } of workers) child.kill('SIGKILL');
    });

    const chance = seeded(seed + 1);
    /** Letters that a worker had in hand when it was killed, and how often that befell them. */
    const inHandAtAKill = new Map<string, number>();
    let kills = 0;
    let sentAgain = 0;
    const killOne = async () => {
      const index = Math.floor(chance() * workers.length);
      const victim = workers[index];
      if (!victim) return;
      victim.child.kill('SIGKILL');
      await victim.gone;
      kills += 1;
      for (const id of await idsOf(council, `in_hand_of LIKE '%:' || $1 || ' %'`, String(victim.child.pid)))
        inHandAtAKill.set(id, (inHandAtAKill.get(id) ?? 0) + 1);
      workers[index] = startWorker(env);
    };
    while (mail.taken.size < 10) {
      const ended = workers.find(({ child }) => child.exitCode !== null);
      if (ended || Date.now() - began > 60_000)
        throw new Error(`No letter was taken: ${workers.map((worker) => worker.said()).join('')}`);
      await pause(50);
    }
    for (;;) {
      const left = await count(council, `status IN ('waiting', 'failed')`);
      const written = await count(council, 'true');
      if (written === notices && left === 0) break;
      if (Date.now() - began > 240_000) break;
      // What was refused for good is shown to an administrator, who has it sent again.
      const again = { failedSince: '2026-01-01T00:00:00Z' };
      sentAgain += await orderSendingAgain(council.database, again, {
        at: council.clock.now(),
        byId: 'admin',
      });
      if (kills < killsWanted && mail.taken.size >= ((kills + chance()) * notices) / killsWanted)
        await killOne();
      await pause(200);
    }
    const seconds = Math.round((Date.now() - began) / 1000);

    const standing = await council.rows('SELECT status, count(*)::int AS n FROM letters GROUP BY status');
    const twice = [...mail.taken].filter(([, times]) => times > 1);
    const unexplained = twice.filter(([messageId, times]) => {
      const id = /^<notice\.(.+)@due-regard\.example\.org>$/.exec(messageId)?.[1] ?? '';
      return times - 1 > (mail.takenInSilence.get(messageId) ?? 0) + (inHandAtAKill.get(id) ?? 0);
    });
    const inSilence = twice.filter(([messageId]) => mail.takenInSilence.has(messageId)).length;
    console.log(
      [
        `seed ${seed}: ${notices} notices, ${kills} workers killed, ${seconds} s`,
        ...[...mail.unkind].map(([what, times]) => `the server ${what}: ${times}`),
        `sent again by an administrator after a 5xx: ${sentAgain}`,
        `taken twice under one Message-ID: ${twice.length}, of which ${inSilence} where the connection died and ${twice.length - inSilence} where the worker did`,
        `lost: ${notices - mail.taken.size}, unexplained: ${unexplained.length}`,
      ].join('\n'),
    );
    expect(standing, workers.map((worker) => worker.said()).join('')).toEqual([
      { status: 'sent', n: notices },
    ]);
    expect(mail.taken.size).toBe(notices);
    expect(unexplained).toEqual([]);
    expect(mail.takenInSilence.size).toBeGreaterThan(0);
    expect(kills).toBe(killsWanted);
    for (const { child, gone } of workers) {
      child.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
    }
    expect(
      await council.value("SELECT count(*) FROM processes WHERE seen_at > now() - interval '3 seconds'"),
    ).toBe('0');
  }, 300_000);
});
