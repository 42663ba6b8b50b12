import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../emails/mail-server.ts';
import { insideOneWindow, type SignInService, startSignInService } from './sign-in-service.ts';
import { Visitor, wordsOf } from './visitor.ts';

let mail: MailServer;
let service: SignInService;
/** How long the mail server thinks before it takes a letter. In milliseconds. */
let slow = 0;

beforeAll(async () => {
  mail = await startMailServer({
    onRcptTo: (_address, _session, done) => void setTimeout(() => done(), slow),
  });
  service = await startSignInService({ env: { SMTP_URL: mail.url, TRUST_PROXY: '1' } });
});
afterAll(async () => {
  await service?.stop();
  await mail?.close();
});
beforeEach(async () => {
  slow = 0;
  await insideOneWindow();
  await service.mailSettled();
  mail.received.length = 0;
  await service.rows('DELETE FROM rate_limits');
});

const known = 'officer@council.example.org';
const unknown = 'nobody@council.example.org';

const ask = (visitor: Visitor, address: string, next = '/cases') =>
  visitor.post('/sign-in/link', { address, next });

async function letterArrives() {
  for (let tries = 0; tries < 250; tries++) {
    const letter = mail.received.at(-1);
    if (letter) return letter;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No letter came.');
}

/** The path of the link in the letter that came last. */
async function linkSent(): Promise<string> {
  const { text } = await letterArrives();
  const link = text?.match(/^http\S+$/m)?.[0];
  if (!link) throw new Error('The letter has no link.');
  return new URL(link).pathname;
}

async function asked(visitor = new Visitor(service.baseUrl)) {
  mail.received.length = 0;
  expect((await ask(visitor, known)).status).toBe(303);
  return { visitor, link: await linkSent() };
}

const isSignedIn = async (visitor: Visitor) =>
  (await visitor.get('/cases/DIA-2026-0001.json')).status !== 401;

describe('with a link by email', () => {
  it('a person asks, opens the letter, presses the button, and is where they were going', async () => {
    const visitor = new Visitor(service.baseUrl);
    const form = await visitor.get('/sign-in?next=/cases');
    expect(await wordsOf(form)).toContain('Email me a link');
    const sent = await ask(visitor, known.toUpperCase());
    expect(sent.headers.get('location')).toBe('/sign-in/link');
    expect(await wordsOf(await visitor.get('/sign-in/link'))).toContain('Check your email');

    const letter = await letterArrives();
    expect(letter.to).toEqual([{ address: known, name: 'Policy officer' }]);
    expect(letter.subject).toBe('Your link to sign in to Due Regard');
    const link = await linkSent();
    expect(letter.html).toContain(`href="${service.baseUrl}${link}"`);
    expect(letter.text).toContain('works once and for 15 minutes, in the browser where you asked for it');

    const page = await visitor.get(link);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await isSignedIn(visitor)).toBe(false);
    const pressed = await visitor.post(link);
    expect(pressed.status).toBe(303);
    expect(pressed.headers.get('location')).toBe('/cases');
    const cookie = pressed.headers.getSetCookie().find((set) => set.startsWith('due-regard='));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(await isSignedIn(visitor)).toBe(true);
  });

  it('opening it uses nothing up, for programs look into mail; pressing the button does, once', async () => {
    const { visitor, link } = await asked();
    for (const scanner of [new Visitor(service.baseUrl), visitor]) await scanner.get(link);
    expect((await visitor.post(link)).status).toBe(303);
    const again = await visitor.post(link);
    expect(again.status).toBe(410);
    expect(await wordsOf(again)).toContain('This link does not work any more');
    expect(again.headers.getSetCookie()).toEqual([]);
    expect((await visitor.get(link)).status).toBe(410);
  });

  it('of many presses at once, one signs in', async () => {
    const { visitor, link } = await asked();
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.post(link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(7).fill(410)]);
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toHaveLength(1);
  });

  it('it is over after 15 minutes', async () => {
    const { visitor, link } = await asked();
    const [row] = await service.rows(
      `SELECT extract(epoch FROM expires_at - now())::int AS left FROM sign_in_links WHERE used_at IS NULL
       ORDER BY expires_at DESC LIMIT 1`,
    );
    expect(Number(row?.left)).toBeGreaterThan(14 * 60);
    expect(Number(row?.left)).toBeLessThanOrEqual(15 * 60);
    await service.rows("UPDATE sign_in_links SET expires_at = now() - interval '1 second'");
    expect((await visitor.get(link)).status).toBe(410);
    expect((await visitor.post(link)).status).toBe(410);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('it opens in the browser that asked and in no other, which is told why', async () => {
    const { visitor, link } = await asked();
    const bare = new Visitor(service.baseUrl);
    const other = new Visitor(service.baseUrl);
    await ask(other, unknown);
    for (const elsewhere of [bare, other]) {
      const opened = await elsewhere.get(link);
      expect(opened.status).toBe(403);
      expect(await wordsOf(opened)).toContain('This link belongs to another browser');
      expect((await elsewhere.post(link)).status).toBe(403);
      expect(await isSignedIn(elsewhere)).toBe(false);
    }
    expect((await visitor.post(link)).status).toBe(303);
  });

  it('it signs in nobody who has left meanwhile', async () => {
    const { visitor, link } = await asked();
    await service.rows("UPDATE people SET left_on = '2026-01-01' WHERE id = 'officer'");
    expect((await visitor.post(link)).status).toBe(410);
    await service.rows("UPDATE people SET left_on = NULL WHERE id = 'officer'");
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('the row holds no token, and a link from another page of the world leads nowhere else', async () => {
    const visitor = new Visitor(service.baseUrl);
    await ask(visitor, known, 'https://evil.example.org/');
    const link = await linkSent();
    const rows = JSON.stringify(await service.rows('SELECT * FROM sign_in_links'));
    expect(rows).not.toContain(link.split('/').at(-1));
    for (const cookie of visitor.cookies.values()) expect(rows).not.toContain(cookie);
    expect((await visitor.post(link)).headers.get('location')).toBe('/');
  });
});

describe('who asks with an address that nobody here has', () => {
  const told = async (address: string) => {
    const visitor = new Visitor(service.baseUrl);
    const answer = await ask(visitor, address);
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => name !== 'date' && name !== 'set-cookie'),
    );
    const cookies = answer.headers.getSetCookie().map((set) => set.replace(/=[^;]+/, '='));
    const page = await wordsOf(await visitor.get(answer.headers.get('location') ?? ''));
    return { status: answer.status, headers: { ...headers }, cookies, body: await answer.text(), page };
  };

  it('is told exactly the same', async () => {
    const here = await told(known);
    const { 'content-security-policy': policy = '', ...headers } = here.headers;
    const not = await told(unknown);
    const { 'content-security-policy': other = '', ...notHeaders } = not.headers;
    expect({ ...not, headers: notHeaders }).toEqual({ ...here, headers });
    expect(other.replace(/nonce-[^']+/g, '')).toBe(policy.replace(/nonce-[^']+/g, ''));
    expect(here.status).toBe(303);
    await service.mailSettled();
    expect(mail.received).toHaveLength(1);
  });

  it('waits no less: nobody waits for the mail server', async () => {
    slow = 1500;
    const began = performance.now();
    expect((await ask(new Visitor(service.baseUrl), known)).status).toBe(303);
    expect(performance.now() - began).toBeLessThan(slow);
    expect(mail.received).toHaveLength(0);
    await letterArrives();
  });

  it('leaves a row like any other, with which nobody is signed in', async () => {
    await service.rows('DELETE FROM sign_in_links');
    await ask(new Visitor(service.baseUrl), unknown);
    const rows = await service.rows('SELECT person_id, used_at FROM sign_in_links');
    expect(rows).toEqual([{ person_id: null, used_at: null }]);
  });

  it('is held to the same limits', async () => {
    for (const address of [known, unknown]) {
      const statuses: number[] = [];
      for (let tries = 0; tries < 6; tries++)
        statuses.push((await ask(new Visitor(service.baseUrl), address)).status);
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    }
  });
});

describe('too many tries', () => {
  it('are answered with when to try again, and nothing is sent; another address goes on', async () => {
    const visitor = new Visitor(service.baseUrl);
    for (let tries = 0; tries < 5; tries++) await ask(visitor, unknown);
    const refused = await ask(visitor, unknown.toUpperCase());
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(await wordsOf(refused)).toMatch(/You can try again from .+ \w+ \d+ \w+ \d{4}/);
    expect((await ask(visitor, known)).status).toBe(303);
  });

  it('are counted for who asks as well, as the proxy in front says, and not as the caller says', async () => {
    const from = (forwarded: string) => new Visitor(service.baseUrl, { 'X-Forwarded-For': forwarded });
    const tries = async (visitor: (n: number) => Visitor, count: number) => {
      const statuses = new Set<number>();
      for (let n = 0; n < count; n++)
        statuses.add((await ask(visitor(n), `p${n}@council.example.org`)).status);
      return [...statuses];
    };
    expect(await tries((n) => from(`10.1.1.${n}, 192.0.2.1`), 60)).toEqual([303]);
    await service.rows('DELETE FROM rate_limits WHERE count = 1');
    expect(await tries((n) => from(`10.2.2.${n}, 192.0.2.1`), 1)).toEqual([429]);
    expect(await tries(() => from('192.0.2.2'), 1)).toEqual([303]);
  });

  it('leave neither an address nor a name in the table', async () => {
    await ask(new Visitor(service.baseUrl), known);
    const rows = await service.rows('SELECT * FROM rate_limits');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/officer|example|127\.0/);
  });
});

