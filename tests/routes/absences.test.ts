import { afterEach, describe, expect, it } from 'vitest';
import { openSite } from './whole-site.ts';

type Site = Awaited<ReturnType<typeof openSite>>;
let site: Site;
afterEach(() => site.close());

/** Early on Monday 2 March 2026; what it must say is told by hand. */
const absence = {
  holder: 'finance finance',
  deputy: 'second-officer',
  from: '2026-03-09',
  until: '2026-03-13',
  authority: 'Scheme of delegation, absence cover',
};
const record = (
  change: Partial<typeof absence> & Record<string, string> = {},
  who: 'finance' | 'admin' = 'finance',
) => site.post(who, '/absences/new', { ...absence, ...change });
const idOf = (deputy = 'second-officer') =>
  site.council.value('SELECT id FROM deputies WHERE deputy_id = $1 AND ended_at IS NULL', deputy);
const rows = () =>
  site.council.rows(
    `SELECT deputy_id, to_char(from_on, 'YYYY-MM-DD') AS from_on, to_char(until_on, 'YYYY-MM-DD') AS until_on,
       recorded_by, ended_by, follows_id FROM deputies WHERE role = 'finance' ORDER BY from_on, recorded_at`,
  );

describe('a director', () => {
  it('records an absence, and sees who recorded it', async () => {
    site = await openSite();
    expect((await site.see('finance', '/absences')).words).toContain('No absence is planned.');
    expect((await site.see('finance', '/absences/new')).words).toContain('For the Director of Finance .');
    const recorded = await record();
    expect([recorded.status, recorded.to]).toEqual([303, '/absences?done=recorded']);
    const page = await site.see('finance', '/absences?done=recorded');
    expect(page.words).toContain('From 9 March 2026 to 13 March 2026');
    expect(page.words).toContain('By Director of Finance on 2 March 2026');
    expect(page.words).toContain('Second officer');
    expect(page.words).toContain('Cancel Second officer for the Director of Finance');
  });

  it('records no absence of the other director, and no standing deputy', async () => {
    site = await openSite();
    expect((await record({ holder: 'solicitor solicitor' })).status).toBe(403);
    expect((await record({ kind: 'standing' })).status).toBe(403);
    expect((await site.see('finance', '/absences/new?kind=standing')).status).toBe(403);
    const [id] = [await site.council.value(`SELECT id FROM deputies WHERE role = 'solicitor'`)];
    for (const path of [`/absences/${id}`, `/absences/${id}/end`]) {
      expect((await site.see('finance', path)).status).toBe(403);
      expect((await site.post('finance', path, absence)).status).toBe(403);
      // Nor does the director of the standing deputy: that is for an administrator.
      expect((await site.see('solicitor', path)).status).toBe(403);
    }
    expect((await site.see('finance', '/absences')).words).not.toContain('Director of Legal');
  });

  it('cancels one that has not begun, after a confirmation, and its row stays', async () => {
    site = await openSite();
    await record();
    const id = await idOf();
    const asked = await site.see('finance', `/absences/${id}/end`);
    expect(asked.words).toContain('Cancel this absence?');
    expect((await rows())[0]?.ended_by).toBeNull();
    expect((await site.post('finance', `/absences/${id}/end`, {})).to).toBe('/absences?done=cancelled');
    expect(await rows()).toHaveLength(1);
    const page = await site.see('finance', '/absences');
    expect(page.words).toContain('Cancelled by Director of Finance on 2 March 2026 at 9 am');
    expect(page.words).toContain('No absence is planned.');
    expect((await site.post('finance', `/absences/${id}/end`, {})).status).toBe(409);
    expect((await site.see('finance', `/absences/${id}`)).status).toBe(409);
  });

  it('changes one that runs: the old row is kept, and the new one counts from that day', async () => {
    site = await openSite();
    await record({ from: '2026-03-02' });
    site.council.clock.set('2026-03-04', '10:00');
    const id = await idOf();
    const form = await site.see('finance', `/absences/${id}`);
    expect(form.words).toContain('It has begun');
    const changed = { ...absence, from: '2026-03-01', until: '2026-03-20', deputy: 'officer' };
    expect((await site.post('finance', `/absences/${id}`, changed)).to).toBe('/absences?done=changed');
    expect(await rows()).toMatchObject([
      { deputy_id: 'second-officer', from_on: '2026-03-02', until_on: '2026-03-13', ended_by: 'finance' },
      { deputy_id: 'officer', from_on: '2026-03-04', until_on: '2026-03-20', follows_id: id, ended_by: null },
    ]);
    const page = await site.see('finance', '/absences');
    expect(page.words).toContain('Changed by Director of Finance on 4 March 2026 at 10 am');
    const now = await idOf('officer');
    expect((await site.post('finance', `/absences/${now}`, { ...changed, from: '2026-03-04' })).to).toBe(
      '/absences?done=unchanged',
    );
    expect(await rows()).toHaveLength(2);
  });

  it('is told of each thing that is wrong, and keeps every typed word', async () => {
    site = await openSite();
    const refused = await record({
      deputy: 'finance',
      from: '2026-03-01',
      until: '2026-02-31',
      authority: '',
    });
    expect(refused.status).toBe(400);
    for (const sentence of [
      'A director cannot be their own deputy',
      'The first day must be today or later',
      'The last day must be a real date',
      'Enter the authority',
    ]) {
      expect(refused.words).toContain(sentence);
    }
    expect(refused.text).toContain('value="31"');
    expect((await record({ until: '2026-03-08' })).words).toContain(
      'The last day must be the first day or later',
    );
    expect((await record({ until: '2126-03-13' })).words).toContain('a year at most');
    expect((await record({ deputy: 'cabinet' })).words).toContain('works for the council');
    expect((await record({ deputy: 'solicitor' })).words).toContain('may not give both signatures');
    await site.council.rows(`UPDATE people SET left_on = '2026-02-01' WHERE id = 'second-officer'`);
    expect((await record()).words).toContain('works for the council');
    expect(await rows()).toEqual([]);
  });

  it('says clearly when two deputies may act on the same days', async () => {
    site = await openSite();
    await record();
    const other = { deputy: 'officer', from: '2026-03-13', until: '2026-03-16' };
    const refused = await record(other);
    expect(refused.status).toBe(400);
    expect(refused.words).toContain(
      'Second officer already acts for the Director of Finance from 9 March 2026 to 13 March 2026',
    );
    expect(refused.text).toContain('name="both"');
    expect((await record({ ...other, both: 'yes' })).status).toBe(303);
    expect((await record({ from: '2026-03-12' })).words).toContain('already recorded');
    expect((await record({ from: '2026-03-17', until: '2026-03-18' })).status).toBe(303);
  });
});

