import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Council } from '../support/council.ts';
import { caseAt } from './cases-on-the-road.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let reference = '';
beforeAll(async () => {
  site = await openSite();
  reference = await caseAt(site.council, 'draft');
  await site.council.send('officer', 'edit', {
    reference,
    edit: {
      frontSheet: {
        subject: 'Repairs by Plover and Sons',
        alternatives: 'Plover and Sons offered £12,000.',
        recommendations: ['Accept the offer of Plover and Sons.'],
        portfolio: 'Housing',
      },
      content: { evidence: 'A tenant, Mrs Ouzel, told us.', scope: 'Mrs Ouzel and others.' },
    },
  });
  await site.council.bringTo('callInWindow', reference);
});
afterAll(() => site.close());

const page = () => `/cases/${reference}/publication`;
const decision = () => `/register/${reference}/1`;
const assessment = () => `/assessments/${reference}`;
const leaveOut = (who: 'officer' | 'democratic-services', fields: Record<string, string>) =>
  site.post(who, page(), { intent: 'leaveOut', why: 'It names somebody.', ground: 'personal', ...fields });
const sheetAnswer = (field: string) => `front-sheet||${field}`;
const contentAnswer = async (field: string) =>
  `content|${await site.council.value('SELECT id FROM cases WHERE reference = $1', reference)}|${field}`;
const everywhere = [
  '/register',
  '/register?q=repairs',
  '/register?q=Plover',
  '/register?q=Ouzel',
  '/register.json',
  '/register.atom',
  '/calendar.ics',
  '/sitemap.xml',
  '/assessments',
];
const everythingPublic = async () =>
  (
    await Promise.all(
      [...everywhere, decision(), assessment()].map(async (path) => (await site.see(undefined, path)).text),
    )
  ).join('\n');

describe('what is left out', () => {
  it('is proposed by the author, and nothing changes for the public until it is settled', async () => {
    const answer = await contentAnswer('evidence');
    expect((await leaveOut('officer', { answer, passage: 'Mrs Ouzel' })).status).toBe(303);
    expect((await site.see(undefined, assessment())).words).toContain('A tenant, Mrs Ouzel, told us.');
    const desk = await site.see('democratic-services', `/cases/${reference}`);
    expect(desk.words).toContain('One proposal to leave something out waits for you.');
    expect((await site.see('officer', page())).words).toContain('Proposed “Mrs Ouzel”');
  });

  it('goes from everything that is public as soon as democratic services apply it', async () => {
    const id = await site.council.value('SELECT id FROM redactions');
    expect((await site.post('officer', page(), { intent: 'apply', redaction: id })).status).toBe(403);
    expect((await site.post('democratic-services', page(), { intent: 'apply', redaction: id })).status).toBe(
      303,
    );
    const shown = await site.see(undefined, assessment());
    expect(shown.words).toContain('A tenant, [Left out: personal data], told us.');
    expect(shown.words).toContain('[Left out: personal data] and others.');
    expect(await everythingPublic()).not.toMatch(/tenant, Mrs Ouzel/);
    expect((await site.see(undefined, '/register?q=Ouzel')).words).toContain('Nothing that is published has');
    expect((await site.post('democratic-services', page(), { intent: 'apply', redaction: id })).status).toBe(
      409,
    );
  });

  it('reaches titles, feeds and the calendar, and the heading says why', async () => {
    await leaveOut('democratic-services', {
      answer: sheetAnswer('subject'),
      passage: 'Plover and Sons',
      ground: 'exempt3',
    });
    const shown = await site.see(undefined, decision());
    expect(shown.words).toContain('Repairs by [Left out: exempt, paragraph 3]');
    expect(shown.words).toContain('[Left out: exempt, paragraph 3] offered £12,000.');
    expect((await site.see(undefined, '/register.atom')).text).toContain(
      '<title>Repairs by [Left out: exempt, paragraph 3]</title>',
    );
    const all = (await everythingPublic()).replaceAll('?q=Plover', '').replaceAll('value="Plover"', '');
    expect(all.replaceAll('Search: Plover', '')).not.toContain('Plover');
  });

  it('takes the whole answer where its words are gone from it, and the desk is told', async () => {
    await site.council.rows(
      `UPDATE cases SET content = jsonb_set(content, '{evidence}', '"Mrs O. told us."') WHERE reference = $1`,
      reference,
    );
    const shown = await site.see(undefined, assessment());
    expect(shown.words).not.toContain('Mrs O.');
    expect(await everythingPublic()).not.toContain('Mrs O. told us');
    const desk = await site.see('democratic-services', `/cases/${reference}`);
    expect(desk.words).toContain('no longer in their answer, so the whole answer is left out');
    expect((await site.see('democratic-services', page())).words).toContain('the public reads nothing of it');
  });

  it('is put back with a reason, and all of it is on record with names and moments', async () => {
    const id = await site.council.value(`SELECT id FROM redactions WHERE field = 'evidence'`);
    const back = { intent: 'end', redaction: id };
    const refused = await site.post('democratic-services', page(), back);
    expect(refused.status).toBe(400);
    expect(refused.words).toContain('Enter why, for the record');
    const put = await site.post('democratic-services', page(), { ...back, [`why-${id}`]: 'She agreed.' });
    expect(put.status).toBe(303);
    expect((await site.see(undefined, assessment())).words).toContain('Mrs O. told us.');
    const record = (await site.see('officer', page())).words;
    expect(record).toContain('Put back. Words of');
    expect(record).toContain('by Democratic services');
    expect(record).toContain('She agreed.');
    await expect(site.council.rows(`UPDATE redactions SET why = 'other'`)).rejects.toThrow('append-only');
    await expect(site.council.rows('DELETE FROM redactions')).rejects.toThrow('append-only');
  });

  it('says what is wrong with a form, and keeps what was typed', async () => {
    const answer = sheetAnswer('alternatives');
    const wrong = await leaveOut('democratic-services', {
      answer,
      passage: 'not in it',
      ground: '',
      why: '',
    });
    expect(wrong.status).toBe(400);
    for (const said of [
      'These words are not in that answer. Copy them from it exactly',
      'Choose the ground that the reader is told',
      'Enter why, for the record',
    ])
      expect(wrong.words).toContain(said);
    expect(wrong.text).toContain('>not in it</textarea>');
    const internal = await leaveOut('democratic-services', { answer: sheetAnswer('internalNote') });
    expect(internal.words).toContain('Choose the answer from which something is left out');
  });
});

