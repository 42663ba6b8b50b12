import { areOnlyEditsSince } from '../../db/queries/events-since.ts';
import { mergeContent } from '../../workflows/forms/merge-content.ts';
import { editBetween, mergeVersions } from '../../workflows/forms/merge-versions.ts';
import { contentEntries, parseContent } from '../../workflows/forms/parse-content.ts';
import { listFields, templateOf } from '../../workflows/forms/templates.ts';
import type { Content, Entry } from '../../workflows/forms/types.ts';
import { applyEvent } from '../commands/apply-event.ts';
import type { EventAnswer, EventRequest } from '../commands/event-request.ts';
import type { Services } from '../services.ts';
import { type EditableForm, editableForms } from './edit-forms.ts';
import { openedMark, openedPrefix } from './form-prefixes.ts';
import type { OpenCase } from './open-case.ts';

/** What was posted of one form, and its answers as they stood when the page was opened. */
interface PostedForm {
  form: EditableForm;
  mine: Content;
  opened: Content;
}

interface Merged {
  edit: NonNullable<EventRequest['edit']>;
  /** Answers that both changed: then nothing is saved, and the page shows both. */
  both: boolean;
  /** Whether anybody else changed any of these answers. */
  withOthers: boolean;
}

/** So that a race with one who saves all the time ends. */
const tries = 5;
/** No version at all: the edit is refused as stale, after the guards have had their say. */
const none = -1;

/**
 * Saves an edit. A form that says what it was opened with is brought together with what others have saved since: what
 * only one of the two changed is taken without asking. Where anything else has happened to the case in the meantime, it
 * is asked again, because an edit may now void what it did not void then.
 *
 * @param reopen reads the case again, after a lost race
 */
export async function saveEdit(
  services: Services,
  open: OpenCase,
  entries: Entry[],
  request: EventRequest,
  reopen: () => Promise<OpenCase | undefined>,
): Promise<{ answer: EventAnswer; withOthers: boolean }> {
  let current: OpenCase | undefined = open;
  for (let attempt = 1; ; attempt += 1) {
    const merged = current && mergePosted(current, entries);
    if (!current || !merged)
      return { answer: await applyEvent(services.commands, request), withOthers: false };
    const opened = request.expects?.version ?? none;
    const { reference, version } = current.subject;
    const fits = await areOnlyEditsSince(services.database, reference, opened, version);
    const expects = { version: merged.both || !fits ? none : version };
    const edit = merged.both || !fits ? request.edit : merged.edit;
    const answer = await applyEvent(services.commands, { ...request, edit, expects });
    const raced = !answer.ok && answer.reason === 'stale' && expects.version !== none;
    if (!raced || attempt === tries) return { answer, withOthers: merged.withOthers };
    current = await reopen();
  }
}

/** Undefined where the form does not say what it was opened with. */
function mergePosted({ subject, found }: OpenCase, entries: Entry[]): Merged | undefined {
  if (!entries.some(([name]) => name === openedMark)) return undefined;
  const forms = editableForms({
    kind: subject.kind,
    template: templateOf(subject),
    content: subject.content,
    report: found.report,
  });
  const [content, sheet] = forms.map((form) => mergeForm(postedForm(form, entries)));
  return {
    edit: { content: content?.edit ?? {}, frontSheet: sheet?.edit ?? {} },
    both: (content?.both ?? false) || (sheet?.both ?? false),
    withOthers: (content?.withOthers ?? false) || (sheet?.withOthers ?? false),
  };
}

const postedForm = (form: EditableForm, entries: Entry[]): PostedForm => ({
  form,
  mine: parseContent(form.template, entries, form.prefix).content,
  opened: parseContent(form.template, entries, openedPrefix + form.prefix).content,
});

function mergeForm({ form, mine, opened }: PostedForm) {
  const fields = listFields(form.template).filter((field) => Object.hasOwn(mine, field.name));
  // As a form would carry it, like the two others: what only the way there and back changes is nobody's change.
  const theirs = parseContent(form.template, contentEntries(form.template, form.content)).content;
  const { content, both } = mergeVersions(fields, opened, mergeContent(opened, mine), theirs);
  return {
    edit: editBetween(fields, theirs, content),
    both: both.length > 0,
    withOthers: Object.keys(editBetween(fields, opened, theirs)).length > 0,
  };
}
