import { data, redirect } from '@remix-run/node';
import type { Entry } from '../../workflows/forms/types.ts';
import { findSignedIn, requireSignedIn, type SignedIn } from '../auth/session.ts';
import { keepForItsWriter } from '../commands/keep-draft.ts';
import type { Services } from '../services.ts';
import { placeText, readPostedDraft } from './posted-draft.ts';
import { personOfWriter } from './writer.ts';

/**
 * The signed-in person of a posted form. Where the session has ended since the page was drawn, what was typed is kept
 * for whoever it was drawn for, and the way to sign in leads back to it. Where somebody else is signed in by now, it is
 * kept in the same way, and not taken for theirs.
 */
export async function requireItsWriter(
  request: Request,
  services: Services,
  reference: string,
  entries: Entry[],
): Promise<SignedIn> {
  const posted = readPostedDraft(entries);
  if (!posted) return requireSignedIn(request, services, entries);
  const person = await findSignedIn(request, services);
  const writer = personOfWriter(services, posted.writer, posted.id, Date.now());
  if (person && (!writer || writer === person.id)) return person;
  const kept = await keepForItsWriter(services, reference, entries);
  if (person) {
    throw data(
      `Nothing was saved: somebody else was signed in in this browser when this page was opened. ${
        kept ? 'What was typed is kept for them alone' : 'What was typed could not be kept'
      }. Open the page again to write as yourself.`,
      { status: 409 },
    );
  }
  if (!kept) return requireSignedIn(request, services);
  const next = `/cases/${reference}/edit/${placeText(kept.place)}`;
  throw redirect(`/sign-in?${new URLSearchParams({ next, kept: '1' })}`);
}
