import { describe, expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import type { CaseEvent, EventData } from '../../../workflows/road/events.ts';
import { at, decision, event, now, type Situation } from './situations.ts';

const take = ({ state, context }: Situation, asked: CaseEvent) => step('assessment', state, context, asked);

describe("the author's confirmation of an amended decision", () => {
  const amended = decision({ outcome: 'approvedWithAmendments', stands: 'approvedWithAmendments' });
  const confirmed = { report: { decision: amended }, case: { confirmedAt: '2008-07-25T09:00:00+01:00' } };
  const reconsidered = (outcome: string) =>
    take(at('reconsideration', confirmed), event('reconsider', 'clerk', { outcome }));

  test('still stands when the decision is confirmed', () => {
    expect(reconsidered('confirm')).toMatchObject({ ok: true, case: confirmed.case });
  });

  test('is asked for anew when the decision is amended again', () => {
    const done = reconsidered('amend');
    expect(done.ok && done.case.confirmedAt).toBeUndefined();
    expect(done).toMatchObject({
      report: { decision: { stands: 'approvedWithAmendments', reconsidered: 1 } },
    });
  });
});

describe('Council', () => {
  const contrary = { facts: { contraryToFramework: true } };
  const decides = (data: EventData) => take(at('council', contrary), event('councilDecides', 'clerk', data));

  test('decides with one of the three outcomes, and its own decision is never called in', () => {
    const done = decides({ outcome: 'decided', decision: 'refused' });
    expect(done).toMatchObject({
      ok: true,
      state: 'publication',
      report: {
        councilMetAt: now,
        decisions: 2,
        decision: { number: 2, body: 'council', outcome: 'refused', stands: 'refused' },
      },
    });
    if (!done.ok) throw new Error(done.why);
    const { context } = at('publication', { report: done.report });
    expect(take({ state: done.state, context }, event('publish', 'clerk'))).toMatchObject({
      ok: true,
      state: { closed: 'refused' },
    });
  });

  test('is not recorded as having decided without saying what', () => {
    const silent = decides({ outcome: 'decided' });
    expect(silent).toMatchObject({ ok: false, status: 409 });
    expect(!silent.ok && silent.why).toMatch(/^Choose an outcome/);
  });

  test('is not referred what it already decides', () => {
    const referral = event('decide', 'clerk', { outcome: 'referredToCouncil' });
    const why = 'Council decides this already, so it is not referred there again.';
    expect(take(at('listed', { facts: { route: 'council' } }), referral)).toMatchObject({ ok: false, why });
    expect(take(at('listed', { report: { referredToCouncilAt: now } }), referral)).toMatchObject({
      ok: false,
      why,
    });
    expect(take(at('listed'), referral)).toMatchObject({
      ok: true,
      state: 'awaitingDecision',
      report: { referredToCouncilAt: now, listing: undefined },
    });
  });
});
