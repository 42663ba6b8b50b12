import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { CaseKind } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { storedStates } from '../schema/states.ts';

export interface ListedDeadline {
  kind: DeadlineKind;
  /** A Europe/London day. */
  dueOn: string;
  dueAt: string;
  openedAt: string;
  reference: string;
  title: string;
  caseKind: CaseKind;
  state: StateValue;
  /** Of the report: who decides. Blank where it is not said yet. */
  route: string;
  referredToCouncil: boolean;
  constitutionId: string;
  constitutionVersion: number;
}

export interface DeadlineFilter {
  /** Blank: every kind. */
  kinds: readonly DeadlineKind[];
  /** `cabinet`, `council`, or `person` for the other routes; blank for all. */
  body: string;
  /** Europe/London days, both inside; blank for no bound. */
  from?: string;
  to?: string;
  maySee(state: StateValue): boolean;
}

const route = `coalesce(nullif(r.front_sheet->>'route', ''), 'cabinet')`;
const toCouncil = `(r.progress->>'referredToCouncilAt' IS NOT NULL)`;
const statement = `
SELECT coalesce(jsonb_agg(x ORDER BY x."dueAt", x.reference, x.kind), '[]'::jsonb)::text AS result FROM (
  SELECT d.kind, d.due_on AS "dueOn", d.due_at AS "dueAt", d.opened_at AS "openedAt", c.reference, c.title,
    c.kind AS "caseKind", c.state, ${route} AS route, ${toCouncil} AS "referredToCouncil",
    r.constitution_id AS "constitutionId", r.constitution_version AS "constitutionVersion"
  FROM deadlines d JOIN cases c ON c.id = d.case_id JOIN reports r ON r.id = c.report_id
  WHERE d.status = 'open'
    AND ($1 = '[]' OR d.kind IN (SELECT jsonb_array_elements_text($1::text::jsonb)))
    AND ($2 = '' OR $2 = CASE WHEN ${toCouncil} OR ${route} = 'council' THEN 'council'
      WHEN ${route} = 'cabinet' THEN 'cabinet' ELSE 'person' END)
    AND ($3 = '' OR d.due_on >= nullif($3, '')::date) AND ($4 = '' OR d.due_on <= nullif($4, '')::date)
    AND ($5 = '' OR c.state IN (SELECT jsonb_array_elements($5::text::jsonb)))
  ORDER BY d.due_at LIMIT $6::int) x`;

/** Open deadlines, the most urgent first. */
export async function listOpenDeadlines(
  database: Database,
  filter: DeadlineFilter,
  limit: number,
): Promise<ListedDeadline[]> {
  const visible = storedStates.filter((state) => filter.maySee(JSON.parse(state)));
  const found: ListedDeadline[] = JSON.parse(
    (await database.one(statement, [
      JSON.stringify(filter.kinds),
      filter.body,
      filter.from ?? '',
      filter.to ?? '',
      visible.length === storedStates.length ? '' : `[${visible.join(',')}]`,
      String(limit),
    ])) ?? '[]',
  );
  return found;
}
