import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dueOf, englandAndWales } from '../../../workflows/clocks/index.ts';
import { type Constitution, presets } from '../../../workflows/constitution/index.ts';
import { plusDays, someDay } from './arbitraries.ts';

const next = { type: 'nextOrdinaryMeeting', whenMissed: 'stays' } as const;
const constitution: Constitution = {
  ...presets['england-2012'],
  scrutiny: next,
  reconsideration: next,
  council: next,
};
const someMeetings = fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 8 });

describe('the next ordinary meeting', () => {
  const found = (day: Day, meetings: readonly Day[]) =>
    dueOf(
      'scrutinyMeets',
      { calledInAt: day, ordinaryMeetings: { scrutiny: meetings } },
      constitution,
      englandAndWales(),
    )?.dueOn;

  it('is one of those recorded, after the start, with none between; where there is none, there is no date', () => {
    fc.assert(
      fc.property(someDay, someMeetings, (day, away) => {
        const meetings = away.map((n) => plusDays(day, n));
        const on = found(day, meetings);
        const later = meetings.filter((it) => it > day);
        expect(on === undefined).toBe(later.length === 0);
        if (on === undefined) return;
        expect(later).toContain(on);
        expect(later.filter((it) => it < on)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never earlier for a later start, and never later for one more meeting', () => {
    const days = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(someDay, someMeetings, days, days, (day, away, more, another) => {
        const meetings = away.map((n) => plusDays(day, n));
        const on = found(day, meetings) ?? '9999';
        expect((found(plusDays(day, more), meetings) ?? '9999') >= on).toBe(true);
        expect((found(day, [...meetings, plusDays(day, another)]) ?? '9999') <= on).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is no other under another calendar: a new holiday moves no meeting', () => {
    expect(found('2026-05-14', ['2026-06-04', '2026-05-25'])).toBe('2026-05-25');
  });
});
