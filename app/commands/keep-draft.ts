import { deleteDrafts, mostDrafts, putDraft } from '../../db/queries/drafts.ts';
import { findActor } from '../../db/queries/people.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { checkContent } from '../../workflows/forms/check-content.ts';
import { changedFields } from '../../workflows/forms/content-changes.ts';
import { mergeContent } from '../../workflows/forms/merge-content.ts';
import { parseContent } from '../../workflows/forms/parse-content.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { Entry } from '../../workflows/forms/types.ts';
import type { SignedIn } from '../auth/session.ts';
import { sectionsOf } from '../cases/edit-forms.ts';
import { openedPrefix } from '../cases/form-prefixes.ts';
import { whyNotEdit } from '../cases/may-edit.ts';
import { findOpenCase, type OpenCase } from '../cases/open-case.ts';
import { type PostedDraft, readPostedDraft } from '../drafts/posted-draft.ts';
import { personOfWriter } from '../drafts/writer.ts';
import type { Services } from '../services.ts';

export type DraftAnswer =
  | {
      ok: true;
      /** An instant; undefined where nothing differs from the case, and nothing is kept. */
      keptAt: string | undefined;
      /** What was typed and cannot be kept, as sentences that name the field. */
      notes: string[];
    }
  | { ok: false; status: 400 | 403 | 404 | 409; why: string };

const refused = (status: 400 | 403 | 404 | 409, why: string): DraftAnswer => ({ ok: false, status, why });

/** The sections of an open case, as the person would find them on the page. */
export const sectionsOfOpen = ({ subject, found }: OpenCase) =>
  sectionsOf({
    reference: subject.reference,
    kind: subject.kind,
    template: templateOf(subject),
    content: subject.content,
    report: found.report,
  });

/**
 * Keeps what somebody is typing into a section, as it was typed, wrong answers too. It is no event: the case does not
 * move, and nobody else is told or reads it. Drafts live by the machine's clock, as sessions do.
 */
export async function keepDraft(
  services: Services,
  person: SignedIn,
  reference: string,
  posted: PostedDraft | undefined,
  entries: Entry[],
): Promise<DraftAnswer> {
  const open = await findOpenCase(services, person, reference);
  if (!open) return refused(404, `There is no case ${reference}.`);
  const never = whyNotEdit(open, person);
  if (never?.status === 403) return refused(403, never.why);
  const found = posted && sectionOf(open, posted);
  if (!posted || !found) return refused(400, 'This is not the form of a section. Open the section again.');

  const template = { ...found.form.template, sections: [found.section] };
  const typed = parseContent(template, entries, found.form.prefix);
  const opened = parseContent(template, entries, openedPrefix + found.form.prefix).content;
  const content = mergeContent(opened, typed.content);
  const { database } = services;
  if (changedFields(template, opened, content).length === 0) {
    await deleteDrafts(database, person.id, [posted.id], posted.before);
    return { ok: true, keptAt: undefined, notes: [] };
  }
  const keptAt = new Date().toISOString();
  const { id, before, fromVersion, place } = posted;
  const draft = { id, fromVersion, opened, content, keptAt, ...place };
  if (!(await putDraft(database, person.id, reference, draft, before))) {
    return refused(409, `You have ${mostDrafts} drafts of this section. Drop one of them first.`);
  }
  // What can be put right later is no matter here: only what is not in the draft is told.
  const later = new Set(checkContent(template, typed.content, found.form.prefix).map((it) => it.message));
  return {
    ok: true,
    keptAt,
    notes: typed.errors.map((it) => it.message).filter((message) => !later.has(message)),
  };
}

const sectionOf = (open: OpenCase, { place }: PostedDraft) =>
  sectionsOfOpen(open).find((it) => it.form.name === place.form && it.section.id === place.section);

/**
 * Keeps what was posted from a page whose session has ended, or in whose browser somebody else is signed in by now: for
 * whoever the page was drawn for, and nobody else. Undefined where it was drawn for nobody, or cannot be kept.
 */
export async function keepForItsWriter(
  services: Services,
  reference: string,
  entries: Entry[],
): Promise<PostedDraft | undefined> {
  const posted = readPostedDraft(entries);
  const writer = posted && personOfWriter(services, posted.writer, posted.id, Date.now());
  if (!writer) return undefined;
  const person = await findActor(services.database.drizzle, writer, londonDay(services.clock.now()));
  if (!person) return undefined;
  const answer = await keepDraft(services, person, reference, posted, entries);
  return answer.ok ? posted : undefined;
}
