import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Drizzle } from '../database.ts';
import { identities, people } from '../schema/index.ts';

/** A person as sign-in finds them, leavers included. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string;
  hasLeft: boolean;
}

const columns = {
  id: people.id,
  name: people.name,
  email: people.email,
  hasLeft: sql<boolean>`${people.leftOn} IS NOT NULL`,
};

export async function findPersonOfIdentity(
  db: Drizzle,
  identity: { issuer: string; subject: string },
): Promise<KnownPerson | undefined> {
  const [found] = await db
    .select(columns)
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, identity.issuer), eq(identities.subject, identity.subject)));
  return found;
}

/** By address, in whatever letters it is written. Undefined where two people differ in that alone. */
export async function findPersonByAddress(db: Drizzle, address: string): Promise<KnownPerson | undefined> {
  const found = await db
    .select(columns)
    .from(people)
    .where(sql`lower(${people.email}) = lower(${address})`)
    .limit(2);
  return found.length === 1 ? found[0] : undefined;
}

/** Adds a person, or leaves the one who has the address. */
export async function addPerson(
  db: Drizzle,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await db.insert(people).values({ id: randomUUID(), name, email }).onConflictDoNothing();
}

/** Says whose account this is. False where the person has another account there, or the account another person. */
export async function bindIdentity(db: Drizzle, identity: typeof identities.$inferInsert): Promise<boolean> {
  await db.insert(identities).values(identity).onConflictDoNothing();
  const bound = await findPersonOfIdentity(db, identity);
  return bound?.id === identity.personId;
}
