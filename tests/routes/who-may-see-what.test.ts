import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const everybody: readonly PersonId[] = [
  'officer',
  'reviewer',
  'solicitor',
  'deputy-solicitor',
  'finance',
  'democratic-services',
  'cabinet',
  'scrutiny',
  'admin',
];

/** Pages for whoever is signed in; the others lead to the sign-in page and back. */
const forSignedIn = [
  '/cases',
  '/plans',
  '/indicators',
  '/examples',
  '/cumulative',
  '/cumulative.csv',
  '/indicators.csv',
  '/plans.csv',
  '/plans.xlsx',
  '/plans/update',
  '/meetings',
  '/meetings/cabinet-2026-05-14',
  '/meetings/cabinet-2026-05-14/pack',
  '/deadlines',
  '/deadlines.csv',
  '/deadlines.ics',
  '/feeds',
  '/call-ins',
  '/my-mail',
];
/** Pages for everybody, signed in or not. */
const forEverybody = [
  '/',
  '/help',
  '/privacy',
  '/accessibility',
  '/register',
  '/register.json',
  '/register.atom',
  '/register.schema.json',
  '/forward-plan.schema.json',
  '/assessments',
  '/sitemap.xml',
  '/robots.txt',
  '/forward-plan',
  '/forward-plan.json',
  '/special-urgency-report',
  '/deadline-calculator',
  '/deadline-calculator/certificate?meeting=2026-09-10T18:00&kind=agendaPublished',
  '/calendar.ics',
  '/agendas/cabinet-2026-05-14',
];

describe.each(forSignedIn)('%s', (path) => {
  it('is for whoever is signed in', async () => {
    for (const who of everybody) expect([who, (await site.see(who, path)).status]).toEqual([who, 200]);
  });

  it('leads others to the sign-in page, and back', async () => {
    const page = await site.see(undefined, path);
    expect(page.status).toBe(302);
    expect(page.to).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });
});

it.each(forEverybody)('%s is for everybody', async (path) => {
  expect((await site.see(undefined, path)).status).toBe(200);
  for (const who of everybody) expect([who, (await site.see(who, path)).status]).toEqual([who, 200]);
});

const mayBegin: Record<string, number> = { officer: 200, 'deputy-solicitor': 200 };
it('/cases/new is for officers, and says so to others', async () => {
  for (const who of everybody) {
    const page = await site.see(who, '/cases/new');
    expect([who, page.status]).toEqual([who, mayBegin[who] ?? 403]);
    if (page.status === 403) expect(page.words).toContain('Only officers begin cases.');
  }
  expect((await site.see(undefined, '/cases/new')).status).toBe(302);
});

it('only an officer begins a case by posting the form', async () => {
  const form = { template: '2026', title: 'Library opening hours', route: 'cabinet' };
  for (const who of everybody) {
    const { status } = await site.post(who, '/cases/new', form);
    expect([who, status]).toEqual([who, mayBegin[who] === 200 ? 303 : 403]);
  }
  expect((await site.post(undefined, '/cases/new', form)).status).toBe(302);
});

it('only democratic services add a meeting', async () => {
  for (const [index, who] of everybody.entries()) {
    const on = `2027-05-${String(index + 10)}`;
    const { status } = await site.post(who, '/meetings', { body: 'cabinet', on, time: '18:00' });
    expect([who, status]).toEqual([who, who === 'democratic-services' ? 303 : 403]);
  }
  expect((await site.post(undefined, '/meetings', {})).status).toBe(302);
});

it('/absences is for directors, their deputies and administrators', async () => {
  const may = ['solicitor', 'deputy-solicitor', 'finance', 'admin'];
  const mayRecord = ['solicitor', 'finance', 'admin'];
  for (const who of everybody) {
    expect([who, (await site.see(who, '/absences')).status]).toEqual([who, may.includes(who) ? 200 : 403]);
    const recording = (await site.see(who, '/absences/new')).status;
    expect([who, recording]).toEqual([who, mayRecord.includes(who) ? 200 : 403]);
    const standing = (await site.see(who, '/absences/new?kind=standing')).status;
    expect([who, standing]).toEqual([who, who === 'admin' ? 200 : 403]);
  }
  expect((await site.see(undefined, '/absences')).status).toBe(302);
});

it('/admin is for administrators alone', async () => {
  for (const who of everybody) {
    expect([who, (await site.see(who, '/admin')).status]).toEqual([who, who === 'admin' ? 200 : 403]);
  }
  expect((await site.see(undefined, '/admin')).status).toBe(302);
});

it('/admin/calendar is for administrators alone', async () => {
  for (const who of everybody) {
    const wanted = who === 'admin' ? 200 : 403;
    expect([who, (await site.see(who, '/admin/calendar')).status]).toEqual([who, wanted]);
    const form = { change: 'addClosure', on: '2027-12-29', name: 'Offices closed' };
    expect([who, (await site.post(who, '/admin/calendar', form)).status]).toEqual([who, wanted]);
  }
  expect((await site.see(undefined, '/admin/calendar')).status).toBe(302);
});

