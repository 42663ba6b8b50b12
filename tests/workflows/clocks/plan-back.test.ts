import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  englandAndWales,
  firstMeetingThatCanBeMade,
  londonInstant,
  type PlanBackWish,
  planBack,
  tooLateInWords,
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
        const away = (of: typeof legal, on: string | undefined) =>
          of.some((it) => on !== undefined && it.from <= on && on <= it.until);
        const on = (step: string) => dates.find((it) => it.step === step)?.by;
        expect([away(legal, on('legalSigns')), away(finance, on('financeSigns'))]).toEqual([false, false]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the days that a plan shows', () => {
  const dates = planBack(
    { ...wish, absences: { legal: [{ from: '2026-08-20', until: '2026-08-21' }], finance: [] } },
    constitution,
    calendar,
  );
  const workingOf = (step: string) =>
    dates.find((it) => it.step === step)?.working.map(({ on, kind, why }) => `${on} ${kind} ${why}`);

  it('name the days of an absence among those that give no time to sign', () => {
    expect(workingOf('askDirectors')).toEqual([
      '2026-08-25 start The report is due with democratic services: its own day is not counted',
      '2026-08-24 counted counted',
      '2026-08-23 skipped weekend',
      '2026-08-22 skipped weekend',
      '2026-08-21 skipped the Director of Legal is away',
      '2026-08-20 skipped the Director of Legal is away',
      '2026-08-19 counted counted',
      '2026-08-18 counted counted',
      '2026-08-17 counted counted',
      '2026-08-16 skipped weekend',
      '2026-08-15 skipped weekend',
      '2026-08-14 counted counted',
      '2026-08-13 due Due: the directors are asked, and their days begin',
    ]);
  });

  it('lead to the date one by one, back in time, whatever the meeting and the absence', () => {
    const dayOf = (n: number) => new Date(Date.UTC(1996, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 9_000 }),
        fc.integer({ min: 0, max: 60 }),
        fc.nat(15),
        (n, ahead, long) => {
          const away = [{ from: dayOf(n - ahead), until: dayOf(n - ahead + long) }];
          const found = planBack(
            { ...wish, isPrivate: true, meetingAt: dayOf(n), absences: { legal: away, finance: [] } },
            constitution,
            calendar,
          );
          for (const { by, working } of found) {
            const days = working.filter((it) => it.kind !== 'note').map((it) => it.on);
            const first = Date.parse(days[0] ?? '');
            expect(days).toEqual(
              days.map((_, index) => new Date(first - index * 86_400_000).toISOString().slice(0, 10)),
            );
            expect(working.filter((it) => it.kind === 'due').map((it) => it.on)).toEqual([by]);
            expect(days.at(-1)).toBe(by);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leave drafting out where none is still needed', () => {
    expect(plan({ draftingDays: 0 }).draftingStarts).toBeUndefined();
    expect(plan({ draftingDays: 1 }).draftingStarts).toBe('2026-08-07');
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

  it('is not held up by what is done already', () => {
    const done = ['draftingStarts', 'submitForReview'] as const;
    const chances = firstMeetingThatCanBeMade(
      '2026-08-11',
      meetings,
      anyMeeting,
      constitution,
      calendar,
      done,
    );
    expect(chances.map((c) => c.meetingId)).toEqual(['2026-08-20', '2026-09-10']);
  });

  it('says where an earlier one needs the deputy, since the director is away', () => {
    const absences = { legal: [{ from: '2026-08-18', until: '2026-08-24' }], finance: [] };
    const chances = firstMeetingThatCanBeMade(
      '2026-07-24',
      meetings,
      { ...anyMeeting, absences },
      constitution,
      calendar,
    );
    expect(chances.map((c) => [c.meetingId, c.needsDeputy, c.tooLate.length > 0])).toEqual([
      ['2026-08-20', false, true],
      ['2026-09-10', true, true],
      ['2026-10-08', false, false],
    ]);
  });

  it('is explained by the notices of statute first, and by three steps at most', () => {
    const [chance] = firstMeetingThatCanBeMade('2026-08-14', meetings, anyMeeting, constitution, calendar);
    expect(tooLateInWords(chance?.tooLate ?? [])).toBe(
      'the key decision notice had to be published by 22 July 2026, drafting had to start by 7 July 2026, it had to be sent to review by 21 July 2026 and 5 more',
    );
    expect(tooLateInWords((chance?.tooLate ?? []).slice(0, 1))).toBe('drafting had to start by 7 July 2026');
  });

  it('is none where every meeting to come is too near', () => {
    const chances = firstMeetingThatCanBeMade('2026-11-04', meetings, anyMeeting, constitution, calendar);
    expect(chances).toHaveLength(1);
    expect(chances[0]?.tooLate.length).toBeGreaterThan(5);
  });
});
