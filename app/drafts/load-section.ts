import { data } from '@remix-run/node';
import { type SectionStatus, sectionsOf } from '../cases/edit-forms.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';
import { dateInOneLine } from '../planning/date-in-one-line.ts';
import type { Services } from '../services.ts';
import type { SectionParameters } from './keep-posted.ts';
import { draftForm } from './own-drafts.ts';
import { counts, sayHere, whoElseIsHere } from './who-is-here.ts';

/** The section of a page's address. Throws the page that says there is none, or the way to sign in. */
export async function findSection(
  request: Request,
  services: Services,
  { reference, form, section }: SectionParameters,
): Promise<LoadedCase & { found: SectionStatus; sections: SectionStatus[] }> {
  const loaded = await loadCase(request, services, reference);
  const sections = sectionsOf(loaded.view);
  const found = sections.find((it) => it.form.name === form && it.section.id === section);
  if (!found) throw data('There is no such section.', { status: 404 });
  return { ...loaded, found, sections };
}

/** What the page of a section shows. */
export async function loadSection(request: Request, services: Services, parameters: SectionParameters) {
  const { view, open, person, found, sections } = await findSection(request, services, parameters);
  const standing = standingOf(view, 'edit');
  const asksDate = found.section.fields.some((field) => field.name === 'meetingOn');
  const chance = asksDate ? await dateInOneLine(services, open) : undefined;
  const asked = new URL(request.url).searchParams.get('draft');
  const draft = await draftForm(services, person.id, view.reference, found, asked);
  const place = { services, person, reference: view.reference, place: draft.hidden.place };
  if (standing && !standing.why) await sayHere(place, 'editing', counts.withoutScript);
  return {
    view,
    title: found.section.title,
    status: standing?.status ?? 409,
    why: standing?.why,
    chance,
    draft,
    here: await whoElseIsHere(place, sections),
  };
}
