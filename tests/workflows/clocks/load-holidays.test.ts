import { describe, expect, it } from 'vitest';
import {
  endsSoon,
  holidayDifferences,
  makeCalendar,
  parseHolidayFile,
  shippedHolidays,
  withFile,
} from '../../../workflows/clocks/index.ts';

const holiday = (date: string, title: string) => ({ date, title, notes: '', bunting: true });
const yearOf = (year: number, extra: ReturnType<typeof holiday>[] = []) => [
  holiday(`${year}-01-01`, 'New Year’s Day'),
  holiday(`${year}-04-10`, 'Good Friday'),
  holiday(`${year}-04-13`, 'Easter Monday'),
  holiday(`${year}-05-04`, 'Early May bank holiday'),
  holiday(`${year}-05-25`, 'Spring bank holiday'),
  holiday(`${year}-08-31`, 'Summer bank holiday'),
  holiday(`${year}-12-25`, 'Christmas Day'),
  holiday(`${year}-12-28`, 'Boxing Day'),
  ...extra,
];
const file = (events: unknown[]) => ({ 'england-and-wales': { division: 'england-and-wales', events } });

function load(events: ReturnType<typeof holiday>[]) {
  const parsed = parseHolidayFile(file(events));
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return withFile(shippedHolidays, parsed.holidays);
}

describe('a newer file of bank holidays', () => {
  it('replaces the years that it holds, and leaves the others', () => {
    const table = load(yearOf(2029, [holiday('2029-06-04', 'Bank holiday for a jubilee')]));
    expect(table.holidays.some((h) => h.date === '2029-06-04')).toBe(true);
    expect(table.holidays.filter((h) => h.date < '2029-01-01')).toEqual(
      shippedHolidays.holidays.filter((h) => h.date < '2029-01-01'),
    );
    expect(table.holidays.filter((h) => h.date >= '2030-01-01')).toEqual(
      shippedHolidays.holidays.filter((h) => h.date >= '2030-01-01'),
    );
  });

  it('makes its years proclaimed, and later ones stay projected', () => {
    const calendar = makeCalendar(load(yearOf(2029)));
    expect(calendar.isProjected('2029-12-31')).toBe(false);
    expect(calendar.isProjected('2030-01-01')).toBe(true);
  });

  it('lengthens the table', () => {
    const calendar = makeCalendar(load([...yearOf(2030), ...yearOf(2031)]));
    expect(calendar.lastDay).toBe('2031-12-31');
    expect(calendar.whyNotWorking('2031-12-25')).toBe('Christmas Day');
    expect(calendar.isProjected('2031-06-02')).toBe(false);
  });

  it('shows the differences, soonest first', () => {
    const without = shippedHolidays.holidays.filter(
      (h) => h.date.startsWith('2028-') && h.date !== '2028-05-29',
    );
    const table = load([
      ...without.map((h) => holiday(h.date, h.title)),
      holiday('2028-06-05', 'Bank holiday for a coronation'),
    ]);
    expect(holidayDifferences(shippedHolidays, table)).toEqual([
      { date: '2028-05-29', was: 'Spring bank holiday' },
      { date: '2028-06-05', is: 'Bank holiday for a coronation' },
    ]);
    expect(holidayDifferences(table, table)).toEqual([]);
  });

  it('shows a day that comes before one that goes before it', () => {
    const year = yearOf(2028);
    const before = withFile(shippedHolidays, year);
    const after = withFile(shippedHolidays, [
      ...year.filter((h) => h.date !== '2028-12-28'),
      holiday('2028-01-03', 'A first day'),
    ]);
    expect(holidayDifferences(before, after).map(({ date }) => date)).toEqual(['2028-01-03', '2028-12-28']);
  });

  it('is put in the order of time, whatever the order of the file', () => {
    const dates = load([...yearOf(2030), ...yearOf(2029)].reverse()).holidays.map((h) => h.date);
    expect(dates).toEqual([...dates].sort());
    const parsed = parseHolidayFile(file([...yearOf(2030), ...yearOf(2029)].reverse()));
    expect(parsed.ok).toBe(true);
  });

  it('of earlier years only leaves the table as long, and as projected, as it was', () => {
    const table = load(yearOf(2026));
    expect([table.lastYear, table.projectedFrom]).toEqual([2030, '2029-01-01']);
  });

  it('may begin in the year after the table ends', () => {
    expect(load(yearOf(2031)).lastYear).toBe(2031);
  });

  it('has every problem named with its place', () => {
    expect(parseHolidayFile(file([{ title: '', date: '2029-01-01' }, holiday('29-1-1', 'A day')]))).toEqual({
      ok: false,
      problems: [
        'england-and-wales.events.0.title: must not be blank.',
        'england-and-wales.events.1.date: must be a date such as 2026-12-25.',
      ],
    });
    const nothing = parseHolidayFile(null);
    expect(nothing.ok ? [] : nothing.problems).toEqual([expect.stringMatching(/^The file: .+\.$/)]);
    const short = parseHolidayFile(file([...yearOf(2028).slice(1), ...yearOf(2030)]));
    expect(short.ok ? [] : short.problems).toEqual([
      '2028 has only 7 bank holidays, so the file does not hold that year whole.',
      'A year between 2028 and 2030 is missing.',
    ]);
  });

  it.each([
    ['that is not the gov.uk format', { events: [] }, 'england-and-wales'],
    ['with a date that is none', file([holiday('2029-02-30', 'A day')]), 'events.0.date'],
    ['that holds nothing', file([]), 'no bank holidays'],
    ['of which a year is not whole', file(yearOf(2029).slice(0, 5)), '2029 has only 5'],
    ['with a gap', file([...yearOf(2028), ...yearOf(2030)]), 'A year between 2028 and 2030 is missing'],
    ['that begins after the table ends', file(yearOf(2032)), 'begins in 2032'],
  ])('is refused: one %s', (_what, json, sentence) => {
    const parsed = parseHolidayFile(json);
    expect(parsed.ok ? '' : parsed.problems.join(' ')).toContain(sentence);
  });

  it('is asked for 60 days before the table ends', () => {
    expect(endsSoon({ lastYear: 2030 }, '2030-10-31')).toBe(false);
    expect(endsSoon({ lastYear: 2030 }, '2030-11-01')).toBe(true);
  });
});
