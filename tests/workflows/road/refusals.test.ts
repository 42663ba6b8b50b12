import { describe, expect, test } from 'vitest';
import { ask } from '../../../workflows/road/ask.ts';
import type { CaseEvent } from '../../../workflows/road/events.ts';
import type { CaseKind } from '../../../workflows/road/facts.ts';
import { at, event, type Situation } from './situations.ts';

const answer = ({ state, context }: Situation, asked: CaseEvent, kind: CaseKind = 'assessment') =>
  ask(kind, state, context, asked);

describe('a refusal says where the case stands and where the step is possible', () => {
  test('a half of sign-off that is signed is not signed again', () => {
    expect(answer(at('signed/asked'), event('sign', 'solicitor', { part: 'legal' }))).toMatchObject({
      ok: false,
      status: 409,
      why: '“Sign” is not possible now: the case stands at “In sign-off” and the legal part is signed and the finance part is not signed. It is possible while the legal part is not signed.',
    });
  });

  test('an action that is under way is not started again', () => {
    expect(
      answer(at('inForce+inProgress', {}, 'action'), event('startDelivery', 'owner'), 'action'),
    ).toMatchObject({
      ok: false,
      status: 409,
      why: '“Start delivery” is not possible now: the case stands at “In force” and its delivery is in progress. It is possible while its delivery has not started.',
    });
  });

  test('a draft is not published, and the places where publishing is possible are named', () => {
    expect(answer(at('draft'), event('publish', 'clerk'))).toMatchObject({
      ok: false,
      status: 409,
      why: '“Publish the decision” is not possible now: the case stands at “Draft”. It is possible while it stands at “Decided, to be published”.',
    });
  });

  test('an outcome that the step does not have is asked for again', () => {
    const outcomes = [
      answer(at('listed'), event('decide', 'clerk', { outcome: 'noted' })),
      answer(at('scrutiny'), event('scrutinyDecides', 'clerk')),
    ];
    expect(outcomes.map((o) => !o.ok && o.why)).toEqual([
      'Choose an outcome that “Record the decision” can have here.',
      "Choose an outcome that “Record scrutiny's outcome” can have here.",
    ]);
  });

  test("the clock's own events are named in words", () => {
    expect(answer(at('open'), event('callInCloses', 'clerk'))).toMatchObject({
      ok: false,
      status: 403,
      why: '“The call-in window closes” is for the program itself, when the date has come.',
    });
  });

  test('delivery belongs to actions only', () => {
    expect(answer(at('inForce'), event('startDelivery', 'author'))).toMatchObject({
      ok: false,
      status: 409,
      why: '“Start delivery” does not belong to this kind of case.',
    });
  });
});
