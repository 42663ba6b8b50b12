import type { Database } from '../database.ts';
import type { DecisionToWrite, EventToWrite, NewCase } from './decision-rows.ts';
import { asSource, parametersOf } from './rows-to-write.ts';
import { type Part, parts } from './write-parts.ts';

type RowsOf = readonly (readonly [part: keyof typeof parts, rows: readonly object[]])[];
const statements = new Map<string, string>();

/** The statement for these rows, each combination of parts made once, so that it is prepared once a connection. */
function statementFor(begins: string, used: RowsOf): string {
  const key = used.map(([part, rows]) => (rows.length === 1 ? part : `${part}*`)).join();
  const known = statements.get(key);
  if (known) return known;
  let parameter = 1;
  const written = used.map(([name, rows]) => {
    const part: Part = parts[name];
    const many = rows.length !== 1;
    const source = asSource(part.columns, many, parameter);
    parameter += many ? 1 : Object.keys(part.columns).length;
    return part.sql(source);
  });
  const made = `WITH ${begins}${written.join(',')}\nSELECT coalesce(string_agg(id, ' '), '') AS result FROM allowed`;
  statements.set(key, made);
  return made;
}

/** Returns the ids of the reports whose guard let the write through. */
async function write(
  database: Pick<Database, 'one'>,
  begins: string,
  rows: RowsOf,
): Promise<ReadonlySet<string>> {
  const used = rows.filter(([, list]) => list.length > 0);
  const parameters = used.flatMap(([part, list]) => parametersOf(parts[part].columns, list));
  return new Set((await database.one(statementFor(begins, used), parameters))?.split(' '));
}

const under = (underReport: string, rows: readonly object[]) => rows.map((row) => ({ ...row, underReport }));

const editsText = ({ report, cases }: DecisionToWrite) =>
  report.frontSheet !== null || cases.some((c) => c.content !== null || c.title !== null);

/** Whether a decision may share its statement with others: one that changes no text and begins no case. */
export const canShare = (decision: DecisionToWrite): boolean =>
  !editsText(decision) && decision.begun.length === 0;

/**
 * Writes decisions in one statement, each all or nothing and guarded by its own report's version. A second writer waits
 * for the row's lock, finds the version moved on, and writes nothing; it reads and decides again. Returns the ids of the
 * reports that were written. Several decisions must be of several reports, and `canShare`.
 */
export async function writeDecisions(
  database: Pick<Database, 'one'>,
  decisions: readonly DecisionToWrite[],
): Promise<ReadonlySet<string>> {
  // In one order, so that two statements with the same reports wait for each other and not in a ring.
  const ordered = [...decisions].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const all = (rowsOf: (decision: DecisionToWrite) => readonly object[]) =>
    ordered.flatMap((decision) => under(decision.report.id, rowsOf(decision)));
  return write(database, '', [
    [
      ordered.some((d) => d.report.frontSheet !== null) ? 'editedReport' : 'report',
      ordered.map((d) => d.report),
    ],
    [casesPart(ordered), all((d) => d.cases)],
    ['begunReports', all((d) => d.begun)],
    ['begunCases', all((d) => d.begun)],
    ['events', all((d) => d.events)],
    ['words', all((d) => d.words)],
    ['opened', all((d) => d.opened)],
    ['versions', all((d) => d.versions)],
    ['decisions', all((d) => d.decisions)],
    ['changed', all((d) => changesById(d.shifted, d.closed, d.fired))],
    ['notices', all((d) => d.notices)],
  ]);
}

/** The least that writes these cases. */
function casesPart(decisions: readonly DecisionToWrite[]): 'editedCases' | 'cases' | 'stayingCases' {
  if (decisions.some(editsText)) return 'editedCases';
  return decisions.some((d) => d.cases.some((c) => c.moved)) ? 'cases' : 'stayingCases';
}

/** One row a deadline, whatever happens to it: an UPDATE takes only one of several rows for the same id. */
function changesById(
  ...lists: [DecisionToWrite['shifted'], DecisionToWrite['closed'], DecisionToWrite['fired']]
) {
  const [shifted, closed, fired] = lists;
  if (shifted.length + closed.length + fired.length === 0) return [];
  const changes = new Map<string, object>();
  const add = (id: string, change: object) => changes.set(id, { ...changes.get(id), ...change });
  for (const change of shifted) add(change.id, change);
  for (const change of closed) add(change.id, change);
  for (const { id, at } of fired) add(id, { id, at, fired: true });
  return [...changes.values()];
}

/** Writes a new case with its report, its first event and its deadlines, all or none. */
export async function writeNewCase(
  database: Database,
  begun: NewCase,
  event: EventToWrite,
  opened: DecisionToWrite['opened'],
): Promise<void> {
  const guard = 'new';
  await write(database, `allowed AS (SELECT '${guard}' AS id),`, [
    ['begunReports', under(guard, [begun])],
    ['begunCases', under(guard, [begun])],
    ['events', under(guard, [event])],
    ['opened', under(guard, opened)],
  ]);
}

/**
 * Writes a new case into a report that carries others already, all or nothing. False where the report has moved on since
 * it was read.
 */
export async function writeJoiningCase(
  database: Database,
  report: Pick<DecisionToWrite['report'], 'id' | 'version' | 'progress' | 'contentHash'>,
  begun: NewCase,
  event: EventToWrite,
  opened: DecisionToWrite['opened'],
): Promise<boolean> {
  const written = await write(database, '', [
    ['report', [report]],
    ['begunCases', under(report.id, [begun])],
    ['events', under(report.id, [event])],
    ['opened', under(report.id, opened)],
  ]);
  return written.has(report.id);
}
