import { describe, expect, it } from 'vitest';
import { readDocx } from '../../app/documents/read-docx.ts';
import { KeptApart } from '../../app/files/kept-apart.ts';
import { makeWord, mark, p, t } from './make-word.ts';

async function read(bytes: Buffer) {
  const file = await KeptApart.open();
  try {
    await file.write(bytes);
    return await readDocx(file);
  } finally {
    await file.close();
  }
}
const blocksOf = async (body: string) => {
  const found = await read(makeWord(body));
  if (!found.ok) throw new Error(found.why);
  return found;
};
const paragraph = (text: string, more = {}) => ({ kind: 'paragraph', marks: [], text, others: [], ...more });

describe('a document as word processors leave it', () => {
  it.each<[string, string, object[]]>([
    ['words in several runs', p(t('One ') + t('two')), [paragraph('One two')]],
    [
      'tabs, breaks and hyphens',
      p(
        '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>',
      ),
      [paragraph('a\tb\nc\u2011')],
    ],
    [
      'a mark, also between two paragraphs',
      `${p(mark('dr_f1', t('Q')))}<w:bookmarkStart w:id="2" w:name="dr_f2"/>${p(t('R'))}`,
      [paragraph('Q', { marks: ['dr_f1'] }), paragraph('R', { marks: ['dr_f2'] })],
    ],
    [
      'tracked changes, read as accepted',
      p(
        t('Keep ') +
          '<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>',
      ),
      [paragraph('Keep new')],
    ],
    ['a field, by what it shows', p(`<w:r><w:instrText>PAGE</w:instrText></w:r>${t('3')}`), [paragraph('3')]],
    [
      'a link, a content control and a box',
      p(
        '<w:hyperlink>' +
          t('link') +
          '</w:hyperlink><w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r></w:sdtContent></w:sdt>',
      ),
      [paragraph('link☒')],
    ],
    [
      'a picture and a footnote, which are no words',
      p(
        t('See ') +
          '<w:r><w:drawing><w:txbxContent>' +
          p(t('in a box')) +
          '</w:txbxContent></w:drawing></w:r><w:r><w:footnoteReference/></w:r>',
      ),
      [paragraph('See ', { others: ['A picture, a drawing or a text box.', 'A footnote.'] })],
    ],
    [
      'the end of a section, which is no line',
      p(t('a')) + p('<w:pPr><w:sectPr/></w:pPr>') + p(''),
      [paragraph('a'), paragraph('')],
    ],
    ['signs that are escaped', p(t('&lt;b&gt; &amp; &#x1F389; ]]&gt;')), [paragraph('<b> & 🎉 ]]>')]],
  ])('has %s', async (_what, body, blocks) => {
    expect((await blocksOf(body)).blocks).toEqual(blocks);
  });

  it('has tables with their cells, and tables in tables as something else', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((it) => `<w:tc>${it}</w:tc>`).join('')}</w:tr>`;
    const inner = `<w:tbl>${row(p(t('x')), p(t('y')))}</w:tbl>`;
    const { blocks } = await blocksOf(
      `<w:tbl>${row(p(t('a')) + p(t('b')), `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${inner}${p('')}`)}</w:tbl>`,
    );
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { marks: [], text: 'a\nb', others: [], merged: false },
            { marks: [], text: '', others: ['A table: x\ty'], merged: true },
          ],
        ],
      },
    ]);
  });

  it('says which form it is, and that somebody tracked changes or commented', async () => {
    const body = p(`<w:ins>${t('a')}</w:ins><w:r><w:commentReference/></w:r>`);
    expect(await read(makeWord(body, '2026@1'))).toMatchObject({
      form: '2026@1',
      tracked: true,
      commented: true,
    });
  });
});

describe('a document that was made to do harm', () => {
  it.each([
    [
      'with entities of its own',
      makeWord(
        p('&lol;'),
        '',
        '<!DOCTYPE w [<!ENTITY lol "lollol"><!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
    ],
    ['with an entity that is not declared', makeWord(p(t('&lol;')))],
    ['that is cut off', makeWord('<w:p>')],
    ['without a document in it', Buffer.from('PK')],
  ])('%s is refused', async (_what, bytes) => {
    expect(await read(bytes)).toMatchObject({ ok: false, why: expect.stringMatching(/damaged/) });
  });
});
