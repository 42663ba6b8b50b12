import { data } from '@remix-run/node';
import { deleteDrafts, listDrafts } from '../../db/queries/drafts.ts';
import { changedFields } from '../../workflows/forms/content-changes.ts';
import type { Services } from '../services.ts';
import type { SectionParameters } from './keep-posted.ts';
import { findSection } from './load-section.ts';
import { keptInWords } from './own-drafts.ts';
import { placeText } from './posted-draft.ts';

type DraftParameters = SectionParameters & { id?: string };

async function findOwn(request: Request, services: Services, { id, ...parameters }: DraftParameters) {
  const { view, person, found } = await findSection(request, services, parameters);
  const place = placeText({ form: found.form.name, section: found.section.id });
  const own = await listDrafts(services.database, person.id, view.reference);
  const draft = own.find((it) => it.id === id && placeText(it) === place);
  // Somebody else's is as good as none.
  if (!draft)
    throw data('There is no such draft of yours. It may have been saved or dropped.', { status: 404 });
  return { view, person, found, draft };
}

/** What the page shows that asks before a draft is dropped. */
export async function loadDraft(request: Request, services: Services, parameters: DraftParameters) {
  const { view, found, draft } = await findOwn(request, services, parameters);
  return {
    view,
    form: found.form.name,
    section: found.section.id,
    // The rest of the section is as it is saved, and stays.
    fields: changedFields(
      { ...found.form.template, sections: [found.section] },
      draft.opened,
      draft.content,
    ).map((it) => it.field),
    content: draft.content,
    kept: keptInWords(draft.keptAt, new Date().toISOString()),
  };
}

/** Drops a draft of the asker's own. Gives the address of its section. */
export async function dropDraft(
  request: Request,
  services: Services,
  parameters: DraftParameters,
): Promise<string> {
  const { person, found, draft } = await findOwn(request, services, parameters);
  await deleteDrafts(services.database, person.id, [draft.id]);
  return found.href;
}
