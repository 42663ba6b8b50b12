import { londonDay } from '../../workflows/clocks/index.ts';
import { checkLink, type TypedLink } from '../../workflows/evidence/links.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { loadCase } from '../cases/load-case.ts';
import { addLink } from '../commands/add-link.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import { mayChangeEvidence } from './load-evidence.ts';

/** Adds a posted link; what was not taken comes back with every typed word. */
export async function postLink(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<{ status: 400 | 403 | 404 | 409; typed: TypedLink; errors: FieldError[] } | undefined> {
  const { view, open, person } = await loadCase(request, services, reference);
  const form = await request.formData();
  const [day, month, year] = ['day', 'month', 'year'].map((box) => formText(form, `seenOn-${box}`));
  const typed = {
    title: formText(form, 'title'),
    address: formText(form, 'address'),
    seenOn: joinDate({ day: day ?? '', month: month ?? '', year: year ?? '' }),
  };
  const may = mayChangeEvidence(open, person, 'other');
  if (!may.ok) return { status: may.status, typed, errors: [{ field: '', message: may.why }] };
  const errors = checkLink(typed, londonDay(open.at));
  if (errors.length > 0) return { status: 400, typed, errors };
  const { id, roles, actingFor } = person;
  const on = { reference: view.reference, state: formText(form, 'state') };
  const answer = await addLink(services.commands, { id, roles, actingFor }, on, typed);
  if (!answer.ok) return { status: answer.status, typed, errors: [{ field: '', message: answer.why }] };
  services.jobs.wake();
  return undefined;
}
