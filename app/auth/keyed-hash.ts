import { createHmac } from 'node:crypto';
import type { Services } from '../services.ts';

type Purpose = 'browser' | 'state' | 'nonce' | 'verifier' | 'link' | 'limit';

/**
 * A hash that only this service can make, 43 characters of base64url, other for each purpose. What stands in a row or
 * in an address in this form tells nothing of what it was made from.
 */
export const keyedHash = (
  { config }: Pick<Services, 'config'>,
  purpose: Purpose,
  ...parts: readonly string[]
) =>
  createHmac('sha256', config.sessionSecret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');
