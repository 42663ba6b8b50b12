import type { Config } from './config.ts';
import { type Logger, makeLog } from './log.ts';

/** Whether each part that the service needs is there, by name, with a sentence where it is not. */
export interface Readiness {
  ok: boolean;
  parts: Record<string, string>;
}

/**
 * Everything that holds state. Made once in server.ts or worker.ts, and handed to the routes in Remix's load
 * context: a route that imported it would get a second copy, because the routes are bundled and the server is not.
 */
export interface Services {
  config: Config;
  log: Logger;
  ready(): Promise<Readiness>;
  /** Lets go of everything, once the last request was answered. */
  close(): Promise<void>;
}

export async function makeServices(config: Config): Promise<Services> {
  return {
    config,
    log: makeLog(config.logLevel),
    ready: async () => ({ ok: true, parts: {} }),
    close: async () => {},
  };
}
