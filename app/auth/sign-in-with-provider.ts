import { randomBytes } from 'node:crypto';
import { forgetEndedAccess } from '../../db/queries/forget-access.ts';
import { addSignInAttempt, takeSignInAttempt } from '../../db/queries/sign-in-attempts.ts';
import type { Services } from '../services.ts';
import { admit } from './admit.ts';
import { findBrowser, keepBrowser } from './browser.ts';
import type { Attempt, IdentityProvider } from './identity-provider.ts';
import { keyedHash } from './keyed-hash.ts';
import type { Problem } from './problems.ts';
import { networkOf, tooMany } from './rate-limit.ts';
import { signIn } from './session.ts';

/** How long somebody may take at the provider's pages. In milliseconds. */
const lasts = 10 * 60_000;

export type SentOn = { ok: true; location: string; cookie: string };
type Refused = { ok: false } & Problem;

interface Asking {
  request: Request;
  services: Services;
  provider: IdentityProvider;
  /** The caller's address on the network. */
  client: string;
}

/**
 * The secrets of an attempt follow from the browser's cookie and the state: the row holds hashes alone, and a state that
 * was seen somewhere is worth nothing in another browser.
 */
const attemptOf = (services: Services, state: string, browser: string): Attempt => ({
  state,
  nonce: keyedHash(services, 'nonce', state, browser),
  verifier: keyedHash(services, 'verifier', state, browser),
});

/** Sends a person to the provider. `next` is the path to which they come back in the end. */
export async function setOut(
  { request, services, provider, client }: Asking,
  next: string,
): Promise<SentOn | Refused> {
  const until = await tooMany(services, 'signInsFromClient', networkOf(client));
  if (until) return { ok: false, problem: 'tooMany', until };
  const { browser, cookie } = await keepBrowser(request, services);
  const state = randomBytes(32).toString('base64url');
  let url: URL;
  try {
    url = await provider.authorizationUrl(attemptOf(services, state, browser));
  } catch (error) {
    services.log.warn({ err: error }, 'the identity provider does not answer');
    return { ok: false, problem: 'providerSilent' };
  }
  await addSignInAttempt(services.database.drizzle, {
    stateHash: keyedHash(services, 'state', state),
    browserHash: browser,
    next,
    expiresAt: new Date(Date.now() + lasts).toISOString(),
  });
  return { ok: true, location: url.href, cookie };
}

/** Signs in whoever comes back from the provider. The attempt is used up first, whatever the provider says. */
export async function comeBack({ request, services, provider, client }: Asking): Promise<SentOn | Refused> {
  const until = await tooMany(services, 'signInsFromClient', networkOf(client));
  if (until) return { ok: false, problem: 'tooMany', until };
  const { pathname, search, searchParams } = new URL(request.url);
  const state = searchParams.get('state');
  const browser = await findBrowser(request, services);
  if (!state || !browser) return { ok: false, problem: 'startAgain' };
  const attempt = await takeSignInAttempt(services.database.drizzle, {
    stateHash: keyedHash(services, 'state', state),
    browserHash: browser,
    now: new Date().toISOString(),
  });
  if (!attempt) return { ok: false, problem: 'startAgain' };
  const here = new URL(`${services.config.baseUrl}${pathname}${search}`);
  const answer = await provider.claimsAt(here, attemptOf(services, state, browser));
  if (!answer.ok) {
    services.log.warn({ code: answer.code }, 'nobody was signed in');
    return { ok: false, problem: answer.problem };
  }
  const admitted = await admit(services, answer.claims);
  if (!admitted.ok) {
    services.log.warn({ code: admitted.problem }, 'nobody was signed in');
    return admitted;
  }
  const cookie = await signIn(request, services, admitted.personId);
  await forgetEndedAccess(services.database.drizzle, new Date(Date.now() - 24 * 3_600_000).toISOString());
  return { ok: true, location: attempt.next, cookie };
}
