import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Council, meeting } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

/** Notices, the forward plan's lines and agendas: decisions and assessments are in publication.test.ts. */
let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const desk = 'democratic-services';
const agenda = `/agendas/${meeting.id}`;

async function withNotice(subject: string): Promise<{ reference: string; id: string; change: string }> {
  site.council.clock.set('2026-03-02T09:00:00Z');
  const reference = await site.council.begin('officer', { frontSheet: { subject } });
  await site.council.publishNotice('keyDecisionNotice', { reference });
  const seq = await site.council.value(
    `SELECT e.seq FROM events e JOIN cases c ON c.id = e.case_id
     WHERE c.reference = $1 AND e.type = 'publishNotice'`,
    reference,
  );
  const id = `${reference}-${seq}`;
  const page = encodeURIComponent(`notice/${id}`);
  return { reference, id, change: `/cases/${reference}/publication/page?page=${page}` };
}
const everyList = async () =>
  (
    await Promise.all(
      ['/forward-plan', '/forward-plan.json', '/sitemap.xml', '/register?q=Wharf', '/calendar.ics'].map(
        async (it) => (await site.see(undefined, it)).text,
      ),
    )
  ).join('\n');

const map = async () => (await site.see(undefined, '/sitemap.xml')).text;

describe('a notice that is taken down', () => {
  it('is gone at once with its line in the forward plan, whatever a cache kept, and comes back', async () => {
    const { reference, id, change } = await withNotice('Wharf repairs');
    const kept = (await site.see(undefined, `/notices/${id}`)).headers.get('ETag') ?? '';
    const desks = await site.see(desk, `/cases/${reference}/notices`);
    expect(desks.text.replaceAll('&amp;', '&')).toContain(`href="${change}"`);
    expect(await everyList()).toContain(`/notices/${id}`);
    expect(await map()).toContain(`/notices/${id}<`);
    expect((await site.post(desk, change, { why: ' ' })).status).toBe(400);
    expect((await site.post(desk, change, { why: 'It names a tenant.' })).status).toBe(303);
    const gone = await site.see(undefined, `/notices/${id}`, { 'If-None-Match': kept });
    expect(gone.status).toBe(410);
    expect(gone.words).toContain('The council has taken this page down. Ask democratic services why.');
    const lists = await everyList();
    expect(lists).not.toContain(id);
    expect(lists).not.toContain('Wharf repairs');
    const after = await site.see(desk, `/cases/${reference}/notices`);
    expect(after.words).toContain('Taken down');
    expect(after.text).not.toContain(`href="/notices/${id}"`);
    const record = (await site.see('officer', `/cases/${reference}/publication`)).words;
    expect(record).toContain('Taken down. Key decision notice (forward plan), 9 am on Monday 2 March 2026');
    expect(record).toContain('It names a tenant.');
    expect((await site.post(desk, change, { why: 'It was checked.' })).status).toBe(303);
    expect((await site.see(undefined, `/notices/${id}`, { 'If-None-Match': kept })).status).toBe(304);
    expect(await everyList()).toContain(`/notices/${id}`);
  });

  it('is not linked from the notice that corrects it', async () => {
    const { reference, id, change } = await withNotice('Wharf lights');
    const at = await site.council.value(
      `SELECT to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM events e
       JOIN cases c ON c.id = e.case_id WHERE c.reference = $1 AND e.type = 'publishNotice'`,
      reference,
    );
    site.council.clock.set('2026-03-03T09:00:00Z');
    const form = { corrects: at, correction: 'Whom to ask.', contact: 'Head of Wharves' };
    const corrected = await site.post(desk, `/cases/${reference}/notices/keyDecisionNotice`, form);
    expect(corrected.status).toBe(303);
    await site.post(desk, change, { why: 'It names a tenant.' });
    const plan = JSON.parse((await site.see(undefined, '/forward-plan.json')).text);
    const entry = plan.find((it: { subject: string }) => it.subject === 'Wharf lights');
    const second = await site.see(undefined, entry.page);
    expect(second.words).toContain('This notice corrects one that the council has taken down: Whom to ask.');
    expect(second.text).not.toContain(`/notices/${id}"`);
  });

  it('is taken down by democratic services and administrators alone', async () => {
    const { id, change } = await withNotice('Wharf gates');
    expect((await site.see('admin', change)).status).toBe(200);
    for (const who of ['officer', 'solicitor', 'cabinet'] as const)
      expect([403, 404]).toContain((await site.post(who, change, { why: 'I do not like it.' })).status);
    expect((await site.see(undefined, `/notices/${id}`)).status).toBe(200);
  });
});

describe('an agenda', () => {
  const change = `/meetings/${meeting.id}/publication`;
  it('is taken down, put back, and the meeting’s record says who and why', async () => {
    expect((await site.see(desk, change)).status).toBe(409);
    site.council.clock.set('2026-03-02T09:00:00Z');
    const reference = await site.council.begin('officer');
    await site.council.bringTo('listed', reference);
    await site.council.send(desk, 'publishAgenda', { reference });
    const kept = (await site.see(undefined, agenda)).headers.get('ETag') ?? '';
    expect((await site.see(desk, `/meetings/${meeting.id}`)).text).toContain(`href="${change}"`);
    expect((await site.see('officer', `/meetings/${meeting.id}`)).text).not.toContain(`href="${change}"`);
    expect(await map()).toContain(`${agenda}<`);
    expect((await site.post('officer', change, { why: 'I do not like it.' })).status).toBe(403);
    expect((await site.post(desk, change, { why: '' })).status).toBe(400);
    expect((await site.post(desk, change, { why: 'It names a tenant.' })).status).toBe(303);
    const gone = await site.see(undefined, agenda, { 'If-None-Match': kept });
    expect(gone.status).toBe(410);
    expect(gone.words).toContain('The council has taken this page down.');
    expect(await map()).not.toContain(agenda);
    const record = await site.see(desk, `/meetings/${meeting.id}`);
    expect(record.text).not.toContain(`href="${agenda}"`);
    expect(record.words).toContain('Agenda taken down from the public pages, by Democratic services officer');
    expect(record.words).toContain('Reason: It names a tenant.');
    expect((await site.post(desk, change, { why: 'It was checked.' })).status).toBe(303);
    expect((await site.see(undefined, agenda, { 'If-None-Match': kept })).status).toBe(304);
    expect((await site.see(desk, `/meetings/${meeting.id}`)).words).toContain('Agenda put back');
  });
});
