import { limits } from '../forms/check-content.ts';
import { type AreaKind, areaKinds, type Reading } from './types.ts';

/** A reading of a file, of the indicator with this id. */
export interface FreshReading extends Reading {
  indicatorId: string;
  indicator: string;
}

/** What is wrong in a file: the row as a spreadsheet numbers it, its column, and why. */
export interface RowProblem {
  row: number;
  column: string;
  why: string;
}

export interface ReadRows {
  fresh: FreshReading[];
  /** Rows that are on record already, or stand in the file twice, with the same value. */
  known: number;
  problems: RowProblem[];
}

const columns = ['indicator', 'year', 'area', 'kind'] as const;
/** The value's column may be called by its unit, as it is in what councils exchange. */
const valueColumns = ['value', 'percent', '%'];
const mostRows = 5_000;

const nameOf = (text: string) => text.replace(/\s+/g, ' ').trim();
const isKind = (text: string): text is AreaKind => areaKinds.some(({ value }) => value === text);
const keyOf = (indicatorId: string, year: number, area: string) =>
  `${indicatorId} ${year} ${area.toLowerCase()}`;

/**
 * Reads the rows of a file, the first of which names the columns. All that is wrong is named at once; a caller records
 * nothing while anything is.
 */
export function readRows(
  rows: readonly (readonly string[])[],
  indicators: readonly { id: string; name: string }[],
  recorded: readonly (Reading & { indicatorId: string })[],
): ReadRows {
  const head = (rows[0] ?? []).map((cell) => nameOf(cell).toLowerCase());
  const at = new Map(columns.map((name) => [name, head.indexOf(name)]));
  const valueAt = head.findIndex((name) => valueColumns.includes(name));
  const missing = [...columns.filter((name) => at.get(name) === -1), ...(valueAt === -1 ? ['value'] : [])];
  if (missing.length > 0)
    return problem(
      1,
      missing.join(', '),
      'The first row must name the columns indicator, year, area, kind and value',
    );
  if (rows.length - 1 > mostRows)
    return problem(
      1,
      'all',
      `A file may have ${mostRows} rows. Split it, and import one part after the other`,
    );
  const result: ReadRows = { fresh: [], known: 0, problems: [] };
  const values = new Map(recorded.map((it) => [keyOf(it.indicatorId, it.year, it.area), it.value]));
  const inFile = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (index === 0 || row.every((cell) => cell.trim() === '')) continue;
    const number = index + 1;
    const before = result.problems.length;
    const wrong = (column: string, why: string) => result.problems.push({ row: number, column, why });
    const cell = (name: (typeof columns)[number]) => nameOf(row[at.get(name) ?? -1] ?? '');
    const indicator = indicators.find(({ name }) => name.toLowerCase() === cell('indicator').toLowerCase());
    if (!indicator)
      wrong(
        'indicator',
        cell('indicator') === ''
          ? 'It is blank'
          : `There is no indicator “${cell('indicator')}”. Add it first, or write its name as it is`,
      );
    const year = /^(19|20|21)\d{2}$/.test(cell('year')) ? Number(cell('year')) : undefined;
    if (year === undefined) wrong('year', `“${cell('year')}” is no year, such as 2008`);
    if (cell('area') === '') wrong('area', 'It is blank');
    if (cell('area').length > limits.text) wrong('area', `It must be ${limits.text} characters or fewer`);
    const kind = cell('kind').toLowerCase();
    if (!isKind(kind)) wrong('kind', `“${cell('kind')}” is not national, county or district`);
    const typed = nameOf(row[valueAt] ?? '')
      .replace(/%$/, '')
      .trim();
    const value = /^-?\d{1,12}(\.\d{1,6})?$/.test(typed) ? Number(typed) : undefined;
    if (value === undefined) wrong(head[valueAt] ?? 'value', `“${typed}” is no number, such as 76 or 76.5`);
    if (
      result.problems.length > before ||
      !indicator ||
      year === undefined ||
      value === undefined ||
      !isKind(kind)
    )
      continue;
    const key = keyOf(indicator.id, year, cell('area'));
    const onRecord = values.get(key);
    const earlier = inFile.get(key);
    if (onRecord !== undefined && onRecord !== value)
      wrong(
        head[valueAt] ?? 'value',
        `${onRecord} is on record for ${cell('area')} in ${year}, and this says ${value}. Correct it by hand on the indicator’s page`,
      );
    else if (earlier !== undefined && earlier !== value)
      wrong(
        head[valueAt] ?? 'value',
        `${cell('area')} in ${year} stands in this file twice: ${earlier} and ${value}`,
      );
    else if (onRecord !== undefined || earlier !== undefined) result.known += 1;
    else
      result.fresh.push({
        indicatorId: indicator.id,
        indicator: indicator.name,
        year,
        area: cell('area'),
        kind,
        value,
      });
    inFile.set(key, earlier ?? value);
  }
  return result;
}

const problem = (row: number, column: string, why: string): ReadRows => ({
  fresh: [],
  known: 0,
  problems: [{ row, column, why }],
});
