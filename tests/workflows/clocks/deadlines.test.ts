import { describe, expect, test } from 'vitest';
import {
  calendarFor,
  computeDeadline,
  type DeadlineKind,
  type DeadlineStarts,
  deadlineKinds,
  dueOf,
  earliestDecisionUnderGeneralException,
  englandAndWales,
  lastSafeDays,
  OutsideCalendar,
} from '../../../workflows/clocks/index.ts';
import { type Constitution, presets } from '../../../workflows/constitution/index.ts';

const england: Constitution = presets['england-2012'];
const wigan: Constitution = presets['wigan-2008'];

function compute(kind: DeadlineKind, starts: DeadlineStarts, constitution = england) {
  const found = computeDeadline(kind, starts, constitution, calendarFor(constitution));
  if (!found) throw new Error(`${kind} was not computed`);
  return found;
}

describe('the decision of the 2008 case', () => {
  const starts = { publishedAt: '2008-07-24T21:00:00+01:00' };

  test('can be called in until 5 pm on the seventh working day after publication, and each day is accounted for', () => {
    const found = compute('callInCloses', starts, wigan);
    expect(found.dueAt).toBe('2008-08-04T17:00:00+01:00');
    expect(found.rule).toBe('7 working days after publication, at 5 pm');
    expect(found.source).toContain('Local Government Act 2000, section 21');
    expect(found.working.map(({ on, kind, count, why }) => `${on} ${kind} ${count ?? '-'} ${why}`)).toEqual([
      '2008-07-24 start - Publication: its own day is not counted',
      '2008-07-25 counted 1 counted',
      '2008-07-26 skipped - weekend',
      '2008-07-27 skipped - weekend',
      '2008-07-28 counted 2 counted',
      '2008-07-29 counted 3 counted',
      '2008-07-30 counted 4 counted',
      '2008-07-31 counted 5 counted',
      '2008-08-01 counted 6 counted',
      '2008-08-02 skipped - weekend',
      '2008-08-03 skipped - weekend',
      '2008-08-04 due 7 Due at 5 pm',
    ]);
  });

  test('may be acted on from 5 August 2008, and not from 14 July as its front sheet says', () => {
    const found = compute('mayActFrom', starts, wigan);
    expect(found.dueAt).toBe('2008-08-05T00:00:00+01:00');
    expect(found.rule).toBe('From the start of the next working day after call-in closes');
    expect(compute('mayActFrom', { publishedAt: '2008-07-02' }, wigan).dueOn).toBe('2008-07-14');
  });
});

