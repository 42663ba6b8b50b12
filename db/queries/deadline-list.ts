import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { OwnKinds } from '../../workflows/road/deadline-duties.ts';
import type { CaseKind } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { storedStates } from '../schema/states.ts';
import { department } from './department.ts';

export interface ListedDeadline {
  id: string;
  kind: DeadlineKind;
  status: 'open' | 'met' | 'missed' | 'dropped';
  /** A Europe/London day. */
  dueOn: string;
  dueAt: string;
  openedAt: string;
  closedAt: string | null;
  /** How often it has moved, and when last. */
  moves: number;
  movedAt: string | null;
  reference: string;
  title: string;
  caseKind: CaseKind;
  state: StateValue;
  authors: string[];
  ownerId: string | null;
  department: string;
  /** When the person who asks dealt with it, at its present date; null where they have not. */
  dealtAt: string | null;
  /** Of the report: who decides. Blank where it is not said yet. */
  route: string;
  referredToCouncil: boolean;
  /** The meeting on which its report is listed. */
  meetingId: string | null;
  constitutionId: string;
  constitutionVersion: number;
}

export interface DeadlineFilter {
  /** None: every kind. */
  kinds?: readonly DeadlineKind[];
  /** `cabinet`, `council`, or `person` for the other routes; blank for all. */
  body?: string;
  /** Blank for all. */
  department?: string;
  /** Whoever wrote or owns the case; blank for everybody. */
  officer?: string;
  /** Those on which this person acts. */
  own?: { personId: string; kinds: OwnKinds };
  /** Europe/London days, both inside; blank for no bound. */
  from?: string;
  to?: string;
  /** Whose list it is, and whether what they have dealt with is left out of it or is all that it holds. */
  reader?: { personId: string; dealt: 'hide' | 'only' | 'both' };
  maySee(state: StateValue): boolean;
}

/** Which deadlines beside the open ones: those that were met or missed, or whatever was closed since a moment. */
export type Closed = 'none' | 'past' | { since: string };

const route = `coalesce(nullif(r.answers->>'route', ''), 'cabinet')`;
const toCouncil = `(r.progress->>'referredToCouncilAt' IS NOT NULL)`;
const body = `CASE WHEN ${toCouncil} OR ${route} = 'council' THEN 'council'
  WHEN ${route} = 'cabinet' THEN 'cabinet' ELSE 'person' END`;
const among = (parameter: string) =>
  `d.kind IN (SELECT jsonb_array_elements_text(${parameter}::text::jsonb))`;

const joined = `JOIN cases c ON c.id = d.case_id JOIN reports r ON r.id = c.report_id
  LEFT JOIN dealt_with w ON w.deadline_id = d.id AND w.person_id = $9 AND w.due_at = d.due_at`;
/** `$6` and `$15` are the limit and the moment since which; they stand where the rows are taken from. */
const matching = `
  ($1 = '[]' OR ${among('$1')})
  AND ($2 = '' OR $2 = ${body})
  AND ($3 = '' OR d.due_on >= nullif($3, '')::date) AND ($4 = '' OR d.due_on <= nullif($4, '')::date)
  AND ($5 = '' OR c.state IN (SELECT jsonb_array_elements($5::text::jsonb)))
  AND ($7 = '' OR lower(${department}) = lower($7))
  AND ($8 = '' OR c.authors @> to_jsonb($8::text) OR c.owner_id = $8)
  AND ($10 = 'both' OR ($10 = 'only') = (w.at IS NOT NULL))
  AND ($11 = '' OR ${among('$12')} OR (${among('$13')} AND c.authors @> to_jsonb($11::text))
    OR (${among('$14')} AND c.owner_id = $11))`;

const open = `SELECT * FROM deadlines WHERE status = 'open'`;
/** Apart, so that each half has its own partial index. */
const sources = {
  none: open,
  past: `${open} UNION ALL SELECT * FROM deadlines WHERE status <> 'open' AND status <> 'dropped'
    AND ($3 = '' OR due_on >= nullif($3, '')::date) AND ($4 = '' OR due_on <= nullif($4, '')::date)`,
  since: `${open} UNION ALL SELECT * FROM deadlines WHERE status <> 'open' AND closed_at >= nullif($15, '')::timestamptz`,
} as const;

const list = (from: string, since: boolean) => `
SELECT coalesce(jsonb_agg(x ORDER BY x."dueAt", x.reference, x.kind), '[]'::jsonb)::text AS result FROM (
  SELECT d.id, d.kind, d.status, d.due_on AS "dueOn", d.due_at AS "dueAt", d.opened_at AS "openedAt",
    d.closed_at AS "closedAt", jsonb_array_length(d.moves) AS moves, d.moves->-1->>'at' AS "movedAt",
    c.reference, c.title, c.kind AS "caseKind", c.state, c.authors, c.owner_id AS "ownerId",
    ${department} AS department, w.at AS "dealtAt", ${route} AS route, ${toCouncil} AS "referredToCouncil",
    r.progress->'listing'->>'meetingId' AS "meetingId",
    r.constitution_id AS "constitutionId", r.constitution_version AS "constitutionVersion"
  FROM (${from}) d ${joined}
  WHERE ${matching}${since ? '' : " AND $15 = ''"}
  ORDER BY d.due_at, d.id LIMIT $6::int) x`;
