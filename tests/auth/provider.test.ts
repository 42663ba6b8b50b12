import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/running-service.ts';
import { signInAtProvider, startProvider, type TestProvider } from './identity-provider.ts';
import { type SignInService, startSignInService } from './sign-in-service.ts';
import { Visitor, wordsOf } from './visitor.ts';

let provider: TestProvider;
let service: SignInService;

const groups = {
  'Equality officers': 'officer',
  Legal: ['solicitor', 'officer'],
  constructor: 'reviewer',
};

beforeAll(async () => {
  const port = await freePort();
  provider = await startProvider(`http://127.0.0.1:${port}`);
  service = await startSignInService({
    port,
    env: { ...provider.settings, OIDC_GROUPS: JSON.stringify(groups) },
  });
});
afterAll(async () => {
  await service?.stop();
  await provider?.stop();
});
beforeEach(() => {
  provider.accounts.clear();
  provider.accounts.set('ann', officer);
});

const officer = { email: 'officer@council.example.org', email_verified: true, name: 'Ann at the provider' };

/** To the provider, through its pages, and up to the address to which it sends the browser. */
async function setOut(
  visitor: Visitor,
  login: string,
  change: (url: URL) => void = () => {},
  next = '/cases',
) {
  const sent = await visitor.get(`/sign-in/oidc?next=${encodeURIComponent(next)}`);
  expect(sent.status).toBe(302);
  const url = new URL(sent.headers.get('location') ?? '');
  change(url);
  return signInAtProvider(visitor, url.href, login);
}

async function signIn(login: string, visitor = new Visitor(service.baseUrl)) {
  const back = await setOut(visitor, login);
  return { visitor, back, answer: await visitor.get(back) };
}

/** Whether the service knows who asks. */
const isSignedIn = async (visitor: Visitor) =>
  (await visitor.get('/cases/DIA-2026-0001.json')).status !== 401;

const rolesOf = async (email: string) =>
  service.rows(
    `SELECT h.role, h.source, h.from_on::text AS "from", h.until_on::text AS until
     FROM role_holdings h JOIN people p ON p.id = h.person_id WHERE p.email = $1 ORDER BY h.role, h.source`,
    email,
  );
const held = async (email: string) =>
  (await rolesOf(email)).filter((row) => row.until === null).map((row) => `${row.role} by ${row.source}`);

