import type { StateValue } from 'xstate';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { storedStates } from '../schema/states.ts';

export interface ListedCase {
  id: string;
  reference: string;
  title: string;
  kind: CaseKind;
  state: StateValue;
  stateSince: string;
  progress: CaseProgress;
  reportProgress: ReportProgress;
  constitutionId: string;
  constitutionVersion: number;
}

/** Where a page begins: after (or, going back, before) the case with this time and id. */
export interface Place {
  since: string;
  id: string;
}

export interface CaseFilter {
  kind: CaseKind | undefined;
  /** The outermost name of the state. */
  station: string | undefined;
  /** In the title or the reference. */
  text: string;
  /** Written or owned by this person. */
  personId: string | undefined;
  /** Whether this person may open a case in a state. */
  maySee(state: StateValue): boolean;
}

const matching = `
  ($1 = '' OR c.kind = $1) AND ($2 = '' OR c.state_name = $2)
  AND ($3 = '' OR c.title ILIKE $3 OR c.reference ILIKE $3)
  AND ($4 = '' OR c.authors @> to_jsonb($4::text) OR c.owner_id = $4)
  AND ($5 = '' OR c.state IN (SELECT jsonb_array_elements($5::text::jsonb)))`;

const page = (where: string, order: 'ASC' | 'DESC') => `
SELECT coalesce(jsonb_agg(x), '[]'::jsonb)::text AS result FROM (
  SELECT c.id, c.reference, c.title, c.kind, c.state, c.state_since AS "stateSince", c.progress,
    r.progress AS "reportProgress", r.constitution_id AS "constitutionId",
    r.constitution_version AS "constitutionVersion"
  FROM cases c JOIN reports r ON r.id = c.report_id
  WHERE ${matching} AND ($6 = '' OR ${where})
  ORDER BY c.state_since ${order}, c.id ${order} LIMIT $8::int) x`;
const onward = page(`(c.state_since, c.id) < (nullif($6, '')::timestamptz, $7)`, 'DESC');
const backward = page(`(c.state_since, c.id) > (nullif($6, '')::timestamptz, $7)`, 'ASC');

/** The states in which somebody may see a case, as JSON; blank where it is all of them. */
function visibleStates({ maySee }: CaseFilter): string {
  const visible = storedStates.filter((state) => maySee(JSON.parse(state)));
  return visible.length === storedStates.length ? '' : `[${visible.join(',')}]`;
}

const pattern = (text: string) => (text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`);

export interface CasePage {
  cases: ListedCase[];
  /** Where the neighbouring pages begin, if there are any. */
  previous: Place | undefined;
  next: Place | undefined;
}

/** One page of cases, the latest moved first, by keyset: as quick on the last page as on the first. */
export async function listCases(
  database: Database,
  filter: CaseFilter,
  size: number,
  from: { after?: Place; before?: Place } = {},
): Promise<CasePage> {
  const place = from.before ?? from.after;
  const rows: ListedCase[] = JSON.parse(
    (await database.one(from.before ? backward : onward, [
      filter.kind ?? '',
      filter.station ?? '',
      pattern(filter.text),
      filter.personId ?? '',
      visibleStates(filter),
      place?.since ?? '',
      place?.id ?? '',
      String(size + 1),
    ])) ?? '[]',
  );
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (from.before) shown.reverse();
  const [first, last] = [shown[0], shown[shown.length - 1]];
  return {
    cases: shown,
    previous: first && (from.before ? more : from.after !== undefined) ? placeOf(first) : undefined,
    next: last && (from.before ? true : more) ? placeOf(last) : undefined,
  };
}

const placeOf = (c: ListedCase): Place => ({ since: c.stateSince, id: c.id });
