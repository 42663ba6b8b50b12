import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../app/jobs/sweep.ts';
import type { Council, PersonId } from '../support/council.ts';
import { formOf } from './page-form.ts';
import { openSite, type Site } from './whole-site.ts';

/**
 * The routes other than Cabinet, from draft to in force by the forms of the pages. A named person decides on Thursday
 * 14 May 2026: 28 clear days before is 15 April; 5 clear working days before is 6 May (7, 8, 11, 12 and 13 between).
 * Full Council meets on Wednesday 15 July: 5 clear working days before is 7 July (8, 9, 10, 13 and 14 between).
 */
let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const desk = 'democratic-services';
const at = (day: string, time = '09:00') => site.council.clock.set(day, time);
type Typed = Record<string, string>;
const day = (name: string, date: string): Typed => {
  const [year = '', month = '', on = ''] = date.split('-');
  return { [`${name}-day`]: on, [`${name}-month`]: month, [`${name}-year`]: year };
};

/** Opens a page of the case, types into its form, and sends it. */
async function fill(who: PersonId, page: string, event: string, typed: Typed = {}) {
  const reference = page.split('/')[2];
  const { text } = await site.see(who, page);
  return site.post(who, `/cases/${reference}`, formOf(text, typed, event));
}
async function taken(who: PersonId, page: string, event: string, typed: Typed = {}) {
  const { status, words } = await fill(who, page, event, typed);
  expect([event, status, status === 303 ? '' : words]).toEqual([event, 303, '']);
}
const make = (who: PersonId, reference: string, event: string, typed: Typed = {}) =>
  taken(who, `/cases/${reference}/do/${event}`, event, typed);
const decide = (reference: string, typed: Typed = {}) =>
  fill(desk, `/cases/${reference}/do/decide`, 'decide', {
    outcome: 'approved',
    reasons: 'For the reasons of the report.',
    ...typed,
  });

async function begun(answers: Typed): Promise<string> {
  at('2026-03-02');
  const reference = await site.council.begin('officer');
  const prefixed = Object.entries(answers).map(([name, value]) => [`frontSheet.${name}`, value]);
  const page = `/cases/${reference}/edit/front-sheet/decision`;
  await taken('officer', page, 'edit', Object.fromEntries(prefixed));
  return reference;
}

async function signed(reference: string): Promise<void> {
  await make('officer', reference, 'submitForReview');
  await make('reviewer', reference, 'endorse', { remark: 'The evidence is there.' });
  await taken('solicitor', `/cases/${reference}/sign-off/legal`, 'sign');
  await taken('finance', `/cases/${reference}/sign-off/finance`, 'sign');
}

async function publishNotice(reference: string, kind: string, typed: Typed = {}) {
  const page = `/cases/${reference}/notices/${kind}`;
  return site.post(desk, page, formOf((await site.see(desk, page)).text, typed));
}

const notices = async (reference: string) => (await site.see(desk, `/cases/${reference}/notices`)).words;
const register = async (reference: string) => (await site.see(undefined, `/register/${reference}`)).words;
const stateOf = async (reference: string) => (await site.council.caseOf(reference)).state;
const openDates = async (reference: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await site.council.rows(
        `SELECT d.kind, d.due_on::text AS on FROM deadlines d JOIN cases c ON c.id = d.case_id
         WHERE c.reference = $1 AND d.status = 'open' ORDER BY d.kind`,
        reference,
      )
    ).map(({ kind, on }) => [String(kind), String(on)]),
  );

const named = (route: string, decisionMaker: string): Typed => ({
  route,
  decisionMaker,
  ...day('decisionOn', '2026-05-14'),
  ...day('meetingOn', '--'),
});

