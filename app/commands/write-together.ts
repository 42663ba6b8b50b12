import type { Database } from '../../db/database.ts';
import type { DecisionToWrite } from '../../db/queries/decision-rows.ts';
import { canShare, writeDecisions } from '../../db/queries/write-decision.ts';
import { Together, withTheTurn } from './together.ts';

const writers = new WeakMap<Database, Together<DecisionToWrite, boolean>>();

/** Several decisions share a statement only if none has another's report: the second would find the first's version. */
function fits(taken: readonly DecisionToWrite[], next: DecisionToWrite): boolean {
  return canShare(next) && taken.every((it) => canShare(it) && it.report.id !== next.report.id);
}

/**
 * Writes a decision whole, in one statement with those of other reports that are to be written in the same moment. Gives
 * false, with nothing written, where the report has moved on since it was read.
 */
export function writeDecision(database: Database, decision: DecisionToWrite): Promise<boolean> {
  const writer =
    writers.get(database) ??
    new Together(
      async (decisions: readonly DecisionToWrite[]) => {
        const written = await writeDecisions(database, decisions);
        return decisions.map((it) => ({ answer: written.has(it.report.id) }));
      },
      fits,
      withTheTurn,
    );
  writers.set(database, writer);
  return writer.ask(decision);
}
