import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerTo } from '../../workflows/forms/blank-answers.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { getTemplate, listFields } from '../../workflows/forms/templates.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { openSiteWithFiles, problemOf } from '../files/site-with-files.ts';
import { unzip } from '../support/read-sheet.ts';

// Pages are drawn for many files.
vi.setConfig({ testTimeout: 30_000 });

let on: Awaited<ReturnType<typeof openSiteWithFiles>>;
let reference = '';
let old = '';
beforeAll(async () => {
  on = await openSiteWithFiles();
  reference = await on.council.begin('officer');
  old = await on.council.begin('officer', {
    template: '2008',
    content: { serviceArea: 'Libraries', evidenceOfDisadvantage: 'None was found.\n\nNone was sought.' },
  });
});
afterAll(() => on.close());

const download = async (path: string) => {
  const answer = await on.ask('officer', path);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};

/** What a reader that is not ours makes of it: the headings in order, the heads of the tables, and all its words. */
async function readBy(bytes: Buffer) {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: bytes });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  const plain = (text: string) =>
    text
      .replace(/<\/(p|li|td|th|h\d)>|<br \/>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    headings: [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/gs)].map(([, level, text = '']) => [
      Number(level),
      plain(text),
    ]),
    tables: [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
      [...(/<thead>(.*?)<\/thead>/s.exec(table)?.[1] ?? '').matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(
        ([, head = '']) => plain(head),
      ),
    ),
    lists: (html.match(/<ol>/g) ?? []).length,
    words: plain(html),
  };
}

/** The parts of a Word document, as they stand in it. */
async function partsOf(bytes: Buffer) {
  const parts = await unzip(bytes);
  const [body = '', styles = '', properties = ''] = [
    'word/document.xml',
    'word/styles.xml',
    'docProps/core.xml',
  ].map((name) => parts.get(name));
  return { body, styles, properties };
}

const headingsOf = (template: Template, title: string, omit: string[] = []) => [
  [1, title],
  ...template.sections.flatMap((section) => [
    [2, section.title],
    ...section.fields.filter(({ name }) => !omit.includes(name)).map(({ label }) => [3, label]),
  ]),
];
const plainTexts = (template: Template, content: Content, omit: string[] = []) =>
  listFields(template)
    .filter(
      ({ name, type }) =>
        !omit.includes(name) && ['text', 'longText', 'list', 'table', 'grid'].includes(type),
    )
    .flatMap((field) => {
      const value = answerTo(content, field.name) ?? [];
      const inWords = (field.columns ?? [])
        .filter(({ type }) => type === 'text' || type === 'longText')
        .map(({ name }) => name);
      return [value]
        .flat()
        .flatMap((it) => (typeof it === 'string' ? [it] : inWords.map((name) => it[name] ?? '')));
    })
    .map((text) => text.replace(/\s+/g, ' ').trim());

describe('a Word document, as another reader reads it', () => {
  it('of the report has its title, every question in order, lists, tables with heads, and every answer', async () => {
    const { report } = await on.council.report(reference);
    const found = await readBy(await download(`/cases/${reference}/report.docx`));
    const { title } = await on.council.caseOf(reference);
    expect(found.headings).toEqual(headingsOf(frontSheet, `${frontSheet.title}: ${title}`, ['internalNote']));
    const wanted = listFields(frontSheet).filter(({ type }) => type === 'table' || type === 'grid');
    expect(found.tables).toHaveLength(wanted.length);
    for (const [n, { columns = [] }] of wanted.entries())
      expect(found.tables[n]).toEqual(expect.arrayContaining(columns.map(({ label }) => label)));
    expect(found.lists).toBeGreaterThan(0);
    for (const text of plainTexts(frontSheet, report.frontSheet, ['internalNote']))
      expect(found.words).toContain(text);
    expect(found.words).toContain(`${reference}. With its author, in draft`);
    expect(found.words).toContain('Director of Legal: not signed.');
  });

  it.each(['2008', '2026'])(
    'of an assessment of %s has the grid as a table, and every answer',
    async (id) => {
      const which = id === '2008' ? old : reference;
      const { content, templateVersion } = await on.council.caseOf(which);
      const template = getTemplate(id, templateVersion);
      const found = await readBy(await download(`/cases/${which}/assessment.docx`));
      expect(found.headings.slice(1)).toEqual(headingsOf(template, '').slice(1));
      const wanted = listFields(template).filter(({ type }) => type === 'table' || type === 'grid');
      expect(found.tables.map((heads) => heads.length)).toEqual(
        wanted.map(({ type, columns = [] }) => columns.length + (type === 'grid' ? 1 : 0)),
      );
      for (const text of plainTexts(template, content)) expect(found.words).toContain(text);
      for (const field of listFields(template).filter(({ type }) => type === 'grid'))
        for (const { label } of field.options ?? []) expect(found.words).toContain(label);
    },
  );

  it('of the delivery plan has a table for each objective area', async () => {
    const action = await on.council.begin('officer', { kind: 'action', subject: 1 });
    const document = await download('/plans.docx');
    const found = await readBy(document);
    expect(found.headings).toEqual([
      [1, 'Delivery plans'],
      [2, 'Access to services'],
    ]);
    expect(found.tables).toEqual([
      ['Action', 'Who is responsible', 'Due', 'How it stands', 'How we will know', 'Reference'],
    ]);
    expect(found.words).toContain(action);
    expect(found.words).toContain('Calls answered the first time.');
    // Its title is on the page of its tables.
    expect((await partsOf(document)).body.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
  });

  it('says that it is in British English, and repeats the heads of its tables', async () => {
    const {
      body: xml,
      styles,
      properties,
    } = await partsOf(await download(`/cases/${reference}/assessment.docx`));
    expect(styles).toContain('<w:lang w:val="en-GB"');
    expect(properties).toMatch(/<dc:title>[^<]+: [^<]+<\/dc:title>/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength((xml.match(/<w:tbl>/g) ?? []).length);
    expect(xml).toContain('w:orient="landscape"');
  });

  it('is for whoever may see the case', async () => {
    expect((await on.ask('cabinet', `/cases/${reference}/report.docx`)).status).toBe(404);
    expect((await on.ask('reviewer', `/cases/${reference}/report.docx`)).status).toBe(200);
  });
});

/** What the form that confirms would post. */
const confirming = (html: string) => {
  const form = /<form method="post" action="\/cases\/[\w-]+"[^>]*>(.*?)<\/form>/s.exec(html)?.[1] ?? '';
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, plain(value)],
  );
};

