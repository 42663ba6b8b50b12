import { type CountLine, daysInWords, type Overview, shareMet } from './overview.ts';

/** One of the tables under the drawings, and the same as a file. */
export interface OverviewTable {
  id: string;
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** The same as numbers, where the table has words. */
  file?: { columns: readonly string[]; rows: readonly (readonly string[])[] };
}

const counted = (lines: readonly CountLine[]) =>
  lines.map((it) => [it.name, String(it.met), String(it.missed), shareMet(it)]);
const fell = ['Met', 'Missed', 'Met of all'];

/** The tables of the overview, by the names that their files have. */
export const overviewTables = {
  states: ({ states }: Overview): OverviewTable => ({
    id: 'states',
    title: 'How long cases stay in each state',
    columns: ['State', 'Cases now', 'Stays in the period', 'Median stay', 'Longest stay'],
    rows: states.map((it) => [
      it.name,
      String(it.now),
      it.stays > 0 ? String(it.stays) : '–',
      daysInWords(it.median),
      daysInWords(it.longest),
    ]),
    file: {
      columns: ['State', 'Cases now', 'Stays in the period', 'Median stay in days', 'Longest stay in days'],
      rows: states.map((it) => [
        it.name,
        String(it.now),
        String(it.stays),
        it.median?.toFixed(1) ?? '',
        it.longest?.toFixed(1) ?? '',
      ]),
    },
  }),
  kinds: ({ kinds }: Overview): OverviewTable => ({
    id: 'kinds',
    title: 'Deadlines met and missed, by kind',
    columns: ['Kind of deadline', ...fell],
    rows: counted(kinds),
  }),
  months: ({ months }: Overview): OverviewTable => ({
    id: 'months',
    title: 'Deadlines met and missed, by month',
    columns: ['Month', ...fell],
    rows: counted(months),
  }),
  departments: ({ departments }: Overview): OverviewTable => ({
    id: 'departments',
    title: 'Departments side by side',
    columns: ['Department', 'Open cases', ...fell],
    rows: departments.map((it) => [
      it.name,
      String(it.open),
      String(it.met),
      String(it.missed),
      shareMet(it),
    ]),
  }),
} as const satisfies Record<string, (overview: Overview) => OverviewTable>;
export type OverviewTableName = keyof typeof overviewTables;
export const overviewTableNames = [
  'states',
  'kinds',
  'months',
  'departments',
] as const satisfies readonly OverviewTableName[];
