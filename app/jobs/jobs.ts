import { listWaitingLetters } from '../../db/queries/letters.ts';
import type { Logger } from '../log.ts';
import { type Delivery, deliverLetter } from './deliver.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { openLetterQueue } from './letter-queue.ts';
import { markSwept, processName, signOff, signOfLife } from './processes.ts';
import { relayNotices } from './relay.ts';
import { releaseHeld } from './release.ts';
import { dailySeal } from './seal-daily.ts';
import { nextMoment, sweep } from './sweep.ts';
import { startWatch } from './watch.ts';

/** How often the clock is looked at, and how soon a notice moves on where nobody woke the relay. */
const everyMs = 5_000;
/** How often this process says that it lives. Well below the time after which others think it dead. */
const signsEveryMs = 3_000;
/** How often letters that the queue does not know are looked for, and those of processes that were killed. */
const mendEveryMs = 5_000;
/** How often drafts that nobody can save any more are let go. */
const forgetEveryMs = 3_600_000;
/** Where this process has not looked through all that was due for so long, something holds it up. */
const heldUpMs = 3 * 60_000;

export interface Jobs {
  /** Something was committed: move its notices on soon. */
  wake(): void;
  /** Moves every notice and, where no mail server is set, delivers every letter before it returns. */
  drain(): Promise<void>;
  /** Does what falls due up to a time, each at its own moment, by the given way of setting the clock. */
  runUntil(until: string, setClock: (at: string) => Promise<void>): Promise<void>;
  sweepNow(): Promise<void>;
  /** Queues every letter that waits and that the queue does not know, as after the mail was switched on again. */
  mend(): Promise<void>;
  /** Whether the queue answers and this process keeps up with what is due, in words where it does not. */
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
  const delivery = { ...options, process: processName(options.works) };
  const letters = await openLetterQueue(delivery);

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
    while ((await relayNotices(options, letters.add)) > 0);
    await releaseHeld(options, letters.add);
  };
  const logged = (what: string) => (error: unknown) => {
    log.error({ err: error }, `${what} failed; it is tried again`);
  };

  const seal = dailySeal({ database, now: options.now, auditDir: options.auditDir });
  const watch = startWatch({ log, everyMs, works: options.works }, async (first) => {
    await inTurn(async () => {
      try {
        // A process that was killed may have left dates that fell in the middle, also where a clock stands still.
        if (first || options.timePasses()) await sweep(options, options.now());
      } finally {
        await relayAll();
      }
      if (options.timePasses()) await seal().catch(logged('sealing the record'));
    });
    await markSwept(database, delivery.process);
  });
  const signs = every(signsEveryMs, options.works, () =>
    signOfLife(database, delivery.process).catch(logged('the sign of life')),
  );
  const mending = every(mendEveryMs, options.works, () => letters.mend().catch(logged('mending the queue')));

  const forgetting = every(forgetEveryMs, options.works, () =>
    forgetDrafts(database, options.now()).catch(logged('letting drafts go')),
  );

  let waking = false;
  const drainHere = async () => {
    await relayAll();
    if (options.transport.name !== 'mailbox') return;
    for (;;) {
      const waiting = await listWaitingLetters(database, 100);
      if (waiting.length === 0) return;
      let delivered = 0;
      for (const id of waiting) if ((await deliverLetter(delivery, id)).outcome === 'settled') delivered += 1;
      // What is left waits for its next try, or for the mail to be switched on.
      if (delivered === 0) return;
    }
  };
  const drain = () => inTurn(drainHere);

  return {
    wake: () => {
      if (waking || watch.stopped() || !options.works) return;
      waking = true;
      setTimeout(() => {
        waking = false;
        inTurn(relayAll).then(letters.wake).catch(logged('the relay'));
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
    mend: () => letters.mend().then(letters.wake),
    ready: async () => {
      try {
        await letters.check();
      } catch (error) {
        return { ok: false, why: error instanceof Error ? error.message : 'the queue does not answer' };
      }
      return watch.standing(heldUpMs);
    },
    stop: async () => {
      watch.stop();
      clearInterval(signs);
      clearInterval(mending);
      clearInterval(forgetting);
      await running;
      await letters.stop();
      if (options.works) await signOff(database, delivery.process);
    },
  };
}

function every(ms: number, works: boolean, work: () => Promise<unknown>): NodeJS.Timeout | undefined {
  if (!works) return undefined;
  void work();
  return setInterval(() => void work(), ms).unref();
}
