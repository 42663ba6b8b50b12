import { describe, expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import type { CaseEvent } from '../../../workflows/road/events.ts';
import { startsOf } from '../../../workflows/road/open-deadlines.ts';
import { at, event, now, request, type Situation } from './situations.ts';

const take = ({ state, context }: Situation, asked: CaseEvent) => step('assessment', state, context, asked);
const second = request({ id: 'CI-2', signatures: [{ by: 'scrutiny', at: now }] });
const two = { report: { callIns: [request(), second] } };
const statusesAfter = (done: ReturnType<typeof take>) =>
  done.ok ? done.report.callIns.map((r) => `${r.id} ${r.status}`) : done.why;

describe('two requests are pending', () => {
  test('a member who names none withdraws the own one, not the oldest', () => {
    expect(statusesAfter(take(at('open', two), event('withdrawCallIn', 'scrutiny')))).toEqual([
      'CI-1 pending',
      'CI-2 withdrawn',
    ]);
  });

  test("nobody withdraws another member's request by naming it", () => {
    expect(take(at('open', two), event('withdrawCallIn', 'scrutiny', { request: 'CI-1' }))).toEqual({
      ok: false,
      status: 403,
      why: 'Only the member who lodged the request may withdraw it.',
    });
  });

  test('when one is validated the other is overtaken, and waits for nobody any more', () => {
    const done = take(at('closing', two), event('validateCallIn', 'clerk', { request: 'CI-2' }));
    expect(done).toMatchObject({ ok: true, state: 'scrutiny' });
    expect(statusesAfter(done)).toEqual(['CI-1 overtaken', 'CI-2 validated']);
  });

  test('with the window closed the decision takes effect only when both are settled', () => {
    const first = take(at('closing', two), event('rejectCallIn', 'clerk', { request: 'CI-2' }));
    if (!first.ok) throw new Error(first.why);
    expect(first.state).toEqual({ callInWindow: 'closing' });
    const { context } = at('closing', { report: first.report });
    expect(take({ state: first.state, context }, event('withdrawCallIn', 'lodger'))).toMatchObject({
      ok: true,
      state: 'inForce',
      report: { effectAt: now, mayActFrom: '2008-08-05' },
    });
  });
});

describe('the day to act from', () => {
  test('is never before the last request was settled', () => {
    const late = { ...event('rejectCallIn', 'clerk'), at: '2008-08-11T09:00:00+01:00' };
    expect(take(at('closing'), late)).toMatchObject({ ok: true, report: { mayActFrom: '2008-08-11' } });
  });
});

describe('what reconsideration is counted from', () => {
  test('after an objection it is the Council meeting', () => {
    const done = take(at('council'), event('councilDecides', 'clerk', { outcome: 'objection' }));
    if (!done.ok) throw new Error(done.why);
    expect(startsOf(done.report, done.case, at('council').context.facts)).toMatchObject({
      councilMetAt: now,
    });
  });

  test('in a second call-in it is never a meeting of the first', () => {
    const earlier = { scrutinyMetAt: '2008-07-01', councilMetAt: '2008-07-10' };
    const done = take(at('open', { report: earlier }), event('validateCallIn', 'clerk'));
    if (!done.ok) throw new Error(done.why);
    const starts = startsOf(done.report, done.case, at('open').context.facts);
    expect([starts.scrutinyMetAt, starts.councilMetAt, starts.calledInAt]).toEqual([
      undefined,
      undefined,
      now,
    ]);
  });
});
