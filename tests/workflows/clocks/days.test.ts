import { describe, expect, it, test } from 'vitest';
import { dayNumber, dayOf, milliseconds } from '../../../workflows/clocks/days.ts';
import {
  dayInWords,
  inLondon,
  isDay,
  londonDay,
  londonInstant,
  londonTime,
  NotADate,
} from '../../../workflows/clocks/index.ts';

/** Days and moments at their edges, read and written. */

describe('the days follow each other', () => {
  const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

  it.each([
    ['over the centuries, of which only every fourth begins with a leap year', '1896-01-01', '2104-12-31'],
    ['in the first years that can be written', '0000-01-01', '0005-12-31'],
    ['over the turn of an older leap century', '0399-12-01', '0400-03-31'],
    ['to the last year that can be written', '9996-01-01', '9999-12-31'],
  ])('%s', (_when, first, last) => {
    for (let day = dayNumber(first); day <= dayNumber(last); day += 1) {
      const date = new Date(day * 86_400_000);
      const written = dayOf(day);
      if (written !== date.toISOString().slice(0, 10)) expect(written).toBe(date.toISOString().slice(0, 10));
      if (dayNumber(written) !== day) expect(dayNumber(written)).toBe(day);
      const weekday = weekdays[date.getUTCDay()] ?? '';
      if (!dayInWords(written).startsWith(weekday)) expect(dayInWords(written)).toContain(weekday);
    }
    expect(dayOf(dayNumber(last))).toBe(last);
  });
});

describe('a day is read only as YYYY-MM-DD', () => {
  test.each(['2026-01-01', '2026-12-31', '2026-04-30', '2024-02-29', '2000-02-29', '0999-09-09'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true);
      expect(dayOf(dayNumber(text))).toBe(text);
    },
  );
  test.each([
    '2026-01-00',
    '2026-01-32',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2023-02-29',
    '2100-02-29',
    '2026-00-01',
    '2026-13-01',
    '2026/09-10',
    '2026-09/10',
    '2026-09-1',
    '2026-09-101',
    '2026-09-10T',
    '2026-09-1:',
    '2026-09-0/',
    '2026-0:-10',
    '20:6-09-10',
    '202/-09-10',
    ' 026-09-10',
  ])('%s is none', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(NotADate);
  });
});

describe('a moment is read to its last millisecond', () => {
  test.each([
    ['1970-01-01T00:00Z', 0],
    ['1970-01-01T00:00:59Z', 59_000],
    ['1970-01-01T00:00:00.5Z', 500],
    ['1970-01-01T00:00:00,25Z', 250],
    ['1970-01-01T00:00:01.9999Z', 1_999],
    ['1970-01-01T23:59:59Z', 86_399_000],
    ['1970-01-01T00:59Z', 59 * 60_000],
    ['1970-01-01T02:00+01:30', 30 * 60_000],
    ['1970-01-01T02:00+0130', 30 * 60_000],
    ['1970-01-01T02:00-01:30', 210 * 60_000],
    ['1970-01-02T00:00+23:59', 60_000],
    ['1969-12-31T23:59:59Z', -1_000],
  ])('%s', (instant, ms) => expect(milliseconds(instant)).toBe(ms));

  test.each([
    '2026-06-30T24:00Z',
    '2026-06-30T10:60Z',
    '2026-06-30T10:00:60Z',
    '2026-06-30T10:00+24:00',
    '2026-06-30T10:00+01:60',
    '2026-06-30T10:00',
    '2026-06-30T10:00+1',
    '2026-06-30T10Z',
    '2026-06-30',
  ])('%s is no moment', (text) => expect(() => milliseconds(text)).toThrow(NotADate));
});

describe('London’s clocks', () => {
  it('change at one in the morning, to the second', () => {
    expect(inLondon('2026-03-29T00:59:59Z')).toBe('2026-03-29T00:59:59+00:00');
    expect(inLondon('2026-03-29T01:00:00Z')).toBe('2026-03-29T02:00:00+01:00');
    expect(inLondon('2026-10-25T00:59:59.999Z')).toBe('2026-10-25T01:59:59+01:00');
    expect(inLondon('2026-10-25T01:00:00Z')).toBe('2026-10-25T01:00:00+00:00');
  });

  it.each([
    ['2026-03-28', '01:30', '2026-03-28T01:30:00+00:00'],
    ['2026-03-29', '00:59', '2026-03-29T00:59:00+00:00'],
    // The hour that is left out is read as an hour later.
    ['2026-03-29', '01:00', '2026-03-29T02:00:00+01:00'],
    ['2026-03-29', '01:30', '2026-03-29T02:30:00+01:00'],
    ['2026-03-29', '02:00', '2026-03-29T02:00:00+01:00'],
    ['2026-03-29', '23:59', '2026-03-29T23:59:00+01:00'],
    ['2026-03-30', '00:30', '2026-03-30T00:30:00+01:00'],
    ['2026-10-24', '23:30', '2026-10-24T23:30:00+01:00'],
    ['2026-10-25', '00:59', '2026-10-25T00:59:00+01:00'],
    // The hour that comes twice is the first of the two.
    ['2026-10-25', '01:00', '2026-10-25T01:00:00+01:00'],
    ['2026-10-25', '01:59', '2026-10-25T01:59:00+01:00'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00+00:00'],
    ['2026-10-26', '00:30', '2026-10-26T00:30:00+00:00'],
    // Summer time in winter, double summer time in the war, and London’s own time.
    ['1970-01-01', '12:00', '1970-01-01T12:00:00+01:00'],
    ['1943-07-01', '12:00', '1943-07-01T12:00:00+02:00'],
    ['1847-01-01', '12:00', '1847-01-01T12:00:00-00:01'],
  ])('on %s at %s show the moment %s', (day, time, instant) => {
    expect(londonInstant(day, time)).toBe(instant);
    expect(londonDay(instant)).toBe(instant.slice(0, 10));
    expect(londonTime(instant)).toBe(instant.slice(11, 16));
  });

  test.each(['24:00', '23:60', '7:00', '17:0', '17:000', ' 17:00', '017:00', '1a:00', '2a:00', '17-00', ''])(
    'never show “%s”',
    (time) => expect(() => londonInstant('2026-03-29', time)).toThrow(NotADate),
  );
});
