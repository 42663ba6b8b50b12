import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const post = (path: string, fields: Record<string, string>) => site.post('admin', path, fields);

describe('the list of people', () => {
  it('shows everybody with their roles, and finds by name, address or role', async () => {
    const all = await site.see('admin', '/admin/people');
    expect(all.words).toContain('Director of Finance Address finance@council.example.org');
    const found = await site.see('admin', '/admin/people?q=monitoring');
    expect(found.words).toContain('1 person');
    expect(found.words).toContain('Director of Legal');
    expect(found.words).not.toContain('Scrutiny member 1');
    expect((await site.see('admin', '/admin/people?q=nobody%00at')).words).toContain(
      'Nobody here fits that.',
    );
  });

  it('says whose mail fails, and keeps leavers apart', async () => {
    await site.council.rows(
      `UPDATE people SET bounced_at = '2026-02-27T10:00:00Z', bounced_why = 'No such mailbox' WHERE id = 'scrutiny-5'`,
    );
    await site.council.rows(`UPDATE people SET left_on = '2026-02-27' WHERE id = 'scrutiny-6'`);
    const { words } = await site.see('admin', '/admin/people');
    expect(words).toContain('scrutiny-5@council.example.org mail fails');
    expect(words.indexOf('Have left')).toBeGreaterThan(0);
    expect(words.indexOf('left 27 February 2026')).toBeGreaterThan(words.indexOf('Have left'));
  });
});

