import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { revokeSessionsOf, signIn } from '../../app/auth/session.ts';
import { type SignInService, startSignInService } from './sign-in-service.ts';
import { Visitor } from './visitor.ts';

const https = 'https://due-regard.example.org';
let plain: SignInService;
let secure: SignInService;

beforeAll(async () => {
  plain = await startSignInService();
  secure = await startSignInService({ baseUrl: https });
});
afterAll(async () => {
  await plain?.stop();
  await secure?.stop();
});
beforeEach(() => plain.rows('DELETE FROM sessions'));

/** A browser that holds a session of a person, as each way in gives it. */
async function signedIn(personId: string, visitor = new Visitor(plain.baseUrl)): Promise<Visitor> {
  const cookies = Array.from(visitor.cookies, ([name, value]) => `${name}=${value}`).join('; ');
  const request = new Request(`${plain.baseUrl}/sign-in`, { headers: { Cookie: cookies } });
  const [pair = ''] = (await signIn(request, plain.services, personId)).split(';');
  visitor.cookies.set('due-regard', pair.slice('due-regard='.length));
  return visitor;
}

const isSignedIn = async (visitor: Visitor) =>
  (await visitor.get('/cases/DIA-2026-0001.json')).status !== 401;

it('behind TLS the cookie is __Host-, Secure, HttpOnly, SameSite=Lax, for all paths and no domain', async () => {
  const header = await signIn(new Request(`${https}/sign-in`), secure.services, 'officer');
  const [pair, ...attributes] = header.split('; ');
  expect(pair).toMatch(/^__Host-due-regard=\S+$/);
  expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
});

it('the row holds no token, so that a reader of the database can sign in as nobody', async () => {
  const visitor = await signedIn('officer');
  const rows = JSON.stringify(await plain.rows('SELECT * FROM sessions'));
  const cookie = decodeURIComponent(visitor.cookies.get('due-regard') ?? '');
  expect(rows).not.toContain(cookie);
  expect(rows).not.toContain(String(JSON.parse(Buffer.from(cookie, 'base64').toString())));
});

it('a new sign-in brings a new token, and the old one is worth nothing', async () => {
  const visitor = await signedIn('officer');
  const old = visitor.cookies.get('due-regard') ?? '';
  await signedIn('officer', visitor);
  expect(visitor.cookies.get('due-regard')).not.toBe(old);
  expect(await isSignedIn(visitor)).toBe(true);
  visitor.cookies.set('due-regard', old);
  expect(await isSignedIn(visitor)).toBe(false);
  expect(await plain.rows('SELECT 1 FROM sessions')).toHaveLength(1);
});

it('a token that a browser brings from elsewhere is not taken over', async () => {
  const visitor = new Visitor(plain.baseUrl);
  const planted = Buffer.from(JSON.stringify('x'.repeat(43))).toString('base64');
  visitor.cookies.set('due-regard', encodeURIComponent(planted));
  await signedIn('officer', visitor);
  visitor.cookies.set('due-regard', encodeURIComponent(planted));
  expect(await isSignedIn(visitor)).toBe(false);
});

it('it ends after two hours without a request; a request before then keeps it', async () => {
  const visitor = await signedIn('officer');
  await plain.rows("UPDATE sessions SET last_seen_at = now() - interval '119 minutes'");
  expect(await isSignedIn(visitor)).toBe(true);
  const [seen] = await plain.rows(
    "SELECT last_seen_at > now() - interval '1 minute' AS lately FROM sessions",
  );
  expect(seen).toEqual({ lately: true });
  await plain.rows("UPDATE sessions SET last_seen_at = now() - interval '121 minutes'");
  expect(await isSignedIn(visitor)).toBe(false);
});

it('it ends after twelve hours, however busy', async () => {
  const visitor = await signedIn('officer');
  const [row] = await plain.rows(
    'SELECT extract(epoch FROM expires_at - created_at)::int AS seconds FROM sessions',
  );
  expect(row).toEqual({ seconds: 12 * 3600 });
  expect(await isSignedIn(visitor)).toBe(true);
  await plain.rows("UPDATE sessions SET expires_at = now() - interval '1 second'");
  expect(await isSignedIn(visitor)).toBe(false);
});

it('all of a person’s sessions can be ended at once, and nobody else’s', async () => {
  const both = [await signedIn('officer'), await signedIn('officer')];
  const other = await signedIn('reviewer');
  expect(await revokeSessionsOf(plain.services, 'officer')).toBe(2);
  for (const visitor of both) expect(await isSignedIn(visitor)).toBe(false);
  expect(await isSignedIn(other)).toBe(true);
});

it('a leaver’s session opens nothing', async () => {
  const visitor = await signedIn('officer');
  await plain.rows("UPDATE people SET left_on = '2026-01-01' WHERE id = 'officer'");
  expect(await isSignedIn(visitor)).toBe(false);
  await plain.rows("UPDATE people SET left_on = NULL WHERE id = 'officer'");
});
