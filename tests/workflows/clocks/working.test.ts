import { describe, expect, it } from 'vitest';
import {
  calendarFor,
  computeDeadline,
  computeDeadlines,
  type DeadlineKind,
  type DeadlineStarts,
  englandAndWales,
} from '../../../workflows/clocks/index.ts';
import { type Constitution, presets } from '../../../workflows/constitution/index.ts';

/** The working of each way of counting, day by day, as a person would check it on a wall calendar. */

const england: Constitution = presets['england-2012'];
const wigan: Constitution = presets['wigan-2008'];

function compute(kind: DeadlineKind, starts: DeadlineStarts, constitution: Constitution = england) {
  const found = computeDeadline(kind, starts, constitution, calendarFor(constitution));
  if (!found) throw new Error(`${kind} was not computed`);
  return found;
}
const days = (...asked: Parameters<typeof compute>) =>
  compute(...asked).working.map(({ on, kind, count, why }) => `${on} ${kind} ${count ?? '-'} ${why}`);
const withCallIn = (callIn: Constitution['callIn']): Constitution => ({ ...england, callIn });

describe('working days', () => {
  it('are counted back from the agenda to the report', () => {
    expect(days('reportToDemocraticServices', { meetingAt: '2026-09-10' })).toEqual([
      '2026-09-02 start - The agenda is published on 2 September 2026: its own day is not counted',
      '2026-09-01 counted 1 counted',
      '2026-08-31 skipped - Summer bank holiday',
      '2026-08-30 skipped - weekend',
      '2026-08-29 skipped - weekend',
      '2026-08-28 counted 2 counted',
      '2026-08-27 counted 3 counted',
      '2026-08-26 counted 4 counted',
      '2026-08-25 due 5 Due at midday',
    ]);
  });

  it('are none where the report is due on the day of the agenda itself', () => {
    const sameDay = { ...england, reportToDemocraticServices: { n: 0, hour: '09:30' } };
    expect(days('reportToDemocraticServices', { meetingAt: '2026-09-10' }, sameDay)).toEqual([
      '2026-09-02 due - Due at 9:30 am',
    ]);
    expect(compute('reportToDemocraticServices', { meetingAt: '2026-09-10' }, sameDay).rule).toBe(
      '0 working days before the agenda is published on 2 September 2026, at 9:30 am',
    );
  });

  it('begin with the day of publication where the constitution counts it', () => {
    const counted = withCallIn({ type: 'workingDays', n: 2, hour: '16:00', dayOfPublicationCounts: true });
    expect(days('callInCloses', { publishedAt: '2026-09-11' }, counted)).toEqual([
      '2026-09-11 start - Publication: its own day is counted',
      '2026-09-11 counted 1 counted',
      '2026-09-12 skipped - weekend',
      '2026-09-13 skipped - weekend',
      '2026-09-14 due 2 Due at 4 pm',
    ]);
    expect(compute('callInCloses', { publishedAt: '2026-09-11' }, counted).rule).toBe(
      '2 working days after publication (its own day counted), at 4 pm',
    );
  });

  it('end at the start of a day where the rule says so', () => {
    expect(days('mayActFrom', { publishedAt: '2026-09-04' })).toEqual([
      '2026-09-11 start - Call-in closes: its own day is not counted',
      '2026-09-12 skipped - weekend',
      '2026-09-13 skipped - weekend',
      '2026-09-14 due 1 Due: from the start of the day',
    ]);
    const rule = (n: number, dayOfPublicationCounts: boolean) =>
      compute(
        'callInCloses',
        { publishedAt: '2026-09-04' },
        withCallIn({ type: 'workingDays', n, hour: '00:00', dayOfPublicationCounts }),
      ).rule;
    expect(rule(1, false)).toBe('From the start of the next working day after publication');
    expect(rule(2, false)).toBe('From the start of the 2nd working day after publication');
    expect(rule(3, true)).toBe(
      'From the start of the 3rd working day after publication (its own day counted)',
    );
    expect(rule(11, false)).toBe('From the start of the 11th working day after publication');
    expect(rule(21, false)).toBe('From the start of the 21st working day after publication');
  });

  it('are called one where there is one', () => {
    const one = { ...england, directorDays: 1 };
    expect(compute('legalSigns', { askedAt: '2026-09-08' }, one).rule).toBe(
      '1 working day after the request to sign, at 5 pm',
    );
  });
});