describe('an administrator', () => {
  it('sees all, records for others, and records and ends standing deputies', async () => {
    site = await openSite();
    expect((await site.see('admin', '/absences')).words).toContain('Deputy Director of Legal');
    expect((await record({}, 'admin')).status).toBe(303);
    expect((await site.see('finance', '/absences')).words).toContain('By Administrator on 2 March 2026');
    const standing = { kind: 'standing', from: '2026-03-02', until: '', authority: 'Section 114(6), deputy' };
    expect((await record(standing, 'admin')).status).toBe(303);
    expect((await record(standing, 'admin')).words).toContain('already a standing deputy');
    const id = await site.council.value(
      'SELECT id FROM deputies WHERE until_on IS NULL AND role = $1',
      'finance',
    );
    expect((await site.post('admin', `/absences/${id}/end`, {})).to).toBe('/absences?done=ended');
    expect((await site.see('admin', '/absences')).words).toContain('Ended early by Administrator');
  });
});

it('is not for officers and members; a deputy sees what concerns them, and changes nothing', async () => {
  site = await openSite();
  for (const who of ['officer', 'cabinet', 'democratic-services'] as const) {
    expect([who, (await site.see(who, '/absences')).status]).toEqual([who, 403]);
    expect([who, (await site.see(who, '/absences/new')).status]).toEqual([who, 403]);
    expect([who, (await site.post(who, '/absences/new', absence)).status]).toEqual([who, 403]);
  }
  expect((await site.see(undefined, '/absences')).status).toBe(302);
  const deputys = await site.see('deputy-solicitor', '/absences');
  expect(deputys.words).toContain('standing deputy');
  expect(deputys.words).not.toContain('Record an absence');
  expect((await site.see('admin', '/absences/none')).status).toBe(404);
});

describe('the authority to sign', () => {
  const maySign = async (day: string) => {
    site.council.clock.set(day, '10:00');
    site.council.forgetRoles();
    return (await site.council.actor('second-officer')).actingFor.map(({ authority }) => authority);
  };

  it('begins with the first day and ends by itself after the last', async () => {
    site = await openSite();
    await site.council.begin('officer');
    await site.council.bringTo('signOff');
    await record();
    const { authority } = absence;
    expect(await maySign('2026-03-08')).toEqual([]);
    expect(await maySign('2026-03-09')).toEqual([authority]);
    expect(await maySign('2026-03-14')).toEqual([]);
    const late = await site.council.attempt('second-officer', 'sign', { data: { part: 'finance' } });
    expect(late).toMatchObject({ ok: false, status: 403 });
    expect(await maySign('2026-03-13')).toEqual([authority]);
    await site.council.send('second-officer', 'sign', { data: { part: 'finance' } });
    const { progress } = (await site.council.report()).report;
    expect(progress.signatures.finance).toMatchObject({
      by: 'second-officer',
      onBehalfOf: 'finance',
      authority,
    });
  });

  it('ends at once where the absence is ended early, and the days before keep it', async () => {
    site = await openSite();
    await record();
    site.council.clock.set('2026-03-11', '12:00');
    await site.post('finance', `/absences/${await idOf()}/end`, {});
    expect(await maySign('2026-03-11')).toEqual([]);
    expect(await maySign('2026-03-10')).toHaveLength(1);
    expect(await maySign('2026-03-12')).toEqual([]);
  });

  it('names the absence where a standing deputy stands in for it', async () => {
    site = await openSite();
    await record({ holder: 'solicitor solicitor', deputy: 'deputy-solicitor' }, 'admin');
    site.council.clock.set('2026-03-10', '10:00');
    const { actingFor } = await site.council.actor('deputy-solicitor');
    expect(actingFor.map(({ authority }) => authority)).toEqual([absence.authority, 'standing deputy']);
  });
});
