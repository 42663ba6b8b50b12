import { describe, expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import { endorsementsSoFar } from '../../../workflows/road/endorsements.ts';
import type { Facts } from '../../../workflows/road/facts.ts';
import { at, event } from './situations.ts';

/** The reviewer of the cast endorses, while the list holds `reviewers` and `endorsedBy` have answered already. */
const endorse = (reviewers: readonly string[], ...endorsedBy: string[]) =>
  endorseOf(reviewers.length, reviewers, ...endorsedBy);
/** The same where the constitution asks for so many. */
const endorseOf = (endorsementsNeeded: number, reviewers: readonly string[], ...endorsedBy: string[]) => {
  const facts: Partial<Facts> = { reviewers, endorsementsNeeded };
  const { state, context } = at('review', { facts, case: { endorsedBy } });
  return step('assessment', state, context, event('endorse', 'reviewer'));
};
const signOff = { signOff: { legal: 'asked', finance: 'asked' } };

describe('where the constitution asks for every reviewer on the list', () => {
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
      why: 'You have endorsed this already. One more endorsement is needed.',
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

describe('where the constitution asks for some of the reviewers on the list', () => {
  test('one of three is enough where it asks for one', () => {
    expect(endorseOf(1, ['reviewer', 'second', 'third'])).toMatchObject({ ok: true, state: signOff });
  });

  test('two of three are enough where it asks for two, whoever they are', () => {
    expect(endorseOf(2, ['reviewer', 'second', 'third'])).toMatchObject({ ok: true, state: 'review' });
    expect(endorseOf(2, ['reviewer', 'second', 'third'], 'third')).toMatchObject({
      ok: true,
      state: signOff,
    });
  });

  test('a second answer of the same reviewer is not another endorsement', () => {
    expect(endorseOf(3, ['reviewer', 'second', 'third'], 'reviewer')).toMatchObject({
      ok: false,
      why: 'You have endorsed this already. 2 more endorsements are needed.',
    });
  });

  test('a list that has become too short holds the case in review until somebody is added', () => {
    expect(endorseOf(2, ['reviewer'])).toMatchObject({ ok: true, state: 'review' });
  });
});

test('the sentences say how many endorsements are still needed, and nothing where none was given yet', () => {
  expect([0, 1, 2].map((given) => endorsementsSoFar(given, 1))).toEqual([undefined, undefined, undefined]);
  expect(endorsementsSoFar(0, 3)).toBeUndefined();
  expect(endorsementsSoFar(1, 3)).toBe('2 more endorsements are needed.');
  expect(endorsementsSoFar(2, 3)).toBe('One more endorsement is needed.');
  expect(endorsementsSoFar(0, 'all')).toBeUndefined();
  expect(endorsementsSoFar(2, 'all')).toBe(
    'Every reviewer on the list must endorse it, and some are still to answer.',
  );
});