describe('with the council’s identity provider', () => {
  it('a person whom the council knows by the address is signed in, and led to where they were going', async () => {
    const { visitor, answer } = await signIn('ann');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/cases');
    const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('due-regard='));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    const page = await visitor.get('/sign-in');
    expect(await wordsOf(page)).toContain('You are signed in as Policy officer');
    const bound = await service.rows('SELECT issuer, person_id FROM identities WHERE subject = $1', 'ann');
    expect(bound).toEqual([{ issuer: provider.issuer, person_id: 'officer' }]);
  });

  it('the way out asks for code, PKCE, state and nonce, and the row that remembers it holds none of them', async () => {
    const visitor = new Visitor(service.baseUrl);
    const sent = new URL((await visitor.get('/sign-in/oidc')).headers.get('location') ?? '');
    const asked = Object.fromEntries(sent.searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: 'due-regard',
      code_challenge_method: 'S256',
      redirect_uri: `${service.baseUrl}/sign-in/callback`,
      scope: 'openid email profile groups',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
    const rows = JSON.stringify(await service.rows('SELECT * FROM sign_in_attempts'));
    for (const secret of [asked.state, asked.nonce, ...visitor.cookies.values()])
      expect(rows).not.toContain(secret);
  });

  it('an account stays its person’s when its address changes', async () => {
    await signIn('ann');
    provider.accounts.set('ann', { ...officer, email: 'reviewer@council.example.org' });
    const { visitor } = await signIn('ann');
    expect(await wordsOf(await visitor.get('/sign-in'))).toContain('You are signed in as Policy officer');
  });

  it('an address that was given to somebody new does not open the old holder’s record', async () => {
    await signIn('ann');
    provider.accounts.set('new-ann', officer);
    const { visitor, answer } = await signIn('new-ann');
    expect(answer.status).toBe(403);
    expect(await wordsOf(answer)).toContain('belongs to another account');
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('an address that the provider does not vouch for is nobody’s', async () => {
    provider.accounts.set('mallory', { email: 'admin@council.example.org', email_verified: false });
    const { visitor, answer } = await signIn('mallory');
    expect(answer.status).toBe(403);
    expect(await wordsOf(answer)).toContain('Your email address is not confirmed');
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('somebody unknown without a group of the council is told so plainly', async () => {
    const groups = ['Gardeners', 'toString', '__proto__'];
    provider.accounts.set('eve', { email: 'eve@elsewhere.example.org', email_verified: true, groups });
    const { visitor, answer } = await signIn('eve');
    expect(answer.status).toBe(403);
    expect(await wordsOf(answer)).toContain('You cannot sign in here yet');
    expect(await isSignedIn(visitor)).toBe(false);
    expect(await service.rows('SELECT 1 FROM people WHERE email = $1', 'eve@elsewhere.example.org')).toEqual(
      [],
    );
  });

  it('a leaver is not let in, bound or not', async () => {
    provider.accounts.set('leaver', { email: 'Second-Officer@council.example.org', email_verified: true });
    expect((await signIn('leaver')).answer.status).toBe(302);
    await service.rows("UPDATE people SET left_on = '2026-01-01' WHERE id = 'second-officer'");
    expect((await signIn('leaver')).answer.status).toBe(403);
    await service.rows("DELETE FROM identities WHERE person_id = 'second-officer'");
    expect((await signIn('leaver')).answer.status).toBe(403);
    await service.rows("UPDATE people SET left_on = NULL WHERE id = 'second-officer'");
  });
});

describe('what comes back from the provider is refused', () => {
  it('the second time', async () => {
    const { back, visitor } = await signIn('ann');
    const again = await visitor.get(back);
    expect(again.status).toBe(400);
    expect(await wordsOf(again)).toContain('Start signing in again');
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('in another browser, also one that set out itself', async () => {
    const back = await setOut(new Visitor(service.baseUrl), 'ann');
    const bare = new Visitor(service.baseUrl);
    expect((await bare.get(back)).status).toBe(400);
    const other = new Visitor(service.baseUrl);
    await other.get('/sign-in/oidc');
    expect((await other.get(back)).status).toBe(400);
    expect(await isSignedIn(other)).toBe(false);
  });

  it.each(['nonce', 'code_challenge'])('when the %s on the way out was another', async (name) => {
    const visitor = new Visitor(service.baseUrl);
    const back = await setOut(visitor, 'ann', (url) => url.searchParams.set(name, 'x'.repeat(43)));
    expect(new URL(back).searchParams.has('code')).toBe(true);
    expect((await visitor.get(back)).status).toBe(400);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('with another state, or with none', async () => {
    const visitor = new Visitor(service.baseUrl);
    const back = new URL(await setOut(visitor, 'ann'));
    back.searchParams.set('state', 'x'.repeat(43));
    expect((await visitor.get(back.href)).status).toBe(400);
    back.searchParams.delete('state');
    expect((await visitor.get(back.href)).status).toBe(400);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('with an issuer that is not the council’s (RFC 9207)', async () => {
    const visitor = new Visitor(service.baseUrl);
    const back = new URL(await setOut(visitor, 'ann'));
    back.searchParams.set('iss', 'https://elsewhere.example.org');
    expect((await visitor.get(back.href)).status).toBe(400);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('after ten minutes', async () => {
    const visitor = new Visitor(service.baseUrl);
    const back = await setOut(visitor, 'ann');
    await service.rows("UPDATE sign_in_attempts SET expires_at = now() - interval '1 second'");
    expect((await visitor.get(back)).status).toBe(400);
  });

  it('when the person turned back there, with a page to try again', async () => {
    const visitor = new Visitor(service.baseUrl);
    const sent = await visitor.get('/sign-in/oidc');
    const { url } = await visitor.follow(sent);
    expect(url.pathname).toMatch(/^\/interaction\//);
    const aborted = await visitor.get(`${url.href}/abort`);
    const { answer } = await visitor.follow(aborted);
    expect(answer.status).toBe(403);
    expect(await wordsOf(answer)).toContain('You were not signed in');
  });
});

describe('the provider’s groups', () => {
  const email = 'new@council.example.org';

  it('bring somebody new in, with their roles', async () => {
    provider.accounts.set('new', {
      email,
      email_verified: true,
      name: 'New\r\nBcc: everybody',
      groups: ['Legal', 'Gardeners'],
    });
    const { visitor, answer } = await signIn('new');
    expect(answer.status).toBe(302);
    expect(await wordsOf(await visitor.get('/sign-in'))).toContain('You are signed in as New Bcc: everybody');
    expect(await held(email)).toEqual(['officer by oidc', 'solicitor by oidc']);
  });

  it('give and end roles at each sign-in, with their history; a role given by hand stays', async () => {
    provider.accounts.set('new', { email, email_verified: true, groups: ['Equality officers'] });
    const [person] = await service.rows('SELECT id FROM people WHERE email = $1', email);
    await service.rows(
      "INSERT INTO role_holdings (id, person_id, role, from_on) VALUES ('by-hand', $1, 'finance', '2020-01-01')",
      person?.id,
    );
    await service.rows(
      "UPDATE role_holdings SET from_on = '2026-01-05' WHERE person_id = $1 AND role = 'solicitor'",
      person?.id,
    );
    await signIn('new');
    expect(await held(email)).toEqual(['finance by hand', 'officer by oidc']);
    const ended = (await rolesOf(email)).find((row) => row.role === 'solicitor');
    expect(ended?.from).toBe('2026-01-05');
    expect(String(ended?.until) < new Date().toISOString().slice(0, 10)).toBe(true);

    provider.accounts.set('new', { email, email_verified: true, groups: ['Legal'] });
    await signIn('new');
    expect(await held(email)).toEqual(['finance by hand', 'officer by oidc', 'solicitor by oidc']);
    expect((await rolesOf(email)).filter((row) => row.role === 'solicitor')).toHaveLength(2);
  });

  it('that end a role end every session of the person', async () => {
    provider.accounts.set('new', { email, email_verified: true, groups: ['Legal'] });
    const { visitor: elsewhere } = await signIn('new');
    const { visitor: still } = await signIn('ann');
    provider.accounts.set('new', { email, email_verified: true });
    const { visitor: here } = await signIn('new');
    expect(await held(email)).toEqual(['finance by hand']);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);
    expect(await isSignedIn(still)).toBe(true);
  });

  it('do not give a second time what a person has by hand', async () => {
    provider.accounts.set('ann', { ...officer, groups: ['Equality officers'] });
    await signIn('ann');
    expect(await held(officer.email)).toEqual(['officer by hand']);
  });

  it('agree when somebody signs in twice at once', async () => {
    const address = 'twice@council.example.org';
    provider.accounts.set('twice', { email: address, email_verified: true, groups: ['Legal'] });
    const visitors = [new Visitor(service.baseUrl), new Visitor(service.baseUrl)];
    const ways = await Promise.all(
      visitors.map(async (visitor) => ({ visitor, back: await setOut(visitor, 'twice') })),
    );
    const answers = await Promise.all(ways.map(({ visitor, back }) => visitor.get(back)));
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect(await held(address)).toEqual(['officer by oidc', 'solicitor by oidc']);
  });
});

describe('leaving', () => {
  it('ends the session here and at the provider, and comes back', async () => {
    const { visitor } = await signIn('ann');
    const cookie = visitor.cookies.get('due-regard') ?? '';
    expect(await isSignedIn(visitor)).toBe(true);
    const left = await visitor.post('/sign-out');
    expect(left.status).toBe(303);
    const there = new URL(left.headers.get('location') ?? '');
    expect(there.origin).toBe(provider.issuer);
    expect(there.pathname).toBe('/session/end');
    expect(visitor.cookies.has('due-regard')).toBe(false);
    visitor.cookies.set('due-regard', cookie);
    expect(await isSignedIn(visitor)).toBe(false);
    visitor.cookies.delete('due-regard');

    const asks = await (await visitor.get(there.href)).text();
    const xsrf = asks.match(/name="xsrf" value="([^"]+)"/)?.[1] ?? '';
    const gone = await visitor.post(`${provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    const { url, answer } = await visitor.follow(gone);
    expect(url.href).toBe(`${service.baseUrl}/sign-in?signed-out=`.replace(/=$/, ''));
    expect(await wordsOf(answer)).toContain('You are signed out.');
  });
});

describe('no other way in exists beside the provider', () => {
  it.each([
    ['GET', '/demo'],
    ['GET', '/demo/mailbox'],
    ['GET', '/demo/mailbox.json'],
    ['POST', '/demo/clock'],
    ['POST', '/demo/reset'],
    ['POST', '/sign-in'],
    ['GET', '/sign-in/link'],
    ['POST', '/sign-in/link'],
    ['GET', `/sign-in/link/${'x'.repeat(43)}`],
    ['POST', `/sign-in/link/${'x'.repeat(43)}`],
  ])('%s %s is not there', async (method, path) => {
    const visitor = new Visitor(service.baseUrl);
    const fields = { persona: 'admin', scenario: 'today', now: '2030-01-01T00:00', address: officer.email };
    const answer = method === 'GET' ? await visitor.get(path) : await visitor.post(path, fields);
    expect(answer.status).toBe(404);
    expect(visitor.cookies.has('due-regard')).toBe(false);
  });
});

it('after signing in nobody is led elsewhere', async () => {
  for (const next of [
    '//evil.example.org',
    'https://evil.example.org',
    '/\\evil.example.org',
    '/a\r\nSet-Cookie: x=1',
  ]) {
    const visitor = new Visitor(service.baseUrl);
    const answer = await visitor.get(await setOut(visitor, 'ann', undefined, next));
    expect(answer.headers.get('location'), next).toBe('/');
    expect(visitor.cookies.has('x')).toBe(false);
  }
});

it('the log tells of all this without a name, an address or a token', async () => {
  const { back, visitor } = await signIn('ann');
  await visitor.get(back);
  expect(service.logged.some((line) => line.includes('/sign-in/callback'))).toBe(true);
  expect(service.logged.some((line) => line.includes('nobody was signed in'))).toBe(true);
  const log = service.logged.join('');
  const code = new URL(back).searchParams.get('code') ?? 'no code';
  for (const secret of [code, 'council.example.org', 'Ann', 'Policy officer', ...visitor.cookies.values()])
    expect(log).not.toContain(secret);
});

it('a provider that is away is said to be away, and the service works on', async () => {
  const port = await freePort();
  const alone = await startSignInService({
    env: { ...provider.settings, OIDC_ISSUER: `http://127.0.0.1:${port}` },
  });
  try {
    const visitor = new Visitor(alone.baseUrl);
    const answer = await visitor.get('/sign-in/oidc');
    expect(answer.status).toBe(503);
    expect(await wordsOf(answer)).toContain('does not answer');
    expect((await visitor.get('/sign-in')).status).toBe(200);
    expect((await visitor.post('/sign-out')).headers.get('location')).toBe('/sign-in?signed-out');
  } finally {
    await alone.stop();
  }
});
