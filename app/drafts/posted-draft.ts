import type { Before, SectionPlace } from '../../db/queries/drafts.ts';
import type { Entry } from '../../workflows/forms/types.ts';
import { formNames } from '../cases/edit-forms.ts';

/**
 * The hidden fields by which a section's form says which draft it is. None is called as a property of a form is: a script
 * would find the field in its place.
 */
export const draftFields = ['draft', 'draftBefore', 'place', 'writer'] as const;
export type DraftField = (typeof draftFields)[number];

/** What a section's form says of its draft. */
export interface PostedDraft {
  id: string;
  /** The draft that the page was filled with. */
  before: Before | undefined;
  place: SectionPlace;
  /** For whom the page was drawn, see writer.ts. */
  writer: string;
  fromVersion: number;
}

export const placeText = ({ form, section }: SectionPlace) => `${form}/${section}`;
export const beforeText = ({ id, keptAt }: Before) => `${id} ${keptAt}`;

/** A draft's id, as pages make them. */
export const isDraftId = (text: string) => /^[0-9a-f-]{36}$/.test(text);

/** Undefined where the post is no section's form: a script's, or that of several sections at once. */
export function readPostedDraft(entries: Iterable<Entry>): PostedDraft | undefined {
  const posted = new Map(entries);
  const said = (name: DraftField) => posted.get(name) ?? '';
  const [form, section = ''] = said('place').split('/');
  const name = formNames.find((it) => it === form);
  const version = posted.get('version') ?? '';
  if (!name || !isDraftId(said('draft')) || !/^\d{1,9}$/.test(version)) return undefined;
  const [id = '', keptAt = ''] = said('draftBefore').split(' ');
  const isBefore = isDraftId(id) && !Number.isNaN(Date.parse(keptAt));
  return {
    id: said('draft'),
    before: isBefore ? { id, keptAt } : undefined,
    place: { form: name, section },
    writer: said('writer'),
    fromVersion: Number(version),
  };
}
