import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip, and the lies that its headers tell. */
export interface ZipEntry {
  name: string;
  content: string | Buffer;
  store?: boolean;
  /** General purpose bit flags: 1 says that it is encrypted. */
  flags?: number;
  /** What the headers say of its size unpacked, in place of the truth. */
  declared?: number;
  /** Where the directory says that it begins, in place of the truth. */
  offset?: number;
}

/** A zip as its headers say, whole or hostile: no library writes the hostile ones. */
export function makeZip(entries: readonly ZipEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, store, flags = 0x800, declared, offset } of entries) {
    const bytes = Buffer.from(content);
    const packed = store ? bytes : deflateRawSync(bytes);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(flags, 2);
    fixed.writeUInt16LE(store ? 0 : 8, 4);
    fixed.writeUInt32LE(0x2100_0000, 6);
    fixed.writeUInt32LE(crc32(bytes), 10);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(declared ?? bytes.length, 18);
    fixed.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fixed, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset ?? at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fixed, rest, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

const office = {
  docx: ['wordprocessingml.document.main+xml', 'word/document.xml'],
  xlsx: ['spreadsheetml.sheet.main+xml', 'xl/workbook.xml'],
  pptx: ['presentationml.presentation.main+xml', 'ppt/presentation.xml'],
} as const;

/** The least that is such a file, with more entries where they are given. */
export function makeOffice(kind: keyof typeof office, more: readonly ZipEntry[] = [], comment = ''): Buffer {
  const [type, part] = office[kind];
  const types = `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`;
  return makeZip(
    [{ name: '[Content_Types].xml', content: types }, { name: part, content: '<x/>' }, ...more],
    comment,
  );
}

export function makeOdf(
  kind: 'text' | 'spreadsheet',
  manifest = '<manifest/>',
  more: readonly ZipEntry[] = [],
) {
  return makeZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, store: true },
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'content.xml', content: '<x/>' },
    ...more,
  ]);
}
