import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../workflows/clocks/days.ts';
import {
  dueOf,
  earliestDecisionUnderGeneralException,
  englandAndWales,
} from '../../../workflows/clocks/index.ts';
import { dayDue } from '../../../workflows/clocks/plan.ts';
import { type Constitution, presets } from '../../../workflows/constitution/index.ts';

/** What no worked example shows, found by changing the code and seeing no test fail. */

const calendar = englandAndWales();

describe('a call-in counted in calendar days', () => {
  const closes = (dayOfPublicationCounts: boolean) => {
    const constitution: Constitution = {
      ...presets['midday-eighth-day'],
      callIn: { ...presets['midday-eighth-day'].callIn, dayOfPublicationCounts },
    };
    return dueOf('callInCloses', { publishedAt: '2026-03-02' }, constitution, calendar)?.dueOn;
  };

  it('closes a day sooner where the day of publication counts', () => {
    expect(closes(false)).toBe('2026-03-10');
    expect(closes(true)).toBe('2026-03-09');
  });
});

describe('a general exception', () => {
  const earliest = (days: 'calendar' | 'working') =>
    earliestDecisionUnderGeneralException(
      '2026-03-04',
      { ...presets['england-2012'], generalException: { n: 5, days } },
      calendar,
    );

  it('has its clear days counted as the constitution says', () => {
    // Thursday 5 to Monday 9 March are five days; Thursday 5 to Wednesday 11 March are five working days.
    expect(earliest('calendar')).toBe('2026-03-10');
    expect(earliest('working')).toBe('2026-03-12');
  });
});

describe('the day of a moment', () => {
  it('is London’s, in summer time too', () => {
    const from = Date.parse('2026-06-01T22:30:00Z');
    const plan = { count: 'clockHours', from, n: 48, since: 'the decision' } as const;
    expect(dayOf(dayDue(plan, calendar))).toBe('2026-06-03');
    expect(dayDue({ ...plan, from: Date.parse('2026-06-01T23:30:00Z') }, calendar)).toBe(
      dayNumber('2026-06-04'),
    );
  });
});
