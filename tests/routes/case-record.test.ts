import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './case-pages-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const seqOf = (reference: string, type: string) =>
  site.council.value(
    `SELECT max(e.seq) FROM events e JOIN cases c ON c.id = e.case_id WHERE c.reference = $1 AND e.type = $2`,
    reference,
    type,
  );

describe('the case file', () => {
  it('says of a draft what is not there yet', async () => {
    const reference = await site.council.begin('officer');
    const page = await site.see('officer', `/cases/${reference}/file`);
    expect(page.status).toBe(200);
    expect(page.words).toContain('Is the record whole? Yes.');
    expect(page.words).toContain('Nobody has signed yet.');
    expect(page.words).toContain('No version has been kept yet.');
    expect(page.words).toContain('Nobody has been told anything yet.');
  });

  it('shows every event, each signature held against its text, every version, and how dates were counted', async () => {
    const reference = await site.council.begin('officer', { frontSheet: { internalNote: 'Between us' } });
    await site.council.bringTo('callInWindow', reference);
    const { words, html } = await site.see('democratic-services', `/cases/${reference}/file`);
    expect(words).toMatch(
      /Legal : signed by [^.]+, on 2 March 2026[^.]*\. What was signed is the text that was kept on/,
    );
    expect(words).toMatch(/Finance : signed by/);
    expect(words).toContain('Kept because it was submitted by');
    expect(words).toContain('Kept because it was decided by');
    expect(words).toContain('Call-in closes');
    expect(words).toContain('Not counted: weekend');
    expect(words).not.toContain('Between us');
    const hash = await site.council.value('SELECT last_hash FROM cases WHERE reference = $1', reference);
    expect(html).toContain(hash);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says so in its first lines where somebody changed a kept text', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('awaitingDecision', reference);
    await site.council.rows(
      `UPDATE content_versions SET content = jsonb_set(content, '{evidence}', '"None."')
       WHERE case_id = (SELECT id FROM cases WHERE reference = $1)`,
      reference,
    );
    const { words } = await site.see('democratic-services', `/cases/${reference}/file`);
    expect(words).toContain('No. Something on record was changed outside this service.');
    expect(words).toContain('(submitted, 14 May 2026) is not what it was.');
    expect(words).toContain('Does not fit');
  });

  it('is not there for a member while nobody has signed', async () => {
    const reference = await site.council.begin('officer');
    expect((await site.see('cabinet', `/cases/${reference}/file`)).status).toBe(404);
    expect((await site.see('cabinet', `/cases/${reference}/versions`)).status).toBe(404);
  });
});

describe('any two versions', () => {
  it('are compared answer by answer, and what is signed is marked', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('signOff', reference);
    const { council } = site;
    await council.send('officer', 'edit', {
      reference,
      edit: { content: { evidence: 'The survey of 2026.' }, frontSheet: { internalNote: 'Ring the panel.' } },
    });
    await council.send('officer', 'edit', {
      reference,
      edit: { frontSheet: { purpose: 'To decide at last.' } },
    });
    const [submitted, changed] = [await seqOf(reference, 'submitForReview'), await seqOf(reference, 'edit')];
    const whole = await site.see('officer', `/cases/${reference}/versions?before=${submitted}&after=now`);
    expect(whole.words).toContain('Evidence');
    expect(whole.words).toContain('“The survey of 2026.”');
    expect(whole.words).toContain('“To decide at last.”');
    expect(whole.words).toContain('What is signed');
    const last = await site.see('officer', `/cases/${reference}/versions?before=${changed}&after=now`);
    expect(last.words).toContain('The two versions give the same answers.');
    const back = await site.see(
      'officer',
      `/cases/${reference}/versions?before=${changed}&after=${submitted}`,
    );
    expect(back.words).toContain('from “To decide at last.” to');
  });

  it('of a case that was never sent to review are not there yet, and a version that is not is a 404', async () => {
    const reference = await site.council.begin('officer');
    expect((await site.see('officer', `/cases/${reference}/versions`)).words).toContain(
      'No version has been kept yet.',
    );
    expect((await site.see('officer', `/cases/${reference}/versions?before=99`)).status).toBe(404);
  });
});
