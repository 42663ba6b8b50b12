import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../app/cases/case-view.ts';
import { type RunningService, Script, startService } from '../support/running-service.ts';

let service: RunningService;
const people = new Map<string, Script>();

async function as(persona: string): Promise<Script> {
  const known = people.get(persona);
  if (known) return known;
  const script = new Script(service.baseUrl);
  await script.signInAs(persona);
  people.set(persona, script);
  return script;
}

async function file(reference: string, persona = 'democratic-services'): Promise<CaseView> {
  const answer = await (await as(persona)).get(`/cases/${reference}.json`);
  expect(answer.status, `${reference} as ${persona}`).toBe(200);
  const view: CaseView = await answer.json();
  return view;
}

/** Sends an event, as a script does, and gives the case file afterwards. */
async function send(persona: string, reference: string, event: string, fields: Record<string, string> = {}) {
  const answer = await (await as(persona)).post(`/cases/${reference}`, { event, ...fields });
  if (answer.status !== 303) {
    throw new Error(
      `${persona} ${event}: ${answer.status}\n${(await answer.text())
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 1500)}`,
    );
  }
  return file(reference);
}

const moveClock = async (now: string) => {
  const answer = await (await as('democratic-services')).post('/demo/clock', { now });
  expect(answer.status).toBe(303);
};

const due = (view: CaseView, kind: string) => view.deadlines.find((d) => d.kind === kind)?.dueAt;

beforeAll(async () => {
  service = await startService();
});
afterAll(async () => {
  await service.stop();
});

/** The answers that the 2008 report lacks, as an officer would put them right. */
async function putRight(reference: string) {
  const { version } = await file(reference);
  const groups = [
    'race',
    'ethnicity',
    'age',
    'class',
    'disability',
    'gender',
    'religion',
    'sexualOrientation',
  ];
  return send('officer', reference, 'edit', {
    version: String(version),
    'frontSheet.actingDateStated': '2008-08-05',
    'frontSheet.meetingOn': '2008-07-24',
    'content.reviewOn': '2009-07-24',
    'content.timescale': 'By July 2009',
    'content.responsibility': 'Policy officer',
    'content.actionPlan': 'Three actions, each with an owner and a date.',
    ...Object.fromEntries(groups.map((group) => [`content.groups.${group}.disadvantage`, 'yes'])),
    'content.actions.0.what': 'Train every front-line team',
    'content.actions.0.owner': 'Policy officer',
    'content.actions.0.dueOn': '2009-03-31',
    'content.actions.0.measure': 'Every team has been trained',
    'content.actions.0.plan': 'Cohesion delivery plan',
  });
}

async function signByBoth(reference: string) {
  const { contentHash } = await file(reference);
  await send('solicitor', reference, 'sign', { part: 'legal', contentHash });
  return send('finance', reference, 'sign', { part: 'finance', contentHash });
}

