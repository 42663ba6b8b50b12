import {
  deadlineFigures,
  departmentFigures,
  type MetAndMissed,
  type Period,
  stateFigures,
} from '../../db/queries/overview.ts';
import { deadlineKinds, deadlineNames, inWords, londonDay } from '../../workflows/clocks/index.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { isClosedByTheClock } from '../../workflows/road/deadline-duties.ts';
import type { Actor } from '../../workflows/roles.ts';
import { monthBeside } from '../lists/month.ts';
import type { Services } from '../services.ts';

/** Those who answer for how the council keeps its dates. */
const readers = ['democraticServices', 'solicitor', 'finance', 'reviewer', 'administrator'] as const;
export const mayReadOverview = ({ roles, actingFor }: Pick<Actor, 'roles' | 'actingFor'>): boolean =>
  readers.some((role) => roles.includes(role)) || actingFor.length > 0;

/** Months that are offered, back from this one. */
const offered = 36;
/** Months of the period where nobody chose another. */
const usual = 6;

export interface Months {
  /** "2026-06"; both inside. */
  from: string;
  to: string;
}

const isMonth = (text: string | null): text is string => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '');
const back = (month: string, by: number): string => (by === 0 ? month : back(monthBeside(month, -1), by - 1));

/** The period of the address; where it says none, or an end before its beginning, the last half year. */
export function readMonths({ searchParams }: URL, today: string): Months {
  const [from, to] = [searchParams.get('from'), searchParams.get('to')];
  const end = isMonth(to) ? to : today.slice(0, 7);
  const begin = isMonth(from) ? from : back(end, usual - 1);
  return begin <= end ? { from: begin, to: end } : { from: back(end, usual - 1), to: end };
}

export const monthInWords = (month: string) => inWords(`${month}-01`).replace(/^\d+ /, '');

/** Each month of a period, and the others that one may choose. */
export function monthsOffered({ from, to }: Months, today: string): string[] {
  const months = Array.from({ length: offered }, (_, i) => back(today.slice(0, 7), i));
  return [...new Set([...months, from, to])].sort().reverse();
}

function monthsOf({ from, to }: Months): string[] {
  const months = [from];
  // Twenty years are drawn at most.
  while (months.length < 240 && (months[months.length - 1] ?? to) < to) {
    months.push(monthBeside(months[months.length - 1] ?? to, 1));
  }
  return months;
}

const periodOf = ({ from, to }: Months, now: string): Period => {
  const last = new Date(Date.parse(`${monthBeside(to, 1)}-01T00:00:00Z`) - 86_400_000);
  return { from: `${from}-01`, to: last.toISOString().slice(0, 10), now };
};

/** The stations of the road, in its order. What is closed stays so, and is not counted in days. */
const stations = [
  'draft',
  'review',
  'signOff',
  'awaitingDecision',
  'publication',
  'callInWindow',
  'scrutiny',
  'reconsideration',
  'council',
  'inForce',
  'suspended',
  'reviewDue',
  'closed',
];

/** A state of the road with its figures. Days are calendar days. */
export interface StateLine {
  name: string;
  now: number;
  stays: number;
  median: number | undefined;
  longest: number | undefined;
}
/** Something with the deadlines of a period: met, missed, and how many of a hundred were met. */
export interface CountLine extends MetAndMissed {
  name: string;
}
export interface DepartmentLine extends CountLine {
  open: number;
}

export interface Overview {
  states: StateLine[];
  kinds: CountLine[];
  months: CountLine[];
  departments: DepartmentLine[];
}

const stateName = (station: string) =>
  station === 'closed'
    ? 'Closed'
    : station === 'callInWindow'
      ? 'Call-in window'
      : labelOf('assessment', station);

const sumOf = (lines: readonly MetAndMissed[]): MetAndMissed => ({
  met: lines.reduce((sum, it) => sum + it.met, 0),
  missed: lines.reduce((sum, it) => sum + it.missed, 0),
});

/** All that the overview shows, of a period. */
export async function overviewOf(services: Services, months: Months): Promise<Overview> {
  const period = periodOf(months, services.clock.now());
  const duties = deadlineKinds.filter((kind) => !isClosedByTheClock(kind));
  const { database } = services;
  const [states, fell, departments] = await Promise.all([
    stateFigures(database, period),
    deadlineFigures(database, period, duties),
    departmentFigures(database, period, duties),
  ]);
  return {
    states: stations.flatMap((station) => {
      const found = states.find((it) => it.state === station);
      if (!found) return [];
      const { now, stays } = found;
      const counts = station !== 'closed';
      return [
        {
          name: stateName(station),
          now,
          stays: counts ? stays : 0,
          median: (counts && found.median) || undefined,
          longest: (counts && found.longest) || undefined,
        },
      ];
    }),
    kinds: duties.flatMap((kind) => {
      const lines = fell.filter((it) => it.kind === kind);
      return lines.length > 0 ? [{ name: deadlineNames[kind], ...sumOf(lines) }] : [];
    }),
    months: monthsOf(months).map((month) => ({
      name: monthInWords(month),
      ...sumOf(fell.filter((it) => it.month === month)),
    })),
    departments: departments.map(({ department, ...figures }) => ({ name: department, ...figures })),
  };
}

/** "3 days", "under a day"; a tenth of a day is enough. */
export function daysInWords(days: number | undefined): string {
  if (days === undefined) return '–';
  if (days < 1) return 'under a day';
  const rounded = Math.round(days * 10) / 10;
  return `${rounded} ${rounded === 1 ? 'day' : 'days'}`;
}

/** "83%"; a dash where nothing fell due. */
export const shareMet = ({ met, missed }: MetAndMissed): string =>
  met + missed === 0 ? '–' : `${Math.floor((met / (met + missed)) * 100)}%`;

export const todayOf = (services: Services) => londonDay(services.clock.now());
