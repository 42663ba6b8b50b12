import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formOf } from '../app/documents/form-document.ts';
import { writeDocx } from '../app/documents/write-docx.ts';
import { demonstrationSubjects } from '../db/demonstration/content/subjects.ts';
import { layOutForm } from '../workflows/documents/lay-out.ts';
import { frontSheet } from '../workflows/forms/front-sheet.ts';
import { getTemplate } from '../workflows/forms/templates.ts';
import type { Content, Template } from '../workflows/forms/types.ts';

/** Writes each kind of Word document into a folder, and turns it into PDF where LibreOffice is installed. */
const folder = resolve(process.argv[2] ?? 'documents');
mkdirSync(folder, { recursive: true });

const [make] = demonstrationSubjects;
if (!make) throw new Error('There are no demonstration subjects.');
const subject = make({
  completedOn: '2026-03-02',
  reportOn: '2026-04-01',
  meetingOn: '2026-05-14',
  mayActFrom: '2026-05-26',
  actionsDueOn: '2026-09-01',
  reviewOn: '2027-05-14',
});
const forms: [string, Template, Content][] = [
  ['report', frontSheet, subject.frontSheet],
  ['assessment-2026', getTemplate('2026'), subject.assessment],
  ['assessment-2008-blank', getTemplate('2008'), {}],
];
for (const [name, template, content] of forms) {
  const about = ['DIA-2026-0001. With its author, in draft.'];
  const title = `${template.title}: an example`;
  const reference = 'DIA-2026-0001';
  const facts = { title, subject: template.title, foot: reference, form: formOf(template), reference };
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, await writeDocx(facts, layOutForm({ title, about, template, content })));
  const made = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
  console.log(made.status === 0 ? `${path}, and as PDF` : `${path} (LibreOffice is not here: no PDF)`);
}
