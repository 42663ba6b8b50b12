import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../db/database.ts';
import { openPglite } from '../../db/open-pglite.ts';
import { openPostgres } from '../../db/open-postgres.ts';
import { buildProgram } from '../../scripts/build-program.mjs';
import { createPostgresDatabase, testedDatabase } from '../support/database.ts';
import { preparedFolder } from '../support/prepared-folder.ts';
import {
  freePort,
  preparedDataDir,
  type RunningService,
  Script,
  type ServiceOptions,
  startService,
} from '../support/running-service.ts';
import { dieAtPath, type KillPoint } from './kill-points.ts';

const faultFiles = ['killable-server.ts', 'kill-points.ts'];

/** The program with a fault in it that sleeps, bundled as the other one is. */
async function killableProgram(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of faultFiles) hash.update(await readFile(new URL(file, import.meta.url)));
  const folder = await preparedFolder(`killable-${hash.digest('hex').slice(0, 8)}`, (making) =>
    buildProgram({ server: 'tests/faults/killable-server.ts' }, making),
  );
  return join(folder, 'server.js');
}

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

  /** One in which the service was started before, unless its first start is what a test is about. */
  static async create(env: Record<string, string> = {}, begun: 'begun' | 'empty' = 'begun'): Promise<World> {
    const dataDir = await mkdtemp(join(tmpdir(), 'due-regard-faults-'));
    const server = testedDatabase === 'postgres' ? await createPostgresDatabase() : undefined;
    if (!server && begun === 'begun') await cp(await preparedDataDir(), dataDir, { recursive: true });
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
  async startKillable(): Promise<RunningService> {
    this.starts += 1;
    return startService({ ...this.options, program: await killableProgram() });
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
