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
  const made = `WITH ${begins}${written.join(',')}\nSELECT count(*)::text AS result FROM allowed`;
  statements.set(key, made);
  return made;
}

async function write(database: Database, begins: string, rows: RowsOf): Promise<boolean> {
  const used = rows.filter(([, list]) => list.length > 0);
  const parameters = used.flatMap(([part, list]) => parametersOf(parts[part].columns, list));
  return (await database.one(statementFor(begins, used), parameters)) === '1';
}

/**
 * The hot write: one statement, all or nothing, guarded by the report's version. A second writer waits for the row's
 * lock, finds the version moved on, and writes nothing; it reads and decides again. Returns false in that case.
 */
export function writeDecision(database: Database, decision: DecisionToWrite): Promise<boolean> {
  const { report, cases, begun } = decision;
  const edits = cases.some((c) => c.content !== null || c.title !== null);
  return write(database, '', [
    [report.frontSheet === null ? 'report' : 'editedReport', [report]],
    [edits ? 'editedCases' : 'cases', cases],
    ['begunReports', begun],
    ['begunCases', begun],
    ['events', decision.events],
    ['words', decision.words],
    ['opened', decision.opened],
    ['versions', decision.versions],
    ['decisions', decision.decisions],
    ['changed', changesById(decision.shifted, decision.closed, decision.fired)],
    ['notices', decision.notices],
  ]);
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
  await write(database, 'allowed AS (SELECT 1 AS id),', [
    ['begunReports', [begun]],
    ['begunCases', [begun]],
    ['events', [event]],
    ['opened', opened],
  ]);
}