const statements = {
  none: list(sources.none, false),
  past: list(sources.past, false),
  since: list(sources.since, true),
};

const none: OwnKinds = { always: [], asAuthor: [], asOwner: [] };

/** The values of $1 to $14, but for the limit. */
function parametersOf(filter: DeadlineFilter, limit: number, since: string): string[] {
  const visible = storedStates.filter((state) => filter.maySee(JSON.parse(state)));
  const { own, reader } = filter;
  const kinds = own?.kinds ?? none;
  return [
    JSON.stringify(filter.kinds ?? []),
    filter.body ?? '',
    filter.from ?? '',
    filter.to ?? '',
    visible.length === storedStates.length ? '' : `[${visible.join(',')}]`,
    String(limit),
    filter.department ?? '',
    filter.officer ?? '',
    reader?.personId ?? '',
    reader?.dealt ?? 'both',
    own?.personId ?? '',
    JSON.stringify(kinds.always),
    JSON.stringify(kinds.asAuthor),
    JSON.stringify(kinds.asOwner),
    since,
  ];
}

/** Deadlines, the earliest first: the open ones, and on request those that were closed. */
export async function listDeadlines(
  database: Database,
  filter: DeadlineFilter,
  limit: number,
  closed: Closed = 'none',
): Promise<ListedDeadline[]> {
  const [name, since] = typeof closed === 'string' ? [closed, ''] : (['since', closed.since] as const);
  const found: ListedDeadline[] = JSON.parse(
    (await database.one(statements[name], parametersOf(filter, limit, since))) ?? '[]',
  );
  return found;
}

/** How many open deadlines there are, in all and by each thing by which they can be chosen. */
export interface DeadlineCounts {
  all: number;
  late: number;
  kinds: Partial<Record<DeadlineKind, number>>;
  bodies: Record<string, number>;
  departments: Record<string, number>;
  officers: { id: string; name: string; count: number }[];
}

const grouped = (by: string) => `(SELECT coalesce(jsonb_object_agg(name, n), '{}'::jsonb)
  FROM (SELECT min(${by}) AS name, count(*) AS n FROM d GROUP BY lower(${by})) x)`;
const counts = `
WITH d AS MATERIALIZED (
  SELECT d.kind, d.due_at, ${body} AS body, ${department} AS department, c.authors, c.owner_id
  FROM (${open}) d ${joined} WHERE ${matching} AND $6 <> ''
)
SELECT jsonb_build_object('all', (SELECT count(*) FROM d),
  'late', (SELECT count(*) FROM d WHERE due_at < nullif($15, '')::timestamptz),
  'kinds', ${grouped('kind')}, 'bodies', ${grouped('body')}, 'departments', ${grouped('department')},
  'officers', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'count', x.n)
      ORDER BY x.name, x.id), '[]'::jsonb)
    FROM (SELECT p.id, p.name, count(*) AS n
      FROM d CROSS JOIN LATERAL (SELECT jsonb_array_elements_text(d.authors) AS id
        UNION SELECT d.owner_id WHERE d.owner_id IS NOT NULL) o
      JOIN people p ON p.id = o.id GROUP BY p.id, p.name) x))::text AS result`;

/** Of the open deadlines that fit, as they stand at an instant. */
export async function countDeadlines(
  database: Database,
  filter: DeadlineFilter,
  now: string,
): Promise<DeadlineCounts> {
  const found: DeadlineCounts = JSON.parse(
    (await database.one(counts, parametersOf(filter, 1, now))) ?? '{}',
  );
  return found;
}

/** A deadline as calendars are told of it, with those on whom it may depend who acts. */
export type DeadlineOnCalendar = Pick<
  ListedDeadline,
  | 'id'
  | 'kind'
  | 'status'
  | 'dueAt'
  | 'openedAt'
  | 'closedAt'
  | 'moves'
  | 'movedAt'
  | 'reference'
  | 'title'
  | 'authors'
  | 'ownerId'
>;

/** The deadlines of some cases and kinds, closed ones too. */
export async function listDeadlinesOnCalendar(
  database: Database,
  references: readonly string[],
  kinds: readonly DeadlineKind[],
): Promise<DeadlineOnCalendar[]> {
  const found: DeadlineOnCalendar[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x ORDER BY x."dueAt", x.reference), '[]'::jsonb)::text AS result FROM (
        SELECT d.id, d.kind, d.status, d.due_at AS "dueAt", d.opened_at AS "openedAt",
          d.closed_at AS "closedAt", jsonb_array_length(d.moves) AS moves, d.moves->-1->>'at' AS "movedAt",
          c.reference, c.title, c.authors, c.owner_id AS "ownerId"
        FROM cases c JOIN deadlines d ON d.case_id = c.id
        WHERE c.reference IN (SELECT jsonb_array_elements_text($1::text::jsonb)) AND ${among('$2')}) x`,
      [JSON.stringify(references), JSON.stringify(kinds)],
    )) ?? '[]',
  );
  return found;
}
