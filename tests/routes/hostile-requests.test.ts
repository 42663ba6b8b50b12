import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../app/auth/session.ts';
import { makeLog } from '../../app/log.ts';
import type { Services } from '../../app/services.ts';
import { askRaw, serve } from '../app/make-test-app.ts';
import type { Council } from '../support/council.ts';
import { routeExpectations } from './route-expectations.ts';
import { handlerOf, openDemonstration, openSite, type Site, siteRoutes } from './whole-site.ts';

// Every route is asked with every hostile value: more routes take longer.
vi.setConfig({ testTimeout: 120_000 });

let site: Site & { council: Council };
let app: Awaited<ReturnType<typeof serve>>;
let services: Services;
let reference = '';
let cookie = '';
const logged: string[] = [];
const own = () => site.services.config.baseUrl;

beforeAll(async () => {
  site = await openSite();
  const log = makeLog('trace', { write: (line: string) => void logged.push(line) });
  services = { ...site.services, log };
  app = await serve(services, handlerOf(services));
  reference = await site.council.begin('officer');
  [cookie = ''] = (await signIn(new Request(own()), services, 'officer')).split(';', 1);
});
afterAll(async () => {
  await app.stop();
  await site.close();
});

const ask = (path: string, init: RequestInit = {}) =>
  app.ask(path, { redirect: 'manual', ...init, headers: { Origin: own(), Cookie: cookie, ...init.headers } });
const post = (path: string, fields: Record<string, string>) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });

/** Where a browser that is at `path` would go. */
const leadsTo = (location: string | null, path = '/') =>
  location === null ? own() : new URL(location, `${own()}${path}`).origin;

const lineEnds = '%0d%0aX-Injected:%20yes%0d%0aSet-Cookie:%20due-regard=mine';
/** Every name that a page reads from its address. */
const names = [
  'next',
  'kind',
  'q',
  'done',
  'tab',
  'meeting',
  'fresh',
  'state',
  'view',
  'month',
  'case',
  'code',
];
const hostileQuery = names.map((name) => `${name}=${lineEnds}`).join('&');

function expectUnharmed(path: string, answer: Response) {
  expect([path, answer.headers.has('x-injected')]).toEqual([path, false]);
  expect([path, answer.headers.getSetCookie().join().includes('mine')]).toEqual([path, false]);
  expect([path, answer.status < 500 && leadsTo(answer.headers.get('location'))]).toEqual([path, own()]);
  const named = answer.headers.get('content-disposition');
  if (named)
    expect([path, named]).toEqual([path, expect.stringMatching(/^attachment; filename="[\w-]+\.\w+"$/)]);
}

describe('a line end in an address', () => {
  it('becomes no header of any answer, in its path or in its query', async () => {
    for (const { address } of siteRoutes) {
      const path = address.replace('*', ':any').replace(/:[a-zA-Z]+/g, lineEnds);
      expectUnharmed(path, await ask(path));
      expectUnharmed(path, await ask(path, { headers: { Cookie: '' } }));
      const asIs = address.replace('*', 'any').replace(/:[a-zA-Z]+/g, reference);
      expectUnharmed(asIs, await ask(`${asIs}?${hostileQuery}`));
    }
  });

  it('becomes no header where it is posted', async () => {
    const text = decodeURIComponent(lineEnds);
    const typed = Object.fromEntries(
      ['next', 'event', 'title', 'body', 'on', 'time', 'kind', 'holder', 'change', 'name'].map((name) => [
        name,
        text,
      ]),
    );
    for (const { address, takesPosts } of siteRoutes.filter((it) => it.address !== '/sign-out')) {
      const path = address.replace('*', 'any').replace(/:[a-zA-Z]+/g, reference);
      if (takesPosts) expectUnharmed(path, await post(path, typed));
    }
  });

  it('raw, in a request’s own headers, is the end of that header and nothing more', async () => {
    const answer = await askRaw(app.port, ['GET /register HTTP/1.1', 'Referer: x\rX-Injected: yes']);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('X-Injected');
  });
});

const elsewhere = [
  'https://evil.example.net/',
  '//evil.example.net/',
  '/\\evil.example.net/',
  '\\\\evil.example.net',
  '/\t/evil.example.net',
  '/\n/evil.example.net',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //evil.example.net',
  '/%09/evil.example.net\r\nX-Injected: yes',
  'https:evil.example.net',
  'https://due-regard.example.org.evil.example.net/',
  'https://due-regard.example.org@evil.example.net/',
];

