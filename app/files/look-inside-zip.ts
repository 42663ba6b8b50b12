import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import type { KeptApart } from './kept-apart.ts';

/** What a file of office software may hold. Real ones stay far below. Sizes in bytes. */
export const zipLimits = {
  entries: 2000,
  /** All entries unpacked. */
  unpacked: 200 * 1024 * 1024,
  /** An entry of more than a megabyte that grew more than this many times is a bomb. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** An entry whose text is asked for. */
  text: 20 * 1024 * 1024,
} as const;

export interface LookedInto {
  ok: true;
  names: string[];
  /** The entries whose text was asked for, as far as they are there. */
  texts: Map<string, string>;
}
export type ZipAnswer = LookedInto | { ok: false; why: string };

const damaged =
  'The file is damaged or was made to do harm: it is packed in a way that office software never does.';
const bomb = 'The file would unpack to far more than its size, as files do that are made to do harm.';
const locked = 'The file is locked with a password. Save it without one, and try again.';

/** Programs, and pages that run: no document has them inside. */
const programs = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|class|msi|lnk|html?|svgz?|sh|apk)$/i;

/**
 * Looks through a zip without unpacking it to anywhere: its names, its sizes as they are declared and as they prove to
 * be, and the text of a few entries. It must begin with its first entry and end with its directory, and its entries
 * may not lie over each other (as in the bombs that Fifield described in 2019).
 */
export async function lookInsideZip(file: KeptApart, texts: readonly string[]): Promise<ZipAnswer> {
  try {
    const zip = await fromFdPromise(file.handle.fd, { autoClose: false, strictFileNames: true });
    return await look(zip, file, texts);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.message };
    // What is not a zip, and names with folders above or drives, which the library refuses itself.
    return { ok: false, why: damaged };
  }
}

class Refused extends Error {}

async function look(zip: ZipFile, file: KeptApart, wanted: readonly string[]): Promise<LookedInto> {
  if (zip.entryCount > zipLimits.entries) throw new Refused(damaged);
  if (zip.comment.length > 0) throw new Refused(damaged);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.normalize('NFC').toLowerCase();
    if (seen.has(name) || hasHidden(entry.fileName) || programs.test(name)) throw new Refused(damaged);
    if (entry.isEncrypted()) throw new Refused(locked);
    declared += entry.uncompressedSize;
    if (declared > zipLimits.unpacked || grows(entry)) throw new Refused(bomb);
    seen.add(name);
    entries.push(entry);
    if (entries.length > zipLimits.entries) throw new Refused(damaged);
  }
  lieApart(entries, file.size);
  const texts = new Map<string, string>();
  let unpacked = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const kept: Buffer[] | undefined =
      wanted.includes(entry.fileName) && entry.uncompressedSize <= zipLimits.text ? [] : undefined;
    // The library ends the stream with an error where there is more or less than was declared.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      unpacked += piece.length;
      if (unpacked > zipLimits.unpacked) throw new Refused(bomb);
      kept?.push(piece);
    }
    if (kept)
      texts.set(entry.fileName, new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(kept)));
  }
  return { ok: true, names: entries.map((entry) => entry.fileName), texts };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for.
const hasHidden = (name: string) => /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/.test(name);

const grows = ({ compressedSize, uncompressedSize }: Entry) =>
  uncompressedSize > zipLimits.ratioFrom && uncompressedSize > compressedSize * zipLimits.ratio;

const localHeader = 30;

/** From the first byte on, each entry after the one before it. */
function lieApart(entries: readonly Entry[], size: number): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  if (inOrder[0] && inOrder[0].relativeOffsetOfLocalHeader !== 0) throw new Refused(damaged);
  let free = 0;
  for (const { relativeOffsetOfLocalHeader: at, compressedSize, fileNameRaw } of inOrder) {
    if (at < free) throw new Refused(damaged);
    free = at + localHeader + fileNameRaw.length + compressedSize;
  }
  if (free > size) throw new Refused(damaged);
}