describe('working that a person can check', () => {
  test('names the bank holiday that was skipped', () => {
    const found = compute('callInCloses', { publishedAt: '2022-09-15' });
    expect(found.working).toContainEqual({
      on: '2022-09-19',
      kind: 'skipped',
      why: 'Bank Holiday for the State Funeral of Queen Elizabeth II',
    });
  });

  test('of a notice: comes back to the working day before, and gives the other reading of clear days', () => {
    const found = compute('keyDecisionNotice', { meetingAt: '2026-03-02T18:00:00Z' });
    expect(found.dueOn).toBe('2026-01-30');
    expect(found.rule).toBe('28 clear calendar days before the meeting, by 5 pm');
    expect(found.working.filter((it) => it.kind === 'counted')).toHaveLength(28);
    expect(found.working.slice(-4).map(({ on, kind, why }) => [on, kind, why])).toEqual([
      ['2026-02-01', 'skipped', 'weekend'],
      ['2026-01-31', 'skipped', 'weekend'],
      ['2026-01-30', 'due', 'Due at 5 pm'],
      ['2026-01-20', 'note', 'Counted in working days it would be Tuesday 20 January 2026'],
    ]);
    expect(found.otherReading).toEqual({ days: 'working', dueOn: '2026-01-20' });
  });

  test('of 48 hours: says that nothing is skipped, and when the clocks change', () => {
    const found = compute('publishDecision', { decidedAt: '2008-03-29T14:00:00Z' }, wigan);
    expect(found.working.map((it) => it.why)).toEqual([
      'The decision, at 2 pm on Saturday 29 March 2008',
      'Hours run through nights, weekends and bank holidays',
      'The clocks go forward in between: the hours are counted as they pass',
      'Due at 3 pm on Monday 31 March 2008',
    ]);
  });

  test('of midday on the eighth day: says that a weekend does not move it', () => {
    const found = compute('callInCloses', { publishedAt: '2026-09-11' }, presets['midday-eighth-day']);
    expect(found.dueAt).toBe('2026-09-19T12:00:00+01:00');
    expect(found.working.at(-1)?.why).toBe('Due at midday (weekend; this rule does not move it)');
    const acts = compute('mayActFrom', { publishedAt: '2026-09-11' }, presets['midday-eighth-day']);
    expect(acts.dueAt).toBe('2026-09-19T12:00:00+01:00');
    expect(acts.rule).toBe('The moment when call-in closes');
  });

  test('of the Tuesday of the following week: a Sunday still belongs to the week that ends', () => {
    const closes = (publishedAt: string) =>
      compute('callInCloses', { publishedAt }, presets['tuesday-following']);
    expect(closes('2026-09-13').dueOn).toBe('2026-09-15');
    expect(closes('2026-09-14').dueOn).toBe('2026-09-22');
    expect(closes('2026-09-14').rule).toBe(
      'Tuesday of the week after publication, at 5 pm, on whatever day that falls',
    );
  });

  test('says where it rests on bank holidays that are only projected', () => {
    const found = compute('callInCloses', { publishedAt: '2029-03-28' });
    expect(found.projected).toBe(true);
    expect(found.working.at(-1)?.why).toContain(
      'The bank holidays of 2029 are worked out from the usual rules',
    );
    expect(compute('callInCloses', { publishedAt: '2028-12-27' }).projected).toBe(true);
    expect(compute('callInCloses', { publishedAt: '2028-12-11' }).projected).toBe(false);
    expect(compute('reviewDate', { reviewOn: '2029-06-01' }).projected).toBe(false);
  });
});

describe('settings of call-in', () => {
  const withCallIn = (callIn: Constitution['callIn']): Constitution => ({ ...england, callIn });

  test('the day of publication counts where the constitution says so', () => {
    const working = withCallIn({ type: 'workingDays', n: 5, hour: '16:00', dayOfPublicationCounts: true });
    expect(compute('callInCloses', { publishedAt: '2026-09-11' }, working).dueAt).toBe(
      '2026-09-17T16:00:00+01:00',
    );
    expect(compute('callInCloses', { publishedAt: '2026-09-12' }, working).dueOn).toBe('2026-09-18');
    expect(compute('callInCloses', { publishedAt: '2026-09-11' }, working).rule).toContain(
      'its own day counted',
    );
  });

  test('a day that is no working day is moved on only where the constitution says so', () => {
    const rule = { type: 'calendarDays', n: 8, hour: '12:00', dayOfPublicationCounts: false } as const;
    const moved = withCallIn({ ...rule, rollWhenNotWorkingDay: 'nextWorkingDay' });
    const found = compute('callInCloses', { publishedAt: '2026-09-11' }, moved);
    expect(found.dueAt).toBe('2026-09-21T12:00:00+01:00');
    expect(found.working.slice(-3).map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-09-19', 'skipped'],
      ['2026-09-20', 'skipped'],
      ['2026-09-21', 'due'],
    ]);
  });
});

describe('meetings that follow', () => {
  test('the next ordinary meeting is the first on a later day', () => {
    const ordinary: Constitution = {
      ...england,
      scrutiny: { type: 'nextOrdinaryMeeting', whenMissed: 'stays' },
    };
    const planned = ['2026-10-14T18:00:00+01:00', '2026-09-17', '2026-09-30T18:30:00+01:00', '2026-09-01'];
    const starts = { calledInAt: '2026-09-17', ordinaryMeetings: { scrutiny: planned } };
    expect(compute('scrutinyMeets', starts, ordinary).dueAt).toBe('2026-09-30T18:30:00+01:00');
    expect(compute('scrutinyMeets', starts, ordinary).rule).toBe(
      'The next ordinary meeting after the call-in',
    );
    expect(dueOf('scrutinyMeets', { calledInAt: '2026-09-17' }, ordinary, englandAndWales())).toBeUndefined();
  });

  test('Cabinet reconsiders after scrutiny, or after Council where Council objected', () => {
    const starts = { scrutinyMetAt: '2026-09-30' };
    expect(compute('reconsideration', starts).dueOn).toBe('2026-10-07');
    expect(compute('reconsideration', { ...starts, councilMetAt: '2026-10-12' }).dueOn).toBe('2026-10-19');
    expect(compute('reconsideration', { ...starts, councilMetAt: '2026-10-12' }).rule).toContain(
      'the Council meeting',
    );
  });
});

