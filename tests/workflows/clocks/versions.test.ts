import { describe, expect, it } from 'vitest';
import {
  findVersionOn,
  isInForceOn,
  nextNumber,
  placeVersion,
  presets,
} from '../../../workflows/constitution/index.ts';

/** The versions of a council's constitution, one after the other, without a day between them. */

const version = (number: number, effectiveFrom: string, effectiveUntil: string | null = null) => ({
  id: 'example',
  name: `Example ${number}`,
  version: number,
  effectiveFrom,
  effectiveUntil,
});
const first = version(1, '2012-09-10', '2024-05-19');
const second = version(2, '2024-05-20');

describe('the version in force', () => {
  it('is in force on both its first and its last day', () => {
    expect(
      ['2012-09-09', '2012-09-10', '2024-05-19', '2024-05-20'].map((day) => isInForceOn(day, first)),
    ).toEqual([false, true, true, false]);
    expect(isInForceOn('2099-12-31', second)).toBe(true);
  });

  it('is the one that came last where two claim a day, and of one day the higher number', () => {
    const corrected = { ...second, version: 3 };
    const all = [first, corrected, second, version(4, '2020-01-01')];
    expect(findVersionOn('2024-06-01', all)?.version).toBe(3);
    expect(findVersionOn('2024-06-01', [second, corrected])?.version).toBe(3);
    expect(findVersionOn('2022-06-01', all)?.version).toBe(4);
    expect(findVersionOn('2000-01-01', all)).toBeUndefined();
  });

  it('has its number counted on, each constitution for itself', () => {
    expect(nextNumber('example', [])).toBe(1);
    expect(nextNumber('example', [second, first])).toBe(3);
    expect(nextNumber('other', [first, second])).toBe(1);
  });
});

describe('a new version', () => {
  const place = (wanted: ReturnType<typeof version>, ...there: ReturnType<typeof version>[]) =>
    placeVersion(wanted, there.length > 0 ? there : [first, second]);
  const problems = (...asked: Parameters<typeof place>) => {
    const placed = place(...asked);
    return placed.ok ? [] : placed.problems.map(({ path, expected }) => `${path}: ${expected}`);
  };

  it('ends the one that it follows on the day before', () => {
    expect(place(version(3, '2026-01-01'))).toEqual({
      ok: true,
      ends: { id: 'example', version: 2, name: 'Example 2', until: '2025-12-31' },
    });
  });

  it('leaves nothing in force from the day after it ends, where nothing follows at once', () => {
    expect(place(version(3, '2026-01-01', '2026-12-31'))).toMatchObject({ noneFrom: '2027-01-01' });
    const later = version(1, '2027-01-01');
    expect(place(version(3, '2026-01-01', '2026-12-31'), { ...later, id: 'other' })).toEqual({ ok: true });
    expect(place(version(3, '2026-01-01', '2026-12-30'), { ...later, id: 'other' })).toEqual({
      ok: true,
      noneFrom: '2026-12-31',
    });
  });

  it('ends before the first of those that come later', () => {
    const sooner = { ...version(1, '2027-01-01', '2027-12-31'), id: 'sooner' };
    const later = { ...version(1, '2028-01-01'), id: 'later' };
    const expected = 'effectiveUntil: a day before 1 January 2027, when “Example 1” comes into force';
    expect(problems(version(1, '2026-01-01'), later, sooner)).toEqual([expected]);
    expect(problems(version(1, '2026-01-01'), sooner, later)).toEqual([expected]);
    expect(problems(version(1, '2026-01-01', '2027-01-01'), later, sooner)).toEqual([expected]);
    expect(problems(version(1, '2026-01-01', '2026-12-31'), later, sooner)).toEqual([]);
  });

  it('has a number that is not recorded yet, and a first day of its own', () => {
    expect(problems(version(2, '2026-01-01'))).toEqual([
      'version: 3 or more: version 2 of “example” is recorded already',
    ]);
    expect(problems(version(3, '2026-01-01'))).toEqual([]);
    expect(problems(version(7, '2026-01-01'))).toEqual([]);
    expect(problems(version(3, '2024-05-20'))).toEqual([
      'effectiveFrom: another day: “Example 2” came into force on 20 May 2024',
    ]);
    expect(problems(version(1, '2024-05-20'))).toHaveLength(2);
  });
});

it('the presets follow each other without a day between', () => {
  const { 'wigan-2008': old, 'england-2012': today } = presets;
  expect(findVersionOn('2012-09-09', [today, old])?.id).toBe('wigan-2008');
  expect(findVersionOn('2012-09-10', [today, old])?.id).toBe('england-2012');
});
