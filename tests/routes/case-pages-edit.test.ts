import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite, type Site } from './case-pages-site.ts';
import { formOf } from './page-form.ts';

let site: Site;
let reference: string;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  reference = await site.council.begin('officer');
});
afterAll(() => site.close());

const proposal = () => `/cases/${reference}/edit/front-sheet/proposal`;

describe('editing a case', () => {
  it('lists the sections of both forms, with what is missing', async () => {
    const blank = await site.council.begin('officer', { frontSheet: { purpose: '' } });
    const page = await site.see('officer', `/cases/${blank}/edit`);
    expect(page.words).toContain('One answer is still missing before it can go to review.');
    expect(page.words).toContain('What is proposed Missing: Purpose and summary Needed');
    expect(page.html).toContain(`href="/cases/${blank}/edit/front-sheet/proposal"`);
  });

  it('saves one section, keeps the others, and leads to the next', async () => {
    const opened = await site.see('officer', proposal());
    const saved = await site.post('officer', `/cases/${reference}`, {
      ...formOf(opened.html, { 'frontSheet.purpose': 'To put it plainly' }),
    });
    expect([saved.status, saved.to]).toEqual([
      303,
      `/cases/${reference}/edit/front-sheet/decision?done=edit`,
    ]);
    const next = await site.see('officer', saved.to ?? '');
    expect(next.words).toContain('Saved. With its author, in draft since 2 March 2026.');
    const { report } = await site.council.report(reference);
    expect(report.frontSheet.purpose).toBe('To put it plainly');
    expect(report.frontSheet.meetingOn).toBe('2026-05-14');
  });

  it('leads nowhere but to a page of the same case', async () => {
    for (const next of ['https://example.org/', '//example.org', '/sign-out', '/cases/../sign-out', 'x']) {
      const { version } = await site.council.caseOf(reference);
      const saved = await site.post('officer', `/cases/${reference}`, {
        event: 'edit',
        version: String(version),
        'frontSheet.purpose': `To go to ${next}`,
        next,
      });
      expect(saved.to).toBe(`/cases/${reference}?done=edit`);
    }
  });

  it('comes back with the typed answer where it is wrong', async () => {
    const opened = await site.see('officer', `/cases/${reference}/edit/front-sheet/report`);
    const page = await site.post('officer', `/cases/${reference}`, {
      ...formOf(opened.html, { 'frontSheet.reportOn-day': '31', 'frontSheet.reportOn-month': '2' }),
    });
    expect(page.status).toBe(400);
    expect(page.html).toContain('<a href="#frontSheet-reportOn">');
    expect(page.html).toMatch(/id="frontSheet-reportOn"[^>]*value="31"/);
  });

  it('is not offered to a person who may not', async () => {
    const page = await site.see('reviewer', proposal());
    expect(page.status).toBe(403);
    expect(page.html).not.toContain('<textarea');
    expect((await site.see('officer', `/cases/${reference}/edit/front-sheet/nothing`)).status).toBe(404);
  });
});

describe('two people who change the same case', () => {
  const theirs = async (answers: Record<string, string>) =>
    site.council.send('officer', 'edit', { reference, edit: { frontSheet: answers } });

  it('see both versions side by side, and what the later one typed is in the form with the new version', async () => {
    const opened = await site.see('officer', proposal());
    await theirs({ purpose: 'What the other wrote' });
    const mine = formOf(opened.html, { 'frontSheet.purpose': 'What I wrote' });
    const page = await site.post('officer', `/cases/${reference}`, mine);
    expect(page.status).toBe(409);
    expect(page.words).toContain('Somebody else has changed this case since you opened it.');
    expect(page.words).toMatch(/Purpose and summary Yours What I wrote Now What the other wrote/);
    const again = formOf(page.html);
    expect(again['frontSheet.purpose']).toBe('What I wrote');
    expect(again.version).toBe('2');
    const saved = await site.post('officer', `/cases/${reference}`, again);
    expect(saved.status).toBe(303);
    expect((await site.council.report(reference)).report.frontSheet.purpose).toBe('What I wrote');
  });

  it('who changed different answers are not asked: both are kept, and the later one is told', async () => {
    const opened = await site.see('officer', proposal());
    await theirs({ alternatives: 'What the other wrote' });
    const mine = formOf(opened.html, { 'frontSheet.purpose': 'What I wrote' });
    const saved = await site.post('officer', `/cases/${reference}`, mine);
    expect([saved.status, saved.to]).toEqual([
      303,
      `/cases/${reference}/edit/front-sheet/decision?done=edit&others=1`,
    ]);
    const { frontSheet } = (await site.council.report(reference)).report;
    expect(frontSheet.purpose).toBe('What I wrote');
    expect(frontSheet.alternatives).toBe('What the other wrote');
    const next = await site.see('officer', saved.to ?? '');
    expect(next.words).toContain(
      'Somebody else has changed other answers since you began: both changes are kept.',
    );
  });

  it('are asked again where an edit would now void what it did not void when the page was opened', async () => {
    const opened = await site.see('officer', proposal());
    await site.council.bringTo('signOff', reference);
    await site.council.send('solicitor', 'sign', { reference, data: { part: 'legal' } });
    const mine = formOf(opened.html, { 'frontSheet.purpose': 'What I wrote' });
    const page = await site.post('officer', `/cases/${reference}`, mine);
    expect(page.status).toBe(409);
    expect(page.words).toContain('voids the signature of Legal');
    expect((await site.council.report(reference)).report.progress.signatures.legal).toBeDefined();
    const again = await site.post('officer', `/cases/${reference}`, formOf(page.html));
    expect(again.status).toBe(303);
    expect((await site.council.report(reference)).report.frontSheet.purpose).toBe('What I wrote');
  });

  it('a script that says nothing of what it had read keeps all that it sent', async () => {
    await theirs({ alternatives: 'What the other wrote' });
    const page = await site.post('officer', `/cases/${reference}`, {
      event: 'edit',
      version: '1',
      'frontSheet.alternatives': 'What the script sent',
    });
    expect(page.status).toBe(409);
    expect(page.words).toContain('Yours What the script sent Now What the other wrote');
  });
});

describe('an edit in sign-off', () => {
  it('is never silent about the signatures that it voids', async () => {
    await site.council.bringTo('signOff', reference);
    await site.council.send('solicitor', 'sign', { reference, data: { part: 'legal' } });
    const page = await site.see('officer', proposal());
    expect(page.words).toContain('A change of what the directors sign voids the signature of Legal');
    const other = await site.see('officer', `/cases/${reference}/edit/front-sheet/process`);
    expect(other.words).toContain('Nothing in this section is signed: saving it undoes nothing.');
  });

  it('says too that a listed report is taken off the agenda', async () => {
    await site.council.bringTo('listed', reference);
    const page = await site.see('officer', proposal());
    expect(page.words).toContain(
      'voids both signatures, sends it back to sign-off and takes it off the agenda',
    );
  });
});
