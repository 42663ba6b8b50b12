import { randomUUID } from 'node:crypto';
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Role } from '../../workflows/roles.ts';
import type { Drizzle } from '../database.ts';
import { people, roleHoldings } from '../schema/index.ts';

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const isOpenOn = (day: string) => or(isNull(roleHoldings.untilOn), gte(roleHoldings.untilOn, day));

/** Begins a role today, given by hand. */
export async function giveRole(db: Drizzle, personId: string, role: Role, today: string): Promise<void> {
  await db.insert(roleHoldings).values({ id: randomUUID(), personId, role, fromOn: today, source: 'hand' });
}

/** Who holds a role today. Leavers do not. */
export async function listHoldersOfRole(
  db: Drizzle,
  role: Role,
  today: string,
): Promise<{ id: string; name: string; email: string }[]> {
  return db
    .selectDistinct({ id: people.id, name: people.name, email: people.email })
    .from(roleHoldings)
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(
      and(
        eq(roleHoldings.role, role),
        lte(roleHoldings.fromOn, today),
        isOpenOn(today),
        isNull(people.leftOn),
      ),
    )
    .orderBy(people.name);
}

/**
 * Makes the roles that came from the provider's groups those that the groups bring now. A role given by hand stays, and
 * is not given a second time. Inside a transaction: the person's row is held, so that two sign-ins at once agree.
 */
export async function matchRolesToGroups(
  tx: Drizzle,
  personId: string,
  brought: readonly Role[],
  today: string,
): Promise<{ began: Role[]; ended: string[] }> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update');
  const open = await tx
    .select()
    .from(roleHoldings)
    .where(and(eq(roleHoldings.personId, personId), isOpenOn(today)));
  const over = open.filter((held) => held.source === 'oidc' && !brought.some((role) => role === held.role));
  if (over.length > 0) {
    const ids = over.map(({ id }) => id);
    // The last day counts as held; it has to be over at once.
    await tx
      .update(roleHoldings)
      .set({ untilOn: dayBefore(today) })
      .where(inArray(roleHoldings.id, ids));
  }
  const began = [...new Set(brought)].filter(
    (role) => !open.some((held) => held.role === role && held.fromOn <= today),
  );
  for (const role of began) {
    await tx.insert(roleHoldings).values({ id: randomUUID(), personId, role, fromOn: today, source: 'oidc' });
  }
  return { began, ended: over.map(({ role }) => role) };
}
