import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemonstration, type Site } from './whole-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openDemonstration();
});
afterAll(() => site.close());

const json = { Accept: 'application/json' };

describe('signing in', () => {
  it('takes a person of the page, and leads on to where they were going', async () => {
    const page = await site.post(undefined, '/sign-in', { persona: 'officer', next: '/cases?mine=yes' });
    expect([page.status, page.to]).toEqual([303, '/cases?mine=yes']);
    expect(page.headers.get('Set-Cookie')).toContain('HttpOnly');
  });

  it('leads nowhere outside this service', async () => {
    for (const next of ['https://example.org/', '//example.org', '/\\example.org', 'x']) {
      expect((await site.post(undefined, '/sign-in', { persona: 'officer', next })).to).toBe('/');
    }
  });

  it('refuses a person who is none, and says what to do', async () => {
    const page = await site.post(undefined, '/sign-in', { persona: 'mayor', next: '/cases' });
    expect(page.status).toBe(400);
    expect(page.words).toContain('There is a problem Choose one of the people on this page');
    expect(page.text).toContain('name="next" value="/cases"');
    expect(page.headers.get('Set-Cookie')).toBeNull();
  });

  it('offers every person of the demonstration', async () => {
    const page = await site.see(undefined, '/sign-in');
    const offered = [...page.text.matchAll(/name="persona" value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered.toSorted()).toEqual([
      'admin',
      'cabinet',
      'democratic-services',
      'deputy-solicitor',
      'finance',
      'officer',
      'reviewer',
      'scrutiny',
      'scrutiny-2',
      'scrutiny-3',
      'scrutiny-4',
      'scrutiny-5',
      'scrutiny-6',
      'second-officer',
      'solicitor',
    ]);
  });
});

describe('the clock', () => {
  it('goes forward, and says where it stands', async () => {
    const moved = await site.post(undefined, '/demo/clock', { now: '2008-06-10T09:00:00Z' }, json);
    expect([moved.status, JSON.parse(moved.text)]).toEqual([200, { now: '2008-06-10T09:00:00.000Z' }]);
    expect(site.services.clock.now()).toBe('2008-06-10T09:00:00.000Z');
  });

  it('reads a time without an offset as London’s', async () => {
    const moved = await site.post(undefined, '/demo/clock', { now: '2008-06-10T12:30' }, json);
    expect(JSON.parse(moved.text)).toEqual({ now: '2008-06-10T11:30:00.000Z' });
  });

  it('does not go back', async () => {
    const before = site.services.clock.now();
    const refused = await site.post(undefined, '/demo/clock', { now: '2008-06-09T09:00:00Z' });
    expect(refused.status).toBe(400);
    expect(refused.text).toMatch(/^The clock only goes forward, and it says .* 10 June 2008\.\n$/);
    expect(site.services.clock.now()).toBe(before);
  });

  it.each(['', 'tomorrow', '2008-02-30T09:00', '2008-06-11', '2008-06-11T25:00Z', '2999-01-01T09:00'])(
    'refuses “%s”',
    async (now) => {
      expect((await site.post(undefined, '/demo/clock', { now })).status).toBe(400);
    },
  );

  it('leads a form back to its page, and nowhere else', async () => {
    const now = site.services.clock.now();
    const at = { Referer: 'https://due-regard.example.org/deadlines?kind=legalSigns' };
    expect((await site.post(undefined, '/demo/clock', { now }, at)).to).toBe('/deadlines?kind=legalSigns');
    expect((await site.post(undefined, '/demo/clock', { now, next: '/meetings' }, at)).to).toBe('/meetings');
    expect((await site.post(undefined, '/demo/clock', { now })).to).toBe('/');
    const elsewhere = { Referer: 'https://example.org/deadlines' };
    expect((await site.post(undefined, '/demo/clock', { now }, elsewhere)).to).toBe('/');
  });

  it('shows a wrong time again on its page, with what is wrong', async () => {
    const page = await site.post(undefined, '/demo?index', { now: '2008-06-01T09:00' });
    expect(page.status).toBe(400);
    expect(page.words).toContain('There is a problem The clock only goes forward');
    expect(page.text).toContain('value="2008-06-01T09:00"');
  });

  it('offers the next thing that falls due by its name', async () => {
    const page = await site.see(undefined, '/demo');
    expect(page.words).toContain('To the next thing that falls due');
    expect(page.words).toContain(
      'Report with democratic services, DIA-2008-0001, at midday on Wednesday 9 July 2008',
    );
  });
});

describe('the mailbox', () => {
  it('gives every letter to a script, oldest first, once all that was done has been told', async () => {
    const moved = await site.post(undefined, '/demo/clock', { now: '2008-07-10T09:30' });
    expect(moved.status).toBe(303);
    const letters = JSON.parse((await site.see(undefined, '/demo/mailbox.json')).text);
    expect(letters.length).toBeGreaterThan(0);
    for (const letter of letters) {
      expect(Object.keys(letter)).toEqual(['id', 'to', 'subject', 'text', 'html', 'template', 'case', 'at']);
      expect(letter.to).toMatch(/@council\.example\.org$/);
      // A message of the day is about no single case.
      expect(letter.case).toMatch(
        ['digest', 'weekSummary'].includes(letter.template) ? /^$/ : /^(DIA|ACT)-2008-\d{4}$/,
      );
      expect(letter.html).toContain('<html');
      expect(letter.text.length).toBeGreaterThan(20);
    }
    const times = letters.map((letter: { at: string }) => letter.at);
    expect(times).toEqual(times.toSorted());
  });

  it('lists letters newest first, and those of one person alone', async () => {
    const all = await site.see(undefined, '/demo/mailbox');
    expect(all.words).toContain('Policy officer');
    const none = await site.see(undefined, '/demo/mailbox?person=scrutiny-6');
    expect(none.words).toContain('No letter has been sent to this person yet.');
  });

  it('shows one letter in a frame that runs nothing, under a policy that lets its styles be', async () => {
    const [letter] = JSON.parse((await site.see(undefined, '/demo/mailbox.json')).text);
    const page = await site.see(undefined, `/demo/mailbox/${letter.id}`);
    expect(page.text).toContain('sandbox="allow-top-navigation-by-user-activation"');
    expect(page.headers.get('Content-Security-Policy')).toMatch(
      /default-src 'none';.*frame-ancestors 'none'/,
    );
    expect(page.headers.get('Content-Security-Policy')).not.toContain('script-src');
    expect((await site.see(undefined, '/demo/mailbox/none')).status).toBe(404);
  });
});

describe('starting afresh', () => {
  it('asks before it empties everything', async () => {
    const page = await site.see(undefined, '/demo?scenario=wigan-2008');
    expect(page.words).toContain('All that was done in this demonstration is gone');
  });

  it('refuses a scenario that is none', async () => {
    const refused = await site.post(undefined, '/demo/reset', { scenario: 'tomorrow' });
    expect([refused.status, refused.text]).toEqual([400, 'Choose a scenario: wigan-2008 or today.\n']);
  });

  it('puts the clock and the cases back, signs everybody out, and says so', async () => {
    await site.see('officer', '/cases');
    const reset = await site.post(undefined, '/demo/reset', { scenario: 'wigan-2008' });
    expect([reset.status, reset.to]).toEqual([303, '/sign-in?fresh=wigan-2008']);
    expect(site.services.clock.now()).toBe('2008-06-09T08:00:00.000Z');
    expect((await site.see('officer', '/cases')).status).toBe(302);
    expect((await site.see(undefined, '/sign-in?fresh=wigan-2008')).words).toContain('Started afresh');
    expect(JSON.parse((await site.see(undefined, '/demo/mailbox.json')).text)).toEqual([]);
  });
});
