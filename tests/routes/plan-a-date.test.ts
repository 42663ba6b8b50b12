import { afterEach, describe, expect, it } from 'vitest';
import { openSite } from './whole-site.ts';

type Site = Awaited<ReturnType<typeof openSite>>;
let site: Site;
afterEach(() => site.close());

const asked = (fields: Record<string, string>) =>
  `/plan-a-date?${new URLSearchParams({ asked: 'yes', key: 'yes', drafting: '10', ...fields })}`;
const recordAbsence = (from: string, until: string) =>
  site.post('admin', '/absences/new', {
    holder: 'finance finance',
    deputy: 'second-officer',
    from,
    until,
    authority: 'Scheme of delegation, absence cover',
  });

describe('counting back from a meeting', () => {
  it('names every last safe date for 14 May 2026, counted by hand, each with its days', async () => {
    // Easter Monday is 6 April, Good Friday 3 April, and 4 May a bank holiday.
    site = await openSite();
    const page = await site.see('officer', asked({ meeting: 'cabinet-2026-05-14', private: 'yes' }));
    expect(page.status).toBe(200);
    for (const date of [
      'Agenda and reports published Wednesday 6 May 2026',
      'Report with democratic services Tuesday 28 April 2026',
      'Director of Legal signs Monday 27 April 2026',
      'Director of Finance signs Monday 27 April 2026',
      'Endorsed, and the directors asked Monday 20 April 2026',
      'Sent to review Monday 13 April 2026',
      'Drafting starts Thursday 26 March 2026',
      'Key decision notice published Wednesday 15 April 2026',
      'Private meeting notice published Wednesday 15 April 2026',
      'Second private meeting notice published Wednesday 6 May 2026',
    ]) {
      expect(page.words).toContain(date);
    }
    expect(page.words).toContain('Can be made');
    expect(page.words).toContain('Not counted: Easter Monday');
    expect(page.text.match(/<svg class="dr-days"/g)?.length).toBe(10);
  });

  it('takes any date, and says in words what has passed', async () => {
    site = await openSite();
    const page = await site.see('reviewer', asked({ 'on-day': '26', 'on-month': '3', 'on-year': '2026' }));
    expect(page.words).toContain('Cabinet on Thursday 26 March 2026');
    expect(page.words).toContain('Cannot be made');
    expect(page.words).toContain('the key decision notice had to be published by 25 February 2026');
    expect(page.words).toContain('Passed');
  });

  it('offers the general exception where the notice alone is late', async () => {
    site = await openSite();
    site.council.clock.set('2026-04-16', '09:00');
    const page = await site.see('officer', asked({ meeting: 'cabinet-2026-05-14', drafting: '0' }));
    expect(page.words).toContain('it had to be sent to review by 13 April 2026');
    const reference = await site.council.begin('officer', {
      frontSheet: { meetingOn: '2026-05-14', keyDecision: 'yes' },
    });
    await site.council.send('officer', 'submitForReview');
    const own = await site.see('officer', `/plan-a-date?case=${reference}`);
    expect(own.words).toContain('whether the general exception applies');
    expect(own.words).toContain('would allow a decision from 24 April 2026');
  });

  it('gives no time to a director who is away, does not count on the deputy, and says so', async () => {
    site = await openSite();
    expect((await recordAbsence('2026-04-22', '2026-04-30')).status).toBe(303);
    const page = await site.see('officer', asked({ meeting: 'cabinet-2026-05-14' }));
    expect(page.words).toContain('Director of Finance signs Tuesday 21 April 2026');
    expect(page.words).toContain('Director of Legal signs Monday 27 April 2026');
    expect(page.words).toContain('Endorsed, and the directors asked Tuesday 14 April 2026');
    expect(page.words).toContain('Not counted: the Director of Finance is away');
    expect(page.words).toContain('The plan does not count on the deputy');
    expect(page.words).toContain('Second officer may sign as deputy');
    site.council.clock.set('2026-03-24', '09:00');
    expect((await site.see('officer', asked({ meeting: 'cabinet-2026-05-14' }))).words).toContain(
      'It can be made only if the deputy signs',
    );
    // The list of meetings counts in the same way.
    expect((await site.see('officer', '/meetings')).words).toContain(
      'To the directors by Tuesday 14 April 2026',
    );
  });

  it('keeps what was typed where it cannot be read', async () => {
    site = await openSite();
    const page = await site.see('officer', asked({ on: 'soon', drafting: 'many' }));
    expect(page.status).toBe(400);
    expect(page.words).toContain('must be a real date');
    expect(page.words).toContain('as a whole number');
    expect(page.text).toContain('value="many"');
    expect((await site.see('officer', asked({ on: '2090-01-01' }))).status).toBe(400);
    expect((await site.see('officer', asked({ meeting: 'none' }))).status).toBe(400);
    expect((await site.see('officer', asked({}))).words).toContain('Choose a meeting, or enter a date');
  });
});

