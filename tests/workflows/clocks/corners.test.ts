import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../workflows/clocks/days.ts';
import {
  bankHolidays,
  computeDeadline,
  type DeadlineKind,
  type DeadlineStarts,
  deadlineKinds,
  dueOf,
  earliestDecisionUnderGeneralException,
  englandAndWales,
  ifCountable,
  makeCalendar,
  NotADate,
  OutsideCalendar,
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

describe('the table of working days', () => {
  it('reaches from its first day to its last, and not a day further', () => {
    expect(calendar.isWorkingDay('1995-01-01')).toBe(false);
    expect(calendar.workingDayAfter('1995-01-01', 1)).toBe('1995-01-03');
    expect(() => calendar.workingDayBefore('1995-01-01', 1)).toThrow(OutsideCalendar);
    expect(() => calendar.isWorkingDay('1994-12-31')).toThrow(OutsideCalendar);
    expect(calendar.isWorkingDay('2030-12-30')).toBe(true);
    expect(calendar.isWorkingDay('2030-12-31')).toBe(true);
    expect(() => calendar.whyNotWorking('2031-01-01')).toThrow(OutsideCalendar);
  });

  it('gives nothing where a count leaves it, and hides no other fault', () => {
    expect(ifCountable(() => calendar.workingDayAfter('2030-12-30', 1))).toBe('2030-12-31');
    expect(ifCountable(() => calendar.workingDayAfter('2030-12-30', 2))).toBeUndefined();
    expect(() => ifCountable(() => calendar.workingDayAfter('tomorrow', 1))).toThrow(NotADate);
  });

  it('keeps its version when an office closes on a day outside it or at a weekend, and at no other day', () => {
    const closedOn = (on: string) =>
      makeCalendar({ holidays: bankHolidays, closures: [{ on, name: 'Closed' }] }).version;
    for (const on of ['1994-12-30', '2031-01-02', '2026-03-07', '2026-03-08'])
      expect(closedOn(on)).toBe(calendar.version);
    for (const on of ['1995-01-03', '2026-03-06', '2030-12-31'])
      expect(closedOn(on)).not.toBe(calendar.version);
  });

  it('covers the years that it was given, and says which', () => {
    const short = makeCalendar({ holidays: bankHolidays, lastYear: 2026, projectedFrom: '2026-01-01' });
    expect(short.lastDay).toBe('2026-12-31');
    expect([short.covers('2026-12-31'), short.covers('2027-01-01')]).toEqual([true, false]);
    expect([short.isProjected('2025-12-31'), short.isProjected('2026-01-01')]).toEqual([false, true]);
    expect(short.version).not.toBe(calendar.version);
  });
});

describe('a rule that says “the next ordinary meeting”', () => {
  const ordinary: Constitution = {
    ...presets['england-2012'],
    scrutiny: { type: 'nextOrdinaryMeeting', whenMissed: 'stays' },
    reconsideration: { type: 'nextOrdinaryMeeting', whenMissed: 'stays' },
    council: { type: 'nextOrdinaryMeeting', whenMissed: 'stays' },
  };
  const meets = (...scrutiny: string[]) =>
    dueOf('scrutinyMeets', { calledInAt: '2026-09-17', ordinaryMeetings: { scrutiny } }, ordinary, calendar)
      ?.dueAt;

  it('means the soonest, in whatever order they were planned', () => {
    const [september, october] = ['2026-09-30T18:30:00+01:00', '2026-10-14T18:00:00+01:00'];
    expect(meets(september, october)).toBe(september);
    expect(meets(october, september)).toBe(september);
  });

  it('means the earlier of two on one day', () => {
    const [afternoon, evening] = ['2026-09-30T14:00:00+01:00', '2026-09-30T18:30:00+01:00'];
    expect(meets(afternoon, evening)).toBe(afternoon);
    expect(meets(evening, afternoon)).toBe(afternoon);
  });

  it('is due by the end of the office’s day where the meeting has no time yet', () => {
    expect(meets('2026-09-30')).toBe('2026-09-30T17:00:00+01:00');
  });

  it('has each body meet at its own meetings', () => {
    const ordinaryMeetings = { scrutiny: ['2026-10-01'], cabinet: ['2026-10-02'], council: ['2026-10-05'] };
    const starts = { calledInAt: '2026-09-17', scrutinyMetAt: '2026-09-30', ordinaryMeetings };
    const on = (kind: DeadlineKind) => dueOf(kind, starts, ordinary, calendar)?.dueOn;
    expect([on('scrutinyMeets'), on('reconsideration'), on('councilMeets')]).toEqual([
      '2026-10-01',
      '2026-10-02',
      '2026-10-05',
    ]);
  });

  it('gives no date before what it follows, and nor does any other rule', () => {
    for (const constitution of [ordinary, presets['wigan-2008'], presets['midday-eighth-day']])
      for (const kind of deadlineKinds)
        expect(dueOf(kind, { ordinaryMeetings: {} }, constitution, calendar)).toBeUndefined();
  });
});

describe('a call-in that closes on a weekday of the following week', () => {
  const closes = (rollWhenNotWorkingDay: 'none' | 'nextWorkingDay') => {
    const callIn = { type: 'weekdayOfFollowingWeek', weekday: 'monday', hour: '17:00' } as const;
    const constitution = {
      ...presets['tuesday-following'],
      callIn: { ...callIn, rollWhenNotWorkingDay },
    };
    return dueOf('callInCloses', { publishedAt: '2026-08-26' }, constitution, calendar)?.dueOn;
  };

  it('is moved on from a bank holiday only where the constitution says so', () => {
    expect(closes('none')).toBe('2026-08-31');
    expect(closes('nextWorkingDay')).toBe('2026-09-01');
  });
});

describe('the other reading of clear days', () => {
  const other = (kind: DeadlineKind, starts: DeadlineStarts = { meetingAt: '2026-03-24' }) =>
    computeDeadline(kind, starts, presets['england-2012'], calendar)?.otherReading?.dueOn;

  it('is given for the notices of the statute, which does not say which it means', () => {
    expect(other('keyDecisionNotice')).toBe('2026-02-11');
    expect(other('privateMeetingNotice')).toBe('2026-02-11');
    expect(other('privateMeetingSecondNotice')).toBe('2026-03-18');
    expect(other('generalExceptionNotice')).toBe('2026-03-18');
  });

  it('is not given for the agenda, of which the constitution says it', () => {
    expect(other('agendaPublished')).toBeUndefined();
    expect(other('reportToDemocraticServices')).toBeUndefined();
  });
});