describe('what is no address', () => {
  it.each([
    'a@b.example.org\r\nBcc: everybody@council.example.org',
    `${known}\nSubject: Hello`,
    `${known}, everybody@council.example.org`,
    `${known};everybody@council.example.org`,
    `Ann <${known}>`,
    `"a b"@council.example.org`,
    `${known}\u0000`,
    `(x)${known}`,
    'officer',
    'officer@',
    '',
  ])('%j is sent back with what was typed, and nothing is written or sent', async (address) => {
    await service.rows('DELETE FROM sign_in_links');
    const answer = await ask(new Visitor(service.baseUrl), address);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('Enter an email address, like name@example.org');
    expect(html).toContain('href="#address"');
    expect(await service.rows('SELECT 1 FROM sign_in_links')).toEqual([]);
    expect(await service.rows('SELECT 1 FROM rate_limits')).toEqual([]);
    await service.mailSettled();
    expect(mail.received).toEqual([]);
  });

  it('a person’s own name cannot write a header of the letter', async () => {
    await service.rows(
      "UPDATE people SET name = $1 WHERE id = 'reviewer'",
      'Lead\r\nBcc: everybody@council.example.org',
    );
    await ask(new Visitor(service.baseUrl), 'reviewer@council.example.org');
    const letter = await letterArrives();
    expect(letter.bcc).toBeUndefined();
    expect(letter.to?.map((to) => to.address)).toEqual(['reviewer@council.example.org']);
    expect(mail.raw.at(-1)).not.toMatch(/^Bcc:/im);
  });
});

