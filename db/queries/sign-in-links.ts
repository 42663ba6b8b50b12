import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import type { Drizzle } from '../database.ts';
import { signInLinks } from '../schema/index.ts';

export async function addSignInLink(db: Drizzle, link: typeof signInLinks.$inferInsert): Promise<void> {
  await db.insert(signInLinks).values(link);
}

/** Whether a link could sign somebody in now. `otherBrowser`: it could, in the browser that asked for it. */
export async function standingOfSignInLink(
  db: Drizzle,
  { tokenHash, browserHash, now }: { tokenHash: string; browserHash: string | undefined; now: string },
): Promise<'usable' | 'otherBrowser' | 'over'> {
  const [link] = await db
    .select()
    .from(signInLinks)
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
        isNotNull(signInLinks.personId),
      ),
    );
  if (!link) return 'over';
  return link.browserHash === null || link.browserHash === browserHash ? 'usable' : 'otherBrowser';
}

/** Uses a link up, in one statement: of two at once, one gets the person and the other nothing. */
export async function spendSignInLink(
  db: Drizzle,
  { tokenHash, browserHash, now }: { tokenHash: string; browserHash: string | undefined; now: string },
): Promise<{ personId: string; next: string } | undefined> {
  const anyBrowser = isNull(signInLinks.browserHash);
  const [used] = await db
    .update(signInLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
        isNotNull(signInLinks.personId),
        browserHash === undefined ? anyBrowser : or(anyBrowser, eq(signInLinks.browserHash, browserHash)),
      ),
    )
    .returning({ personId: signInLinks.personId, next: signInLinks.next });
  return used?.personId ? { personId: used.personId, next: used.next } : undefined;
}
