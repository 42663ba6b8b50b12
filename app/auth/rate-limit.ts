import { countTry } from '../../db/queries/rate-limits.ts';
import type { Services } from '../services.ts';
import { keyedHash } from './keyed-hash.ts';

const minute = 60_000;

/** How often a thing may be tried, and in how long. A council's whole office may share one address on the internet. */
const limits = {
  /** Links asked for one address: what one mailbox is sent. */
  linksForAddress: { most: 5, within: 15 * minute },
  linksFromClient: { most: 60, within: 15 * minute },
  linkUsesFromClient: { most: 60, within: 15 * minute },
  /** Secret addresses of calendars that there are not. */
  feedGuessesFromClient: { most: 60, within: 15 * minute },
  /** One calendar, by however many programs. */
  feedUses: { most: 120, within: 15 * minute },
  /** What those who are consulted send: many of them may be in one office. */
  answersFromClient: { most: 120, within: 15 * minute },
  /** Each a way to the provider and back. */
  signInsFromClient: { most: 120, within: 5 * minute },
} as const satisfies Record<string, { most: number; within: number }>;
export type Limited = keyof typeof limits;

/**
 * Counts a try. Undefined while there are not too many; else the instant (ISO, UTC) from which it may be tried again.
 * The count is in the database, so that it holds over several processes.
 */
export async function tooMany(services: Services, what: Limited, whose: string): Promise<string | undefined> {
  const { most, within } = limits[what];
  const began = Math.floor(Date.now() / within) * within;
  const key = keyedHash(services, 'limit', what, whose);
  const count = await countTry(services.database.drizzle, key, new Date(began).toISOString());
  return count > most ? new Date(began + within).toISOString() : undefined;
}

/** One caller: an address of IPv4, or the network of 64 bits that one subscriber of IPv6 is given. */
export function networkOf(client: string): string {
  const address = client.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
  if (!address.includes(':')) return address;
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
