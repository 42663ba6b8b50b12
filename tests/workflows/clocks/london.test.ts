import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  calendarFor,
  dayInWords,
  dueOf,
  englandAndWales,
  hourInWords,
  inLondon,
  inWords,
  isDay,
  londonDay,
  londonInstant,
  NotADate,
  timeInWords,
} from '../../../workflows/clocks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';

const wigan = presets['wigan-2008'];

function publishBy(decidedAt: string): string | undefined {
  return dueOf('publishDecision', { decidedAt }, wigan, calendarFor(wigan))?.dueAt;
}

describe('48 hours are 48 hours of the clock', () => {
  test('when the clocks go forward, they end an hour later by the clock on the wall', () => {
    expect(publishBy('2008-03-29T14:00:00Z')).toBe('2008-03-31T15:00:00+01:00');
  });
  test('when the clocks go back, they end an hour earlier', () => {
    expect(publishBy('2025-10-25T18:00:00+01:00')).toBe('2025-10-27T17:00:00+00:00');
  });
  test('they are not moved from a weekend or a bank holiday', () => {
    expect(publishBy('2008-07-24T18:00:00+01:00')).toBe('2008-07-26T18:00:00+01:00');
    expect(publishBy('2008-12-24T10:30:00+00:00')).toBe('2008-12-26T10:30:00+00:00');
  });
});

describe('a day belongs to London', () => {
  test('an evening in UTC may be the next day in London, in summer only', () => {
    expect(londonDay('2026-06-30T23:30:00Z')).toBe('2026-07-01');
    expect(londonDay('2026-12-30T23:30:00Z')).toBe('2026-12-30');
    expect(londonDay('2026-07-01T00:30:00+05:00')).toBe('2026-06-30');
    expect(londonDay('2026-07-01')).toBe('2026-07-01');
  });
  test('so a decision published late on a summer evening is counted from the day that London had', () => {
    const england = presets['england-2012'];
    const closes = (publishedAt: string) =>
      dueOf('callInCloses', { publishedAt }, england, englandAndWales())?.dueOn;
    expect(closes('2026-06-30T22:59:00Z')).toBe('2026-07-07');
    expect(closes('2026-06-30T23:01:00Z')).toBe('2026-07-08');
  });
  test('in 1995 summer time ended a week before the rest of Europe’s rule for October', () => {
    expect(londonInstant('1995-10-21', '12:00')).toBe('1995-10-21T12:00:00+01:00');
    expect(londonInstant('1995-10-23', '12:00')).toBe('1995-10-23T12:00:00+00:00');
  });
});

describe('our quick reading of London agrees with Temporal', () => {
  const someMoment = fc.integer({ min: Date.UTC(1994, 0), max: Date.UTC(2040, 0) });

  test('for any instant', () => {
    fc.assert(
      fc.property(someMoment, (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/London');
        const instant = new Date(ms).toISOString();
        expect(londonDay(instant)).toBe(zoned.toPlainDate().toString());
        expect(inLondon(instant)).toBe(
          zoned.toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'floor' }),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('for any time on the clock, even one shown twice or not at all', () => {
    const nights = fc.constantFrom(
      '2026-03-29',
      '2026-10-25',
      '2008-03-30',
      '1995-10-22',
      '2026-03-28',
      '2026-10-26',
    );
    const anyDay = someMoment.map((ms) => new Date(ms).toISOString().slice(0, 10));
    const anyTime = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(fc.oneof(nights, anyDay), anyTime, (day, [hour, minute]) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/London');
        expect(londonInstant(day, time)).toBe(
          zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is no date is refused', () => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-09-10T18:00',
    '2026-06-31T10:00Z',
    '2026-06-30T25:00Z',
    '2026-06-30 10:00Z',
    'tomorrow',
    '',
  ])('%j', (text) => {
    expect(() => londonDay(text)).toThrow(NotADate);
    expect(isDay(text)).toBe(false);
  });
  test('29 February only in a leap year', () => {
    expect([isDay('2000-02-29'), isDay('2028-02-29'), isDay('1900-02-29'), isDay('2026-02-29')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test('dates and times are written as a council writes them', () => {
  expect(inWords('2008-07-24')).toBe('24 July 2008');
  expect(dayInWords('2008-07-24')).toBe('Thursday 24 July 2008');
  expect(timeInWords('2008-07-31T16:00:00Z')).toBe('5 pm on Thursday 31 July 2008');
  expect(timeInWords('2026-01-05T09:30:00Z')).toBe('9:30 am on Monday 5 January 2026');
  expect(timeInWords('2008-08-05T00:00:00+01:00')).toBe('the start of Tuesday 5 August 2008');
  expect(['00:15', '11:05', '12:00', '12:30', '23:00'].map(hourInWords)).toEqual([
    '12:15 am',
    '11:05 am',
    'midday',
    '12:30 pm',
    '11 pm',
  ]);
});
