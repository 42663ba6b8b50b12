import { and, eq, gt } from 'drizzle-orm';
import type { Drizzle } from '../database.ts';
import { signInAttempts } from '../schema/index.ts';

export async function addSignInAttempt(
  db: Drizzle,
  attempt: typeof signInAttempts.$inferInsert,
): Promise<void> {
  await db.insert(signInAttempts).values(attempt);
}

/** Takes an attempt away and gives where it leads. Undefined for one that was taken, is too old or another browser's. */
export async function takeSignInAttempt(
  db: Drizzle,
  { stateHash, browserHash, now }: { stateHash: string; browserHash: string; now: string },
): Promise<{ next: string } | undefined> {
  const [taken] = await db
    .delete(signInAttempts)
    .where(
      and(
        eq(signInAttempts.stateHash, stateHash),
        eq(signInAttempts.browserHash, browserHash),
        gt(signInAttempts.expiresAt, now),
      ),
    )
    .returning({ next: signInAttempts.next });
  return taken;
}