describe('an individual Cabinet member', () => {
  it('decides a key matter after its notice, on the day named, subject to call-in', async () => {
    const reference = await begun(named('member', 'The Cabinet member for housing'));
    expect(await openDates(reference)).toEqual({ keyDecisionNotice: '2026-04-15' });
    const before = await notices(reference);
    expect(before).toContain('Before a decision on Thursday 14 May 2026 a notice is still to be published');
    expect(before).toContain('No part of it is taken in private.');

    expect((await publishNotice(reference, 'keyDecisionNotice')).status).toBe(303);
    expect(await notices(reference)).toContain('Its notices are in order for a decision on Thursday 14 May');
    expect(await openDates(reference)).toEqual({});
    await signed(reference);
    const meeting = { meeting: 'cabinet-2026-06-18' };
    const listing = await fill(desk, `/cases/${reference}/do/list`, 'list', meeting);
    expect([listing.status, listing.words.includes('taken by a named person and not at a meeting')]).toEqual([
      409,
      true,
    ]);

    at('2026-05-13', '17:00');
    const early = await site.see(desk, `/cases/${reference}/do/decide`);
    expect([early.status, early.words.includes('by the front sheet that is on 14 May 2026')]).toEqual([
      409,
      true,
    ]);
    at('2026-05-14', '12:00');
    expect((await decide(reference)).status).toBe(303);
    // Two working days after Thursday: Friday 15 and Monday 18 May.
    expect(await openDates(reference)).toEqual({ publishDecision: '2026-05-18' });
    await make(desk, reference, 'publish');
    // Friday 15, then 18, 19, 20 and 21 May.
    expect(await openDates(reference)).toEqual({ callInCloses: '2026-05-21', mayActFrom: '2026-05-22' });
    const open = await register(reference);
    expect(open).toContain('Not yet: call-in is open until 5 pm on Thursday 21 May 2026');
    expect(open).toContain('Decided by The Cabinet member for housing');

    at('2026-05-22');
    await sweep(site.council.parts, site.council.clock.now());
    expect(await stateOf(reference)).toBe('inForce');
    expect(await register(reference)).toContain('Can be acted on from Friday 22 May 2026');
  });

  it('cannot decide where nobody is named, or no day', async () => {
    const reference = await begun({ ...named('member', ''), keyDecision: 'no' });
    await signed(reference);
    at('2026-05-14', '12:00');
    const unnamed = await site.see(desk, `/cases/${reference}/do/decide`);
    const why = 'The front sheet must name the decision maker and the date of the decision first.';
    expect([unnamed.status, unnamed.words.includes(why)]).toEqual([409, true]);
    await taken('officer', `/cases/${reference}/edit/front-sheet/decision`, 'edit', {
      'frontSheet.decisionMaker': 'The Cabinet member for housing',
    });
    expect((await decide(reference)).status).toBe(303);
  });
});

describe('an officer', () => {
  const key = { ...named('officerKey', 'The Director of Place'), keyDecision: 'yes' };

  it('takes no key decision without a notice, and one with a general exception', async () => {
    const reference = await begun(key);
    expect(await openDates(reference)).toEqual({ keyDecisionNotice: '2026-04-15' });
    await signed(reference);
    // Its last day is gone: the general exception's runs.
    at('2026-04-16');
    await sweep(site.council.parts, site.council.clock.now());
    expect(await openDates(reference)).toMatchObject({ generalExceptionNotice: '2026-05-06' });
    expect(await notices(reference)).toContain(
      'The key decision notice is too late. First tell the chair of the scrutiny committee in writing.',
    );
    const unnoticed = await begun(key);
    await signed(unnoticed);

    at('2026-05-06');
    const told = { informed: 'chair', ...day('informedOn', '2026-05-05') };
    expect((await publishNotice(reference, 'generalExceptionNotice', told)).status).toBe(303);
    expect(await openDates(reference)).toEqual({});
    const blank = await publishNotice(reference, 'generalExceptionReasons');
    expect([blank.status, blank.words.includes('There is a problem')]).toEqual([400, true]);
    const reasons = { reasons: 'The roof was found to be unsafe on 30 April.' };
    expect((await publishNotice(reference, 'generalExceptionReasons', reasons)).status).toBe(303);

    at('2026-05-14', '12:00');
    const refused = await decide(unnoticed);
    expect([refused.status, refused.words.includes('its notice was due by 15 April 2026')]).toEqual([
      409,
      true,
    ]);
    expect((await decide(reference)).status).toBe(303);
    await make(desk, reference, 'publish');
    expect(await stateOf(reference)).toEqual({ callInWindow: 'open' });
    const page = await register(reference);
    expect(page).toContain('Decided by The Director of Place');
    expect(page).toContain('Not yet: call-in is open until 5 pm on Thursday 21 May 2026');
    at('2026-05-22');
    await sweep(site.council.parts, site.council.clock.now());
    expect(await stateOf(reference)).toBe('inForce');
  });

  it('takes a key decision after its notice', async () => {
    const reference = await begun(key);
    expect((await publishNotice(reference, 'keyDecisionNotice')).status).toBe(303);
    await signed(reference);
    at('2026-05-14', '12:00');
    expect((await decide(reference)).status).toBe(303);
    await make(desk, reference, 'publish');
    expect(await openDates(reference)).toEqual({ callInCloses: '2026-05-21', mayActFrom: '2026-05-22' });
    expect(await register(reference)).toContain('Key decision Yes.');
  });

  it('takes another decision without notice or call-in: it is in force as it is published', async () => {
    const reference = await begun({
      ...named('officerNonKey', 'The Head of Parks'),
      keyDecision: 'no',
      keyDecisionGround: '',
      inForwardPlan: 'no',
      ...day('actingDateStated', '--'),
    });
    expect(await openDates(reference)).toEqual({});
    expect(await notices(reference)).toContain(
      'Its notices are in order for a decision on Thursday 14 May 2026.',
    );
    await signed(reference);
    at('2026-05-14', '12:00');
    expect((await decide(reference)).status).toBe(303);
    expect((await site.see(undefined, `/register/${reference}`)).status).toBe(404);
    await make(desk, reference, 'publish');
    expect(await stateOf(reference)).toBe('inForce');
    expect(await openDates(reference)).toEqual({ reviewDate: '2027-05-14' });
    const page = await register(reference);
    expect(page).toContain('Decided by The Head of Parks');
    expect(page).toMatch(/Can be acted on/);
    expect(page).toContain('Key decision No.');
  });
});

