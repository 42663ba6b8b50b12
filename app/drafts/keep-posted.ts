import { data } from '@remix-run/node';
import type { Entry } from '../../workflows/forms/types.ts';
import { type DraftAnswer, keepDraft } from '../commands/keep-draft.ts';
import { formTexts } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import { placeText, readPostedDraft } from './posted-draft.ts';
import { requireItsWriter } from './require-its-writer.ts';

export interface SectionParameters {
  reference?: string;
  form?: string;
  section?: string;
}

/** Keeps a posted section as a draft. The form must be that of the section of the address. */
export async function keepPosted(
  request: Request,
  services: Services,
  { reference = '', form, section }: SectionParameters,
): Promise<{ answer: DraftAnswer; entries: Entry[] }> {
  const entries = formTexts(await request.formData());
  const person = await requireItsWriter(request, services, reference, entries);
  const posted = readPostedDraft(entries);
  const fits = posted && placeText(posted.place) === `${form}/${section}`;
  const answer = await keepDraft(services, person, reference, fits ? posted : undefined, entries);
  // To those who may not see a case, it is not there.
  if (!answer.ok && answer.status === 404) throw data(answer.why, { status: 404 });
  if (!answer.ok && answer.status === 403) throw data(answer.why, { status: 403 });
  return { answer, entries };
}
