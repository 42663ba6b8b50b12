import { inWords } from '../../workflows/clocks/index.ts';

/** Days, YYYY-MM-DD; blank where there is none. */
export interface Spanned {
  startOn: string;
  dueOn: string;
  movedFrom: string;
  endedOn: string;
}

export interface PlanScale {
  /** Where a day stands between the first and the last month drawn: 0 to 1. */
  at(day: string): number;
  months: { name: string; from: number; to: number; beginsYear: boolean }[];
}

const ms = (day: string) => Date.parse(`${day}T00:00:00Z`);
const monthAfter = (month: string, n: number) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7);
};
/** Months drawn at most: beyond five years each would be too narrow to see. */
const mostMonths = 60;

/** The months from the first day that any action has to the last, with today among them. Undefined where none has a day. */
export function planScale(actions: readonly Spanned[], today: string): PlanScale | undefined {
  const days = actions
    .flatMap(({ startOn, dueOn, movedFrom, endedOn }) => [startOn, dueOn, movedFrom, endedOn])
    .filter((day) => day !== '')
    .sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (first === '' || !actions.some(({ dueOn }) => dueOn !== '')) return undefined;
  const from = (first < today ? first : today).slice(0, 7);
  const until = (last > today ? last : today).slice(0, 7);
  const names = [from];
  while (names.length < mostMonths && (names.at(-1) ?? until) < until)
    names.push(monthAfter(names.at(-1) ?? until, 1));
  const begin = ms(`${from}-01`);
  const length = ms(`${monthAfter(names.at(-1) ?? until, 1)}-01`) - begin;
  const at = (day: string) => Math.min(1, Math.max(0, (ms(day) - begin) / length));
  return {
    at,
    months: names.map((month) => ({
      name: inWords(`${month}-01`).replace(/^\d+ /, ''),
      from: at(`${month}-01`),
      to: at(`${monthAfter(month, 1)}-01`),
      beginsYear: month.endsWith('-01'),
    })),
  };
}
