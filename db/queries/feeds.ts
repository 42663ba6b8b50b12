import { and, desc, eq, isNull, lt, or } from 'drizzle-orm';
import type { Drizzle } from '../database.ts';
import { feeds } from '../schema/index.ts';

export type Feed = typeof feeds.$inferSelect;

/** A person's feeds that work or worked, the newest first. */
export function listFeeds(db: Drizzle, personId: string): Promise<Feed[]> {
  return db
    .select()
    .from(feeds)
    .where(and(eq(feeds.personId, personId), isNull(feeds.revokedAt)))
    .orderBy(desc(feeds.madeAt), desc(feeds.id));
}

/** Of this person alone, and not revoked. */
export async function findFeed(db: Drizzle, personId: string, id: string): Promise<Feed | undefined> {
  const [found] = await db
    .select()
    .from(feeds)
    .where(and(eq(feeds.id, id), eq(feeds.personId, personId), isNull(feeds.revokedAt)));
  return found;
}

/** Revoked ones too. */
export async function findFeedBySecret(db: Drizzle, secretHash: string): Promise<Feed | undefined> {
  const [found] = await db.select().from(feeds).where(eq(feeds.secretHash, secretHash));
  return found;
}

export async function addFeed(db: Drizzle, feed: typeof feeds.$inferInsert): Promise<void> {
  await db.insert(feeds).values(feed);
}

/** From this moment it answers nobody. Of this person alone; false where there is none that works. */
export async function revokeFeed(db: Drizzle, personId: string, id: string, at: string): Promise<boolean> {
  const done = await db
    .update(feeds)
    .set({ revokedAt: at })
    .where(and(eq(feeds.id, id), eq(feeds.personId, personId), isNull(feeds.revokedAt)))
    .returning({ id: feeds.id });
  return done.length > 0;
}

/** Of a person who leaves. */
export async function revokeFeedsOf(db: Drizzle, personId: string, at: string): Promise<void> {
  await db
    .update(feeds)
    .set({ revokedAt: at })
    .where(and(eq(feeds.personId, personId), isNull(feeds.revokedAt)));
}

/** Gives it another secret: the old address answers nobody any more. */
export async function changeSecret(
  db: Drizzle,
  personId: string,
  id: string,
  secretHash: string,
  at: string,
): Promise<boolean> {
  const done = await db
    .update(feeds)
    .set({ secretHash, madeAt: at, lastUsedAt: null })
    .where(and(eq(feeds.id, id), eq(feeds.personId, personId), isNull(feeds.revokedAt)))
    .returning({ id: feeds.id });
  return done.length > 0;
}

/** Written once in a while only: a program asks every few minutes. */
export async function noteUse(db: Drizzle, id: string, at: string, before: string): Promise<void> {
  await db
    .update(feeds)
    .set({ lastUsedAt: at })
    .where(and(eq(feeds.id, id), or(isNull(feeds.lastUsedAt), lt(feeds.lastUsedAt, before))));
}
