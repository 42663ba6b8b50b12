import { requireSignedIn } from '../auth/session.ts';
import { whyNotEdit } from '../cases/may-edit.ts';
import { findOpenCase } from '../cases/open-case.ts';
import { keepDraft, sectionsOfOpen } from '../commands/keep-draft.ts';
import { formTexts } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import type { SectionParameters } from './keep-posted.ts';
import { keptInWords } from './own-drafts.ts';
import { placeText, readPostedDraft } from './posted-draft.ts';
import { counts, sayGone, sayHere, whoElseIsHere } from './who-is-here.ts';
import { personOfWriter } from './writer.ts';

/** What the script of a section's page is told. */
export interface ScriptAnswer {
  /** Who else is in the case now, as sentences. */
  here: string[];
  /** "14:02", where something was kept. */
  kept?: string;
  notes?: string[];
}

async function sectionFor(
  request: Request,
  services: Services,
  { reference = '', form, section }: SectionParameters,
) {
  const person = await requireSignedIn(request, services);
  const open = await findOpenCase(services, person, reference);
  const sections = open && sectionsOfOpen(open);
  const found = sections?.find((it) => it.form.name === form && it.section.id === section);
  if (!sections || !found) throw Response.json({ error: 'There is no such section.' }, { status: 404 });
  const place = placeText({ form: found.form.name, section: found.section.id });
  const doing = whyNotEdit(open, person) ? 'reading' : 'editing';
  return { sections, doing, place: { services, person, reference, place } } as const;
}

export async function whoIsInSection(
  request: Request,
  services: Services,
  parameters: SectionParameters,
): Promise<ScriptAnswer> {
  const { sections, place } = await sectionFor(request, services, parameters);
  return { here: await whoElseIsHere(place, sections) };
}

/** `say` is `here`, `gone` or `keep`; with `keep` comes the form of the section as it stands. */
export async function answerScript(
  request: Request,
  services: Services,
  parameters: SectionParameters,
): Promise<Response> {
  const { sections, doing, place } = await sectionFor(request, services, parameters);
  const entries = formTexts(await request.formData());
  const say = entries.find(([name]) => name === 'say')?.[1];
  if (say === 'gone') {
    await sayGone(place);
    return Response.json({ here: [] } satisfies ScriptAnswer);
  }
  const told: ScriptAnswer = { here: await whoElseIsHere(place, sections) };
  if (say === 'here') {
    await sayHere(place, doing, counts.withScript);
    return Response.json(told);
  }
  const posted = readPostedDraft(entries);
  const writer = posted && personOfWriter(services, posted.writer, posted.id, Date.now());
  // Not a word of one person goes under the name of another who has signed in in the same browser since.
  if (!posted || placeText(posted.place) !== place.place || writer !== place.person.id) {
    return Response.json({ error: 'This page was opened by somebody else, or long ago.' }, { status: 400 });
  }
  const answer = await keepDraft(services, place.person, place.reference, posted, entries);
  if (!answer.ok) return Response.json({ error: answer.why }, { status: answer.status });
  await sayHere(place, doing, counts.withScript);
  const kept = answer.keptAt && keptInWords(answer.keptAt, answer.keptAt);
  return Response.json({ ...told, ...(kept && { kept }), notes: answer.notes } satisfies ScriptAnswer);
}