describe('what has no start, or no rule, is not computed', () => {
  test('nothing without a start', () => {
    for (const kind of deadlineKinds) expect(dueOf(kind, {}, england, englandAndWales())).toBeUndefined();
  });
  test('everything with all starts, but the notices that Wigan did not have', () => {
    const at = '2008-07-24T18:00:00+01:00';
    const all = {
      consultationClosesOn: '2008-05-30',
      submittedAt: at,
      askedAt: at,
      meetingAt: at,
      decidedAt: at,
      publishedAt: at,
      calledInAt: at,
      scrutinyMetAt: at,
      reviewOn: '2009-07-24',
      actionDueOn: '2009-03-31',
    };
    const missing = deadlineKinds.filter((kind) => !dueOf(kind, all, wigan, calendarFor(wigan)));
    expect(missing).toEqual(['keyDecisionNotice', 'privateMeetingNotice', 'privateMeetingSecondNotice']);
  });
  test('a date beyond the table is refused, but a review date is kept as it was given', () => {
    expect(() => dueOf('callInCloses', { publishedAt: '2030-12-30' }, england, englandAndWales())).toThrow(
      OutsideCalendar,
    );
    expect(() =>
      dueOf('callInCloses', { publishedAt: '2030-12-30' }, presets['midday-eighth-day'], englandAndWales()),
    ).toThrow(OutsideCalendar);
    expect(compute('reviewDate', { reviewOn: '2035-06-01' }).dueAt).toBe('2035-06-01T09:00:00+01:00');
  });
});

describe('planning back from a meeting', () => {
  const wish = {
    isKey: true,
    isPrivate: false,
    absences: { legal: [], finance: [] },
    draftingDays: 0,
  };

  test('gives the last safe date of every step', () => {
    const meetingAt = '2026-09-10T18:00:00+01:00';
    expect(lastSafeDays({ ...wish, meetingAt }, england, englandAndWales())).toEqual({
      agendaPublished: '2026-09-02',
      reportToDemocraticServices: '2026-08-25',
      legalSigns: '2026-08-24',
      financeSigns: '2026-08-24',
      askDirectors: '2026-08-17',
      submitForReview: '2026-08-10',
      keyDecisionNotice: '2026-08-12',
    });
    const in2008 = lastSafeDays({ ...wish, meetingAt: '2008-07-24' }, wigan, calendarFor(wigan));
    expect(in2008.keyDecisionNotice).toBeUndefined();
  });

  test('agrees with the deadlines forward: asked on the last safe day, the directors sign in time', () => {
    const safe = lastSafeDays({ ...wish, meetingAt: '2026-09-10' }, england, englandAndWales());
    expect(compute('legalSigns', { askedAt: safe.askDirectors }).dueOn).toBe(safe.legalSigns);
    expect(compute('reviewerAnswers', { submittedAt: safe.submitForReview }).dueOn).toBe(safe.askDirectors);
    expect(compute('reportToDemocraticServices', { meetingAt: '2026-09-10' }).dueAt).toBe(
      '2026-08-25T12:00:00+01:00',
    );
  });

  test('under the general exception, the first day of decision is the first whose notice is in time', () => {
    for (const notice of ['2026-09-01', '2026-08-24', '2025-12-22']) {
      const first = earliestDecisionUnderGeneralException(notice, england, englandAndWales()) ?? '';
      const dayBefore = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
      expect(compute('generalExceptionNotice', { meetingAt: first }).dueOn >= notice).toBe(true);
      expect(compute('generalExceptionNotice', { meetingAt: dayBefore }).dueOn < notice).toBe(true);
    }
    expect(earliestDecisionUnderGeneralException('2026-09-01', england, englandAndWales())).toBe(
      '2026-09-09',
    );
    expect(
      earliestDecisionUnderGeneralException(
        '2026-09-01',
        { ...england, generalException: null },
        englandAndWales(),
      ),
    ).toBeUndefined();
  });
});
