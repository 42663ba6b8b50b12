import { sql } from 'drizzle-orm';
import { endConstitution, insertConstitution, listConstitutions } from '../../db/queries/constitutions.ts';
import { type Constitution, type Placed, placeVersion } from '../../workflows/constitution/index.ts';
import type { CommandParts } from './apply-event.ts';

/**
 * Records a version of the constitution and ends the one that it follows on the day before. No case changes: each keeps
 * the version that was in force on its own day. Answers with the problems where the days or the number do not fit.
 */
export async function addConstitution(
  { database, now }: Pick<CommandParts, 'database' | 'now'>,
  constitution: Constitution,
  by: string,
): Promise<ReturnType<typeof placeVersion>> {
  return database.drizzle.transaction(async (tx) => {
    // Two administrators at once are one after the other: the second is judged by what the first has recorded.
    await tx.execute(sql`LOCK TABLE constitutions IN SHARE ROW EXCLUSIVE MODE`);
    const placed = placeVersion(constitution, await listConstitutions(tx));
    if (!placed.ok) return placed;
    await endFormer(tx, placed);
    await insertConstitution(tx, constitution, { at: now(), by });
    return placed;
  });
}

async function endFormer(db: Parameters<typeof endConstitution>[0], { ends }: Placed): Promise<void> {
  if (ends) await endConstitution(db, ends.id, ends.version, ends.until);
}
