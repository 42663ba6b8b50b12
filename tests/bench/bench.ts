/**
 * `npm run bench`: 100,000 open deadlines counted again, and then the program's hot path against PostgreSQL's own floor,
 * in one run, by turns. The second needs a PostgreSQL server (TEST_DATABASE_URL, or "test" on this machine). Takes about
 * a minute and a half.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { arch, cpus, loadavg, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
// biome-ignore lint/correctness/useImportExtensions: a script of plain JavaScript, with its types beside it.
import { findPostgres } from '../../scripts/test-surroundings.mjs';
import { correction, inPrivate, publishNotice } from './correct-notice.ts';
import { byDriver, floorTables, openFloor, perSecond } from './floor.ts';
import { measureRecount } from './recount.ts';
import type { Order } from './second-process.ts';
import { serverTime } from './server-time.ts';
import { measureThinking } from './thinking.ts';

const target = 0.3;
const rounds = 5;
const seconds = 2.5;
/** Events before the first that is measured. */
const warmingUp = 2_000;

measureRecount();
const found = await findPostgres();
if (!found) {
  console.error('\nNo PostgreSQL was reached, so the hot path was not measured. Set TEST_DATABASE_URL.');
  process.exit(2);
}
// The test database is chosen when its module is loaded, so that comes after this.
process.env.TEST_DATABASE_URL = found.url;
process.env.TEST_DB = 'postgres';
const { openCouncil, meeting } = await import('../support/council.ts');

const council = await openCouncil();
const { url } = council.database;
if (!url) throw new Error('The council is not on PostgreSQL, so there is nothing to compare.');
const admin = postgres(url, { max: 1, onnotice: () => {} });
const floor = openFloor(url);
const driver = byDriver(url);

async function prepareCases(): Promise<string[]> {
  const references: string[] = [];
  for (let i = 0; i < 50; i += 1) {
    const reference = await council.begin('officer', { subject: i, frontSheet: inPrivate });
    await council.bringTo('awaitingDecision');
    await publishNotice(council.parts, actor, reference);
    references.push(reference);
  }
  return references;
}

const actor = await council.actor('democratic-services');
/** Of fifty cases, always another. */
const act = (reference: string) =>
  publishNotice(council.parts, actor, reference, correction(council.clock.now()));

/** Another process of the program, with half of the connections and cases of its own. */
async function openSecond(references: string[]) {
  const child = fork(fileURLToPath(new URL('./second-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const order: Order = { url: url ?? '', pool: 5, references, actor, now: council.clock.now() };
  child.send(order);
  await once(child, 'message');
  return {
    measure: async (clients: number): Promise<number> => {
      child.send({ clients, seconds });
      const [rate]: unknown[] = await once(child, 'message');
      return Number(rate);
    },
    close: () => child.kill(),
  };
}

const median = (of: number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;

try {
  await admin.unsafe(floorTables);
  const references = await prepareCases();
  const second = await openSecond(references.slice(25));
  let turn = 0;
  const free = references.slice(0, 25);
  const one = async () => {
    const reference = free.shift() ?? '';
    await act(reference);
    free.push(reference);
    turn += 1;
  };
  const spent: Record<string, { own: number[]; server: number[] }> = {};
  /** Measures some work's rate, and what one turn of it costs this process and the server in processor time. */
  const timed = async (name: string, work: () => Promise<number>) => {
    const [own, server, began] = [process.cpuUsage(), await serverTime(admin), performance.now()];
    const rate = await work();
    const times = rate * ((performance.now() - began) / 1000);
    const [{ user, system }, serverNow] = [process.cpuUsage(own), await serverTime(admin)];
    spent[name] ??= { own: [], server: [] };
    spent[name].own.push((user + system) / 1000 / times);
    if (server !== undefined && serverNow !== undefined)
      spent[name].server.push((serverNow - server) / times);
    return rate;
  };
  const app = (clients: number) => timed(`app${clients}`, () => perSecond(clients, seconds, one));
  const byTheDriver = (clients: number) => timed(`driver${clients}`, () => driver.measure(clients, seconds));
  console.log(
    `${type()} ${arch()}, ${cpus().length} cores; Node ${process.version}; ${found.version}; floor by ${floor.by}`,
  );
  // The first events prepare statements and compile, in both processes and by the driver; they are not measured.
  while (turn < warmingUp) await perSecond(10, 0.5, one);
  await second.measure(5);
  await driver.measure(10, 1);
  turn = 0;
  const measured = {
    app1: [],
    floor1: [],
    driver1: [],
    app10: [],
    two10: [],
    floor10: [],
    driver10: [],
  } as Record<string, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    measured.app1?.push(await app(1));
    measured.floor1?.push(await floor.measure(1, seconds));
    measured.driver1?.push(await byTheDriver(1));
    measured.app10?.push(await app(10));
    const [own, others] = await Promise.all([app(5), second.measure(5)]);
    measured.two10?.push(own + others);
    measured.floor10?.push(await floor.measure(10, seconds));
    measured.driver10?.push(await byTheDriver(10));
  }
  const figure = (name: string) => median(measured[name] ?? []);
  console.log(
    `\napplyEvent against the floor: medians of ${rounds} rounds of ${seconds} s each, ${turn} events\n`,
  );
  console.log('connections     applyEvent/s   floor/s   ratio   by the driver/s   ratio');
  const lines = [
    ['1', 'app1', 1],
    ['10', 'app10', 10],
    ['2 x 5', 'two10', 10],
  ] as const;
  for (const [label, name, n] of lines) {
    const [ours, theirs, drivers] = [figure(name), figure(`floor${n}`), figure(`driver${n}`)];
    const cells = [
      label,
      ours.toFixed(0),
      theirs.toFixed(0),
      (ours / theirs).toFixed(2),
      drivers.toFixed(0),
      (ours / drivers).toFixed(2),
    ];
    const widths = [11, 14, 7, 5, 15, 5];
    console.log(cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   '));
  }
  const load = loadavg()[0] ?? 0;
  console.log('\nMilliseconds of processor time, one event or one turn of the floor\n');
  for (const [label, name] of [
    ['applyEvent, 1 connection', 'app1'],
    ['applyEvent, 10 connections', 'app10'],
    ['the floor by the driver, 1', 'driver1'],
    ['the floor by the driver, 10', 'driver10'],
  ] as const) {
    const { own, server } = spent[name] ?? { own: [], server: [] };
    const servers = server.length > 0 ? median(server).toFixed(2) : 'not known';
    console.log(`${label.padEnd(30)} this process ${median(own).toFixed(2)}   the server ${servers}`);
  }
  console.log(`\nLoad average ${load.toFixed(1)}.`);
  if (load > cpus().length + 2)
    console.log('This machine is busy with something else: the floor hardly feels that, we do.');
  const ratio = figure('app10') / figure('floor10');
  const two = figure('two10') / figure('floor10');
  const said = (of: number) => `${of >= target ? 'met' : 'NOT met'} (${of.toFixed(2)})`;
  console.log(
    `\nTarget ${target.toFixed(2)} at 10 connections: ${said(ratio)} by one process; ${said(two)} by two, of 5 each.`,
  );
  second.close();
  await measureThinking(council, references[0] ?? '', meeting);
} finally {
  await floor.close();
  await driver.close();
  await admin.end();
  await council.close();
}
