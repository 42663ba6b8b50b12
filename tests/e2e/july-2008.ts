import { expect } from 'vitest';
import type { CaseView } from '../../app/cases/case-view.ts';
import { Script } from '../support/running-service.ts';

/** An assessment whose call-in window is open, with a request that two have signed. */
export const calledIn = 'DIA-2008-0001';
/** An action that Legal has signed and Finance has not. */
export const halfSigned = 'ACT-2008-0002';
/** An action in draft. */
export const inDraft = 'ACT-2008-0001';

/** Plays the scenario of 2008 to the evening of 24 July, by forms alone: every kind of page has something to show. */
export async function playToJuly2008(baseUrl: string): Promise<void> {
  const people = new Map<string, Script>();
  const as = async (persona: string) => {
    const script = people.get(persona) ?? new Script(baseUrl);
    if (!people.has(persona)) await script.signInAs(persona);
    people.set(persona, script);
    return script;
  };
  const file = async (reference: string): Promise<CaseView> =>
    (await (await as('democratic-services')).get(`/cases/${reference}.json`)).json();
  const send = async (
    persona: string,
    reference: string,
    event: string,
    fields: Record<string, string> = {},
  ) => {
    const answer = await (await as(persona)).post(`/cases/${reference}`, { event, ...fields });
    expect(answer.status, `${persona} ${event} ${reference}`).toBe(303);
  };
  const sign = async (persona: string, part: string, reference: string) =>
    send(persona, reference, 'sign', { part, contentHash: (await file(reference)).contentHash });

  expect((await (await as('officer')).post('/demo/put-right', {})).status).toBe(303);
  await send('officer', halfSigned, 'edit', {
    version: String((await file(halfSigned)).version),
    'content.owner': 'Policy officer',
    'content.dueOn': '2009-03-31',
    'content.measure': 'A way that every partner has agreed',
    'content.reviewOn': '2009-06-01',
  });
  for (const reference of [calledIn, halfSigned]) {
    await send('officer', reference, 'submitForReview');
    await send('reviewer', reference, 'endorse');
    await sign('solicitor', 'legal', reference);
  }
  await sign('finance', 'finance', calledIn);
  await send('democratic-services', calledIn, 'list', { meeting: 'cabinet-2008-07-24' });
  const clock = await (await as('democratic-services')).post('/demo/clock', {
    now: '2008-07-24T19:30:00+01:00',
  });
  expect(clock.status).toBe(303);
  await send('democratic-services', calledIn, 'decide', {
    outcome: 'approved',
    decidedAt: '2008-07-24T18:40',
    reasons: 'For the reasons in the report.',
  });
  await send('democratic-services', calledIn, 'publish');
  await send('scrutiny', calledIn, 'lodgeCallIn', { grounds: 'The partners were not asked.' });
  await send('scrutiny-2', calledIn, 'addCallInSignature');
}