describe('a new person', () => {
  let path = '';
  it('is refused with every typed word where the address is somebody’s', async () => {
    const page = await post('/admin/people/new', {
      name: 'Head of Housing',
      email: 'officer@council.example.org',
    });
    expect(page.status).toBe(400);
    expect(page.words).toContain('Somebody has this address already');
    expect(page.text).toContain('value="Head of Housing"');
  });

  it('is added, and given a role from a day', async () => {
    const added = await post('/admin/people/new', {
      name: 'Head of Housing',
      email: 'housing@council.example.org',
    });
    expect(added.status).toBe(303);
    path = (added.to ?? '').replace(/\?.*/, '');
    expect((await site.see('admin', added.to ?? '')).words).toContain('The person was added.');
    const wrong = await post(path, {
      change: 'giveRole',
      role: 'reviewer',
      'from-day': '31',
      'from-month': '2',
      'from-year': '2026',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.words).toContain('The first day must be a real date');
    expect(wrong.text).toContain('value="31"');
    const slip = await post(path, { change: 'giveRole', role: 'reviewer', from: '2999-03-09' });
    expect(slip.status).toBe(400);
    expect(slip.words).toContain('The first day must be within a year. Check the year that you typed');
    const given = await post(path, {
      change: 'giveRole',
      role: 'reviewer',
      'from-day': '9',
      'from-month': '3',
      'from-year': '2026',
    });
    expect(given.status).toBe(303);
    const { words } = await site.see('admin', path);
    expect(words).toContain('Reviewer Days From 9 March 2026 Standing Not yet');
    expect(words).toContain('Given the role of Reviewer from 9 March 2026 by Administrator');
  });

  it('has the role ended on a day, with who ended it and when', async () => {
    const holding = await site.council.value(
      `SELECT h.id FROM role_holdings h JOIN people p ON p.id = h.person_id WHERE p.email = 'housing@council.example.org'`,
    );
    const form = await site.see('admin', `${path}/end/${holding}`);
    expect(form.words).toContain('End the role of Reviewer for Head of Housing');
    const early = await post(`${path}/end/${holding}`, {
      'last-day': '4',
      'last-month': '3',
      'last-year': '2026',
    });
    expect(early.status).toBe(400);
    expect(early.words).toContain('The role begins on 9 March 2026.');
    const ended = await post(`${path}/end/${holding}`, {
      'last-day': '20',
      'last-month': '3',
      'last-year': '2026',
    });
    expect(ended.status).toBe(303);
    const { words } = await site.see('admin', path);
    expect(words).toContain('From 9 March 2026 to 20 March 2026');
    expect(words).toContain('Role of Reviewer ended, with 20 March 2026 as its last day by Administrator');
    expect((await site.see('admin', `${path}/end/none`)).status).toBe(404);
  });

  it('is renamed, and signed out everywhere', async () => {
    expect((await post(path, { change: 'rename', name: 'Head of Homes' })).status).toBe(303);
    expect((await post(path, { change: 'revokeSessions' })).status).toBe(303);
    const { words } = await site.see('admin', path);
    expect(words).toContain('Head of Homes');
    expect(words).toContain('Signed out everywhere by Administrator');
    expect((await post(path, { change: 'something' })).status).toBe(400);
  });
});

it('a role that a group brought is shown as such and has no end of its own', async () => {
  await site.council.rows(
    `INSERT INTO role_holdings (id, person_id, role, from_on, source) VALUES ('by-group', 'cabinet', 'officer', '2026-01-01', 'oidc')`,
  );
  const page = await site.see('admin', '/admin/people/cabinet');
  expect(page.words).toContain('Held now, by a group');
  expect(page.text).not.toContain('/end/by-group');
  const refused = await post('/admin/people/cabinet/end/by-group', {});
  expect(refused.status).toBe(409);
  expect(refused.words).toContain('Take the person out of the group');
});

it('the only administrator does not leave, and is told what to do first', async () => {
  const page = await post('/admin/people/admin/leave', {});
  expect(page.status).toBe(409);
  expect(page.words).toContain('Make somebody else administrator first.');
});

describe('whoever leaves', () => {
  let reference = '';
  it('is shown first what waits for them', async () => {
    reference = await site.council.begin('officer');
    await site.council.bringTo('review');
    await site.council.rows(
      `INSERT INTO role_holdings (id, person_id, role, from_on) VALUES ('second-reviewer', 'second-officer', 'reviewer', '2026-01-01')`,
    );
    const page = await site.see('admin', '/admin/people/reviewer/leave');
    expect(page.words).toContain('Mark Equality lead as left?');
    expect(page.words).toContain(reference);
  });

  it('is told nothing any more, and what still waits is handed on from their page', async () => {
    const left = await post('/admin/people/reviewer/leave', {});
    expect([left.status, left.to]).toEqual([303, '/admin/people/reviewer?done=markAsLeft']);
    expect((await site.see('reviewer', '/cases')).status).toBe(302);
    for (const who of ['admin', 'democratic-services'] as const) {
      const page = await site.see(who, '/people/reviewer');
      expect(page.words).toContain('Left on 2 March 2026.');
      expect(page.words).not.toContain('Held now');
      expect(page.text).toContain(`/cases/${reference}/do/handOver`);
    }
    const done = await site.post('democratic-services', `/cases/${reference}`, {
      event: 'handOver',
      to: 'second-officer',
      from: 'reviewer',
      reason: 'The Equality lead has left.',
    });
    expect(done.status).toBe(303);
    expect((await site.see('second-officer', '/')).words).toContain(
      'Handed to you on 2 March 2026 by Democratic services officer',
    );
  });

  it('can be recorded as back', async () => {
    expect((await post('/admin/people/reviewer', { change: 'markAsReturned' })).status).toBe(303);
    expect((await site.see('admin', '/admin/people/reviewer')).words).toContain('Came back by Administrator');
  });
});

describe('a person’s own page', () => {
  it('is led to from the header, and shows roles, deputies and what waits', async () => {
    expect((await site.see('solicitor', '/')).text).toContain('href="/people/solicitor"');
    const own = await site.see('solicitor', '/people/solicitor');
    expect(own.words).toContain('What waits for me Nothing waits for you.');
    expect(own.words).toContain('Director of Legal (Monitoring Officer) Days From 1 January 2000');
    expect(own.words).toContain('Deputy Director of Legal is the standing deputy Days Since 1 January 2000');
    expect((await site.see('deputy-solicitor', '/people/deputy-solicitor')).words).toContain(
      'Deputy for the Director of Legal',
    );
  });

  it('is nobody else’s but for administrators and democratic services', async () => {
    for (const who of ['officer', 'finance', 'cabinet', 'scrutiny'] as const) {
      expect([who, (await site.see(who, '/people/solicitor')).status]).toEqual([who, 403]);
      expect([who, (await site.see(who, '/people/nobody')).status]).toEqual([who, 403]);
    }
    for (const who of ['admin', 'democratic-services'] as const) {
      expect([who, (await site.see(who, '/people/solicitor')).status]).toEqual([who, 200]);
      expect([who, (await site.see(who, '/people/nobody')).status]).toEqual([who, 404]);
    }
    expect((await site.see(undefined, '/people/solicitor')).to).toBe('/sign-in?next=%2Fpeople%2Fsolicitor');
  });

  it('lets nobody hand over from another’s page what is not theirs', async () => {
    const reference = await site.council.begin('officer', { subject: 2 });
    await site.council.rows(
      `UPDATE role_holdings SET until_on = NULL WHERE person_id = 'reviewer' AND role = 'reviewer'`,
    );
    site.council.forgetRoles();
    await site.council.bringTo('review');
    expect((await site.see('admin', '/people/second-officer')).text).not.toContain(
      `/cases/${reference}/do/handOver`,
    );
    expect((await site.see('second-officer', '/people/second-officer')).text).toContain(
      `/cases/${reference}/do/handOver`,
    );
  });
});