describe('a form filled in from a Word document', () => {
  const bring = async (to: string, bytes: Buffer, name = 'form.docx') => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return on.ask('officer', `/cases/${to}/edit/word`, { method: 'POST', body: form });
  };
  const save = (to: string, entries: [string, string][]) =>
    on.ask('officer', `/cases/${to}`, { method: 'POST', body: new URLSearchParams(entries) });

  it('that nobody has edited changes nothing', async () => {
    for (const path of ['report', 'assessment']) {
      const page = await (await bring(reference, await download(`/cases/${reference}/${path}.docx`))).text();
      expect(page).toContain('Everything in the document has its place.');
      expect(page).toContain('Nothing: the document says what the form says already.');
    }
  });

  it('brings what another case says, shows it first, and saves it as an edit', async () => {
    const blank = await on.council.begin('officer', {
      subject: 1,
      content: { purpose: 'To be written.', actions: [] },
    });
    const document = await download(`/cases/${reference}/assessment.docx`);
    const page = await (await bring(blank, document)).text();
    expect(page).toContain(`made from another case, ${reference}.`);
    expect(page).toContain('Purpose of the change');
    const before = await on.council.caseOf(blank);
    expect(before.content.purpose).toBe('To be written.');
    const saved = await save(blank, confirming(page));
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `/cases/${blank}/edit?done=edit`]);
    const { content } = await on.council.caseOf(blank);
    const { content: wanted } = await on.council.caseOf(reference);
    expect(content.purpose).toBe(wanted.purpose);
    expect(content.groups).toEqual(wanted.groups);
    expect(content.actions).toEqual(wanted.actions);
  });

  it('is an edit like any other: somebody who was faster is a conflict, and no word is lost', async () => {
    const blank = await on.council.begin('officer', { subject: 1, content: { purpose: 'To be written.' } });
    const page = await (await bring(blank, await download(`/cases/${reference}/assessment.docx`))).text();
    await on.council.send('officer', 'edit', {
      reference: blank,
      edit: { content: { purpose: 'Written meanwhile.' } },
    });
    const refused = await save(blank, confirming(page));
    expect(refused.status).toBe(409);
    const both = await refused.text();
    expect(both).toContain('Written meanwhile.');
    const { content: wanted } = await on.council.caseOf(reference);
    expect(both).toContain(String(wanted.purpose).slice(0, 40));
  });

  it('of another form, or of none, is refused', async () => {
    const other = await bring(old, await download(`/cases/${reference}/assessment.docx`));
    expect([other.status, problemOf(await other.text())]).toEqual([
      400,
      expect.stringContaining('another form'),
    ]);
    const none = await bring(reference, await download('/plans.docx'));
    expect([none.status, problemOf(await none.text())]).toEqual([
      400,
      expect.stringContaining('does not say which form'),
    ]);
    const text = await bring(reference, Buffer.from('words'), 'form.txt');
    expect([text.status, problemOf(await text.text())]).toEqual([
      400,
      expect.stringContaining('Only a Word document'),
    ]);
  });
});
