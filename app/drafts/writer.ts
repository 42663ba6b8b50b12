import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../auth/keyed-hash.ts';
import type { Config } from '../config.ts';

type Secret = { config: Pick<Config, 'sessionSecret'> };

/** How long words may come back from a page after it was drawn. In milliseconds. */
const lasts = 7 * 24 * 3_600_000;

function tokenOf(secret: Secret, personId: string, draftId: string, drawnAt: string): string {
  const person = Buffer.from(personId).toString('base64url');
  return `${person}.${drawnAt}.${keyedHash(secret, 'draft', personId, draftId, drawnAt)}`;
}

/**
 * Says for whom a form was drawn. When its session has ended, what was typed is put by for that person alone: the token
 * signs nobody in, reads nothing, and is good for the one draft of this one page.
 *
 * @param now milliseconds since 1970
 */
export const writerToken = (secret: Secret, personId: string, draftId: string, now: number): string =>
  tokenOf(secret, personId, draftId, now.toString(36));

/** For whom the form was drawn; undefined where this service did not draw it, or long ago. */
export function personOfWriter(
  secret: Secret,
  token: string,
  draftId: string,
  now: number,
): string | undefined {
  const [person = '', drawnAt = ''] = token.split('.');
  const personId = Buffer.from(person, 'base64url').toString();
  const [given, made] = [token, tokenOf(secret, personId, draftId, drawnAt)].map((it) => Buffer.from(it));
  if (!given || !made || given.length !== made.length || !timingSafeEqual(given, made)) return undefined;
  return Number.parseInt(drawnAt, 36) + lasts > now ? personId : undefined;
}