it('every answer says what it is and in which characters, and lets no other site read it', async () => {
  for (const { address } of siteRoutes) {
    const path = address.replace('*', 'any').replace(/:[a-zA-Z]+/g, reference);
    const answer = await ask(path);
    const type = answer.headers.get('content-type') ?? (await answer.text());
    expect([path, type]).toEqual([
      path,
      expect.stringMatching(/^$|; ?charset=utf-8$|^application\/(json|vnd\.openxml)/i),
    ]);
    expect([path, answer.headers.has('access-control-allow-origin')]).toEqual([path, false]);
    expect([path, answer.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
  }
});

describe('nobody is led out of this service', () => {
  it('by a path that begins like another host', async () => {
    for (const [address, { get = [] }] of Object.entries(routeExpectations)) {
      const at = (get[0]?.at ?? address).replace(/DECIDED|DRAFT/, reference);
      for (const path of [
        `//evil.example.net${at}`,
        `//evil.example.net/..${at}`,
        `/${at}`,
        `/\\evil.example.net${at}`,
      ]) {
        const lines = [`GET ${path} HTTP/1.1`];
        const location = (await askRaw(app.port, lines)).match(/^location: (.*)$/im)?.[1] ?? null;
        expect([path, leadsTo(location)]).toEqual([path, own()]);
      }
    }
  });

  it('by what is asked for after signing in', async () => {
    for (const next of elsewhere) {
      const page = await (await ask(`/sign-in?next=${encodeURIComponent(next)}`)).text();
      expect([next, page.includes('evil')]).toEqual([next, false]);
    }
  });

  it('by the form of a case', async () => {
    for (const [index, next] of elsewhere.entries()) {
      const { version } = await site.council.caseOf(reference);
      const fields = {
        event: 'edit',
        version: String(version),
        'frontSheet.purpose': `Number ${index}`,
        next,
      };
      const answer = await post(`/cases/${reference}`, fields);
      expect([next, answer.status, answer.headers.get('location')]).toEqual([
        next,
        303,
        `/cases/${reference}?done=edit`,
      ]);
    }
  });

  it('by the demonstration’s forms, or by the page that they say they stood on', async () => {
    const demo = await openDemonstration();
    const base = demo.services.config.baseUrl;
    const leads = (to: string | null) => new URL(to ?? '/', base).origin;
    for (const next of elsewhere) {
      const signedIn = await demo.post(undefined, '/sign-in', { persona: 'officer', next });
      expect([next, signedIn.status, leads(signedIn.to)]).toEqual([next, 303, base]);
      const moved = await demo.post('officer', '/demo/clock', { now: '2008-06-09T10:00', next });
      expect([next, leads(moved.to)]).toEqual([next, base]);
    }
    const referred = { Referer: 'https://evil.example.net/cases' };
    const moved = await demo.post('officer', '/demo/clock', { now: '2008-06-09T11:00' }, referred);
    expect([moved.status, moved.to]).toEqual([303, '/']);
    await demo.close();
  });
});

describe('the log', () => {
  const marker = 'Zanzibar';
  const everything = () => logged.join('');

  it('holds no typed word, no search, no address, no cookie and no code', async () => {
    const { version } = await site.council.caseOf(reference);
    logged.length = 0;
    const edit = { event: 'edit', version: String(version), 'frontSheet.purpose': `To ${marker}` };
    expect((await post(`/cases/${reference}`, edit)).status).toBe(303);
    await post(`/cases/${reference}`, { event: 'withdraw', reasons: '' });
    await ask(`/cases?q=${marker}`);
    await ask(`/sign-in/callback?code=${marker}&state=${marker}`);
    await ask(`/sign-in/link/${marker.repeat(4)}`);
    await post('/sign-in/link', { address: `${marker}@example.org` });
    await ask('/cases', {
      headers: { Cookie: `due-regard=${marker}`, Referer: `${own()}/cases?q=${marker}` },
    });
    expect(logged.length).toBeGreaterThanOrEqual(7);
    expect(everything()).not.toContain(marker);
    expect(everything()).not.toContain('council.example.org');
    expect(everything()).not.toContain('Policy officer');
    expect(everything()).not.toContain(cookie.split('=')[1] ?? 'no cookie');
  });

  it('says who signed in by a number alone, and each line when it was', async () => {
    logged.length = 0;
    await signIn(new Request(own()), services, 'reviewer');
    const [line] = logged.map((it) => JSON.parse(it));
    expect(line).toMatchObject({ person: 'reviewer', msg: 'signed in', time: expect.any(Number) });
  });

  it('cannot be given a line of its own by a line end in a path', async () => {
    logged.length = 0;
    await ask('/cases/x%0a%7B%22msg%22:%22signed%20in%22%7D');
    expect(logged.map((it) => JSON.parse(it).msg)).toEqual(['answered']);
    expect(logged[0]?.trim()).not.toContain('\n');
  });

  it('holds no typed word when the database fails under it, and the page tells nothing of it', async () => {
    logged.length = 0;
    await site.council.rows('ALTER TABLE event_words RENAME TO words_away');
    const answer = await post(`/cases/${reference}`, { event: 'withdraw', reasons: `Because of ${marker}` });
    await site.council.rows('ALTER TABLE words_away RENAME TO event_words');
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).not.toMatch(/words_away|select|at \w+ \(/i);
    expect(logged.some((line) => JSON.parse(line).level === 50)).toBe(true);
    expect(everything()).not.toContain(marker);
  });
});