describe('with a cookie and forms alone', () => {
  it('an assessment goes from draft to closed', async () => {
    const reference = 'DIA-2008-0001';
    expect((await file(reference)).state).toBe('draft');
    await putRight(reference);
    expect((await send('officer', reference, 'submitForReview')).state).toBe('review');
    expect((await send('reviewer', reference, 'endorse')).state).toEqual({
      signOff: { legal: 'asked', finance: 'asked' },
    });
    expect((await signByBoth(reference)).state).toBe('awaitingDecision');

    const asked = await file(reference);
    const list = asked.available.find((a) => a.event === 'list');
    const meeting = list?.fields
      .find((f) => f.name === 'meeting')
      ?.options?.find((o) => o.label.includes('24 July 2008'))?.value;
    expect(
      (await send('democratic-services', reference, 'list', { meeting: meeting ?? '' })).report.listing,
    ).not.toBeNull();

    await moveClock('2008-07-24T19:30:00+01:00');
    const decided = await send('democratic-services', reference, 'decide', {
      outcome: 'approved',
      decidedAt: '2008-07-24T18:40',
      reasons: 'For the reasons in the report.',
    });
    expect(decided.state).toBe('publication');
    expect(due(decided, 'publishDecision')).toBe('2008-07-26T18:40:00+01:00');

    const published = await send('democratic-services', reference, 'publish');
    expect(published.state).toEqual({ callInWindow: 'open' });
    expect(due(published, 'callInCloses')).toBe('2008-08-04T17:00:00+01:00');
    expect(published.deadlines.find((d) => d.kind === 'mayActFrom')?.dueOn).toBe('2008-08-05');

    await moveClock('2008-08-04T16:59:59+01:00');
    expect((await file(reference)).state).toEqual({ callInWindow: 'open' });
    await moveClock('2008-08-04T17:00:00+01:00');
    const inForce = await file(reference);
    expect(inForce.state).toBe('inForce');
    expect(inForce.report.mayActFrom).toBe('2008-08-05');

    await moveClock('2009-07-24T09:00:00+01:00');
    expect((await file(reference)).state).toBe('reviewDue');
    const still = await send('officer', reference, 'completeReview', {
      outcome: 'stillRight',
      reviewOn: '2010-07-26',
    });
    expect(still.state).toBe('inForce');
    expect(due(still, 'reviewDate')).toBe('2010-07-26T09:00:00+01:00');

    await moveClock('2010-07-26T09:00:00+01:00');
    expect((await send('officer', reference, 'completeReview', { outcome: 'finished' })).state).toEqual({
      closed: 'completed',
    });
  });

  it('an action goes from draft, through a call-in that is referred back, to closed', async () => {
    await (await as('admin')).post('/demo/reset', { scenario: 'wigan-2008' });
    people.clear();
    const reference = 'ACT-2008-0001';
    const draft = await file(reference);
    await send('officer', reference, 'edit', {
      version: String(draft.version),
      'content.owner': 'Policy officer',
      'content.dueOn': '2009-03-31',
      'content.measure': 'Signed by every partner',
      'content.reviewOn': '2009-06-01',
      'frontSheet.meetingOn': '2008-07-24',
    });
    await send('officer', reference, 'submitForReview');
    await send('reviewer', reference, 'endorse');
    await signByBoth(reference);
    const meeting = 'cabinet-2008-07-24';
    await send('democratic-services', reference, 'list', { meeting });
    await moveClock('2008-07-24T19:30:00+01:00');
    await send('democratic-services', reference, 'decide', {
      outcome: 'approved',
      decidedAt: '2008-07-24T18:50',
      reasons: 'For the reasons in the report.',
    });
    await send('democratic-services', reference, 'publish');
    await send('scrutiny', reference, 'lodgeCallIn', { grounds: 'The partners were not asked.' });
    await send('scrutiny-2', reference, 'addCallInSignature');
    await send('scrutiny-3', reference, 'addCallInSignature');
    expect((await send('democratic-services', reference, 'validateCallIn')).state).toBe('scrutiny');
    await send('democratic-services', reference, 'scrutinyDecides', { outcome: 'referBack' });
    expect(
      (
        await send('democratic-services', reference, 'reconsider', {
          outcome: 'amend',
          reasons: 'Partners are to sign first.',
          amendments: 'The partners sign before any money is paid.',
        })
      ).state,
    ).toBe('publication');
    expect((await send('democratic-services', reference, 'publish')).state).toEqual({
      inForce: { standing: 'inForce', delivery: 'notStarted' },
    });
    await send('officer', reference, 'confirmAssessment');
    await send('officer', reference, 'startDelivery');
    await send('officer', reference, 'reportProgress', {
      note: 'Half of the partners have signed.',
      slipped: 'yes',
      slippage: 'Holidays.',
    });
    await send('officer', reference, 'completeDelivery', { note: 'All have signed.' });
    await send('officer', reference, 'reviewEarly', { trigger: 'It is done.' });
    expect((await send('officer', reference, 'completeReview', { outcome: 'finished' })).state).toEqual({
      closed: 'completed',
    });
  });

  it('what is refused says why, and changes nothing', async () => {
    const reference = 'ACT-2008-0002';
    const before = await file(reference);
    const refused = async (persona: string, event: string, fields: Record<string, string> = {}) =>
      (await (await as(persona)).post(`/cases/${reference}`, { event, ...fields })).status;
    expect(await refused('officer', 'sign', { part: 'legal', contentHash: before.contentHash })).toBe(403);
    expect(await refused('democratic-services', 'callInCloses')).toBe(403);
    expect(await refused('democratic-services', 'publish')).toBe(409);
    expect(await refused('solicitor', 'sign', { part: 'legal', contentHash: before.contentHash })).toBe(409);
    expect(await refused('officer', 'nonsense')).toBe(400);
    expect(await refused('officer', 'edit')).toBe(400);
    expect(await refused('officer', 'edit', { version: '999', 'content.measure': 'Other' })).toBe(409);
    expect((await file(reference)).version).toBe(before.version);
    expect(
      (await (await as('officer')).post('/cases/DIA-1999-0001', { event: 'edit', version: '1' })).status,
    ).toBe(404);
  });
});
