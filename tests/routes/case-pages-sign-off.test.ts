import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite, type Site } from './case-pages-site.ts';

let site: Site;
let reference: string;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  reference = await site.council.begin('officer');
  await site.council.bringTo('signOff', reference);
});
afterAll(() => site.close());

const hashNow = async () => (await site.council.report(reference)).report.contentHash;

describe('the sign-off page', () => {
  it('leads each director to the half that is theirs, a deputy too, and others to what is signed', async () => {
    const to = async (who: Parameters<Site['see']>[0]) =>
      (await site.see(who, `/cases/${reference}/sign-off`)).to;
    expect(await to('finance')).toBe(`/cases/${reference}/sign-off/finance`);
    expect(await to('solicitor')).toBe(`/cases/${reference}/sign-off/legal`);
    expect(await to('deputy-solicitor')).toBe(`/cases/${reference}/sign-off/legal`);
    expect(await to('officer')).toBe(`/cases/${reference}?tab=sign-off#parts`);
  });

  it('asks one question, with the recommendations in full and the other director’s answer', async () => {
    await site.council.send('solicitor', 'sign', {
      reference,
      data: { part: 'legal' },
      words: { remark: 'Lawful, with care.' },
    });
    const page = await site.see('finance', `/cases/${reference}/sign-off/finance`);
    const { frontSheet } = (await site.council.report(reference)).report;
    for (const recommendation of [frontSheet.recommendations ?? []].flat())
      expect(page.words).toContain(String(recommendation).replaceAll("'", '’'));
    expect(page.words).toContain('Is any expenditure consistent with the Council’s budget?');
    expect(page.words).toMatch(/Director of Legal: Signed by Director of Legal.*“Lawful, with care.”/);
    expect(page.html).toContain(`value="${await hashNow()}"`);
    expect(page.html).toContain(`href="/cases/${reference}/pack"`);
  });

  it('after signing, says when, and which case waits next', async () => {
    const next = await site.council.begin('officer', { subject: 1 });
    await site.council.bringTo('signOff', next);
    const signed = await site.post('finance', `/cases/${reference}`, {
      event: 'sign',
      part: 'finance',
      contentHash: await hashNow(),
      remark: '',
    });
    expect(signed.status).toBe(303);
    const page = await site.see('finance', signed.to ?? '');
    expect(page.words).toContain('Signed at 09:00.');
    expect(page.words).toMatch(/Next: .+, due by 5 pm on/);
    expect(page.html).not.toContain(`href="/cases/${reference}/sign-off/finance">`);
  });

  it('says what changed since the director last acted, answer by answer', async () => {
    await site.council.send('solicitor', 'sign', { reference, data: { part: 'legal' } });
    const before = await site.see('solicitor', `/cases/${reference}/sign-off/legal`);
    expect(before.words).toContain('Nothing has changed since you last acted');
    site.council.clock.set('2026-03-02', '10:00');
    await site.council.send('officer', 'edit', {
      reference,
      edit: { frontSheet: { purpose: 'Something else altogether' } },
    });
    const page = await site.see('solicitor', `/cases/${reference}/sign-off/legal`);
    expect(page.words).toMatch(/Purpose and summary Report front sheet What is signed/);
    expect(page.words).toContain('to “Something else altogether”.');
    site.council.clock.set('2026-03-02', '09:00');
  });

  it('a signature for another text is refused, and the remark is kept', async () => {
    const old = await hashNow();
    await site.council.send('officer', 'edit', {
      reference,
      edit: { frontSheet: { purpose: 'Something else' } },
    });
    const page = await site.post('finance', `/cases/${reference}`, {
      event: 'sign',
      part: 'finance',
      contentHash: old,
      remark: 'Within the budget of the year',
    });
    expect(page.status).toBe(409);
    expect(page.html).toContain('Within the budget of the year</textarea>');
    expect(page.words).toContain('Read what changed and the recommendations again before you sign.');
  });

  it('a return without its reasons asks for them', async () => {
    const page = await site.post('finance', `/cases/${reference}`, {
      event: 'returnForChanges',
      reasons: ' ',
    });
    expect(page.status).toBe(400);
    expect(page.html).toContain('<a href="#reasons">Enter the reasons</a>');
  });

  it('shows others the same page without a form, and why', async () => {
    const page = await site.see('officer', `/cases/${reference}/sign-off/finance`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('name="remark"');
    expect(page.words).toContain('“Sign” is for');
    expect((await site.see('officer', `/cases/${reference}/sign-off/other`)).status).toBe(404);
  });
});