it('the link is at the service’s own address, whatever Host the asker names', async () => {
  const body = new URLSearchParams({ address: known }).toString();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = rawRequest(
      `${service.baseUrl}/sign-in/link`,
      {
        method: 'POST',
        headers: {
          Host: 'evil.example.org',
          'X-Forwarded-Host': 'evil.example.org',
          Origin: service.baseUrl,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': body.length,
        },
      },
      (answer) => resolve(answer.resume().statusCode),
    );
    sent.once('error', reject);
    sent.end(body);
  });
  expect(status).toBe(303);
  const letter = await letterArrives();
  expect(letter.text).toContain(`${service.baseUrl}/sign-in/link/`);
  expect(mail.raw.at(-1)).not.toContain('evil.example.org');
});

it('no page of another site can ask', async () => {
  const answer = await fetch(`${service.baseUrl}/sign-in/link`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: 'https://evil.example.org' },
    body: new URLSearchParams({ address: known }),
  });
  expect(answer.status).toBe(403);
});

it.each([
  ['GET', '/sign-in/oidc'],
  ['GET', '/sign-in/callback?code=x&state=x'],
  ['POST', '/sign-in'],
  ['POST', '/demo/reset'],
  ['GET', '/demo/mailbox.json'],
])('there is no other way in: %s %s is not there', async (method, path) => {
  const visitor = new Visitor(service.baseUrl);
  const answer = method === 'GET' ? await visitor.get(path) : await visitor.post(path, { persona: 'admin' });
  expect(answer.status).toBe(404);
  expect(visitor.cookies.has('due-regard')).toBe(false);
});

it('signing out ends the session and leads to the sign-in page', async () => {
  const { visitor, link } = await asked();
  await visitor.post(link);
  const cookie = visitor.cookies.get('due-regard') ?? '';
  const left = await visitor.post('/sign-out');
  expect(left.headers.get('location')).toBe('/sign-in?signed-out');
  visitor.cookies.set('due-regard', cookie);
  expect(await isSignedIn(visitor)).toBe(false);
});

it('the log tells of all this without a name, an address or a token', async () => {
  const { visitor, link } = await asked();
  await visitor.get(link);
  await visitor.post(link);
  await new Visitor(service.baseUrl).get(link);
  const log = service.logged.join('');
  expect(log).toContain('/sign-in/link/…');
  for (const secret of [
    link.split('/').at(-1) ?? '',
    'example.org',
    'Policy officer',
    ...visitor.cookies.values(),
  ])
    expect(log).not.toContain(secret);
});

it('a mail server that refuses is logged without the address, and the asker sees no difference', async () => {
  const refusing = await startMailServer({
    onRcptTo: (address, _session, done) =>
      done(Object.assign(new Error(`No such user ${address.address}`), { responseCode: 550 })),
  });
  const there = await startSignInService({ env: { SMTP_URL: refusing.url } });
  try {
    expect((await ask(new Visitor(there.baseUrl), known)).status).toBe(303);
    await there.mailSettled();
    const line = there.logged.find((logged) => logged.includes('a sign-in link was not sent'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ code: 'PermanentFailure' });
    expect(there.logged.join('')).not.toContain('example.org');
  } finally {
    await there.stop();
    await refusing.close();
  }
});
