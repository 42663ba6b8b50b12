import { data } from '@remix-run/node';
import { safePath } from '../auth/session.ts';
import type { Demonstration, Services } from '../services.ts';

/** What exists in demonstration mode alone. Outside it these addresses are not there: throws the 404 of any other. */
export function requireDemonstration({ demonstration }: Services): Demonstration {
  if (!demonstration) throw data(null, { status: 404 });
  return demonstration;
}

/** The same for an address that is no page, and answers in plain words. */
export function requireDemonstrationOfScript({ demonstration }: Services): Demonstration {
  if (!demonstration) throw new Response('There is no such address.\n', { status: 404 });
  return demonstration;
}

/** Where a form leads back to: the path that it names, else the page that it stood on, else the start. */
export function wayBack(request: Request, form: FormData): string {
  const next = form.get('next');
  if (typeof next === 'string') return safePath(next);
  const referrer = request.headers.get('Referer');
  if (!referrer || !URL.canParse(referrer)) return '/';
  const { origin, pathname, search } = new URL(referrer);
  return origin === new URL(request.url).origin ? safePath(`${pathname}${search}`) : '/';
}

export const wantsJson = (request: Request) =>
  (request.headers.get('Accept') ?? '').includes('application/json');
