import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './whole-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the deadline calculator counts nothing from what cannot have been', () => {
  const meeting = 'constitution=wigan-2008&meeting=2008-07-24T18:00';
  it.each([
    ['published=2008-07-01', 'The decision cannot be published before the meeting'],
    ['called-in=2008-07-30', 'Enter when the decision was published: a call-in follows that'],
    ['published=2008-07-24&called-in=2008-07-23', 'A decision cannot be called in before it is published'],
    ['published=2008-07-24&called-in=2008-08-05', 'Call-in had closed by then, on 4 August 2008'],
    ['published=2008-07-24&scrutiny-met=2008-08-12', 'Enter when it was called in: scrutiny meets on that'],
    [
      'published=2008-07-24&called-in=2008-07-30&scrutiny-met=2008-07-29',
      'Scrutiny cannot have met before the call-in',
    ],
  ])('%s', async (dates, sentence) => {
    for (const path of ['', '/certificate']) {
      const page = await site.see(
        undefined,
        `/deadline-calculator${path}?${meeting}&${dates}&kind=callInCloses`,
      );
      expect([path, page.status]).toEqual([path, 400]);
      expect(page.words).toContain(sentence);
      expect(page.words).not.toContain('5 August 2008');
    }
  });

  it('says from when a decision may be acted on, unless it was called in', async () => {
    const open = await site.see(undefined, `/deadline-calculator?${meeting}&published=2008-07-24`);
    expect(open.words).toContain('May be acted on');
    expect(open.words).toContain('5 August 2008');
    const lastDay = `/deadline-calculator?${meeting}&published=2008-07-24&called-in=2008-08-04`;
    const calledIn = await site.see(undefined, lastDay);
    expect(calledIn.status).toBe(200);
    expect(calledIn.words).toContain('Scrutiny meets');
    expect(calledIn.words).not.toContain('May be acted on from');
  });
});

it('a decision is not recorded from before its meeting began, nor from the future', async () => {
  const { council } = site;
  const reference = await council.begin('officer');
  await council.bringTo('listed', reference);
  council.clock.set('2026-05-14', '19:30');
  const decided = (decidedAt: string) =>
    site.post('democratic-services', `/cases/${reference}`, {
      event: 'decide',
      outcome: 'approved',
      reasons: 'As the report says.',
      decidedAt,
    });
  const before = await decided('2026-05-14T17:59');
  expect(before.status).toBe(400);
  expect(before.words).toContain('The meeting began at 6 pm on Thursday 14 May 2026');
  expect(before.words).toContain('As the report says.');
  const ahead = await decided('2026-05-14T19:31');
  expect(ahead.status).toBe(400);
  expect(ahead.words).toContain('The time of the decision is still to come');
  expect((await decided('2026-05-14T18:00')).status).toBe(303);
});

describe('a decision that was called in', () => {
  it('leaves no date behind that says it may be acted on, and takes no meeting from before the call-in', async () => {
    const { council } = site;
    council.clock.set('2026-03-02', '09:00');
    const reference = await council.begin('officer');
    await council.bringTo('callInWindow', reference);
    for (const who of ['scrutiny', 'scrutiny-2', 'scrutiny-3'] as const) {
      const type = who === 'scrutiny' ? 'lodgeCallIn' : 'addCallInSignature';
      await council.send(who, type, { reference, words: { grounds: 'Not consulted.' } });
    }
    await council.send('democratic-services', 'validateCallIn', { reference });
    const settled = await council.rows(
      `SELECT d.kind, d.status FROM deadlines d JOIN cases c ON c.id = d.case_id
       WHERE c.reference = $1 AND d.kind IN ('callInCloses', 'mayActFrom') ORDER BY d.kind`,
      reference,
    );
    expect(settled.map(({ kind, status }) => [kind, status])).toEqual([
      ['callInCloses', 'dropped'],
      ['mayActFrom', 'dropped'],
    ]);
    const met = (metOn: string) =>
      site.post('democratic-services', `/cases/${reference}`, {
        event: 'scrutinyDecides',
        outcome: 'referBack',
        reasons: 'Look again.',
        metOn,
      });
    const before = await met('2026-05-13');
    expect(before.status).toBe(400);
    expect(before.words).toContain('The date of the meeting is before the call-in, which it answers');
    expect(before.words).toContain('Look again.');
    const ahead = await met('2026-05-15');
    expect(ahead.status).toBe(400);
    expect(ahead.words).toContain('The date of the meeting is still to come');
    expect((await met('2026-05-14')).status).toBe(303);
  });
});

it('a deputy reads before signing whose post the signature is for', async () => {
  const reference = await site.council.begin('officer');
  await site.council.bringTo('signOff', reference);
  const path = `/cases/${reference}/sign-off/legal`;
  expect((await site.see('deputy-solicitor', path)).words).toContain(
    'You sign on behalf of the Director of Legal',
  );
  expect((await site.see('solicitor', path)).words).not.toContain('You sign on behalf');
});

it('an author finds on the case’s own page why it was returned', async () => {
  const reference = await site.council.begin('officer');
  await site.council.bringTo('review', reference);
  await site.council.send('reviewer', 'returnForChanges', {
    reference,
    words: { reasons: 'Say who was asked.' },
  });
  const page = await site.see('officer', `/cases/${reference}`);
  expect(page.words).toContain('Returned by Equality lead');
  expect(page.words).toContain('Say who was asked.');
});
