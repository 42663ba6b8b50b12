import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type MailServer, startMailServer } from '../emails/mail-server.ts';
import { testedDatabase } from '../support/database.ts';
import { freePort, type RunningService } from '../support/running-service.ts';
import { mustSend, putRight, read, send } from './act.ts';
import { inspectRecord } from './inspect-record.ts';
import { Ledger } from './ledger.ts';
import { died, World } from './world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const running: RunningService[] = [];
const worlds: World[] = [];
const mailServers: MailServer[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const service of running.splice(0)) await service.kill();
  for (const world of worlds.splice(0)) await world.remove();
  for (const mail of mailServers.splice(0)) await mail.close();
});

async function createWorld(env: Record<string, string> = {}, begun?: 'empty'): Promise<World> {
  const world = await World.create(env, begun);
  worlds.push(world);
  return world;
}

async function start(world: World): Promise<RunningService> {
  const service = await world.start();
  running.push(service);
  return service;
}

/** Another process of the program, of which only the end is waited for. */
function launch(world: World, env: Record<string, string> = {}, name = 'server') {
  const { port, dataDir } = world;
  const child = spawn(process.execPath, [`build/program/${name}.js`], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATA_DIR: dataDir,
      BASE_URL: `http://127.0.0.1:${port}`,
      ...world.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  return { child, gone: once(child, 'exit'), printed: () => printed };
}

/** Posts a form of which the second half comes later, so that the request is under way for as long as a test wants. */
async function postSlowly(baseUrl: string, path: string, cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields).toString();
  const sent = request(`${baseUrl}${path}`, {
    method: 'POST',
    agent: false,
    headers: {
      Origin: baseUrl,
      Cookie: cookie,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
    },
  });
  const answered = new Promise<number>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => resolve(response.resume().statusCode ?? 0));
  });
  sent.write(body.slice(0, 20));
  await pause(500);
  return { finish: () => sent.end(body.slice(20)), answered };
}

