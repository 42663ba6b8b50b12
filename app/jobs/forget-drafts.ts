import type { Database } from '../../db/database.ts';
import { deleteDraftsOfClosed } from '../../db/queries/drafts.ts';
import { deleteOldKeptWords } from '../../db/queries/kept-words.ts';
import { deleteEndedPresences } from '../../db/queries/presences.ts';

/** How long the drafts of a case stay after it was closed, for whoever still wants to copy from them. In milliseconds. */
const afterClosing = 30 * 24 * 3_600_000;

/**
 * Lets go of what nobody can save any more: drafts of cases that have been closed for 30 days, words that waited as long
 * behind the sign-in, and who was in a case.
 *
 * @param now an instant, by the service's clock: it closed the cases
 */
export async function forgetDrafts(database: Database, now: string): Promise<void> {
  await deleteDraftsOfClosed(database, new Date(Date.parse(now) - afterClosing).toISOString());
  await deleteOldKeptWords(database, new Date(Date.now() - afterClosing).toISOString());
  await deleteEndedPresences(database, new Date().toISOString());
}
