import { makeZip } from '../files/make-zip.ts';

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="m" xmlns:mc="mc" xmlns:w14="w14"';

/** A Word document with this body, as a word processor could have left it. */
export function makeWord(body: string, form = '', head = ''): Buffer {
  const properties = `<Properties><property name="dueRegardForm"><vt:lpwstr>${form}</vt:lpwstr></property></Properties>`;
  return makeZip([
    { name: '[Content_Types].xml', content: types },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?>${head}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'docProps/custom.xml', content: properties },
  ]);
}

export const p = (inner: string) => `<w:p>${inner}</w:p>`;
export const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const mark = (name: string, inner: string) =>
  `<w:bookmarkStart w:id="1" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="1"/>`;