it('from today: the first Cabinet that can be made, and what makes the earlier one impossible', async () => {
  site = await openSite();
  site.council.clock.set('2026-04-14', '09:00');
  const page = await site.see('officer', '/plan-a-date');
  expect(page.status).toBe(200);
  expect(page.words).toContain(
    'The first Cabinet that can still be made is at 6 pm on Thursday 18 June 2026',
  );
  expect(page.words).toContain('6 pm on Thursday 14 May 2026');
  expect(page.words).toContain(
    'Too late: drafting had to start by 26 March 2026 and it had to be sent to review by 13 April 2026.',
  );
});

describe('a case', () => {
  it('brings its own facts and its intended meeting, and what it has done is done', async () => {
    site = await openSite();
    const frontSheet = { meetingOn: '2026-05-14', keyDecision: 'no', openOrExempt: 'open' };
    const reference = await site.council.begin('officer', { frontSheet });
    const page = await site.see('officer', `/plan-a-date?case=${reference}`);
    expect(page.words).toContain(`By its front sheet, ${reference} is not a key decision, in public.`);
    expect(page.text).toMatch(/value="cabinet-2026-05-14" selected/);
    expect(page.words).toContain('Sent to review Monday 13 April 2026');
    expect(page.words).not.toContain('Key decision notice published');
    await site.council.send('officer', 'submitForReview');
    site.council.clock.set('2026-04-17', '09:00');
    const later = await site.see('officer', `/plan-a-date?case=${reference}`);
    expect(later.words).toContain('Sent to review Monday 13 April 2026 Done.');
    expect(later.words).toContain('Can be made');
    expect((await site.see('officer', `/cases/${reference}`)).text).toContain(
      `/plan-a-date?case=${reference}`,
    );
  });

  it('says beside its intended date, where that is edited, whether it can still be made', async () => {
    site = await openSite();
    const reference = await site.council.begin('officer', { frontSheet: { meetingOn: '2026-05-14' } });
    const path = `/cases/${reference}/edit/front-sheet/decision`;
    expect((await site.see('officer', path)).words).toContain(
      'Thursday 14 May 2026 can still be made. Next: ',
    );
    site.council.clock.set('2026-05-07', '09:00');
    expect((await site.see('officer', path)).words).toContain('Thursday 14 May 2026: Too late: ');
    site.council.clock.set('2026-05-15', '09:00');
    expect((await site.see('officer', path)).words).toContain('Thursday 14 May 2026 has passed.');
  });

  it('has nothing to plan once it was decided', async () => {
    site = await openSite();
    const reference = await site.council.begin('officer');
    await site.council.bringTo('publication');
    expect((await site.see('officer', `/plan-a-date?case=${reference}`)).words).toContain(
      'no date left to plan from',
    );
    expect((await site.see('officer', `/cases/${reference}`)).text).not.toContain('/plan-a-date');
  });
});

it('is for the council’s officers, and not for members', async () => {
  site = await openSite();
  for (const who of [
    'officer',
    'reviewer',
    'solicitor',
    'finance',
    'democratic-services',
    'admin',
  ] as const) {
    expect([who, (await site.see(who, '/plan-a-date')).status]).toEqual([who, 200]);
  }
  for (const who of ['cabinet', 'scrutiny'] as const) {
    expect([who, (await site.see(who, '/plan-a-date')).status]).toEqual([who, 403]);
    expect((await site.see(who, '/meetings')).text).not.toContain('/plan-a-date');
  }
  expect((await site.see(undefined, '/plan-a-date')).status).toBe(302);
  expect((await site.see('officer', '/plan-a-date?case=DIA-1999-0001')).status).toBe(404);
});

it('who is away, and who may sign, stands where the signature is asked for', async () => {
  site = await openSite();
  await recordAbsence('2026-03-02', '2026-03-13');
  const reference = await site.council.begin('officer');
  await site.council.bringTo('signOff');
  const sentence =
    'Away until 13 March 2026: Second officer may sign as deputy (Scheme of delegation, absence cover).';
  expect((await site.see('officer', `/cases/${reference}?tab=sign-off`)).words).toContain(sentence);
  expect((await site.see('finance', `/cases/${reference}/sign-off/finance`)).words).toContain(sentence);
  expect((await site.see('finance', '/')).words).toContain(
    'You are recorded as away until 13 March 2026. Second officer may sign for you.',
  );
  const deputys = await site.see('second-officer', '/');
  expect(deputys.words).toContain('You act for the Director of Finance until 13 March 2026');
  expect(deputys.words).toContain('Sign the finance part, or return it, as deputy');
  expect((await site.see('solicitor', `/cases/${reference}/sign-off/legal`)).words).toContain(
    'Standing deputy: Deputy Director of Legal (standing deputy).',
  );
});
