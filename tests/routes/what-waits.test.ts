import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSignedIn, signIn } from '../../app/auth/session.ts';
import { findOpenCase } from '../../app/cases/open-case.ts';
import { type WhatWaits, whatWaitsFor } from '../../app/home/what-waits.ts';
import { whatMayIDo } from '../../workflows/road/what-may-i-do.ts';
import { type Council, meeting, type PersonId } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const everybody: readonly PersonId[] = [
  'officer',
  'second-officer',
  'reviewer',
  'solicitor',
  'deputy-solicitor',
  'finance',
  'democratic-services',
  'cabinet',
  'scrutiny',
  'scrutiny-2',
  'admin',
];

async function personOf(who: PersonId) {
  const url = new URL('/', site.services.config.baseUrl);
  const [cookie = ''] = (await signIn(new Request(url), site.services, who)).split(';', 1);
  const person = await findSignedIn(new Request(url, { headers: { Cookie: cookie } }), site.services);
  if (!person) throw new Error(`${who} is not signed in.`);
  return person;
}

const waitsFor = async (who: PersonId): Promise<WhatWaits> =>
  whatWaitsFor(site.services.commands, await personOf(who));

/** What waits for each person about one case: verbs by person, those for whom nothing waits left out. */
async function verbsBy(reference: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const who of everybody) {
    const verbs = (await waitsFor(who)).mine.filter((it) => it.reference === reference).map((it) => it.verb);
    if (verbs.length > 0) found[who] = verbs;
  }
  return found;
}

const notice = 'Publish the key decision notice';

describe('on its way to a decision, a case waits for', () => {
  let reference = '';
  beforeAll(async () => {
    reference = await site.council.begin('officer');
  });

  it('its author while it is a draft, and for democratic services to publish its notice', async () => {
    expect(await verbsBy(reference)).toEqual({
      officer: ['Finish the draft and send it to review'],
      'democratic-services': [notice],
    });
  });

  it('the reviewer in review', async () => {
    await site.council.send('democratic-services', 'publishNotice', {
      reference,
      data: { notice: 'keyDecisionNotice' },
    });
    await site.council.send('officer', 'submitForReview', { reference });
    expect(await verbsBy(reference)).toEqual({ reviewer: ['Review'] });
  });

  it('its author again when it came back, with the first line of the reasons', async () => {
    await site.council.send('reviewer', 'returnForChanges', {
      reference,
      words: { reasons: 'Say who was asked.\nAnd when.' },
    });
    expect(await verbsBy(reference)).toEqual({ officer: ['Answer the return'] });
    const [item] = (await waitsFor('officer')).mine;
    expect(item?.returned).toBe('Returned by the Equality lead: “Say who was asked.”');
    expect(item?.href).toBe(`/cases/${reference}/edit`);
  });

  it('both directors in sign-off, and the one’s deputy', async () => {
    await site.council.send('officer', 'submitForReview', { reference });
    await site.council.send('reviewer', 'endorse', { reference });
    expect(await verbsBy(reference)).toEqual({
      solicitor: ['Sign the legal part, or return it'],
      'deputy-solicitor': ['Sign the legal part, or return it, as deputy'],
      finance: ['Sign the finance part, or return it'],
    });
  });

  it('the other director alone once one has signed, who waits for the other', async () => {
    await site.council.send('solicitor', 'sign', { reference, data: { part: 'legal' } });
    expect(await verbsBy(reference)).toEqual({ finance: ['Sign the finance part, or return it'] });
    const others = (await waitsFor('solicitor')).others.map((it) => it.what);
    expect(others).toEqual(['The Director of Finance to sign']);
  });

  it('democratic services to be listed, for its agenda, and then nobody until the meeting', async () => {
    await site.council.send('finance', 'sign', { reference, data: { part: 'finance' } });
    expect(await verbsBy(reference)).toEqual({ 'democratic-services': ['List it on a meeting'] });
    await site.council.send('democratic-services', 'list', { reference, data: { meeting } });
    expect(await verbsBy(reference)).toEqual({ 'democratic-services': ['Publish the agenda'] });
    await site.council.send('democratic-services', 'publishAgenda', { reference });
    expect(await verbsBy(reference)).toEqual({});
  });

  it('democratic services for its decision once the meeting was held, and then for its publication', async () => {
    site.council.clock.set('2026-05-14', '19:00');
    expect(await verbsBy(reference)).toEqual({ 'democratic-services': ['Record the decision'] });
    await site.council.send('democratic-services', 'decide', {
      reference,
      data: { outcome: 'approvedWithAmendments' },
      words: { reasons: 'As the report says.' },
    });
    expect(await verbsBy(reference)).toEqual({
      officer: ['Confirm that the assessment still holds'],
      'democratic-services': ['Publish the decision'],
    });
  });

  it('scrutiny members while it may be called in, and then for their names', async () => {
    await site.council.send('officer', 'confirmAssessment', { reference });
    await site.council.send('democratic-services', 'publish', { reference });
    expect(await verbsBy(reference)).toEqual({
      scrutiny: ['Call it in, or let it be'],
      'scrutiny-2': ['Call it in, or let it be'],
    });
    await site.council.send('scrutiny', 'lodgeCallIn', {
      reference,
      words: { grounds: 'Nobody was asked.' },
    });
    expect(await verbsBy(reference)).toEqual({
      'democratic-services': ['Judge the call-in request'],
      'scrutiny-2': ['Sign the call-in request, or let it be'],
    });
    const others = (await waitsFor('scrutiny')).others.map((it) => it.what);
    expect(others).toEqual(['Democratic services to judge the call-in request']);
  });

  it('democratic services with each outcome after it was called in', async () => {
    for (const who of ['scrutiny-2', 'scrutiny-3'] as const) {
      await site.council.send(who, 'addCallInSignature', { reference });
    }
    await site.council.send('democratic-services', 'validateCallIn', { reference });
    expect(await verbsBy(reference)).toEqual({ 'democratic-services': ["Record scrutiny's outcome"] });
    await site.council.send('democratic-services', 'scrutinyDecides', {
      reference,
      data: { outcome: 'referBack' },
    });
    expect(await verbsBy(reference)).toEqual({ 'democratic-services': ['Record the reconsideration'] });
  });
});