describe('clear days', () => {
  it('leave out the meeting, and skip what is not counted', () => {
    expect(days('agendaPublished', { meetingAt: '2026-09-08' })).toEqual([
      '2026-09-08 start - The meeting: its own day is not counted',
      '2026-09-07 counted 1 counted',
      '2026-09-06 skipped - weekend',
      '2026-09-05 skipped - weekend',
      '2026-09-04 counted 2 counted',
      '2026-09-03 counted 3 counted',
      '2026-09-02 counted 4 counted',
      '2026-09-01 counted 5 counted',
      '2026-08-31 skipped - Summer bank holiday',
      '2026-08-30 skipped - weekend',
      '2026-08-29 skipped - weekend',
      '2026-08-28 due - Due at 5 pm',
    ]);
  });

  it('count weekends and bank holidays where they are calendar days', () => {
    const calendar = { ...england, agenda: { n: 3, days: 'calendar' as const } };
    expect(days('agendaPublished', { meetingAt: '2026-09-01' }, calendar)).toEqual([
      '2026-09-01 start - The meeting: its own day is not counted',
      '2026-08-31 counted 1 counted',
      '2026-08-30 counted 2 counted',
      '2026-08-29 counted 3 counted',
      '2026-08-28 due - Due at 5 pm',
    ]);
  });

  it('have no other reading where that leaves the table of days', () => {
    const found = compute('keyDecisionNotice', { meetingAt: '1995-02-10' });
    expect(found.dueOn).toBe('1995-01-12');
    expect(found.otherReading).toBeUndefined();
    expect(found.working.at(-1)?.kind).toBe('due');
  });
});

describe('calendar days', () => {
  const rule = { type: 'calendarDays', n: 2, hour: '12:00' } as const;

  it('end on whatever day that falls', () => {
    const callIn = { ...rule, dayOfPublicationCounts: false, rollWhenNotWorkingDay: 'none' } as const;
    const stays = withCallIn(callIn);
    expect(days('callInCloses', { publishedAt: '2026-09-09' }, stays)).toEqual([
      '2026-09-09 start - Publication: its own day is not counted',
      '2026-09-10 counted 1 counted',
      '2026-09-11 due 2 Due at midday',
    ]);
    const [, first, second, third] = days(
      'callInCloses',
      { publishedAt: '2026-09-07' },
      withCallIn({ ...callIn, n: 3 }),
    );
    expect([first, second, third]).toEqual([
      '2026-09-08 counted 1 counted',
      '2026-09-09 counted 2 counted',
      '2026-09-10 due 3 Due at midday',
    ]);
    expect(days('callInCloses', { publishedAt: '2026-09-10' }, stays).at(-1)).toBe(
      '2026-09-12 due 2 Due at midday (weekend; this rule does not move it)',
    );
    expect(compute('callInCloses', { publishedAt: '2026-09-10' }, stays).rule).toBe(
      '2 calendar days after publication, at midday, on whatever day that falls',
    );
  });

  it('begin with the day of publication, and move on from a day off, where the constitution says so', () => {
    const moves = withCallIn({
      ...rule,
      dayOfPublicationCounts: true,
      rollWhenNotWorkingDay: 'nextWorkingDay',
    });
    expect(days('callInCloses', { publishedAt: '2026-09-11' }, moves)).toEqual([
      '2026-09-11 start - Publication: its own day is counted',
      '2026-09-11 counted 1 counted',
      '2026-09-12 skipped 2 weekend; moves to the next working day',
      '2026-09-13 skipped - weekend',
      '2026-09-14 due - Due at midday',
    ]);
    expect(compute('callInCloses', { publishedAt: '2026-09-11' }, moves).rule).toBe(
      '2 calendar days after publication (its own day counted), at midday, or the next working day where that is none',
    );
    const atMidnight = withCallIn({
      ...rule,
      hour: '00:00',
      dayOfPublicationCounts: false,
      rollWhenNotWorkingDay: 'none',
    });
    expect(compute('callInCloses', { publishedAt: '2026-09-11' }, atMidnight).rule).toBe(
      '2 calendar days after publication, at the start of the day, on whatever day that falls',
    );
  });
});

