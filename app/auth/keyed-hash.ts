import { createHmac } from 'node:crypto';
import type { Config } from '../config.ts';

type Purpose =
  | 'browser'
  | 'state'
  | 'nonce'
  | 'verifier'
  | 'link'
  | 'feed'
  | 'limit'
  | 'stop'
  | 'draft'
  | 'consultation';

/**
 * A hash that only this service can make, 43 characters of base64url, other for each purpose. What stands in a row or
 * in an address in this form tells nothing of what it was made from.
 */
export const keyedHash = (
  { config }: { config: Pick<Config, 'sessionSecret'> },
  purpose: Purpose,
  ...parts: readonly string[]
) =>
  createHmac('sha256', config.sessionSecret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');
