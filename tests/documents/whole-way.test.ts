import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../../app/auth/session.ts';
import { compareVersions } from '../../app/cases/compare-versions.ts';
import { editableForms, type FormName } from '../../app/cases/edit-forms.ts';
import { loadCase } from '../../app/cases/load-case.ts';
import { fillIn } from '../../app/documents/fill-in.ts';
import { formDocument, leftAtHome } from '../../app/documents/form-document.ts';
import { readDocx } from '../../app/documents/read-docx.ts';
import { KeptApart } from '../../app/files/kept-apart.ts';
import { actionTemplate } from '../../workflows/forms/action.ts';
import { rowsOf } from '../../workflows/forms/blank-answers.ts';
import { changedFields } from '../../workflows/forms/content-changes.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { contentEntries, parseContent } from '../../workflows/forms/parse-content.ts';
import { template2008 } from '../../workflows/forms/template-2008.ts';
import { template2026 } from '../../workflows/forms/template-2026.ts';
import { listFields } from '../../workflows/forms/templates.ts';
import type { Content, Entry, Field, FieldValue, Row, Template } from '../../workflows/forms/types.ts';
import { whole2008 } from '../commands/whole-2008.ts';
import { openSite } from '../routes/whole-site.ts';
import type { Wanted } from '../support/council.ts';
import { anyContent } from '../workflows/forms/any-answers.ts';

/** Forms of each of the four kinds; WHOLE_WAY_FORMS=2500 makes ten thousand of them. */
const runs = Number(process.env.WHOLE_WAY_FORMS ?? 3);
/** Forms that one case takes, one after the other, before another case is begun. */
const formsToACase = 20;

let site: Awaited<ReturnType<typeof openSite>>;
let cookie = '';
beforeAll(async () => {
  site = await openSite();
  const [pair = ''] = (await signIn(ask(''), site.services, 'officer')).split(';', 1);
  cookie = pair;
});
afterAll(() => site.close());

const ask = (path: string) =>
  new Request(new URL(path, 'https://due-regard.example.org/'), { headers: { Cookie: cookie } });

const kinds: [string, Template, FormName, Wanted][] = [
  ['front sheet', frontSheet, 'front-sheet', {}],
  [
    'assessment of 2008',
    template2008,
    'content',
    {
      template: '2008',
      content: whole2008,
      frontSheet: { groupsNamed: [], milestones: [] },
    },
  ],
  ['assessment of 2026', template2026, 'content', {}],
  ['action', actionTemplate, 'content', { kind: 'action' }],
];

/** As a browser posts it: line ends become two characters on the way. */
const posted = (template: Template, content: Content, prefix: string): Entry[] =>
  [...new URLSearchParams(contentEntries(template, content, prefix)).entries()].map(([name, value]) => [
    name,
    value.replaceAll('\n', '\r\n'),
  ]);

/** Every answer of a form, blank where nothing was generated, as a form that is posted whole has it. */
const whole = (template: Template, content: Content): Content =>
  Object.fromEntries(
    listFields(template).map((field): [string, FieldValue] => [
      field.name,
      field.type === 'grid'
        ? gridOf(field, rowsOf(content, field.name))
        : (content[field.name] ?? none(field)),
    ]),
  );

const none = ({ type }: Field): FieldValue => (['choices', 'list', 'table'].includes(type) ? [] : '');

/** A grid is saved cell by cell, so its blank cells are posted too. */
const gridOf = ({ options = [], columns = [] }: Field, rows: readonly Row[]): Row[] =>
  options.map(({ value }) => ({
    row: value,
    ...Object.fromEntries(columns.map(({ name }) => [name, ''])),
    ...rows.find(({ row }) => row === value),
  }));

describe('a form with any words that can be kept', () => {
  it.each(kinds)(
    '%s: is the same saved, read again, compared, written to Word and read back',
    async (_name, template, form, wanted) => {
      const { council, services } = site;
      const carried = { ...template, sections: withoutHome(template) };
      let reference = '';
      let forms = 0;
      const one = async (content: Content) => {
        if (forms % formsToACase === 0) {
          reference = await council.begin('officer', wanted);
          // Each text that is changed in sign-off is kept as a version.
          await council.bringTo('signOff', reference);
        }
        forms += 1;
        // Saved as a browser sends it, and read again.
        const { content: taken, errors } = parseContent(
          template,
          posted(template, whole(template, content), 'a.'),
          'a.',
        );
        expect(errors).toEqual([]);
        const edit = form === 'content' ? { content: taken } : { frontSheet: taken };
        await council.send('officer', 'edit', { reference, edit });
        const { view } = await loadCase(ask('/'), services, reference);
        const written = editableForms(view).find(({ name }) => name === form);
        if (!written) throw new Error(`There is no ${form}.`);
        expect(changedFields(template, content, written.content)).toEqual([]);
        // The version that was kept of it says the same.
        const now = await compareVersions(ask('/'), services, reference);
        const newest = now.offered.at(-2)?.value ?? '';
        const same = await compareVersions(ask(`/?before=${newest}&after=now`), services, reference);
        expect(same.changes).toEqual([]);
        // Written to Word, and read back into the form and into a blank one.
        const read = await readBack(await formDocument(view, form, council.clock.now()));
        const again = fillIn(view, read);
        expect(again).toMatchObject({ ok: true, changes: [], unplaced: [], wrong: [], notes: [] });
        const blank = { ...view, content: {}, report: { ...view.report, frontSheet: {} } };
        const filled = fillIn(blank, read);
        if (!filled.ok) throw new Error(filled.why);
        const { content: back, errors: wrong } = parseContent(
          carried,
          asSent(filled.entries),
          written.prefix,
        );
        expect(wrong).toEqual([]);
        expect(changedFields(carried, content, back)).toEqual([]);
      };
      await fc.assert(fc.asyncProperty(anyContent(template).map(waitingForNothing), one), { numRuns: runs });
    },
    30_000 + runs * 2_000,
  );
});

/** What an action waits for is the one answer that must name something that is there. */
const waitingForNothing = ({ dependsOn: _, ...content }: Content): Content => content;

const withoutHome = (template: Template) =>
  template.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ name }) => !leftAtHome.includes(name)),
  }));

const asSent = (entries: readonly Entry[]): Entry[] =>
  entries.map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]);

async function readBack(bytes: Buffer) {
  const file = await KeptApart.open();
  try {
    await file.write(bytes);
    const read = await readDocx(file);
    if (!read.ok) throw new Error(read.why);
    return read;
  } finally {
    await file.close();
  }
}
