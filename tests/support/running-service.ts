import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preparedFolder } from './prepared-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program itself, as `npm start` runs it, on a port and a folder of its own. */
export interface RunningService {
  baseUrl: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything that it printed. */
  output(): string;
  /** SIGTERM, and waits until it has gone. */
  stop(): Promise<void>;
  /** SIGKILL: no last words. The folder stays, so that another can be started on it. */
  kill(): Promise<void>;
}

export interface ServiceOptions {
  /** Kept when it is given; otherwise a fresh folder that `stop` removes. */
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
  /** Another program than the one that `npm run build` made: one that has a fault built in. */
  program?: string;
}

const builtProgram = 'build/program/server.js';

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)));
    });
  });
}

/**
 * Starts the built program and waits until it is ready. Rejects with what it printed where it does not come up. Without
 * a folder or settings of its own it goes on from a copy of what a first start makes, which takes it some seconds.
 */
export async function startService(options: ServiceOptions = {}): Promise<RunningService> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'due-regard-')));
  if (!options.dataDir && !options.env) await cp(await preparedDataDir(), dataDir, { recursive: true });
  return startOn(dataDir, options, !options.dataDir);
}

/** What a first start leaves behind on the embedded database, stopped in order. Only to be copied. */
export function preparedDataDir(): Promise<string> {
  return preparedFolder('first-start', async (folder) => {
    await (await startOn(folder, {})).stop();
  });
}

async function startOn(
  dataDir: string,
  options: ServiceOptions,
  ownsFolder = false,
): Promise<RunningService> {
  const port = options.port ?? (await freePort());
  const baseUrl = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [options.program ?? builtProgram], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATA_DIR: dataDir,
      BASE_URL: baseUrl,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(baseUrl, child, () => printed);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return {
    baseUrl,
    dataDir,
    process: child,
    output: () => printed,
    stop: async () => {
      await end('SIGTERM');
      if (ownsFolder) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
  };
}

async function ready(baseUrl: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}:\n${printed()}`);
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The service did not come up:\n${printed()}`);
}

/** A script's way to use the service: a session's cookie, an Origin, forms and JSON. */
export class Script {
  #cookie = '';
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** Posts a form and does not follow where it leads. */
  async post(path: string, fields: Record<string, string> | [string, string][]): Promise<Response> {
    const answer = await fetch(`${this.#baseUrl}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: this.#baseUrl, Cookie: this.#cookie },
      body: new URLSearchParams(fields),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (cookie) this.#cookie = cookie;
    return answer;
  }

  async get(path: string): Promise<Response> {
    return fetch(`${this.#baseUrl}${path}`, { redirect: 'manual', headers: { Cookie: this.#cookie } });
  }

  async signInAs(persona: string): Promise<void> {
    const answer = await this.post('/sign-in', { persona });
    if (answer.status !== 303 && answer.status !== 302) {
      throw new Error(`Signing in as ${persona} was answered ${answer.status}`);
    }
  }
}
