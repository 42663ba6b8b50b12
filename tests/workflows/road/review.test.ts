import { describe, expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import type { Facts } from '../../../workflows/road/facts.ts';
import { at, event } from './situations.ts';

/** The reviewer of the cast endorses, while the list holds `reviewers` and `endorsedBy` have answered already. */
const endorse = (reviewers: readonly string[], ...endorsedBy: string[]) => {
  const facts: Partial<Facts> = { reviewers, endorsementsNeeded: reviewers.length };
  const { state, context } = at('review', { facts, case: { endorsedBy } });
  return step('assessment', state, context, event('endorse', 'reviewer'));
};
const signOff = { signOff: { legal: 'asked', finance: 'asked' } };

describe('every reviewer on the list endorses', () => {
  test('one reviewer is enough where the list has one', () => {
    expect(endorse(['reviewer'])).toMatchObject({
      ok: true,
      state: signOff,
      case: { endorsedBy: ['reviewer'] },
    });
  });

  test('the first of two leaves the case in review, the second sends it to the directors', () => {
    expect(endorse(['reviewer', 'second'])).toMatchObject({ ok: true, state: 'review' });
    expect(endorse(['reviewer', 'second'], 'second')).toMatchObject({ ok: true, state: signOff });
  });

  test('nobody endorses twice while another is still to answer', () => {
    expect(endorse(['reviewer', 'second'], 'reviewer')).toEqual({
      ok: false,
      status: 409,
      why: 'You have endorsed this already. Another reviewer is still to answer.',
    });
  });

  test('the answer of somebody who has left the list does not stand in for one who is on it', () => {
    expect(endorse(['reviewer', 'third'], 'gone')).toMatchObject({ ok: true, state: 'review' });
  });

  test('where the one still to answer has left, those who remain can let the case go on', () => {
    expect(endorse(['reviewer'], 'reviewer')).toMatchObject({
      ok: true,
      state: signOff,
      case: { endorsedBy: ['reviewer'] },
    });
  });
});
