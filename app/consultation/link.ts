import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../auth/keyed-hash.ts';
import type { Config } from '../config.ts';

type Secret = Pick<Config, 'baseUrl' | 'sessionSecret'>;

const tokenOf = (config: Secret, consulteeId: string, link: number) =>
  `${consulteeId}.${keyedHash({ config }, 'consultation', consulteeId, String(link))}`;

/**
 * The page of one who is consulted: it asks for no account, and whoever has the address answers as them. A reminder
 * must name it again, so it is worked out and not drawn by lot; a link that is made new makes the one before void.
 * @param link the number of their link, from 1
 */
export const consulteeAddress = (config: Secret, consulteeId: string, link: number): string =>
  `${config.baseUrl}/consultation/${tokenOf(config, consulteeId, link)}`;

/** Of whom a token may be; whether it works is asked with the number of their link. */
export const consulteeOfToken = (token: string): string => token.split('.')[0] ?? '';

export function isTokenOf(config: Secret, token: string, consulteeId: string, link: number): boolean {
  const [given, made] = [Buffer.from(token), Buffer.from(tokenOf(config, consulteeId, link))];
  return given.length === made.length && timingSafeEqual(given, made);
}