describe('the order to stop', () => {
  it('lets a request that is under way be answered, and the process ends well', async () => {
    const world = await createWorld();
    const ledger = new Ledger();
    const service = await start(world);
    const { baseUrl } = service;
    const reference = 'ACT-2008-0001';
    const { version } = await read(world, ledger, reference);
    const signIn = await fetch(`${baseUrl}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: baseUrl },
      body: new URLSearchParams({ persona: 'officer' }),
    });
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const fields = { event: 'edit', version: String(version), ...putRight(reference) };
    const slow = await postSlowly(baseUrl, `/cases/${reference}`, cookie, fields);
    service.process.kill('SIGTERM');
    await pause(300);
    // npm's shell, the terminal and `npm start` may each pass the order on.
    service.process.kill('SIGTERM');
    service.process.kill('SIGINT');
    await pause(300);
    await expect(fetch(`${baseUrl}/healthz`), 'nobody new is let in').rejects.toThrow();
    slow.finish();
    expect(await slow.answered).toBe(303);
    ledger.confirmed(reference, 'edit', 'Policy officer', version);
    await service.stop();
    expect(service.process.exitCode).toBe(0);

    await start(world);
    const answer = await (await world.as('officer')).get(`/cases/${reference}.json`);
    expect(ledger.losses([await answer.json()])).toEqual([]);
  });
});

describe('a process that is killed as it starts for the first time', () => {
  let aStart = 0;
  it.each([0.5, 0.7, 0.9])('at %f of the time leaves nothing in the way of the next', async (part) => {
    if (aStart === 0) {
      const began = Date.now();
      await (await start(await createWorld({}, 'empty'))).kill();
      aStart = Date.now() - began;
    }
    const world = await createWorld({}, 'empty');
    const { child, gone } = launch(world);
    await pause(aStart * part);
    child.kill('SIGKILL');
    await gone;
    const service = await start(world);
    const ledger = new Ledger();
    for (const number of [1, 2, 3, 4, 5]) await read(world, ledger, `ACT-2008-000${number}`);
    expect((await read(world, ledger, 'DIA-2008-0001')).state).toBe('draft');
    await service.kill();
    const database = await world.openDatabase();
    const { faults, cases } = await inspectRecord(database).finally(() => database.close());
    expect({ faults, cases }).toEqual({ faults: [], cases: 6 });
  });
});

describe.runIf(testedDatabase === 'pglite')('an embedded database', () => {
  it('is never a folder in which a file is missing, whenever its making is cut off', async () => {
    const world = await createWorld({}, 'empty');
    const aside = join(world.dataDir, 'pglite.making');
    await mkdir(aside, { recursive: true });
    await writeFile(join(aside, 'PG_VERSION'), '18\n');
    const { child, gone } = launch(world);
    while (!existsSync(join(world.dataDir, 'pglite'))) await pause(1);
    child.kill('SIGKILL');
    await gone;
    const made = await readdir(join(world.dataDir, 'pglite'));
    expect(made).toEqual(expect.arrayContaining(['PG_VERSION', 'pg_hba.conf', 'postgresql.conf']));
    expect(existsSync(aside)).toBe(false);
    await start(world);
    expect((await read(world, new Ledger(), 'DIA-2008-0001')).state).toBe('draft');
  });
});

describe('a demonstration', () => {
  it('that was killed while it was started afresh is started afresh', async () => {
    const world = await createWorld();
    const service = await world.startKillable();
    running.push(service);
    const { version } = await read(world, new Ledger(), 'ACT-2008-0001');
    const edit = { version: String(version), ...putRight('ACT-2008-0001') };
    await mustSend(world, new Ledger(), 'officer', 'ACT-2008-0001', 'edit', edit);
    await world.dieAt('afterWrite', 'begin');
    const clerk = await world.as('democratic-services');
    await expect(clerk.post('/demo/reset', { scenario: 'wigan-2008' })).rejects.toThrow();
    await died(service);
    await start(world);
    await clerk.signInAs('democratic-services');
    for (const number of [1, 2, 3, 4, 5]) {
      expect((await read(world, new Ledger(), `ACT-2008-000${number}`)).version).toBe(1);
    }
  });
});

describe.runIf(testedDatabase === 'pglite')('two processes on one embedded database', () => {
  it('are refused: the second ends with 1 and the sentence, and the first goes on', async () => {
    const world = await createWorld();
    const ledger = new Ledger();
    await start(world);
    const second = launch(world, { PORT: String(await freePort()) });
    const [code] = await second.gone;
    expect(code).toBe(1);
    expect(second.printed()).toContain(
      `The embedded database in ${world.dataDir} is open in another process`,
    );
    const reference = 'ACT-2008-0001';
    const { version } = await read(world, ledger, reference);
    const edit = { version: String(version), ...putRight(reference) };
    expect((await mustSend(world, ledger, 'officer', reference, 'edit', edit)).version).toBe(version + 1);
  });
});

describe.runIf(testedDatabase === 'postgres')('a worker beside the process that serves', () => {
  it('sends what that one had committed when it was killed, once, and stops when it is told to', async () => {
    const mail = await startMailServer();
    mailServers.push(mail);
    const world = await createWorld({ SMTP_URL: mail.url });
    const ledger = new Ledger();
    const serving = await world.startKillable();
    running.push(serving);
    const worker = launch(world, { LOG_LEVEL: 'info' }, 'worker');
    await expect.poll(worker.printed, { timeout: 60_000 }).toContain('working');
    const reference = 'ACT-2008-0001';
    const { version } = await read(world, ledger, reference);
    await mustSend(world, ledger, 'officer', reference, 'edit', {
      version: String(version),
      ...putRight(reference),
    });
    await world.dieAt('beforeRelay', 'submitForReview');
    expect(await send(world, ledger, 'officer', reference, 'submitForReview')).toBe(303);
    await died(serving);
    const toReviewer = () =>
      mail.received.filter(({ to }) => to?.some(({ address }) => address === 'reviewer@council.example.org'));
    await expect.poll(toReviewer, { timeout: 30_000 }).toHaveLength(1);

    running.push(await world.startKillable());
    await mustSend(world, ledger, 'reviewer', reference, 'endorse');
    const sent = async () =>
      (await read(world, ledger, reference)).notices.flatMap(({ letters }) => letters.map((l) => l.status));
    await expect.poll(async () => new Set(await sent()), { timeout: 30_000 }).toEqual(new Set(['sent']));
    expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(mail.received.length);
    worker.child.kill('SIGTERM');
    expect(await worker.gone).toEqual([0, null]);
  });
});
