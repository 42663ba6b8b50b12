import type { Unplaced } from '../../workflows/documents/place-answers.ts';
import { placeAnswers } from '../../workflows/documents/place-answers.ts';
import { answerTo } from '../../workflows/forms/blank-answers.ts';
import { checkContent } from '../../workflows/forms/check-content.ts';
import { changedFields } from '../../workflows/forms/content-changes.ts';
import { mergeContent } from '../../workflows/forms/merge-content.ts';
import { contentEntries } from '../../workflows/forms/parse-content.ts';
import type { Content, Entry } from '../../workflows/forms/types.ts';
import type { CaseView } from '../cases/case-view.ts';
import { type DescribedChange, differences } from '../cases/changes-since.ts';
import { type EditableForm, editableForms } from '../cases/edit-forms.ts';
import { openedMark, openedPrefix } from '../cases/form-prefixes.ts';
import { formOf, leftAtHome } from './form-document.ts';
import type { ReadDocument } from './read-docx.ts';

/** What saving a Word document would do, before anything is saved. */
export interface FillIn {
  ok: true;
  /** The form that it is. */
  title: string;
  /** Answers that were found in their places. */
  placed: number;
  changes: DescribedChange[];
  /** What cannot be saved as it is, a sentence each. */
  wrong: string[];
  unplaced: Unplaced[];
  /** What whoever made the document should know. */
  notes: string[];
  /** What the confirming form posts: the answers that change, and how they stood. */
  entries: Entry[];
}

/** Holds a document that was read against a case. A document of another form is refused. */
export function fillIn(view: CaseView, read: ReadDocument): FillIn | { ok: false; why: string } {
  const forms = editableForms(view);
  const form = forms.find(({ template }) => formOf(template) === read.form);
  if (!form) return { ok: false, why: whyNoForm(forms, read.form) };
  const { template, content, prefix } = form;
  const answers = placeAnswers(template, read.blocks, leftAtHome);
  const kept = withoutNewBlanks(content, answers.content);
  const filled = mergeContent(content, kept);
  const changed = changedFields(template, content, filled).map(({ field }) => field);
  const only = (of: Content): Content =>
    Object.fromEntries(Object.entries(of).filter(([name]) => changed.includes(name)));
  return {
    ok: true,
    title: form.title,
    placed: Object.keys(answers.content).length,
    changes: differences(template, form.title, content, filled),
    wrong: checkContent(template, only(filled)).map(({ message }) => message),
    unplaced: answers.unplaced,
    notes: notesOn(view, read),
    entries: [
      [openedMark, String(view.version)],
      ...contentEntries(template, only(kept), prefix),
      ...contentEntries(template, only(content), openedPrefix + prefix),
    ],
  };
}

function whyNoForm(forms: readonly EditableForm[], form: string | undefined): string {
  const wanted = forms.map(({ title }) => title.toLowerCase()).join(' or the ');
  return form === undefined
    ? `This document does not say which form it is. Download the ${wanted} from the case, and fill in that document.`
    : `This document is of another form, or of another version of it. Download the ${wanted} from this case, and fill in that document.`;
}

/** Blank lines at the end of an answer come and go with the word processor: they change nothing. */
function withoutNewBlanks(present: Content, placed: Content): Content {
  return Object.fromEntries(
    Object.entries(placed).map(([name, value]) => {
      const now = answerTo(present, name);
      const same = typeof value === 'string' && typeof now === 'string' && value.trimEnd() === now.trimEnd();
      return [name, same ? now : value];
    }),
  );
}

function notesOn({ reference }: CaseView, read: ReadDocument): string[] {
  const notes: string[] = [];
  if (read.reference && read.reference !== reference) {
    notes.push(`The document was made from another case, ${read.reference}.`);
  }
  if (read.tracked) notes.push('The document has tracked changes. They were read as if all were accepted.');
  if (read.commented) notes.push('The document has comments. They are not brought in.');
  return notes;
}
