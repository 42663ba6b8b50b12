import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { deleteKeptWords, keepWords } from '../../db/queries/kept-words.ts';
import { findActor } from '../../db/queries/people.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Entry } from '../../workflows/forms/types.ts';
import type { Services } from '../services.ts';
import { keptWordsName, withoutWriter, writerOf } from './written-by.ts';

/** What a request posts as a form without files; nothing where it posts none, or somebody has read it already. */
async function postedEntries(request: Request): Promise<Entry[]> {
  const type = request.headers.get('Content-Type') ?? '';
  if (request.method !== 'POST' || request.bodyUsed || !type.startsWith('application/x-www-form-urlencoded'))
    return [];
  return [...new URLSearchParams(await request.clone().text())];
}

/**
 * Keeps the words of any form whose session has ended since its page was drawn, for whoever it was drawn for, and leads
 * by way of the sign-in to where they wait. Where somebody else is signed in by now it is kept in the same way, and not
 * taken for theirs: throws 409 then. Does nothing for a form that does not say for whom it was drawn.
 *
 * @param personId who is signed in now
 * @param entries what was posted, where it has been read already
 */
export async function keepBehindSignIn(
  request: Request,
  services: Services,
  personId: string | undefined,
  read?: readonly Entry[],
): Promise<void> {
  const entries = read ?? (await postedEntries(request));
  if (entries.length === 0) return;
  const sent = entries.find(([name]) => name === keptWordsName)?.[1];
  // From here on what it says is in the hands of its page, as of any form.
  if (personId && sent) await deleteKeptWords(services.database, personId, sent);
  const writer = writerOf(services, entries);
  if (!writer || writer === personId) return;
  if (!(await findActor(services.database.drizzle, writer, londonDay(services.clock.now())))) return;
  const { pathname, search } = new URL(request.url);
  await keepWords(services.database, writer, {
    id: randomUUID(),
    postedTo: `${pathname}${search}`,
    entries: withoutWriter(entries),
    keptAt: new Date().toISOString(),
  });
  if (personId) {
    throw data(
      'Nothing was sent: somebody else was signed in in this browser when this page was opened. What was typed is kept for them alone. Open the page again to write as yourself.',
      { status: 409 },
    );
  }
  throw redirect(`/sign-in?${new URLSearchParams({ next: '/kept-words', kept: 'words' })}`);
}
