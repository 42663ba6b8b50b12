import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../auth/keyed-hash.ts';
import type { Config } from '../config.ts';

type Secret = Pick<Config, 'baseUrl' | 'sessionSecret'>;

const tokenOf = (config: Secret, personId: string) =>
  `${Buffer.from(personId).toString('base64url')}.${keyedHash({ config }, 'stop', personId)}`;

/**
 * The address that stops a person's digest with one click. It signs nobody in, and can do nothing else, so it does not
 * run out: a digest of last year can still be stopped.
 */
export const stopAddress = (config: Secret, personId: string): string =>
  `${config.baseUrl}/unsubscribe/${tokenOf(config, personId)}`;

/** Whose digest a token stops; undefined where this service did not make it. */
export function personOfStopToken(config: Secret, token: string): string | undefined {
  const personId = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  const [given, made] = [Buffer.from(token), Buffer.from(tokenOf(config, personId))];
  return given.length === made.length && timingSafeEqual(given, made) ? personId : undefined;
}
