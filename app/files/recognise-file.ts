import { fileTypeFromBuffer } from 'file-type';
import { allowedInWords, type FileKind, fileTypes } from '../../workflows/evidence/file-types.ts';
import type { KeptApart } from './kept-apart.ts';
import { lookInsideZip } from './look-inside-zip.ts';
import { endOfJpeg, endOfPng } from './picture-ends.ts';

export type Recognised = { ok: true; kind: FileKind } | { ok: false; why: string };

const no = (why: string): Recognised => ({ ok: false, why });
const notAllowed = `This kind of file cannot be attached. What can: ${allowedInWords}.`;
const twoInOne =
  'The file holds more than it shows: something else is hidden in it. Save it anew, and try again.';
const macros =
  'The file has macros in it, which are programs. Save it without them (as docx, xlsx or pptx), and try again.';
const oldOrLocked =
  'This is a file of an older Office, or one that is locked with a password. Save it as docx, xlsx or pptx without a password, and try again.';

/** The end of a zip's directory, which stands in the last 64 KB of whatever is a zip, and at most a comment after it. */
const zipEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const zipTail = 65_557;

/** What a file is by its content alone, looked at to its last byte; or why it is none that can be attached. */
export async function recogniseFile(file: KeptApart): Promise<Recognised> {
  const start = await file.read(0, 4100);
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return no(oldOrLocked);
  if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return recogniseZip(file);
  // Its word for the first bytes; what a zip is would take it to unpack a stranger's file unwatched.
  const found = (await fileTypeFromBuffer(start))?.ext;
  if (found && (await isZipToo(file))) return no(twoInOne);
  switch (found) {
    case 'pdf':
      return (await endsAsPdf(file)) ? { ok: true, kind: 'pdf' } : no(twoInOne);
    case 'png':
      return (await endOfPng(file)) === file.size ? { ok: true, kind: 'png' } : no(twoInOne);
    case 'jpg':
      return (await endOfJpeg(file)) === file.size ? { ok: true, kind: 'jpeg' } : no(twoInOne);
    case undefined:
      return recogniseText(file);
    default:
      return no(notAllowed);
  }
}

async function isZipToo(file: KeptApart): Promise<boolean> {
  const from = Math.max(0, file.size - zipTail);
  const tail = await file.read(from, zipTail);
  for (let at = tail.lastIndexOf(zipEnd); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(zipEnd, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}

/** A PDF begins with its mark at the first byte and says at its end that it ends; only blank may follow. */
async function endsAsPdf(file: KeptApart): Promise<boolean> {
  const [start, tail] = [await file.read(0, 5), await file.read(Math.max(0, file.size - 2048), 2048)];
  return start.toString('latin1') === '%PDF-' && /%%EOF[\s\0]*$/.test(tail.toString('latin1'));
}

/** A page for a browser is text as well, and so is a script: neither is evidence. */
const pages = /^\s*(<!doctype|<html|<head|<body|<script|<svg|<\?xml|<\?php|#!)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for.
const controls = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;

async function recogniseText(file: KeptApart): Promise<Recognised> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const piece of file.pieces()) {
      const text = decoder.decode(piece, { stream: true });
      if (controls.test(text) || (first && pages.test(text))) return no(notAllowed);
      first = false;
    }
    decoder.decode();
  } catch {
    return no(
      `${notAllowed} If this is a text or a CSV file, save it with the encoding UTF-8, and try again.`,
    );
  }
  return { ok: true, kind: 'text' };
}

const contentTypes = '[Content_Types].xml';
const manifest = 'META-INF/manifest.xml';
const mainParts = [
  ['docx', 'wordprocessingml.document.main+xml', 'word/document.xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml', 'xl/workbook.xml'],
  ['pptx', 'presentationml.presentation.main+xml', 'ppt/presentation.xml'],
] as const;

async function recogniseZip(file: KeptApart): Promise<Recognised> {
  const inside = await lookInsideZip(file, [contentTypes, manifest, 'mimetype']);
  if (!inside.ok) return inside;
  const { names, texts } = inside;
  const types = texts.get(contentTypes) ?? '';
  if (
    /macroEnabled|vbaProject/i.test(types) ||
    names.some((name) => /vba(project|data)|(^|\/)macrosheets\//i.test(name))
  ) {
    return no(macros);
  }
  const office = mainParts.find(([, type, part]) => types.includes(type) && names.includes(part));
  if (office) return { ok: true, kind: office[0] };
  const kind = (['odt', 'ods'] as const).find((it) => fileTypes[it].type === texts.get('mimetype'));
  if (!kind || names[0] !== 'mimetype') return no(notAllowed);
  if (names.some((name) => /^(basic|scripts)\//i.test(name))) return no(macros);
  return (texts.get(manifest) ?? '').includes('encryption-data') ? no(oldOrLocked) : { ok: true, kind };
}
