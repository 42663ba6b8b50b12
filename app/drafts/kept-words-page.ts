import { data } from '@remix-run/node';
import { deleteKeptWords, type KeptWords, listKeptWords } from '../../db/queries/kept-words.ts';
import type { Entry } from '../../workflows/forms/types.ts';
import { personEvents } from '../../workflows/road/events.ts';
import { eventLabels } from '../../workflows/road/labels.ts';
import { requireSignedIn } from '../auth/session.ts';
import { isTyped } from '../cases/typed-entries.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import { keptInWords } from './own-drafts.ts';

/** A form that waits, as its page shows it to whoever filled it in. */
export interface WaitingWords {
  id: string;
  about: string;
  /** "14:02", with the day where it was another one. */
  kept: string;
  postedTo: string;
  entries: Entry[];
  typed: Entry[];
}

/** What waits for the signed-in person alone. */
export async function waitingWords(request: Request, services: Services): Promise<WaitingWords[]> {
  const person = await requireSignedIn(request, services);
  return (await listKeptWords(services.database, person.id)).map(inWords);
}

const inWords = ({ id, postedTo, entries, keptAt }: KeptWords): WaitingWords => ({
  id,
  about: aboutIn(postedTo, entries),
  kept: keptInWords(keptAt, new Date().toISOString()),
  postedTo,
  entries,
  typed: entries.filter(isTyped),
});

function aboutIn(postedTo: string, entries: readonly Entry[]): string {
  const event = personEvents.find((it) => entries.some(([name, value]) => name === 'event' && value === it));
  const [, reference] = /^\/cases\/([A-Z]+-\d+-\d+)/.exec(postedTo) ?? [];
  const what = event ? eventLabels[event] : 'A form';
  return reference ? `${what}, ${reference}` : `${what} of the page ${postedTo.replace(/\?.*/, '')}`;
}

/** Drops one for good. */
export async function dropWords(request: Request, services: Services): Promise<void> {
  const person = await requireSignedIn(request, services);
  const id = formText(await request.formData(), 'drop');
  if (id === '') throw data('Choose what to drop.', { status: 400 });
  await deleteKeptWords(services.database, person.id, id);
}
