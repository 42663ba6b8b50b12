import { createServer } from 'node:http';
import { readConfig } from '../../app/config.ts';
import { makeApp } from '../../app/http/app.ts';
import { makeLog } from '../../app/log.ts';
import { pagesOf } from '../../app/serve.ts';
import { makeServices, type Services } from '../../app/services.ts';
import { fillCouncil } from '../../db/demonstration/fill-council.ts';
import { mailboxTransport, smtpTransport, type Transport } from '../../emails/transports.ts';
import { presets } from '../../workflows/constitution/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { freePort } from '../support/running-service.ts';

export interface SignInService {
  baseUrl: string;
  services: Services;
  database: TestDatabase;
  /** Every line of the log. */
  logged: string[];
  /** Rows of plain SQL, for looking and for doing harm. */
  rows(text: string, ...parameters: unknown[]): Promise<Record<string, unknown>[]>;
  /** Waits until every letter that was handed over has arrived or was refused. */
  mailSettled(): Promise<void>;
  stop(): Promise<void>;
}

export interface Wanted {
  port?: number;
  /** In place of the service's own address on this machine. */
  baseUrl?: string;
  env?: Record<string, string>;
}

/** The program as it was built, with the demonstration's people as a council, on a database and a port of its own. */
export async function startSignInService({ port, baseUrl, env = {} }: Wanted = {}): Promise<SignInService> {
  const own = port ?? (await freePort());
  const here = `http://127.0.0.1:${own}`;
  const database = await openTestDatabase();
  const config = readConfig({
    NODE_ENV: 'production',
    PORT: String(own),
    BASE_URL: baseUrl ?? here,
    DEMO: '0',
    SESSION_SECRET: 'a secret of the tests, long enough',
    LOG_LEVEL: 'warn',
    ...(database.url && { DATABASE_URL: database.url }),
    ...env,
  });
  await fillCouncil(database, {
    name: 'Demonstration Borough Council',
    colour: '#1d4f91',
    scenario: 'test',
    constitutions: [presets['england-2012']],
    since: '2000-01-01',
    meetings: [{ body: 'cabinet', on: '2026-05-14', time: '18:00' }],
  });
  const logged: string[] = [];
  const post = config.smtpUrl ? smtpTransport(config.smtpUrl) : mailboxTransport(() => {});
  const onTheWay = new Set<Promise<unknown>>();
  const transport: Transport = {
    ...post,
    send: (message) => {
      const sent = post.send(message);
      onTheWay.add(sent);
      return sent.finally(() => onTheWay.delete(sent));
    },
  };
  const made = await makeServices(config, false, async () => ({
    // The queue's rows are no part of this; the database itself is closed last, by `stop`.
    database: { ...database, close: async () => {} },
    transport,
  }));
  const services: Services = {
    ...made,
    log: makeLog('trace', { write: (line: string) => void logged.push(line) }),
  };
  const pages = await pagesOf(services);
  const server = createServer(makeApp(services, pages.handler, pages.assets));
  await new Promise<void>((listening) => server.listen(own, '127.0.0.1', listening));
  return {
    baseUrl: here,
    services,
    database,
    logged,
    rows: async (text, ...parameters) => (await database.execute(text, parameters)).rows,
    mailSettled: async () => {
      await Promise.allSettled(onTheWay);
      // What waits for the letter hears of it a moment later.
      await new Promise(setImmediate);
    },
    stop: async () => {
      await new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      });
      await services.close();
      await database.close();
    },
  };
}

/** Waits where a window of the limits ends within seconds: the tries of a test belong into one. */
export async function insideOneWindow(): Promise<void> {
  const quarter = 15 * 60_000;
  const left = quarter - (Date.now() % quarter);
  if (left < 8_000) await new Promise((resolve) => setTimeout(resolve, left));
}
