import { describe, expect, it } from 'vitest';
import { indicatorInWords } from '../../../workflows/indicators/in-words.ts';
import { readRows } from '../../../workflows/indicators/read-rows.ts';
import type { Indicator, Reading } from '../../../workflows/indicators/types.ts';

const indicator: Indicator = {
  id: 'together',
  name: 'People get on well together',
  unit: '%',
  area: 'Redditch',
  baseline: 72,
  baselineYear: 2006,
  target: 76,
  targetYear: 2011,
  direction: 'up',
  objectiveArea: '',
};
const reading = (year: number, area: string, value: number, kind: Reading['kind'] = 'district'): Reading => ({
  year,
  area,
  kind,
  value,
});

describe('how an indicator stands', () => {
  it.each<[string, Partial<Indicator>, Reading[], string]>([
    ['without a reading', {}, [reading(2008, 'Worcester', 75)], 'There is no reading for Redditch yet.'],
    [
      'better, and short of the target',
      {},
      [reading(2008, 'Redditch', 75), reading(2007, 'Redditch', 70)],
      '75% in Redditch in 2008, 3 points better than at the start (72% in 2006), 1 point short of the target of 76% for 2011.',
    ],
    [
      'worse',
      {},
      [reading(2008, 'Redditch', 71.5)],
      '71.5% in Redditch in 2008, 0.5 points worse than at the start (72% in 2006), 4.5 points short of the target of 76% for 2011.',
    ],
    [
      'where less is better, the other way round',
      { direction: 'down', unit: 'days', baseline: 20, target: 12 },
      [reading(2008, 'Redditch', 12)],
      '12 days in Redditch in 2008, 8 days better than at the start (20 days in 2006), the target of 12 days is reached.',
    ],
    [
      'beside the country and the county of the same year, and not of another',
      { baseline: null, target: null },
      [
        reading(2008, 'Redditch', 72),
        reading(2008, 'England', 76, 'national'),
        reading(2008, 'Worcestershire', 77, 'county'),
        reading(2007, 'England', 70, 'national'),
        reading(2008, 'Worcester', 75),
      ],
      '72% in Redditch in 2008. In the same year England has 76% and Worcestershire has 77%.',
    ],
    [
      'in the year of the start itself',
      { baselineYear: 2008 },
      [reading(2008, 'Redditch', 72)],
      '72% in Redditch in 2008, 4 points short of the target of 76% for 2011.',
    ],
  ])('%s', (_name, about, readings, sentence) => {
    expect(indicatorInWords({ ...indicator, ...about }, readings)).toBe(sentence);
  });
});

describe('the rows of a file', () => {
  const head = ['indicator', 'year', 'area', 'kind', 'percent'];
  const row = (...cells: string[]) => ['People get on well together', ...cells];
  const on = [{ ...reading(2008, 'Redditch', 72), indicatorId: 'together' }];
  const read = (...rows: string[][]) => readRows([head, ...rows], [indicator], on);

  it('are read by the names of their columns, in any order and letters', () => {
    const { fresh, problems } = readRows(
      [
        ['Area', 'VALUE', 'Kind', 'Year', 'Indicator'],
        ['Worcester', '75%', 'District', '2008', ' people get on  well together '],
      ],
      [indicator],
      on,
    );
    expect(problems).toEqual([]);
    expect(fresh).toEqual([
      {
        indicatorId: 'together',
        indicator: 'People get on well together',
        year: 2008,
        area: 'Worcester',
        kind: 'district',
        value: 75,
      },
    ]);
  });

  it('are named with row and column where they are wrong, all of them at once', () => {
    const { problems } = read(
      ['Something else', '08', '', 'parish', 'many'],
      [''],
      row('2008', 'Worcester', 'district', '75,5'),
    );
    expect(problems.map(({ row: number, column, why }) => `${number} ${column}: ${why}`)).toEqual([
      '2 indicator: There is no indicator “Something else”. Add it first, or write its name as it is',
      '2 year: “08” is no year, such as 2008',
      '2 area: It is blank',
      '2 kind: “parish” is not national, county or district',
      '2 percent: “many” is no number, such as 76 or 76.5',
      '4 percent: “75,5” is no number, such as 76 or 76.5',
    ]);
  });

  it('that are on record or stand twice are known, and a problem where the value is another', () => {
    const same = read(row('2008', 'redditch', 'district', '72'), row('2007', 'Redditch', 'district', '70'));
    expect([same.known, same.fresh.length, same.problems]).toEqual([1, 1, []]);
    const twice = read(
      row('2007', 'Redditch', 'district', '70'),
      row('2007', 'Redditch', 'district', '70.0'),
    );
    expect([twice.known, twice.fresh.length]).toEqual([1, 1]);
    const other = read(
      row('2008', 'Redditch', 'district', '73'),
      row('2007', 'Redditch', 'district', '70'),
      row('2007', 'Redditch', 'district', '71'),
    );
    expect(other.problems.map(({ why }) => why)).toEqual([
      '72 is on record for Redditch in 2008, and this says 73. Correct it by hand on the indicator’s page',
      'Redditch in 2007 stands in this file twice: 70 and 71',
    ]);
  });

  it('say which columns are missing', () => {
    expect(readRows([['indicator', 'jahr', 'area']], [indicator], []).problems).toEqual([
      {
        row: 1,
        column: 'year, kind, value',
        why: 'The first row must name the columns indicator, year, area, kind and value',
      },
    ]);
  });
});
