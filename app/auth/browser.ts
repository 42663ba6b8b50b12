import { randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import type { Services } from '../services.ts';
import { keyedHash } from './keyed-hash.ts';

/** Long enough for the way to a provider or to the mail, and back. In seconds. */
const lasts = 3600;

function cookieOf({ config }: Services) {
  const secure = config.baseUrl.startsWith('https:');
  // A __Host- cookie needs TLS; over plain HTTP the browser would not keep it.
  return createCookie(secure ? '__Host-due-regard-browser' : 'due-regard-browser', {
    httpOnly: true,
    secure,
    sameSite: 'lax',
    path: '/',
    maxAge: lasts,
  });
}

/** The browser that asks, known by a cookie of its own from before it is signed in. Undefined: it has none. */
export async function findBrowser(request: Request, services: Services): Promise<string | undefined> {
  const token: unknown = await cookieOf(services).parse(request.headers.get('Cookie'));
  return typeof token === 'string' && /^[\w-]{43}$/.test(token)
    ? keyedHash(services, 'browser', token)
    : undefined;
}

/** The same, with the header that gives it the cookie. Several tabs of one browser share it. */
export async function keepBrowser(
  request: Request,
  services: Services,
): Promise<{ browser: string; cookie: string }> {
  const cookie = cookieOf(services);
  const known: unknown = await cookie.parse(request.headers.get('Cookie'));
  const token =
    typeof known === 'string' && /^[\w-]{43}$/.test(known) ? known : randomBytes(32).toString('base64url');
  return { browser: keyedHash(services, 'browser', token), cookie: await cookie.serialize(token) };
}
