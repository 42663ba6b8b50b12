import { layOutForm } from '../../workflows/documents/lay-out.ts';
import { signOffParts } from '../../workflows/roles.ts';
import type { CaseView } from '../cases/case-view.ts';
import { partTitles } from '../cases/components/sign-off-words.ts';
import { editableForms, type FormName } from '../cases/edit-forms.ts';
import { momentInWords } from '../cases/words.ts';
import { writeDocx } from './write-docx.ts';

/** Answers that are the authors' own business, and go into no document. */
export const leftAtHome = ['internalNote'];

/** What says which form a document is of: the template and its version. */
export const formOf = ({ id, version }: { id: string; version: number }) => `${id}@${version}`;

/**
 * One of the two forms of a case as a Word document: to read, to send round, and to be filled in further.
 * @param now when it was asked for
 */
export async function formDocument(view: CaseView, name: FormName, now: string): Promise<Buffer> {
  const form = editableForms(view).find((it) => it.name === name);
  if (!form) throw new Error(`A case has no form called ${name}.`);
  const { template, content } = form;
  const title = `${template.title}: ${view.title}`;
  const about = [
    `${view.reference}. ${view.sentence}`,
    ...(name === 'front-sheet' ? signOffParts.map((part) => signatureOf(view, part)) : []),
    `As it stood on ${momentInWords(now)}.`,
  ];
  return writeDocx(
    {
      title,
      subject: template.title,
      foot: `${view.reference}, as it stood on ${momentInWords(now)}`,
      form: formOf(template),
      reference: view.reference,
    },
    layOutForm({ title, about, template, content, omit: leftAtHome }),
  );
}

function signatureOf({ signatures }: CaseView, part: 'legal' | 'finance'): string {
  const signature = signatures[part];
  if (!signature) return `${partTitles[part]}: not signed.`;
  const { name, onBehalfOfName, at, current } = signature;
  const behalf = onBehalfOfName ? `, on behalf of ${onBehalfOfName}` : '';
  const since = current ? '' : ' The text has changed since.';
  return `${partTitles[part]}: signed by ${name}${behalf}, on ${momentInWords(at)}.${since}`;
}
