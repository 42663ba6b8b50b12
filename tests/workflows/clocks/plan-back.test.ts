import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  englandAndWales,
  firstMeetingThatCanBeMade,
  londonInstant,
  type PlanBackWish,
  planBack,
} from '../../../workflows/clocks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';

const calendar = englandAndWales();
const constitution = presets['england-2012'];
const wish: PlanBackWish = {
  meetingAt: '2026-09-10',
  isKey: true,
  isPrivate: false,
  absences: { legal: [], finance: [] },
  draftingDays: 10,
};
const plan = (change: Partial<PlanBackWish> = {}) =>
  Object.fromEntries(planBack({ ...wish, ...change }, constitution, calendar).map((d) => [d.step, d.by]));

describe('planning back from a Cabinet date', () => {
  it('names the last safe day of each step, counted by hand for 10 September 2026', () => {
    // 31 August is a bank holiday.
    expect(plan()).toEqual({
      agendaPublished: '2026-09-02',
      reportToDemocraticServices: '2026-08-25',
      legalSigns: '2026-08-24',
      financeSigns: '2026-08-24',
      askDirectors: '2026-08-17',
      submitForReview: '2026-08-10',
      draftingStarts: '2026-07-27',
      keyDecisionNotice: '2026-08-12',
    });
  });

  it('asks earlier where a director is away, and has that director sign before the absence', () => {
    const away = plan({ absences: { legal: [{ from: '2026-08-20', until: '2026-08-28' }], finance: [] } });
    expect(away.legalSigns).toBe('2026-08-19');
    expect(away.financeSigns).toBe('2026-08-24');
    expect(away.askDirectors).toBe('2026-08-12');
  });

  it('counts an absence in the middle as no time to sign', () => {
    const away = plan({ absences: { legal: [], finance: [{ from: '2026-08-19', until: '2026-08-20' }] } });
    expect(away.financeSigns).toBe('2026-08-24');
    expect(away.askDirectors).toBe('2026-08-13');
  });

  it('names the private notices only for a private meeting', () => {
    expect(plan().privateMeetingNotice).toBeUndefined();
    expect(plan({ isPrivate: true })).toMatchObject({
      privateMeetingNotice: '2026-08-12',
      privateMeetingSecondNotice: '2026-09-02',
    });
  });

  it('is in the order of time, and no step is after the meeting, whatever the meeting and the absences', () => {
    const day = fc
      .integer({ min: 0, max: 9_000 })
      .map((n) => new Date(Date.UTC(1996, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    const absences = fc.array(
      fc.tuple(day, fc.integer({ min: 0, max: 15 })).map(([from, n]) => ({
        from,
        until: new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10),
      })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(day, absences, absences, (meetingAt, legal, finance) => {
        const dates = planBack(
          { ...wish, isPrivate: true, meetingAt, absences: { legal, finance } },
          constitution,
          calendar,
        );
        expect(dates.map((d) => d.by)).toEqual(dates.map((d) => d.by).sort());
        for (const { by } of dates) expect(by < meetingAt && calendar.isWorkingDay(by)).toBe(true);
        const without = plan({ isPrivate: true, meetingAt });
        for (const { step, by } of dates) expect(by <= (without[step] ?? '')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the first Cabinet that can still be made', () => {
  const meetings = ['2026-08-20', '2026-09-10', '2026-10-08', '2026-11-05'].map((on) => ({
    id: on,
    at: londonInstant(on, '18:00'),
  }));
  const { meetingAt: _none, ...anyMeeting } = wish;

  it('is the first whose every last safe day is still ahead, and the earlier ones say what makes them impossible', () => {
    const chances = firstMeetingThatCanBeMade('2026-08-11', meetings, anyMeeting, constitution, calendar);
    expect(chances.map((c) => c.meetingId)).toEqual(['2026-08-20', '2026-09-10', '2026-10-08']);
    expect(chances[1]?.tooLate.map((d) => d.step)).toEqual(['draftingStarts', 'submitForReview']);
    expect(chances[2]?.tooLate).toEqual([]);
  });

  it('is none where every meeting to come is too near', () => {
    const chances = firstMeetingThatCanBeMade('2026-11-04', meetings, anyMeeting, constitution, calendar);
    expect(chances).toHaveLength(1);
    expect(chances[0]?.tooLate.length).toBeGreaterThan(5);
  });
});
