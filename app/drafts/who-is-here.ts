import { deletePresence, listPresences, type Presence, putPresence } from '../../db/queries/presences.ts';
import { inLondon } from '../../workflows/clocks/index.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { SectionStatus } from '../cases/edit-forms.ts';
import type { Services } from '../services.ts';
import { placeText } from './posted-draft.ts';

/** How long somebody counts as there after the last sign of it. In milliseconds. */
export const counts = {
  /** A page with a script says so every 15 seconds. */
  withScript: 45_000,
  /** One without says so when it is loaded. */
  withoutScript: 5 * 60_000,
} as const;

interface Here {
  services: Services;
  person: SignedIn;
  reference: string;
  /** `content/purpose`; empty for the page of the case. */
  place: string;
}

/**
 * Says that somebody is there, without a word of what they type. Of the council's staff alone, and to the staff alone. It
 * goes by the machine's clock, as sessions do. Whoever calls this has found the case with the person's eyes.
 */
export async function sayHere(
  { services, person, reference, place }: Here,
  doing: Presence['doing'],
  forMs: number,
): Promise<void> {
  if (!isStaff(person)) return;
  const now = Date.now();
  await putPresence(services.database, {
    reference,
    personId: person.id,
    place,
    doing,
    now: new Date(now).toISOString(),
    until: new Date(now + forMs).toISOString(),
  });
}

export async function sayGone({ services, person, reference, place }: Here): Promise<void> {
  await deletePresence(services.database, { reference, personId: person.id, place });
}

/** Who else is in the case now, as sentences: those in the same section first. Nothing for whoever is not of the staff. */
export async function whoElseIsHere(
  { services, person, reference, place }: Here,
  sections: readonly Pick<SectionStatus, 'form' | 'section'>[],
): Promise<string[]> {
  if (!isStaff(person)) return [];
  const found = await listPresences(services.database, reference, person.id, new Date().toISOString());
  const titles = new Map(
    sections.map(({ form, section }) => [placeText({ form: form.name, section: section.id }), section.title]),
  );
  const editors = new Set(found.filter((it) => it.doing === 'editing').map((it) => it.name));
  const shown = found.filter((it) => it.doing === 'editing' || !editors.has(it.name));
  return [...shown.filter((it) => it.place === place), ...shown.filter((it) => it.place !== place)].map(
    (it) => sentenceOf(it, place, titles),
  );
}

function sentenceOf(
  { name, place, doing, since }: Presence,
  own: string,
  titles: ReadonlyMap<string, string>,
): string {
  const from = `since ${inLondon(since).slice(11, 16)}`;
  if (doing === 'reading') return `${name} is reading this case, ${from}.`;
  if (place === own) return `${name} is editing this section, ${from}.`;
  const title = titles.get(place);
  return title ? `${name} is editing “${title}”, ${from}.` : `${name} is editing this case, ${from}.`;
}
