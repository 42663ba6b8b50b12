import { type Logger, pino, type StreamEntry } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger };

/**
 * What of an error may stand in a log: its type, code, message and where it happened. A database's message
 * carries the values of a query, and those are people's words, so it is cut before them.
 */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    message: withoutValues(error.message, 'code' in error ? String(error.code) : ''),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause !== undefined && { cause: errorForLog(error.cause) }),
  };
}

/** Of a database that misses a name or holds to a rule (SQLSTATE classes 23 and 42), what it quotes is a name of ours. */
const quotesOwnNames = /^(23|42)[0-9A-Z]{3}$/;

/** What a message quotes is what could not be read: a typed word, a number that is none. */
function withoutValues(message: string, code: string): string {
  const query = message.replace(/\n?params:[\s\S]*$/, '');
  if (quotesOwnNames.test(code) || query.startsWith('Failed query:')) return query;
  return query.replace(/"[^"]*("|$)/g, '"…"');
}

/** JSON lines on standard output. A session secret, a token or a person's words never belong in one. */
export function makeLog(level: LogLevel, stream?: StreamEntry['stream']): Logger {
  const options = { level, base: null, serializers: { err: errorForLog } };
  return stream ? pino(options, stream) : pino(options);
}
