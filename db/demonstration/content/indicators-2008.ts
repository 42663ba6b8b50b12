import type { Indicator, Reading } from '../../../workflows/indicators/types.ts';

/** Readings of 2008 as a council would be sent them: the file that a visitor can import. */
export const indicators2008Csv = `indicator,year,area,kind,percent
People from different backgrounds get on well together locally,2008,England,national,76
People from different backgrounds get on well together locally,2008,Worcestershire,county,77
People from different backgrounds get on well together locally,2008,Malvern Hills,district,82
People from different backgrounds get on well together locally,2008,Redditch,district,72
People from different backgrounds get on well together locally,2008,Worcester,district,75
People from different backgrounds get on well together locally,2008,Wyre Forest,district,73
People from different backgrounds get on well together locally,2008,Bromsgrove,district,82
People from different backgrounds get on well together locally,2008,Wychavon,district,79
People feel that they belong to their immediate area,2008,England,national,59
People feel that they belong to their immediate area,2008,Worcestershire,county,62
People feel that they belong to their immediate area,2008,Malvern Hills,district,70
People feel that they belong to their immediate area,2008,Redditch,district,55
People feel that they belong to their immediate area,2008,Worcester,district,55
People feel that they belong to their immediate area,2008,Wyre Forest,district,61
People feel that they belong to their immediate area,2008,Bromsgrove,district,61
People feel that they belong to their immediate area,2008,Wychavon,district,67
`;

const rows = indicators2008Csv
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','));

const kindOf = (text: string | undefined): Reading['kind'] =>
  text === 'national' || text === 'county' ? text : 'district';

/** The two indicators of those readings. Their target is the average of the country, which is among them. */
const about: readonly Omit<Indicator, 'name'>[] = [
  {
    id: 'people-get-on-well-together',
    unit: '%',
    area: 'Redditch',
    baseline: 72,
    baselineYear: 2008,
    target: 76,
    targetYear: 2011,
    direction: 'up',
    objectiveArea: 'Measuring how we do',
  },
  {
    id: 'people-feel-that-they-belong',
    unit: '%',
    area: 'Redditch',
    baseline: 55,
    baselineYear: 2008,
    target: 59,
    targetYear: 2011,
    direction: 'up',
    objectiveArea: 'Measuring how we do',
  },
];

export const demonstrationIndicators: readonly { indicator: Indicator; readings: Reading[] }[] = about.map(
  (it, index) => {
    const name = [...new Set(rows.map(([first = '']) => first))][index] ?? '';
    return {
      indicator: { ...it, name },
      readings: rows
        .filter(([first]) => first === name)
        .map(([, year, area = '', kind, value]) => ({
          year: Number(year),
          area,
          kind: kindOf(kind),
          value: Number(value),
        })),
    };
  },
);
