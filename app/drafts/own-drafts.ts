import { randomUUID } from 'node:crypto';
import { type Before, type Draft, listDrafts, type SectionPlace } from '../../db/queries/drafts.ts';
import { inLondon, inWords, londonDay } from '../../workflows/clocks/index.ts';
import { changedFields } from '../../workflows/forms/content-changes.ts';
import { type BothChanged, mergeVersions } from '../../workflows/forms/merge-versions.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { SectionStatus } from '../cases/edit-forms.ts';
import type { Services } from '../services.ts';
import { beforeText, type DraftField, placeText } from './posted-draft.ts';
import { writerToken } from './writer.ts';

/** A person's own draft as a page shows it to them. */
export interface ShownDraft {
  id: string;
  /** "14:02", with the day where it was another one. */
  kept: string;
  /** The section's answers: the case as it stands, with what was typed. */
  content: Content;
  /** What somebody else saved in the meantime of answers that were typed here. */
  both: BothChanged[];
}

/** What the form of a section needs to be kept as it is typed. */
export interface DraftForm {
  /** The draft that the form shows; undefined where it shows the case. */
  shown: ShownDraft | undefined;
  /** Drafts of the same section that were typed in other windows. */
  others: { id: string; kept: string }[];
  hidden: Record<DraftField, string>;
  personId: string;
}

/** "14:02" of today, "14:02 on 24 July 2008" of another day. Both instants by the machine's clock. */
export function keptInWords(keptAt: string, now: string): string {
  const shown = inLondon(keptAt);
  const time = shown.slice(11, 16);
  return londonDay(keptAt) === londonDay(now) ? time : `${time} on ${inWords(shown.slice(0, 10))}`;
}

/** A person's drafts of one section that still say something other than the case, the newest first. */
export async function draftsOfSection(
  services: Services,
  personId: string,
  reference: string,
  { form, section }: Pick<SectionStatus, 'form' | 'section'>,
): Promise<(ShownDraft & Before)[]> {
  const template = { ...form.template, sections: [section] };
  const own = await listDrafts(services.database, personId, reference);
  return own
    .filter((draft) => draft.form === form.name && draft.section === section.id)
    .map((draft) => shown(draft, section.fields, form.content))
    .filter((draft) => changedFields(template, form.content, draft.content).length > 0);
}

function shown(draft: Draft, fields: SectionStatus['section']['fields'], now: Content): ShownDraft & Before {
  const { content, both } = mergeVersions(fields, draft.opened, draft.content, now);
  const kept = keptInWords(draft.keptAt, new Date().toISOString());
  return { id: draft.id, keptAt: draft.keptAt, kept, content, both };
}

/** What a section's page is drawn with: the draft that was asked for, else the newest, else none. */
export async function draftForm(
  services: Services,
  personId: string,
  reference: string,
  of: Pick<SectionStatus, 'form' | 'section'>,
  asked: string | null,
): Promise<DraftForm> {
  const drafts = await draftsOfSection(services, personId, reference, of);
  const found = drafts.find((it) => it.id === asked) ?? drafts[0];
  return {
    shown: found,
    others: drafts.filter((it) => it !== found).map(({ id, kept }) => ({ id, kept })),
    ...newDraft(services, personId, { form: of.form.name, section: of.section.id }, found),
  };
}

/** The hidden fields of a form that is drawn now. */
export function newDraft(
  services: Pick<Services, 'config'>,
  personId: string,
  place: SectionPlace,
  before?: Before,
): Pick<DraftForm, 'hidden' | 'personId'> {
  const id = randomUUID();
  return {
    personId,
    hidden: {
      draft: id,
      draftBefore: before ? beforeText(before) : '',
      place: placeText(place),
      writer: writerToken(services, personId, id, Date.now()),
    },
  };
}

/** In which sections of a case a person has drafts. */
export async function placesOfDrafts(
  services: Services,
  personId: string,
  reference: string,
): Promise<string[]> {
  const own = await listDrafts(services.database, personId, reference);
  return [...new Set(own.map(placeText))];
}
