import type { FieldError } from '../../workflows/forms/types.ts';
import type { SignedIn } from '../auth/session.ts';
import type { OpenCase } from '../cases/open-case.ts';
import { NoRulesInForce } from '../commands/council-rules.ts';
import { makeActions } from '../commands/make-actions.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import { linesOfCase, waysFor, whyNotMade } from './lines-of-case.ts';

export type MadeThese =
  | { ok: true; made: number }
  | { ok: false; status: 400; errors: FieldError[]; chosen: string[]; way: string }
  | { ok: false; status: 403 | 404 | 409; why: string };

/** Makes actions of the lines that were chosen. What cannot be read comes back with what was ticked. */
export async function makeThese(
  services: Services,
  person: SignedIn,
  open: OpenCase,
  form: FormData,
): Promise<MadeThese> {
  const refused = whyNotMade(open, person);
  if (refused) return { ok: false, ...refused };
  const { lines } = await linesOfCase(services, open);
  const chosen = form.getAll('line').filter((it): it is string => typeof it === 'string' && it !== '');
  const way = waysFor(open, person.id).find(({ value }) => value === formText(form, 'way'))?.value;
  const errors: FieldError[] = [];
  if (chosen.length === 0) errors.push({ field: 'line', message: 'Choose at least one line' });
  if (!chosen.every((key) => lines.some((line) => line.key === key)))
    errors.push({
      field: 'line',
      message: 'The assessment has changed since you opened this page. Look at its lines again, and choose',
    });
  if (!way) errors.push({ field: 'way', message: 'Choose how they go on' });
  if (errors.length > 0 || !way)
    return { ok: false, status: 400, errors, chosen, way: formText(form, 'way') };
  const { id, roles, actingFor } = person;
  try {
    const wanted = lines.filter(({ key }) => chosen.includes(key));
    const answer = await makeActions(services.commands, { id, roles, actingFor }, open, wanted, way);
    if (!answer.ok) return answer;
    services.jobs.wake();
    return { ok: true, made: answer.references.length };
  } catch (error) {
    if (error instanceof NoRulesInForce) return { ok: false, status: 409, why: error.message };
    throw error;
  }
}
