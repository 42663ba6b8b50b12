import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { CaseView } from '../../app/cases/case-view.ts';
import { type MailServer, startMailServer } from '../emails/mail-server.ts';
import { testedDatabase } from '../support/database.ts';
import type { RunningService } from '../support/running-service.ts';
import { moveClock, read } from './act.ts';
import { inspectRecord } from './inspect-record.ts';
import { Ledger } from './ledger.ts';
import { seeded } from './seeded.ts';
import { travel } from './travel.ts';
import { World } from './world.ts';

/** On each of the two databases. FAULT_KILLS=200 for an afternoon. */
const kills = Number(process.env.FAULT_KILLS ?? 12);
/** To see a failure again: FAULT_SEED=<the number that was printed>. */
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const references = ['DIA-2008-0001', ...[1, 2, 3, 4, 5].map((n) => `ACT-2008-000${n}`)];
/** Between the kills the clock goes on, so that meetings are held, windows close and letters of reminder fall due. */
const moments = [
  '2008-06-26T20:00',
  '2008-07-24T20:00',
  '2008-08-04T17:00',
  '2008-08-21T20:00',
  '2008-09-18T20:00',
];

vi.setConfig({ testTimeout: 900_000, hookTimeout: 120_000 });

let mail: MailServer;
let world: World;
let service: RunningService;
beforeAll(async () => {
  mail = await startMailServer();
  world = await World.create({ SMTP_URL: mail.url });
  service = await world.start();
});
afterAll(async () => {
  await service?.kill();
  await world.remove();
  await mail.close();
});

async function shown(): Promise<CaseView[]> {
  const who = await world.as('democratic-services');
  return Promise.all(references.map(async (reference) => (await who.get(`/cases/${reference}.json`)).json()));
}

/** Everybody at work until the process is killed under them. What fails otherwise is a fault of the service. */
async function workUntilKilled(
  ledger: Ledger,
  chance: () => number,
  clock: string | undefined,
): Promise<void> {
  let killed = false;
  const atWork = [
    ...references.map((reference) => travel(world, ledger, reference, chance)),
    ...(clock ? [pause(chance() * 500).then(() => moveClock(world, clock))] : []),
  ].map((work) =>
    work.catch((error: unknown) => {
      if (!killed) throw error;
    }),
  );
  const kill = async () => {
    // Counted in replies and not in seconds, so that a busy machine dies among as much work as an idle one.
    const enough = ledger.events.length + Math.floor(chance() * 12);
    const atLatest = Date.now() + 10_000;
    while (ledger.events.length < enough && Date.now() < atLatest) await pause(5);
    await pause(chance() * 150);
    killed = true;
    await service.kill();
  };
  await Promise.all([kill(), ...atWork]);
}

it(`at ${kills} random moments loses nothing that a page had confirmed (${testedDatabase})`, async () => {
  console.log(`FAULT_SEED=${seed}`);
  const chance = seeded(seed);
  const ledger = new Ledger();
  for (const reference of references) await read(world, ledger, reference);
  for (let kill = 1; kill <= kills; kill += 1) {
    await workUntilKilled(ledger, chance, kill % 2 === 0 ? moments[kill / 2 - 1] : undefined);
    const database = await world.openDatabase();
    const { faults } = await inspectRecord(database).finally(() => database.close());
    expect(faults, `after kill ${kill}, seed ${seed}`).toEqual([]);
    service = await world.start();
    expect(ledger.losses(await shown()), `after kill ${kill}, seed ${seed}`).toEqual([]);
  }
  await everyLetterIsDelivered();
  const database = await stopAndOpen();
  const { rows } = await database.execute('SELECT id, status FROM letters', []);
  const { cases, events, notices, faults } = await inspectRecord(database).finally(() => database.close());
  expect(faults).toEqual([]);
  const statuses = new Map(rows.map(({ id, status }) => [String(id), String(status)]));
  const taken = new Set(
    [...idsTaken()].map((messageId) => /notice\.([^@]+)@/.exec(messageId ?? '')?.[1] ?? ''),
  );
  // What the record calls sent was taken by the mail server. What was taken as the process died, before that could be
  // noted, goes again under the same Message-ID: so long it waits, or its cause has gone. No other letter was taken.
  const sent = [...statuses].filter(([, status]) => status === 'sent').map(([id]) => id);
  expect(sent.filter((id) => !taken.has(id))).toEqual([]);
  const unnoted = [...taken].filter((id) => statuses.get(id) !== 'sent');
  expect(unnoted.filter((id) => !['waiting', 'pointless'].includes(statuses.get(id) ?? ''))).toEqual([]);
  expect(unnoted.length).toBeLessThanOrEqual(kills);
  const twice = mail.received.length - idsTaken().size;
  console.log(
    `${testedDatabase}: ${kills} kills, ${ledger.events.length} replies confirmed, 0 lost; ${cases} cases, ` +
      `${events} events, ${notices} notices, ${idsTaken().size} letters, ${twice} of them taken twice, ` +
      `${unnoted.length} not noted`,
  );
  expect(ledger.events.length).toBeGreaterThan(kills);
});

const idsTaken = () => new Set(mail.received.map(({ messageId }) => messageId));

async function stopAndOpen() {
  await service.stop();
  return world.openDatabase();
}

/** Nothing of a case waits for the mail any more. What is held goes with the message of another day. */
async function everyLetterIsDelivered() {
  const letters = async () =>
    (await shown()).flatMap(({ notices }) => notices.flatMap((notice) => notice.letters));
  await expect
    .poll(async () => (await letters()).filter(({ status }) => status === 'waiting'), {
      timeout: 90_000,
      interval: 500,
    })
    .toEqual([]);
}
