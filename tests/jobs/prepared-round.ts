import { writePrepared } from '../../db/queries/write-consultation.ts';
import type { Council, Sending } from '../support/council.ts';

/** Whom a test's round asks, by the names that it gives them: ids and addresses are made of them. */
export const consultee = (name: string) => ({
  id: name,
  group: 'partners' as const,
  name: `${name.charAt(0).toUpperCase()}${name.slice(1)} Example`,
  address: `${name}@outside.example.org`,
});

/** Prepares a round as the officer, and opens it until a day. Its id is the test's. */
export async function openRound(
  council: Council,
  reference: string,
  { id, names, closesOn }: { id: string; names: readonly string[]; closesOn: string },
): Promise<void> {
  const written = await writePrepared(council.database, reference, {
    id,
    title: 'Opening hours of the libraries',
    about: 'We plan to open the libraries later in the morning and to close them later at night.',
    questions: ['What would this change for you?'],
    salt: 'a salt',
    consultees: names.map(consultee),
    by: 'officer',
    at: council.clock.now(),
  });
  if (!written) throw new Error('The round cannot be prepared.');
  const sending: Sending = { reference, data: { consultation: { id, asked: names.length }, closesOn } };
  await council.send('officer', 'openConsultation', sending);
}