it.each(['/admin/mail', '/admin/mail/stop'])('%s is for administrators alone', async (path) => {
  for (const who of everybody) {
    const page = await site.see(who, path);
    expect([who, page.status]).toEqual([who, who === 'admin' ? 200 : 403]);
    if (page.status === 403) expect(page.words).toContain('Only administrators see to the mail.');
  }
  expect((await site.see(undefined, path)).status).toBe(302);
});

it('/admin/constitution is for administrators alone', async () => {
  for (const who of everybody) {
    const wanted = who === 'admin' ? 200 : 403;
    expect([who, (await site.see(who, '/admin/constitution')).status]).toEqual([who, wanted]);
    const form = { way: 'preset', preset: 'tuesday-following', on: '2027-12-29' };
    expect([who, (await site.post(who, '/admin/constitution', form)).status]).toEqual([who, wanted]);
  }
  expect((await site.see(undefined, '/admin/constitution')).status).toBe(302);
});

it.each(['/admin/templates', '/admin/templates/2026/1', '/admin/templates/2026/1.json'])(
  '%s is for administrators alone',
  async (path) => {
    for (const who of everybody) {
      const page = await site.see(who, path);
      expect([who, page.status]).toEqual([who, who === 'admin' ? 200 : 403]);
    }
    expect((await site.see(undefined, path)).status).toBe(path.endsWith('.json') ? 401 : 302);
  },
);

const peoplePages = [
  '/admin/people',
  '/admin/people/new',
  '/admin/people/officer',
  '/admin/people/officer/leave',
] as const;
it.each(peoplePages)('%s is for administrators alone', async (path) => {
  for (const who of everybody) {
    const page = await site.see(who, path);
    expect([who, page.status]).toEqual([who, who === 'admin' ? 200 : 403]);
    if (page.status === 403) expect(page.words).toContain('Only administrators change people and roles.');
  }
  expect((await site.see(undefined, path)).status).toBe(302);
});

it('nobody but an administrator changes a person', async () => {
  const changes: [string, Record<string, string>][] = [
    ['/admin/people/new', { name: 'A new officer', email: 'new@council.example.org' }],
    ['/admin/people/second-officer', { change: 'giveRole', role: 'administrator' }],
    ['/admin/people/second-officer/leave', {}],
    ['/admin/people/second-officer/end/any', {}],
  ];
  for (const [path, form] of changes) {
    for (const who of everybody.filter((it) => it !== 'admin'))
      expect([who, path, (await site.post(who, path, form)).status]).toEqual([who, path, 403]);
    expect((await site.post(undefined, path, form)).status).toBe(302);
  }
});

it('a person’s page is their own, and that of administrators and democratic services', async () => {
  for (const who of everybody) {
    const seesAll = who === 'admin' || who === 'democratic-services';
    expect([who, (await site.see(who, `/people/${who}`)).status]).toEqual([who, 200]);
    const other = await site.see(who, '/people/second-officer');
    expect([who, other.status]).toEqual([who, seesAll ? 200 : 403]);
  }
});

it('an address that is none says so inside the frame', async () => {
  const page = await site.see('officer', '/nowhere');
  expect(page.status).toBe(404);
  expect(page.words).toContain('Policy officer Sign out');
});

describe('outside demonstration mode', () => {
  it.each(['/demo', '/demo/clock', '/demo/reset', '/demo/mailbox', '/demo/mailbox/x', '/demo/mailbox.json'])(
    '%s is not there',
    async (path) => {
      expect((await site.see('admin', path)).status).toBe(404);
    },
  );

  it('nothing of the demonstration can be posted', async () => {
    expect((await site.post('admin', '/demo/clock', { now: '2030-01-01T09:00' })).status).toBe(404);
    expect((await site.post('admin', '/demo/reset', { scenario: 'today' })).status).toBe(404);
    expect((await site.post('admin', '/demo?index', { now: '2030-01-01T09:00' })).status).toBe(404);
    expect((await site.post(undefined, '/sign-in', { persona: 'officer' })).status).toBe(404);
  });

  it('no page speaks of a demonstration', async () => {
    expect((await site.see('officer', '/')).words).not.toContain('Demonstration.');
  });
});

it('a public page says nothing of who is signed in, and is asked for anew each time', async () => {
  for (const path of ['/register', '/assessments', '/forward-plan', '/deadline-calculator']) {
    const page = await site.see('officer', path);
    expect(page.words).not.toContain('Policy officer');
    expect(page.headers.get('Cache-Control')).toBe('public, no-cache');
    expect(page.headers.get('Set-Cookie')).toBeNull();
    expect((await site.see(undefined, path)).text).toBe(page.text);
  }
});

it('signing out ends the session and takes the cookie away', async () => {
  await site.see('scrutiny-6', '/cases');
  const out = await site.post('scrutiny-6', '/sign-out', {});
  expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
  expect(out.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect((await site.see('scrutiny-6', '/cases')).status).toBe(302);
});
