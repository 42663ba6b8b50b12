import type { Database } from '../../db/database.ts';
import type { DecisionToWrite } from '../../db/queries/decision-rows.ts';
import { listDependencies } from '../../db/queries/plan-actions.ts';
import { writeDecisions } from '../../db/queries/write-decision.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import type { Content } from '../../workflows/forms/types.ts';
import { readReferences, whyNotDependOn } from '../../workflows/plans/dependencies.ts';

/** Why an action cannot depend on what an edit says: its own reference, one that is none, or a ring. */
export async function whyNotDependencies(
  database: Pick<Database, 'one'>,
  reference: string,
  content: Content | undefined,
): Promise<string | undefined> {
  const wanted = content ? readReferences(textOf(content, 'dependsOn')) : [];
  if (wanted.length === 0) return undefined;
  const all = (await listDependencies(database)).map((it) => ({
    reference: it.reference,
    dependsOn: readReferences(it.dependsOn),
  }));
  return whyNotDependOn(reference, wanted, all);
}

/** Any number that nothing else locks by. */
const oneAtATime = 7_240_008;

/**
 * Writes an edit of what an action waits for, one such edit after the other: two people who edit two actions in the same
 * moment would else close a ring that neither of the two edits shows. No other write waits for this.
 */
export function writeDependencies(
  database: Database,
  decision: DecisionToWrite,
  reference: string,
  content: Content | undefined,
): Promise<{ written: boolean } | { why: string }> {
  return database.transaction(async (execute) => {
    await execute(`SELECT pg_advisory_xact_lock(${oneAtATime})`);
    const inside: Pick<Database, 'one'> = {
      one: async (text, parameters) => {
        const result = (await execute(text, parameters)).rows[0]?.result;
        return typeof result === 'string' ? result : undefined;
      },
    };
    const why = await whyNotDependencies(inside, reference, content);
    if (why) return { why };
    return { written: (await writeDecisions(inside, [decision])).has(decision.report.id) };
  });
}
