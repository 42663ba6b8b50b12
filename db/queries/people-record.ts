import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Role } from '../../workflows/roles.ts';
import type { Drizzle } from '../database.ts';
import { people, peopleEvents, roleHoldings, sessions, signInLinks } from '../schema/index.ts';

/** What can happen to a person's entry. */
export type PersonEventType =
  | 'added'
  | 'renamed'
  | 'addressChanged'
  | 'left'
  | 'returned'
  | 'roleGiven'
  | 'roleEnded'
  | 'sessionsRevoked'
  | 'addressMarked'
  | 'addressCleared';

export interface PersonEventToWrite {
  personId: string;
  type: PersonEventType;
  about?: { role?: string; on?: string };
  at: string;
  byId: string | null;
  way: 'administrator' | 'provider' | 'command' | 'mail' | 'self';
}

/** Writes what happened into the record: in the transaction of the change itself. */
export async function writePersonEvent(tx: Drizzle, event: PersonEventToWrite): Promise<void> {
  await tx.insert(peopleEvents).values({ id: randomUUID(), about: {}, ...event });
}

export interface PersonEntry {
  id: string;
  name: string;
  email: string;
  leftOn: string | null;
  /** Since when letters come back, and why. */
  bouncedAt: string | null;
  bouncedWhy: string | null;
}

export async function findPersonEntry(db: Drizzle, id: string): Promise<PersonEntry | undefined> {
  const [found] = await db.select().from(people).where(eq(people.id, id));
  return found;
}

export interface Holding {
  id: string;
  role: string;
  fromOn: string;
  /** The last day. */
  untilOn: string | null;
  source: 'hand' | 'oidc';
}

/** Every role that a person holds, has held or will hold, the newest first. */
export async function listHoldings(db: Drizzle, personId: string): Promise<Holding[]> {
  return db
    .select({
      id: roleHoldings.id,
      role: roleHoldings.role,
      fromOn: roleHoldings.fromOn,
      untilOn: roleHoldings.untilOn,
      source: roleHoldings.source,
    })
    .from(roleHoldings)
    .where(eq(roleHoldings.personId, personId))
    .orderBy(desc(roleHoldings.fromOn), asc(roleHoldings.role));
}

export interface RecordedEvent {
  id: string;
  type: string;
  about: { role?: string; on?: string };
  at: string;
  byName: string | null;
  way: string;
}

/** What was changed about a person, the newest first. */
export async function listPersonEvents(db: Drizzle, personId: string): Promise<RecordedEvent[]> {
  const by = alias(people, 'by');
  const rows = await db
    .select({ event: peopleEvents, byName: by.name })
    .from(peopleEvents)
    .leftJoin(by, eq(by.id, peopleEvents.byId))
    .where(eq(peopleEvents.personId, personId))
    .orderBy(desc(peopleEvents.at), desc(peopleEvents.id));
  return rows.map(({ event, byName }) => ({
    id: event.id,
    type: event.type,
    about: aboutOf(event.about),
    at: new Date(event.at).toISOString(),
    byName,
    way: event.way,
  }));
}

const aboutOf = (about: unknown): RecordedEvent['about'] => {
  if (typeof about !== 'object' || about === null) return {};
  return {
    ...('role' in about && typeof about.role === 'string' && { role: about.role }),
    ...('on' in about && typeof about.on === 'string' && { on: about.on }),
  };
};

/** Whether somebody else has an address, in whatever letters it is written; leavers too. */
export async function isAddressTaken(tx: Drizzle, email: string, exceptId?: string): Promise<boolean> {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        sql`lower(${people.email}) = lower(${email})`,
        exceptId === undefined ? undefined : ne(people.id, exceptId),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/**
 * Whether somebody who has not left holds a role without an end, from a day at the latest. A holding that is about to
 * end is left out.
 */
export async function isHeldForGood(
  tx: Drizzle,
  role: Role,
  from: string,
  except: { holdingId?: string; personId?: string },
): Promise<boolean> {
  const found = await tx
    .select({ id: roleHoldings.id })
    .from(roleHoldings)
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(
      and(
        eq(roleHoldings.role, role),
        isNull(roleHoldings.untilOn),
        isNull(people.leftOn),
        sql`${roleHoldings.fromOn} <= ${from}`,
        except.holdingId === undefined ? undefined : ne(roleHoldings.id, except.holdingId),
        except.personId === undefined ? undefined : ne(roleHoldings.personId, except.personId),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Ends every session of a person and every link that could begin one. Gives how many sessions there were. */
export async function endWaysIn(tx: Drizzle, personId: string): Promise<number> {
  await tx.delete(signInLinks).where(eq(signInLinks.personId, personId));
  const ended = await tx
    .delete(sessions)
    .where(eq(sessions.personId, personId))
    .returning({ id: sessions.personId });
  return ended.length;
}