describe('full Council', () => {
  it('decides at its meeting, with an agenda and none of the executive’s notices, and is not called in', async () => {
    const reference = await begun({
      route: 'council',
      ...day('meetingOn', '2026-07-15'),
      ...day('actingDateStated', '--'),
    });
    // The report is with democratic services 5 working days before 7 July, on 30 June.
    expect(await openDates(reference)).toEqual({
      agendaPublished: '2026-07-07',
      reportToDemocraticServices: '2026-06-30',
    });
    expect(await notices(reference)).toContain(
      'Council decides, and these notices are about decisions of the executive.',
    );
    await signed(reference);
    const unlisted = await site.see(desk, `/cases/${reference}/do/decide`);
    expect(unlisted.words).toContain('It must be listed on a meeting before a decision can be recorded.');
    const cabinets = await fill(desk, `/cases/${reference}/do/list`, 'list', {
      meeting: 'cabinet-2026-06-18',
    });
    expect(cabinets.status).toBe(409);
    expect(cabinets.words).toContain('Council decides this, so it is listed on one of its meetings');
    await make(desk, reference, 'list', { meeting: 'council-2026-07-15' });
    const why = await site.see(desk, `/cases/${reference}/deadlines/agendaPublished`);
    expect(why.words).toContain('Local Government Act 1972, section 100B and Schedule 12, paragraph 4');
    expect(why.words).not.toContain('2012/2089');
    expect((await site.see(desk, '/deadlines')).text).toContain('href="/meetings/council-2026-07-15"');
    at('2026-07-07');
    await make(desk, reference, 'publishAgenda');
    expect(await openDates(reference)).toEqual({});
    expect((await site.see(undefined, '/agendas/council-2026-07-15')).status).toBe(200);

    at('2026-07-15', '20:00');
    expect((await decide(reference)).status).toBe(303);
    expect(await openDates(reference)).toEqual({ publishDecision: '2026-07-17' });
    await make(desk, reference, 'publish');
    expect(await stateOf(reference)).toBe('inForce');
    const page = await register(reference);
    expect(page).toContain('Decided by Council');
    expect(page).toMatch(/Can be acted on/);
    expect(page).not.toContain('call-in is open');
  });
});

it('Cabinet’s public agenda leads to the notices of its items', async () => {
  at('2026-03-02');
  const reference = await site.council.begin('officer', { subject: 1 });
  await site.council.bringTo('listed', reference);
  const agenda = '/agendas/cabinet-2026-05-14';
  expect((await site.see(undefined, agenda)).text).not.toContain('href="/notices/');
  await make(desk, reference, 'publishAgenda');
  const { text } = await site.see(undefined, agenda);
  const [address = ''] = text.match(new RegExp(`/notices/${reference}-\\d+`)) ?? [];
  expect((await site.see(undefined, address)).words).toContain('SI 2012/2089, regulation 9');
  const why = await site.see(desk, `/cases/${reference}/deadlines/agendaPublished`);
  expect(why.words).toContain('SI 2012/2089, regulations 6 and 7');
});
