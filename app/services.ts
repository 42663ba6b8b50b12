import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { openPglite } from '../db/open-pglite.ts';
import { openPostgres } from '../db/open-postgres.ts';
import { settings } from '../db/schema/index.ts';
import { notifyTransport } from '../emails/notify.ts';
import { type Address, mailboxTransport, smtpTransport, type Transport } from '../emails/transports.ts';
import { type IdentityProvider, identityProviderOf } from './auth/identity-provider.ts';
import { tableWarning } from './calendar/table-warning.ts';
import { type Clock, SettableClock } from './clock.ts';
import type { CommandParts } from './commands/apply-event.ts';
import { CouncilRules } from './commands/council-rules.ts';
import type { Config } from './config.ts';
import { consulteeAddress } from './consultation/link.ts';
import { findScenarioToPlay, loadScenario } from './demonstration/load-scenario.ts';
import type { ScenarioId } from './demonstration/scenarios.ts';
import { type Jobs, startJobs } from './jobs/jobs.ts';
import type { CouncilForLetters } from './jobs/letter-of.ts';
import { queueInWords } from './lists/mail-page.ts';
import { type Logger, makeLog } from './log.ts';
import { stopAddress } from './mail/stop-address.ts';

/** Whether each part that the service needs is there, by name, with a sentence where it is not. */
export interface Readiness {
  ok: boolean;
  parts: Record<string, string>;
}

/** What exists in demonstration mode alone. */
export interface Demonstration {
  clock: SettableClock;
  reset(scenario: ScenarioId): Promise<void>;
  /** Moves the clock forward and does what fell due on the way, each at its own moment. */
  moveClock(to: string): Promise<void>;
}

/**
 * Everything that holds state. Made once in server.ts or worker.ts, and handed to the routes in Remix's load
 * context: a route that imported it would get a second copy, because the routes are bundled and the server is not.
 */
export interface Services {
  config: Config;
  log: Logger;
  database: Database;
  clock: Clock;
  commands: CommandParts;
  jobs: Jobs;
  demonstration: Demonstration | undefined;
  /** Who signs people in, where the council has one. */
  identityProvider: IdentityProvider | undefined;
  /** For the mail that is about no case: the links by which people sign in. */
  mail: { transport: Transport; from: Address };
  council(): Promise<CouncilForLetters>;
  ready(): Promise<Readiness>;
  /** Lets go of everything, once the last request was answered. */
  close(): Promise<void>;
}

/** The two things outside the process: where it writes, and how its letters leave. */
export interface Outside {
  database: Database;
  transport: Transport;
}

export async function openOutside(config: Config): Promise<Outside> {
  return {
    database: config.databaseUrl
      ? await openPostgres({ url: config.databaseUrl, migrateUrl: config.migrateDatabaseUrl })
      : await openPglite(config.dataDir),
    transport: transportOf(config),
  };
}

function transportOf({ smtpUrl, smtpAuthorities, notify }: Config): Transport {
  if (smtpUrl) return smtpTransport(smtpUrl, smtpAuthorities);
  return notify ? notifyTransport(notify) : mailboxTransport(async () => {});
}

/**
 * @param works whether this process sends the letters and watches the clock
 * @param open for tests, which put something between the service and what is outside it
 */
export async function makeServices(config: Config, works = true, open = openOutside): Promise<Services> {
  const log = makeLog(config.logLevel);
  const { database, transport } = await open(config);
  log.info(
    database.kind === 'pglite'
      ? `${database.description}: for a demonstration or a first look. A power cut can cost its last seconds; a council runs PostgreSQL.`
      : database.description,
  );
  const clock = new SettableClock();
  if (config.demo) await clock.load(database);
  const rules = new CouncilRules(database);
  const commands: CommandParts = { database, rules, now: () => clock.now() };
  const warning = await tableWarning(commands);
  if (warning) log.warn(warning);
  const council = () => councilOf(database);
  const from = senderOf(config.mailFrom);
  const jobs = await startJobs({
    ...commands,
    log,
    databaseUrl: config.databaseUrl,
    works,
    timePasses: () => !clock.stands,
    transport,
    retry: config.mailRetry,
    baseUrl: config.baseUrl,
    stopAddress: (personId) => stopAddress(config, personId),
    consulteeAddress: (consulteeId, link) => consulteeAddress(config, consulteeId, link),
    auditDir: config.auditDir,
    from,
    council,
  });
  const demonstration = config.demo ? demonstrationOf(commands, clock, jobs) : undefined;
  const scenario = demonstration && (await findScenarioToPlay(database));
  if (scenario) await demonstration.reset(scenario);
  return {
    config,
    log,
    database,
    clock,
    commands,
    jobs,
    demonstration,
    identityProvider: identityProviderOf(config),
    mail: { transport, from },
    council,
    ready: async () => {
      const answers = await database.one('SELECT 1::text AS result', []).then(
        () => 'working',
        () => 'The database does not answer.',
      );
      const queue = await jobs.ready();
      // A table that ends is told here and stops nothing: every date before its end can still be counted.
      const calendar =
        (await tableWarning(commands).catch(() => 'The calendar cannot be read.')) ?? 'working';
      // A long queue is told, and makes nobody unfit: each process answers for its own work alone (decision 27).
      const mail = await queueInWords({ database, clock }).catch(() => 'The letters cannot be counted.');
      return {
        ok: answers === 'working' && queue.ok,
        parts: { database: answers, jobs: queue.why, mail, calendar },
      };
    },
    close: async () => {
      await jobs.stop();
      transport.close();
      await database.close();
    },
  };
}

function demonstrationOf(commands: CommandParts, clock: SettableClock, jobs: Jobs): Demonstration {
  return {
    clock,
    reset: (scenario) => loadScenario({ ...commands, clock, jobs }, scenario),
    moveClock: async (to) => {
      await jobs.runUntil(to, async (at) => {
        clock.standAt(at);
        await clock.save(commands.database);
      });
    },
  };
}

export async function councilOf(database: Database): Promise<CouncilForLetters> {
  const rows = await database.drizzle.select().from(settings).where(eq(settings.key, 'council'));
  const value: unknown = rows[0]?.value;
  const named =
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
  const colour =
    typeof value === 'object' && value !== null && 'colour' in value && typeof value.colour === 'string'
      ? { colour: value.colour }
      : {};
  return { name: named ? String(value.name) : 'Your council', ...colour };
}

/** "Due Regard <due-regard@example.org>", or an address alone. */
export function senderOf(from: string): Address {
  const match = /^([^<>]*)<([^<>]+)>$/.exec(from);
  return match
    ? { name: (match[1] ?? '').trim(), address: match[2] ?? '' }
    : { name: 'Due Regard', address: from };
}