describe('a weekday of the following week', () => {
  const on = (weekday: 'monday' | 'friday' | 'sunday', rolls: 'none' | 'nextWorkingDay' = 'none') =>
    withCallIn({ type: 'weekdayOfFollowingWeek', weekday, hour: '17:00', rollWhenNotWorkingDay: rolls });

  it('is found from the Monday on which that week begins', () => {
    expect(days('callInCloses', { publishedAt: '2026-09-09' }, on('friday'))).toEqual([
      '2026-09-09 start - Publication, on a Wednesday',
      '2026-09-14 note - The following week begins',
      '2026-09-18 due - Due at 5 pm',
    ]);
    expect(days('callInCloses', { publishedAt: '2026-09-09' }, on('sunday')).at(-1)).toBe(
      '2026-09-20 due - Due at 5 pm (weekend; this rule does not move it)',
    );
  });

  it('may be that Monday itself, and be moved on from a bank holiday', () => {
    const monday = on('monday', 'nextWorkingDay');
    expect(days('callInCloses', { publishedAt: '2026-08-26' }, monday)).toEqual([
      '2026-08-26 start - Publication, on a Wednesday',
      '2026-08-31 skipped - Summer bank holiday; moves to the next working day',
      '2026-09-01 due - Due at 5 pm',
    ]);
    expect(compute('callInCloses', { publishedAt: '2026-08-26' }, monday).rule).toBe(
      'Monday of the week after publication, at 5 pm, or the next working day where that is none',
    );
  });
});

describe('hours on the clock', () => {
  it('say when the clocks go back in between, and nothing where they do not change', () => {
    expect(days('publishDecision', { decidedAt: '2025-10-25T18:00:00+01:00' }, wigan)).toEqual([
      '2025-10-25 start - The decision, at 6 pm on Saturday 25 October 2025',
      '2025-10-25 note - Hours run through nights, weekends and bank holidays',
      '2025-10-27 note - The clocks go back in between: the hours are counted as they pass',
      '2025-10-27 due - Due at 5 pm on Monday 27 October 2025',
    ]);
    expect(days('publishDecision', { decidedAt: '2026-03-28T14:00:00Z' }, wigan)[2]).toBe(
      '2026-03-30 note - The clocks go forward in between: the hours are counted as they pass',
    );
    expect(days('publishDecision', { decidedAt: '2026-09-10T18:00:00+01:00' }, wigan)).toHaveLength(3);
    expect(compute('publishDecision', { decidedAt: '2026-09-10T18:00:00+01:00' }, wigan).rule).toBe(
      '48 hours on the clock after the decision',
    );
  });
});

describe('a date that is given', () => {
  it('is due as it stands: a review as the office opens, an action as it closes', () => {
    expect(days('reviewDate', { reviewOn: '2027-03-24' })).toEqual([
      '2027-03-24 due - The review date given in the assessment. Due at 9 am',
    ]);
    expect(days('actionDue', { actionDueOn: '2027-03-24' })).toEqual([
      '2027-03-24 due - The date given in the action. Due at 5 pm',
    ]);
  });

  it('is that of a meeting, with its time', () => {
    const ordinary: Constitution = {
      ...england,
      scrutiny: { type: 'nextOrdinaryMeeting', whenMissed: 'stays' },
    };
    const starts = {
      calledInAt: '2026-09-17',
      ordinaryMeetings: { scrutiny: ['2026-09-30T22:30:00Z'] },
    };
    expect(days('scrutinyMeets', starts, ordinary)).toEqual([
      '2026-09-30 due - The next ordinary meeting after the call-in, at 11:30 pm on Wednesday 30 September 2026',
    ]);
  });

  it('is that of another deadline, with that one’s working', () => {
    const midday = presets['midday-eighth-day'];
    expect(days('mayActFrom', { publishedAt: '2026-09-09' }, midday)).toEqual(
      days('callInCloses', { publishedAt: '2026-09-09' }, midday),
    );
  });
});

