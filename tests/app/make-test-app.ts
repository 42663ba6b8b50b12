import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { RequestHandler } from 'express';
import { type Config, readConfig } from '../../app/config.ts';
import { makeApp } from '../../app/http/app.ts';
import { makeLog } from '../../app/log.ts';
import type { Services } from '../../app/services.ts';

const baseUrl = 'https://due-regard.example.org';

type ForTheApp = Pick<Services, 'config' | 'log' | 'ready'>;

/** What the app needs of the services, with a log that is kept in memory. */
export function makeTestServices(change: Partial<Config> = {}): ForTheApp & { logged: string[] } {
  const logged: string[] = [];
  const settings = { BASE_URL: baseUrl, SESSION_SECRET: 'x'.repeat(32), NODE_ENV: 'production' };
  return {
    config: { ...readConfig(settings), ...change },
    log: makeLog('info', { write: (line: string) => void logged.push(line) }),
    logged,
    ready: async () => ({ ok: true, parts: {} }),
  };
}

/** What a server answers to exactly these lines, which no client would write. */
export function askRaw(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((answered, failed) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('end', () => answered(answer));
    socket.on('error', failed);
    socket.write([...lines, 'Host: localhost', 'Connection: close', '', ''].join('\r\n'));
  });
}

/** The app on a free port, with `handler` in place of the routes. `ask` fetches a path of it. */
export async function serve(services: ForTheApp, handler: RequestHandler, assets: RequestHandler[] = []) {
  const server = createServer(makeApp(services, handler, assets));
  // A busy test must not send into a connection that closes because nothing was asked for five seconds.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port was given');
  const { port } = address;
  return {
    port,
    ask: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init),
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}
