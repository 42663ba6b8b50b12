import { findOpenDeadline, markDealtWith, unmarkDealtWith } from '../../db/queries/dealt-with.ts';
import { actsOn, onlyInforms } from '../../workflows/road/deadline-duties.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';

export type DealtWith = { ok: true } | { ok: false; status: 400 | 404 | 409; why: string };

const no = (status: 400 | 404 | 409, why: string): DealtWith => ({ ok: false, status, why });

/** Takes a deadline off a person's own list, or puts it back. Nobody else's list and nothing of the case changes. */
export async function dealWith(services: Services, person: SignedIn, form: FormData): Promise<DealtWith> {
  const id = String(form.get('deadline') ?? '');
  if (form.get('do') === 'undo') {
    await unmarkDealtWith(services.database, person.id, id);
    return { ok: true };
  }
  if (form.get('do') !== 'dealtWith') return no(400, 'Say whether it is dealt with or not.');
  const found = await findOpenDeadline(services.database, id);
  if (!found || !maySee(person, found.state)) return no(404, 'There is no such open deadline.');
  if (!onlyInforms(found.kind, actsOn(found.kind, person, found))) {
    return no(409, 'This waits for you to act. It leaves the list when that is done.');
  }
  await markDealtWith(services.database, person.id, id, services.clock.now());
  return { ok: true };
}
