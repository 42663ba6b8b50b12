import { type Impact, listImpacts } from '../../db/queries/impacts.ts';
import { localGroups, protectedCharacteristics } from '../../workflows/forms/shared-answers.ts';
import { template2008 } from '../../workflows/forms/template-2008.ts';
import { findField } from '../../workflows/forms/templates.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { addressWith } from '../lists/address.ts';
import type { Services } from '../services.ts';

/** What of the view the address asks for; blank is everything. `show`, `group` and `year` choose a list of cases. */
export interface CumulativeAsked {
  department: string;
  ward: string;
  show: '' | 'positive' | 'neutral' | 'negative' | 'remains';
  group: string;
  year: string;
}

export interface CumulativeCell {
  year: number;
  positive: number;
  neutral: number;
  negative: number;
  remains: number;
}
export interface CumulativeRow {
  group: string;
  label: string;
  cells: CumulativeCell[];
}

const named = new Map<string, string>(
  [...(findField(template2008, 'groups')?.options ?? []), ...protectedCharacteristics, ...localGroups].map(
    ({ value, label }) => [value, label],
  ),
);
const order = [...protectedCharacteristics, ...localGroups].map(({ value }) => String(value));
/** A group that only a council's own form has is called by its value. */
export const groupLabel = (group: string) => named.get(group) ?? group;

const shows = ['positive', 'neutral', 'negative', 'remains'] as const;

export function readCumulative({ searchParams }: URL): CumulativeAsked {
  const text = (name: string) => (searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200);
  return {
    department: text('department'),
    ward: text('ward'),
    show: shows.find((it) => it === text('show')) ?? '',
    group: text('group'),
    year: /^\d{4}$/.test(text('year')) ? text('year') : '',
  };
}

const isAll = (ward: string) => /^(all|all wards|the whole borough|whole borough)\.?$/i.test(ward.trim());

/** What affects all wards affects each of them. */
const inWard = (impact: Impact, ward: string) =>
  ward === '' || impact.wards.some((it) => it.trim().toLowerCase() === ward.toLowerCase() || isAll(it));

const isShown = (impact: Impact, show: CumulativeAsked['show']) =>
  show === 'remains' ? impact.remains : show === '' || impact.impact === show;

/** For each group and year, how many decisions in force bear on it and how. */
export function cumulativeRows(impacts: readonly Impact[]): { years: number[]; rows: CumulativeRow[] } {
  const years = [...new Set(impacts.map(({ year }) => year))].sort((a, b) => a - b);
  const place = (group: string) => (order.indexOf(group) + order.length + 1) % (order.length + 1);
  const groups = [...new Set(impacts.map(({ group }) => group))].sort(
    (a, b) => place(a) - place(b) || a.localeCompare(b, 'en-GB'),
  );
  const count = (group: string, year: number): CumulativeCell => {
    const here = impacts.filter((it) => it.group === group && it.year === year);
    const of = (impact: Impact['impact']) => here.filter((it) => it.impact === impact).length;
    return {
      year,
      positive: of('positive'),
      neutral: of('neutral'),
      negative: of('negative'),
      remains: here.filter(({ remains }) => remains).length,
    };
  };
  return {
    years,
    rows: groups.map((group) => ({
      group,
      label: groupLabel(group),
      cells: years.map((year) => count(group, year)),
    })),
  };
}

/** The cumulative view of the address: only of what this person may see. */
export async function cumulativeOf(services: Services, person: SignedIn, url: URL) {
  const asked = readCumulative(url);
  const all = await listImpacts(services.database, (state) => maySee(person, state));
  const fitting = all.filter(
    (it) => (asked.department === '' || it.department === asked.department) && inWard(it, asked.ward),
  );
  const listed = fitting.filter(
    (it) =>
      isShown(it, asked.show) &&
      (asked.group === '' || it.group === asked.group) &&
      (asked.year === '' || String(it.year) === asked.year),
  );
  const distinct = (texts: readonly string[]) =>
    [...new Set(texts)].sort((a, b) => a.localeCompare(b, 'en-GB')).map((value) => ({ value, label: value }));
  return {
    asked,
    ...cumulativeRows(fitting),
    decisions: new Set(fitting.map(({ reference }) => reference)).size,
    list: asked.show
      ? listed.map(({ reference, title, year, group, impact, remains }) => ({
          reference,
          title,
          year,
          group: groupLabel(group),
          says: `${impact.charAt(0).toUpperCase()}${impact.slice(1)}${remains ? ', and some of it remains' : ''}`,
        }))
      : undefined,
    departments: distinct(all.map((it) => it.department)),
    wards: distinct(
      all.flatMap((it) => it.wards.map((ward) => ward.trim())).filter((it) => it && !isAll(it)),
    ),
    csv: addressWith('/cumulative.csv', { department: asked.department, ward: asked.ward }),
  };
}
