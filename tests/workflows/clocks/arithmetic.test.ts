import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bankHolidays,
  calendarFor,
  englandAndWales,
  inWords,
  makeCalendar,
  OutsideCalendar,
} from '../../../workflows/clocks/index.ts';
import { defaultConstitution } from '../../../workflows/constitution/index.ts';
import { plusDays, smallCount, someCalendar, someDay } from './arbitraries.ts';

const kindOfDay = fc.constantFrom('calendar' as const, 'working' as const);

describe('counting working days', () => {
  test('is counting them one by one', () => {
    fc.assert(
      fc.property(someCalendar, someDay, smallCount, (calendar, day, n) => {
        let at = day;
        for (let left = n; left > 0; ) {
          at = plusDays(at, 1);
          if (calendar.isWorkingDay(at)) left -= 1;
        }
        expect(calendar.workingDayAfter(day, n)).toBe(at);
        expect(calendar.workingDaysBetween(day, at)).toBe(n);
        expect(calendar.workingDaysBetween(at, day)).toBe(-n);
      }),
    );
  });

  test('forward and backward agree', () => {
    fc.assert(
      fc.property(someCalendar, someDay, smallCount, (calendar, day, n) => {
        const there = calendar.workingDayAfter(day, n);
        const back = calendar.workingDayBefore(there, n);
        if (calendar.isWorkingDay(day)) expect(back).toBe(day);
        else expect(back < day && calendar.workingDaysBetween(back, day) === 0).toBe(true);
      }),
    );
  });

  test('clear days: there are enough of them, and no later working day would leave enough', () => {
    fc.assert(
      fc.property(someCalendar, someDay, smallCount, kindOfDay, (calendar, meeting, n, kind) => {
        const clear = (notice: string) => {
          let days = 0;
          for (let day = plusDays(notice, 1); day < meeting; day = plusDays(day, 1)) {
            if (kind === 'calendar' || calendar.isWorkingDay(day)) days += 1;
          }
          return days;
        };
        const notice = calendar.clearDaysBefore(meeting, n, kind);
        expect(calendar.isWorkingDay(notice)).toBe(true);
        expect(clear(notice)).toBeGreaterThanOrEqual(n);
        expect(clear(calendar.workingDayAfter(notice, 1))).toBeLessThan(n);
      }),
    );
  });
});

describe('the calendar of England and Wales', () => {
  const calendar = englandAndWales();

  test.each([
    ['2002-06-03', 'Queen’s Golden Jubilee bank holiday'],
    ['2002-06-04', 'Spring bank holiday'],
    ['2011-04-29', 'Royal wedding bank holiday'],
    ['2012-06-05', 'Queen’s Diamond Jubilee'],
    ['2020-05-08', 'Early May bank holiday (VE day)'],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2022-12-27', 'Christmas Day (substitute day)'],
    ['2026-08-29', 'weekend'],
  ])('%s is no working day: %s', (day, why) => {
    expect(calendar.isWorkingDay(day)).toBe(false);
    expect(calendar.whyNotWorking(day)).toBe(why);
  });

  test.each(['2012-05-28', '2020-05-04', '2022-05-30', '2026-08-28'])('%s is a working day', (day) => {
    expect(calendar.isWorkingDay(day)).toBe(true);
    expect(calendar.whyNotWorking(day)).toBeUndefined();
  });

  test('2029 and 2030 are only projected', () => {
    expect(calendar.isProjected('2028-12-31')).toBe(false);
    expect(calendar.isProjected('2029-01-01')).toBe(true);
  });

  test('a day outside the table is refused in a sentence, and so is a count that leaves it', () => {
    expect(() => calendar.isWorkingDay('2031-01-01')).toThrow(OutsideCalendar);
    expect(() => calendar.workingDayAfter('2030-12-30', 2)).toThrow(OutsideCalendar);
    expect(() => calendar.workingDayBefore('1995-01-04', 2)).toThrow(OutsideCalendar);
    expect(() => calendar.clearDaysBefore('1995-01-20', 28, 'calendar')).toThrow(OutsideCalendar);
    expect(() => calendar.clearDaysBefore('2031-01-02', 1, 'calendar')).toThrow(
      'The calendar of working days runs from 1 January 1995 to 31 December 2030: 2 January 2031 is outside it.',
    );
    expect(calendar.workingDayAfter('2030-12-30', 1)).toBe('2030-12-31');
    expect(calendar.workingDayBefore('1995-01-04', 1)).toBe('1995-01-03');
    expect([
      calendar.covers('1994-12-31'),
      calendar.covers('1995-01-01'),
      calendar.covers('2030-12-31'),
      calendar.covers('2031-01-01'),
    ]).toEqual([false, true, true, false]);
  });
});

describe('a council’s own calendar', () => {
  const closed = { ...defaultConstitution, closures: [{ on: '2026-12-29', name: 'Christmas closure' }] };

  test('leaves out its closure days, and says so', () => {
    expect(calendarFor(closed).isWorkingDay('2026-12-29')).toBe(false);
    expect(calendarFor(closed).whyNotWorking('2026-12-29')).toBe('Christmas closure');
    expect(calendarFor(closed)).toBe(calendarFor(closed));
    expect(calendarFor(defaultConstitution)).toBe(englandAndWales());
  });

  test('has another version exactly when a day’s standing is another', () => {
    expect(calendarFor(closed).version).not.toBe(englandAndWales().version);
    const shuffled = makeCalendar({ holidays: [...bankHolidays].reverse() });
    const closedOnSunday = makeCalendar({
      holidays: bankHolidays,
      closures: [{ on: '2026-12-27', name: 'Closed' }],
    });
    expect(shuffled.version).toBe(englandAndWales().version);
    expect(closedOnSunday.version).toBe(englandAndWales().version);
    expect(makeCalendar({ holidays: bankHolidays, version: 'mine' }).version).toBe('mine');
  });

  test('a table of days is right at both its ends, and on 29 February', () => {
    expect(inWords('2028-02-29')).toBe('29 February 2028');
    expect(englandAndWales().firstDay).toBe('1995-01-01');
    expect(englandAndWales().lastDay).toBe('2030-12-31');
    expect(englandAndWales().workingDayAfter('2028-02-28', 1)).toBe('2028-02-29');
  });
});
