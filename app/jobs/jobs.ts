import PgBoss from 'pg-boss';
import { listWaitingLetters } from '../../db/queries/letters.ts';
import type { Logger } from '../log.ts';
import { type Delivery, deliverLetter } from './deliver.ts';
import { giveBackAbandoned, processName } from './give-back-abandoned.ts';
import { relayNotices } from './relay.ts';
import { dailySeal } from './seal-daily.ts';
import { nextMoment, sweep } from './sweep.ts';

/** The queue of letters. */
const queue = 'letters';
/** How often the clock is looked at, and how soon a notice moves on where nobody woke the relay. */
const everyMs = 5_000;

export interface Jobs {
  /** Something was committed: move its notices on soon. */
  wake(): void;
  /** Moves every notice and, where no mail server is set, delivers every letter before it returns. */
  drain(): Promise<void>;
  /** Does what falls due up to a time, each at its own moment, by the given way of setting the clock. */
  runUntil(until: string, setClock: (at: string) => Promise<void>): Promise<void>;
  sweepNow(): Promise<void>;
  ready(): Promise<{ ok: boolean; why: string }>;
  stop(): Promise<void>;
}

export interface JobsOptions extends Delivery {
  log: Logger;
  /** PostgreSQL's address, for the queue's own connections; absent on the embedded database. */
  databaseUrl?: string;
  /** Whether this process does the work, or only leaves it for others. */
  works: boolean;
  /** Where the heads of the record are kept each day, outside the database. */
  auditDir?: string;
  /** Whether time passes by itself: it does not while a demonstration's clock stands still. */
  timePasses(): boolean;
}

/** Of two instants in UTC. */
const later = (a: string, b: string) => (a > b ? a : b);

/** Starts the queue, the relay and the watch on the clock. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, log } = options;
  const name = processName(options.works);
  const boss = new PgBoss({
    ...(options.databaseUrl
      ? { connectionString: options.databaseUrl, application_name: name, max: 4 }
      : { db: { executeSql: (text: string, values: unknown[]) => database.execute(text, values ?? []) } }),
    schema: 'pgboss',
    schedule: false,
    supervise: options.works,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue has a problem'));
  await boss.start();
  await boss.createQueue(queue, {
    name: queue,
    retryLimit: 12,
    retryDelay: 30,
    retryBackoff: true,
    expireInMinutes: 10,
  });

  const relay = () =>
    relayNotices(database, async (letterIds, execute) => {
      if (letterIds.length === 0) return;
      await boss.insert(
        letterIds.map((letterId) => ({ name: queue, data: { letterId } })),
        { db: { executeSql: (text: string, values: unknown[]) => execute(text, values ?? []) } },
      );
    });

  let running = Promise.resolve();
  /** One turn at a time in a process: the relay and the sweep do not run across each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work);
    running = next.then(
      () => {},
      () => {},
    );
    return next;
  };
  const relayAll = async () => {
    while ((await relay()) > 0);
  };
  const logged = (what: string) => (error: unknown) => {
    log.error({ err: error }, `${what} failed; it is tried again`);
  };

  let worker: string | undefined;
  if (options.works) {
    await giveBackAbandoned(database, queue, name);
    worker = await boss.work<{ letterId: string }>(
      queue,
      { batchSize: 20, pollingIntervalSeconds: 1 },
      async (jobs) => {
        // Each letter answers for itself: one that fails must not send its neighbours twice.
        const results = await Promise.allSettled(
          jobs.map((job) => deliverLetter(options, job.data.letterId)),
        );
        for (const [index, result] of results.entries()) {
          const job = jobs[index];
          if (result.status === 'rejected' && job) {
            await boss.fail(queue, job.id, { problem: String(result.reason) });
          }
        }
      },
    );
  }

  const seal = dailySeal({ database, now: options.now, auditDir: options.auditDir });
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const tick = () =>
    inTurn(async () => {
      if (stopped || !options.works) return;
      if (options.timePasses()) await sweep(options, options.now());
      await relayAll();
      if (options.timePasses()) await seal().catch(logged('sealing the record'));
    });
  const loop = () => {
    timer = setTimeout(
      () =>
        void tick()
          .catch(logged('the sweep'))
          .finally(() => !stopped && loop()),
      everyMs,
    );
    timer.unref();
  };
  loop();
  if (options.works) {
    // A process that was killed may have left dates that fell, and notices, in the middle.
    inTurn(async () => {
      await sweep(options, options.now());
      await relayAll();
    }).catch(logged('the first sweep'));
  }

  let waking = false;
  const drainHere = async () => {
    await relayAll();
    if (options.transport.name !== 'mailbox') return;
    for (;;) {
      const waiting = await listWaitingLetters(database, 100);
      if (waiting.length === 0) return;
      for (const id of waiting) await deliverLetter(options, id);
    }
  };
  const drain = () => inTurn(drainHere);

  return {
    wake: () => {
      if (waking || stopped || !options.works) return;
      waking = true;
      setTimeout(() => {
        waking = false;
        inTurn(relayAll)
          .then(() => worker && boss.notifyWorker(worker))
          .catch(logged('the relay'));
      }, 20).unref();
    },
    drain,
    runUntil: (until, setClock) =>
      inTurn(async () => {
        for (;;) {
          const moment = await nextMoment(options, until);
          if (moment === undefined) break;
          await setClock(later(moment, options.now()));
          await sweep(options, options.now());
          await drainHere();
        }
        await setClock(until);
        await drainHere();
      }),
    sweepNow: () =>
      inTurn(async () => {
        await sweep(options, options.now());
        await relayAll();
      }),
    ready: async () => {
      try {
        await boss.getQueueSize(queue);
        return { ok: true, why: 'working' };
      } catch (error) {
        return { ok: false, why: error instanceof Error ? error.message : 'the queue does not answer' };
      }
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 });
    },
  };
}
