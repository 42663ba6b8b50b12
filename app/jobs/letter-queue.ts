import PgBoss from 'pg-boss';
import type { Database, Execute } from '../../db/database.ts';
import { letGoOfTheDead, listForgottenLetters } from '../../db/queries/letter-delivery.ts';
import type { Logger } from '../log.ts';
import { type Delivery, deliverLetter, type Try } from './deliver.ts';
import { isAlone } from './processes.ts';
import { spreadPause, usualRetry } from './retry.ts';

/** The queue of letters. */
const queue = 'letters';
/** Letters fetched at once, and how many of them are handed to the mail side by side: its connections are fewer. */
const fetched = 50;
const sideBySide = 5;

export interface LetterQueueOptions extends Delivery {
  log: Logger;
  /** PostgreSQL's address, for the queue's own connections; absent on the embedded database. */
  databaseUrl?: string;
  works: boolean;
  process: string;
}

/** The queue, by which any number of processes share the letters. What counts is the letter's own row. */
export interface LetterQueue {
  /** Hands letters to the queue, in the transaction in which they are written. */
  add(letterIds: readonly string[], execute: Execute): Promise<void>;
  /** Looks for letters soon, and not only at the next turn. */
  wake(): void;
  /** Gives back what processes that were killed had in hand, and queues letters that the queue does not know. */
  mend(): Promise<void>;
  /** Rejects where the queue does not answer. */
  check(): Promise<void>;
  /** Takes no more, and waits for what is in hand. */
  stop(): Promise<void>;
}

interface LetterJob {
  letterId: string;
}

const jobOf = (letterId: string) => ({ name: queue, data: { letterId } });
const through = (execute: Execute) => ({
  db: { executeSql: (text: string, values: unknown[]) => execute(text, values ?? []) },
});

export async function openLetterQueue(options: LetterQueueOptions): Promise<LetterQueue> {
  const { database, log, process: own } = options;
  const boss = new PgBoss({
    ...connectionOf(database, options.databaseUrl, own),
    schema: 'pgboss',
    schedule: false,
    supervise: options.works,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue has a problem'));
  // A letter has its own pauses between its tries. The queue's serve only where a process held one for too long.
  const rules = { name: queue, retryLimit: 3, retryDelay: 30, retryBackoff: true, expireInMinutes: 15 };
  const begin = async () => {
    await boss.start();
    await boss.createQueue(queue, rules);
    await boss.updateQueue(queue, rules);
  };
  // Processes that start at one moment make the queue one after the other: side by side they can lock each other out.
  if (options.databaseUrl) {
    await database.transaction(async (execute) => {
      await execute('SELECT pg_advisory_xact_lock(hashtext($1))', ['due-regard queue']);
      await begin();
    });
  } else await begin();

  const add = async (letterIds: readonly string[], execute: Execute) => {
    if (letterIds.length > 0) await boss.insert(letterIds.map(jobOf), through(execute));
  };
  const letGo = async (alone: boolean) => {
    const count = await letGoOfTheDead((text, values) => database.execute(text, values), {
      queue,
      own,
      alone,
    });
    if (count > 0) log.warn({ letters: count }, 'took over letters that a process had in hand when it ended');
  };
  if (options.works) await letGo(await isAlone(database, own));

  let stopping = false;
  /** One after the other from a batch that several share. What an order to stop leaves over goes back to the queue. */
  const handOver = async (jobs: LetterJob[]) => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      if (stopping) await boss.insert([jobOf(job.letterId)]);
      else await again(job.letterId, await deliverLetter(options, job.letterId));
    }
  };
  const again = async (letterId: string, tried: Try) => {
    if (tried.outcome !== 'again') return;
    const seconds = spreadPause(tried.attempt, options.retry ?? usualRetry, Math.random());
    log.info({ letterId, attempt: tried.attempt, seconds: Math.round(seconds) }, 'a letter is tried again');
    await boss.insert([{ ...jobOf(letterId), startAfter: new Date(Date.now() + seconds * 1000) }]);
  };
  const worker = options.works
    ? await boss.work<LetterJob>(queue, { batchSize: fetched, pollingIntervalSeconds: 1 }, async (jobs) => {
        const left = jobs.map((job) => job.data);
        const ends = await Promise.allSettled(Array.from({ length: sideBySide }, () => handOver(left)));
        for (const end of ends) {
          if (end.status === 'rejected') log.error({ err: end.reason }, 'a letter was left for later');
        }
      })
    : undefined;

  return {
    add,
    wake: () => worker && boss.notifyWorker(worker),
    mend: async () => {
      await letGo(false);
      await database.transaction(async (execute) => add(await listForgottenLetters(execute, queue), execute));
    },
    check: async () => void (await boss.getQueueSize(queue)),
    stop: async () => {
      stopping = true;
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 });
    },
  };
}

/** On PostgreSQL the connections bear the process's name and are kept, so that one sees from outside that it lives. */
function connectionOf(database: Database, databaseUrl: string | undefined, own: string) {
  if (!databaseUrl) return through((text, values) => database.execute(text, values));
  return { connectionString: databaseUrl, application_name: own, max: 4, idleTimeoutMillis: 0 };
}