it('the director who wrote a case is not asked to sign it; the deputy is', async () => {
  const reference = await site.council.begin('solicitor', {
    frontSheet: { meetingOn: '2026-06-18', actingDateStated: '' },
  });
  site.council.clock.set('2026-05-18', '09:00');
  await site.council.send('solicitor', 'submitForReview', { reference });
  await site.council.send('reviewer', 'endorse', { reference });
  const verbs = await verbsBy(reference);
  expect(verbs.solicitor).toBeUndefined();
  expect(verbs['deputy-solicitor']).toEqual(['Sign the legal part, or return it, as deputy']);
});

it('offers nobody a step that the road would refuse', async () => {
  let asked = 0;
  for (const who of everybody) {
    const person = await personOf(who);
    for (const { reference, event } of (await whatWaitsFor(site.services.commands, person)).mine) {
      const open = await findOpenCase(site.services, person, reference);
      if (!open) throw new Error(`${who} may not see ${reference}`);
      const { subject, found, deciding, at } = open;
      const context = { report: found.report.progress, case: subject.progress, facts: deciding.facts };
      const may = whatMayIDo(subject.kind, subject.state, context, person, at);
      expect(may.available.map((it) => it.event)).toContain(event);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(2);
});

it('puts what is most urgent first, and says how late it is', async () => {
  const first = await site.council.begin('officer', { frontSheet: { meetingOn: '2026-07-30' } });
  const second = await site.council.begin('officer', { frontSheet: { meetingOn: '2026-06-18' } });
  site.council.clock.set('2026-06-05', '09:00');
  const { mine } = await waitsFor('officer');
  const shown = mine.filter((it) => it.reference === first || it.reference === second);
  expect(shown.map((it) => [it.reference, it.due?.left, it.due?.meaning])).toEqual([
    [second, '2 working days late', 'late'],
    [first, '28 working days left', undefined],
  ]);
});

it('says so where nothing waits, and what comes next in the council', async () => {
  const page = await site.see('cabinet', '/');
  expect(page.words).toContain('Nothing waits for you.');
});

it('asks for what is done to a whole report once', async () => {
  const one = await site.council.begin('second-officer');
  const two = await site.council.begin('second-officer');
  await site.council.carryTogether(one, two);
  for (const reference of [one, two]) {
    await site.council.send('second-officer', 'submitForReview', { reference });
    await site.council.send('reviewer', 'endorse', { reference });
  }
  const mine = (await waitsFor('finance')).mine.filter((it) => it.reference === one || it.reference === two);
  expect(mine.map((it) => [it.verb, it.more])).toEqual([['Sign the finance part, or return it', 1]]);
});
