import { createHmac, randomBytes } from 'node:crypto';
import { createCookie, redirect } from '@remix-run/node';
import { and, eq, gt } from 'drizzle-orm';
import { findActor, type Person } from '../../db/queries/people.ts';
import { sessions } from '../../db/schema/index.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Entry } from '../../workflows/forms/types.ts';
import type { Actor } from '../../workflows/roles.ts';
import { keepBehindSignIn } from '../drafts/keep-behind-sign-in.ts';
import type { Services } from '../services.ts';

/** Who is signed in: an actor, with a name for the page. */
export type SignedIn = Actor & Person;

const hour = 3_600_000;
/** A session ends after this long without a request, and after this long whatever happens. In milliseconds. */
const idleFor = 2 * hour;
const longest = 12 * hour;

function cookieOf({ config }: Services) {
  const secure = config.baseUrl.startsWith('https:');
  // A __Host- cookie needs TLS; over plain HTTP the browser would not keep it.
  return createCookie(secure ? '__Host-due-regard' : 'due-regard', {
    httpOnly: true,
    secure,
    sameSite: 'lax',
    path: '/',
  });
}

/** The row holds only this, so that a reader of the database can sign in as nobody. */
const hashOfToken = (services: Services, token: string) =>
  createHmac('sha256', services.config.sessionSecret).update(token).digest('hex');

/** Sessions live by the machine's clock: a demonstration's clock that jumps a year does not sign people out. */
const now = () => Date.now();

async function tokenFrom(request: Request, services: Services): Promise<string | undefined> {
  const value: unknown = await cookieOf(services).parse(request.headers.get('Cookie'));
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Begins a session and returns the header that hands its cookie over. An old session of this browser ends. */
export async function signIn(request: Request, services: Services, personId: string): Promise<string> {
  await endSession(request, services);
  const token = randomBytes(32).toString('base64url');
  const at = now();
  await services.database.drizzle.insert(sessions).values({
    tokenHash: hashOfToken(services, token),
    personId,
    createdAt: new Date(at).toISOString(),
    lastSeenAt: new Date(at).toISOString(),
    expiresAt: new Date(at + longest).toISOString(),
  });
  services.log.info({ person: personId }, 'signed in');
  return cookieOf(services).serialize(token);
}

/** Ends this browser's session and returns the header that takes its cookie away. */
export async function signOut(request: Request, services: Services): Promise<string> {
  await endSession(request, services);
  return cookieOf(services).serialize('', { maxAge: 0 });
}

async function endSession(request: Request, services: Services): Promise<void> {
  const token = await tokenFrom(request, services);
  if (!token) return;
  await services.database.drizzle
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashOfToken(services, token)));
}

/** Ends every session of a person, in whatever browser. Gives how many there were. */
export async function revokeSessionsOf(
  { database }: Pick<Services, 'database'>,
  personId: string,
): Promise<number> {
  const ended = await database.drizzle
    .delete(sessions)
    .where(eq(sessions.personId, personId))
    .returning({ personId: sessions.personId });
  return ended.length;
}

/** Whose session this is, with the roles of today. */
export async function findSignedIn(request: Request, services: Services): Promise<SignedIn | undefined> {
  const token = await tokenFrom(request, services);
  if (!token) return undefined;
  const { drizzle } = services.database;
  const at = now();
  const tokenHash = hashOfToken(services, token);
  const [session] = await drizzle
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, new Date(at).toISOString()),
        gt(sessions.lastSeenAt, new Date(at - idleFor).toISOString()),
      ),
    );
  if (!session) return undefined;
  if (at - Date.parse(session.lastSeenAt) > 60_000) {
    await drizzle
      .update(sessions)
      .set({ lastSeenAt: new Date(at).toISOString() })
      .where(eq(sessions.tokenHash, tokenHash));
  }
  return findActor(drizzle, session.personId, londonDay(services.clock.now()));
}

/**
 * Only a path of this service is followed after signing in. A header can carry it: printable ASCII, as browsers write
 * an address, and no backslash, which they read as a slash.
 */
export function safePath(path: string | null): string {
  return path && path.length <= 2000 && /^\/(?!\/)[!-[\]-~]*$/.test(path) ? path : '/';
}

/**
 * The signed-in person of a page. What was typed into a form whose session has ended is kept, see keep-behind-sign-in.ts.
 * Throws a redirect to the sign-in page, which leads back; for a script that asks for
 * JSON, or that posts, a 401 with a sentence.
 */
export async function requireSignedIn(
  request: Request,
  services: Services,
  posted?: readonly Entry[],
): Promise<SignedIn> {
  const person = await findSignedIn(request, services);
  await keepBehindSignIn(request, services, person?.id, posted);
  if (person) return person;
  const { pathname, search } = new URL(request.url);
  if (pathname.endsWith('.json')) throw Response.json({ error: 'Sign in first.' }, { status: 401 });
  const back = request.method === 'GET' ? `${pathname}${search}` : pathname;
  throw redirect(`/sign-in?next=${encodeURIComponent(back)}`);
}