describe('a date that rests on bank holidays not yet proclaimed', () => {
  const projected = (kind: DeadlineKind, starts: DeadlineStarts, constitution?: Constitution) => {
    const found = compute(kind, starts, constitution);
    const note = found.working.find(({ why }) => why.includes('not proclaimed yet'));
    expect(note !== undefined).toBe(found.projected);
    return note?.on;
  };
  const publishedAt = '2029-09-05';
  const midday = presets['midday-eighth-day'];

  it('says so from the first such day that it counts', () => {
    expect(projected('callInCloses', { publishedAt: '2028-12-28' })).toBe('2029-01-01');
    expect(projected('callInCloses', { publishedAt: '2028-12-20' })).toBeUndefined();
    expect(projected('agendaPublished', { meetingAt: '2029-01-10' })).toBe('2029-01-10');
    expect(compute('callInCloses', { publishedAt: '2028-12-28' }).working.at(-1)).toEqual({
      on: '2029-01-01',
      kind: 'note',
      why: 'The bank holidays of 2029 are worked out from the usual rules and not proclaimed yet (calendar to 31 December 2030)',
    });
  });

  it('is one that working days decide, and no other', () => {
    const rolls = (callIn: Constitution['callIn']) =>
      projected('callInCloses', { publishedAt }, withCallIn(callIn));
    const eighth = { ...midday.callIn, type: 'calendarDays' } as const;
    const tuesday = presets['tuesday-following'].callIn;
    expect(rolls(eighth)).toBeUndefined();
    expect(rolls({ ...eighth, rollWhenNotWorkingDay: 'nextWorkingDay' })).toBe(publishedAt);
    expect(rolls(tuesday)).toBeUndefined();
    expect(rolls({ ...tuesday, rollWhenNotWorkingDay: 'nextWorkingDay' })).toBe(publishedAt);
    expect(projected('mayActFrom', { publishedAt }, midday)).toBeUndefined();
    expect(
      projected(
        'mayActFrom',
        { publishedAt },
        { ...midday, callIn: { ...eighth, rollWhenNotWorkingDay: 'nextWorkingDay' } },
      ),
    ).toBe(publishedAt);
    expect(projected('publishDecision', { decidedAt: '2029-09-05T10:00:00Z' }, wigan)).toBeUndefined();
    expect(projected('publishDecision', { decidedAt: '2029-09-05T10:00:00Z' })).toBe('2029-09-05');
    expect(projected('reviewDate', { reviewOn: '2029-09-05' })).toBeUndefined();
    expect(projected('reportToDemocraticServices', { meetingAt: '2029-09-05' })).toBeDefined();
    const ordinary: Constitution = {
      ...england,
      scrutiny: { type: 'nextOrdinaryMeeting', whenMissed: 'stays' },
    };
    expect(
      projected(
        'scrutinyMeets',
        { calledInAt: '2029-09-05', ordinaryMeetings: { scrutiny: ['2029-09-12T18:00:00Z'] } },
        ordinary,
      ),
    ).toBeUndefined();
  });
});

describe('a rule without a source of its own', () => {
  it('comes from the constitution, by its name', () => {
    const { sources: _, ...without } = england;
    const found = compute('legalSigns', { askedAt: '2026-09-08' }, { ...without, sources: {} });
    expect(found.source).toBe(`The council's constitution: ${england.name}`);
  });
});

it('several deadlines come in the order asked for, and those without a start are left out', () => {
  const found = computeDeadlines(
    ['agendaPublished', 'reviewDate', 'keyDecisionNotice'],
    { meetingAt: '2026-09-10' },
    england,
    englandAndWales(),
  );
  expect(found.map(({ kind }) => kind)).toEqual(['agendaPublished', 'keyDecisionNotice']);
});

it('an hour is said to the minute', () => {
  const hour = (closes: string) =>
    days('legalSigns', { askedAt: '2026-09-08' }, { ...england, hours: { opens: '01:00', closes } }).at(-1);
  expect(hour('09:05')).toBe('2026-09-15 due 5 Due at 9:05 am');
  expect(hour('23:59')).toBe('2026-09-15 due 5 Due at 11:59 pm');
});
