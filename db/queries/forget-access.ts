import { lt } from 'drizzle-orm';
import type { Drizzle } from '../database.ts';
import { rateLimits, sessions, signInAttempts, signInLinks } from '../schema/index.ts';

/** Takes away what nobody can use any more: whatever ended before an instant (ISO, UTC). */
export async function forgetEndedAccess(db: Drizzle, before: string): Promise<void> {
  await db.delete(signInAttempts).where(lt(signInAttempts.expiresAt, before));
  await db.delete(signInLinks).where(lt(signInLinks.expiresAt, before));
  await db.delete(sessions).where(lt(sessions.expiresAt, before));
  await db.delete(rateLimits).where(lt(rateLimits.window, before));
}
