import type { Config } from '../config.ts';

/**
 * How people sign in here. There is one way in each mode: what belongs to another mode is not there. `none` lets in
 * by links that were made at the server's own keyboard alone.
 */
export type SignInMode = 'demonstration' | 'oidc' | 'link' | 'none';

export function signInModeOf({
  demo,
  oidc,
  smtpUrl,
  notify,
}: Pick<Config, 'demo' | 'oidc' | 'smtpUrl'> & Partial<Pick<Config, 'notify'>>): SignInMode {
  if (demo) return 'demonstration';
  if (oidc) return 'oidc';
  return smtpUrl || notify ? 'link' : 'none';
}
