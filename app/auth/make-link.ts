import { randomBytes } from 'node:crypto';
import { addSignInLink } from '../../db/queries/sign-in-links.ts';
import type { Services } from '../services.ts';
import { keyedHash } from './keyed-hash.ts';

interface LinkWanted {
  /** Null: nobody's, and the link signs nobody in. */
  personId: string | null;
  /** Null: it works in whichever browser opens it first. */
  browser: string | null;
  next: string;
  minutes: number;
}

/** A link of this service's own address that signs a person in once. The row holds only the hash of its token. */
export async function makeLink(
  services: Pick<Services, 'config' | 'database'>,
  { personId, browser, next, minutes }: LinkWanted,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await addSignInLink(services.database.drizzle, {
    tokenHash: keyedHash(services, 'link', token),
    personId,
    browserHash: browser,
    next,
    expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
  });
  return `${services.config.baseUrl}/sign-in/link/${token}`;
}