describe('a page that is taken down', () => {
  const takeDown = async (which: RegExp, why = 'It names a tenant.') => {
    const links = (await site.see('democratic-services', page())).text.replaceAll('<!-- -->', '');
    const href = [
      ...links.matchAll(/href="([^"]+publication\/page[^"]+)"[^>]*>[^<]*<span[^>]*> ([^<]+)/g),
    ].find(([, , name = '']) => which.test(name))?.[1];
    return site.post('democratic-services', (href ?? '').replaceAll('&amp;', '&'), { why });
  };

  it('is gone at once, whatever a cache kept, and comes back', async () => {
    const kept = (await site.see(undefined, decision())).headers.get('ETag') ?? '';
    const list = (await site.see(undefined, '/register')).headers.get('ETag') ?? '';
    expect((await site.see(undefined, decision(), { 'If-None-Match': kept })).status).toBe(304);
    expect((await takeDown(/Decision/, '')).status).toBe(400);
    expect((await takeDown(/Decision/)).status).toBe(303);
    const gone = await site.see(undefined, decision(), { 'If-None-Match': kept });
    expect(gone.status).toBe(410);
    expect(gone.words).toContain('The council has taken this page down.');
    expect((await site.see(undefined, `/register/${reference}`)).status).toBe(410);
    const [register, json, atom, map] = await Promise.all(
      ['/register', '/register.json', '/register.atom', '/sitemap.xml'].map((path) =>
        site.see(undefined, path, { 'If-None-Match': list }),
      ),
    );
    expect(register?.words).toContain('No decision has been published yet.');
    expect(json?.text).toBe('[]');
    expect(atom?.text).not.toContain('<entry>');
    expect(map?.text).not.toContain('/register/DIA');
    expect((await site.see(undefined, '/calendar.ics')).text).not.toContain('Call-in closes');
    expect((await site.see(undefined, '/register?q=repairs')).text).not.toContain(decision());
    expect((await site.see(undefined, assessment())).text).not.toContain(decision());
    expect((await takeDown(/Decision/, 'It was checked.')).status).toBe(303);
    expect((await site.see(undefined, decision(), { 'If-None-Match': kept })).status).toBe(304);
    const record = (await site.see('officer', page())).words;
    expect(record).toContain('Taken down. Decision');
    expect(record).toContain('It names a tenant.');
  });

  it('takes an assessment off the page of its decision too', async () => {
    await takeDown(/Assessment/);
    expect((await site.see(undefined, assessment())).status).toBe(410);
    const shown = await site.see(undefined, decision());
    expect(shown.words).toContain('The council has taken this assessment down.');
    expect(shown.words).not.toContain('Mrs O.');
    expect((await site.see(undefined, '/assessments')).words).toContain(
      'No assessment has been published yet.',
    );
    await takeDown(/Assessment/, 'It was checked.');
    expect((await site.see(undefined, assessment())).status).toBe(200);
  });

  it('is taken down by democratic services and administrators alone', async () => {
    const at = `${page()}/page?page=${encodeURIComponent(
      `decision/${await site.council.value('SELECT report_id FROM cases WHERE reference = $1', reference)}/1`,
    )}`;
    expect((await site.see('admin', at)).status).toBe(200);
    for (const who of ['officer', 'solicitor', 'cabinet'] as const) {
      expect((await site.see(who, at)).status).toBe(403);
      expect((await site.post(who, at, { why: 'I do not like it.' })).status).toBe(403);
    }
    expect((await site.see(undefined, decision())).status).toBe(200);
  });
});
