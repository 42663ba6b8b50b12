import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../db/database.ts';
import { openPglite } from '../../db/open-pglite.ts';
import { openPostgres } from '../../db/open-postgres.ts';
import { createPostgresDatabase, testedDatabase } from '../support/database.ts';
import {
  freePort,
  type RunningService,
  Script,
  type ServiceOptions,
  startService,
} from '../support/running-service.ts';
import { dieAtPath, type KillPoint } from './kill-points.ts';

/** What outlives a process: the folder, the database, the address and the cookies of those who signed in. */
export class World {
  /** How often the service was started here. */
  starts = 0;
  readonly #people = new Map<string, Script>();

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    readonly env: Record<string, string>,
    readonly remove: () => Promise<void>,
  ) {}

  static async create(env: Record<string, string> = {}): Promise<World> {
    const dataDir = await mkdtemp(join(tmpdir(), 'due-regard-faults-'));
    const server = testedDatabase === 'postgres' ? await createPostgresDatabase() : undefined;
    const given = { ...env, ...(server && { DATABASE_URL: server.url, DEMO: '1' }) };
    return new World(await freePort(), dataDir, given, async () => {
      await server?.drop();
      await rm(dataDir, { recursive: true, force: true });
    });
  }

  get options(): Required<Pick<ServiceOptions, 'port' | 'dataDir' | 'env'>> {
    return { port: this.port, dataDir: this.dataDir, env: this.env };
  }

  start(): Promise<RunningService> {
    this.starts += 1;
    return startService(this.options);
  }

  /** The same service, with a fault in it that sleeps. */
  startKillable(): Promise<RunningService> {
    this.starts += 1;
    return startService({ ...this.options, entry: 'tests/faults/killable-server.ts' });
  }

  /** Sets the fault: the service dies at this moment of the next event of this kind. */
  async dieAt(point: KillPoint, event: string): Promise<void> {
    const asked = new URLSearchParams({ point, event });
    const answer = await fetch(`http://127.0.0.1:${this.port}${dieAtPath}?${asked}`);
    if (answer.status !== 204) throw new Error(`The fault was not set: ${answer.status}`);
  }

  /** The database as the dead process left it, before anything of the program could mend it. */
  openDatabase(): Promise<Database> {
    const { DATABASE_URL: url } = this.env;
    return url ? openPostgres({ url, migrates: false, pool: 2 }) : openPglite(this.dataDir);
  }

  /** Somebody with their cookie, which must be good after a restart too. */
  async as(persona: string): Promise<Script> {
    const known = this.#people.get(persona);
    if (known) return known;
    const script = new Script(`http://127.0.0.1:${this.port}`);
    await script.signInAs(persona);
    this.#people.set(persona, script);
    return script;
  }
}

/** Waits until the process has died of its fault. Rejects where it lives on. */
export async function died({ process: child }: RunningService): Promise<void> {
  if (child.signalCode === null && child.exitCode === null) {
    await new Promise<void>((resolve, reject) => {
      const tooLong = setTimeout(() => reject(new Error('The service did not die.')), 20_000);
      child.once('exit', () => {
        clearTimeout(tooLong);
        resolve();
      });
    });
  }
  if (child.signalCode !== 'SIGKILL') {
    throw new Error(`The service ended by itself: ${child.exitCode ?? child.signalCode}`);
  }
}
