import { describe, expect, it } from 'vitest';
import {
  type Dependable,
  dependencyAdvice,
  findCycle,
  readReferences,
  whyNotDependOn,
} from '../../../workflows/plans/dependencies.ts';

const today = '2026-05-01';
const action = (reference: string, rest: Partial<Dependable> = {}): Dependable => ({
  reference,
  dependsOn: [],
  startsOn: '',
  dueOn: '',
  delivery: 'notStarted',
  ...rest,
});
const adviceFor = (second: Partial<Dependable>, first: Partial<Dependable>) =>
  dependencyAdvice(
    action('ACT-2026-0002', { dependsOn: ['ACT-2026-0001'], ...second }),
    new Map([['ACT-2026-0001', action('ACT-2026-0001', first)]]),
    today,
  );

describe('what an action depends on', () => {
  it('is read however it is written, each reference once', () => {
    expect(readReferences(' act-2026-0001, ACT-2026-0002;ACT-2026-0001\n')).toEqual([
      'ACT-2026-0001',
      'ACT-2026-0002',
    ]);
    expect(readReferences('  ')).toEqual([]);
  });

  it('cannot be itself, nor something that is no action', () => {
    const all = [action('ACT-2026-0001'), action('ACT-2026-0002')];
    expect(whyNotDependOn('ACT-2026-0001', ['ACT-2026-0001'], all)).toBe(
      'An action cannot wait for itself. Take its own reference out',
    );
    expect(whyNotDependOn('ACT-2026-0001', ['DIA-2026-0001'], all)).toBe(
      'There is no action DIA-2026-0001. Check the reference',
    );
    expect(whyNotDependOn('ACT-2026-0001', ['ACT-2026-0002'], all)).toBeUndefined();
  });

  it('cannot lead back to it, and the sentence names the way round', () => {
    const all = [
      action('A', { dependsOn: [] }),
      action('B', { dependsOn: ['C'] }),
      action('C', { dependsOn: ['A'] }),
    ];
    expect(findCycle('A', ['B'], all)).toEqual(['A', 'B', 'C', 'A']);
    expect(whyNotDependOn('A', ['B'], all)).toBe(
      'These actions would wait for each other, and none could begin: A needs B needs C needs A. Take one of them out',
    );
    expect(findCycle('B', ['C'], all)).toBeUndefined();
  });

  it('may be a ring elsewhere without the search going round for ever', () => {
    const ring = [action('X', { dependsOn: ['Y'] }), action('Y', { dependsOn: ['X'] })];
    expect(findCycle('A', ['X'], [...ring, action('A')])).toBeUndefined();
  });
});

describe('advice about a dependency', () => {
  it('is given where it ends after this one begins, and not on the same day', () => {
    expect(adviceFor({ startsOn: '2026-06-01' }, { dueOn: '2026-06-02' })).toEqual([
      'It is to begin on 1 June 2026, but depends on ACT-2026-0001, which is not done before 2 June 2026.',
    ]);
    expect(adviceFor({ startsOn: '2026-06-01' }, { dueOn: '2026-06-01' })).toEqual([]);
    expect(adviceFor({ startsOn: '2026-05-01' }, { dueOn: '2026-06-02' })).toEqual([
      'It began on 1 May 2026, but depends on ACT-2026-0001, which is not done before 2 June 2026.',
    ]);
  });

  it('goes by the due date where no start is planned', () => {
    expect(adviceFor({ dueOn: '2026-06-01' }, { dueOn: '2026-06-02' })).toEqual([
      'It is due on 1 June 2026, but depends on ACT-2026-0001, which is not done before 2 June 2026.',
    ]);
  });

  it('says that it has no date, was cancelled, or is out of sight', () => {
    expect(adviceFor({}, {})).toEqual(['It depends on ACT-2026-0001, which has no due date.']);
    expect(adviceFor({}, { delivery: 'cancelled' })).toEqual([
      'It depends on ACT-2026-0001, which was cancelled. Say what is to be done in its place.',
    ]);
    expect(dependencyAdvice(action('A', { dependsOn: ['B'] }), new Map(), today)).toEqual([
      'It depends on B, which you cannot see or which is no action.',
    ]);
  });

  it('ends when either of them is done', () => {
    expect(adviceFor({ startsOn: '2026-06-01' }, { dueOn: '2026-06-02', delivery: 'done' })).toEqual([]);
    expect(adviceFor({ startsOn: '2026-06-01', delivery: 'done' }, { dueOn: '2026-06-02' })).toEqual([]);
  });
});
