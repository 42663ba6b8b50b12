import type { KeptApart } from './kept-apart.ts';

/** Where a picture ends by its own account; undefined where it cannot be followed to its end. */
type End = Promise<number | undefined>;

/** A PNG is a row of chunks, each with its length, from the signature to IEND (W3C PNG, section 5). */
export async function endOfPng(file: KeptApart): End {
  for (let at = 8; at + 12 <= file.size; ) {
    const head = await file.read(at, 8);
    const type = head.toString('latin1', 4, 8);
    if (!/^[A-Za-z]{4}$/.test(type)) return undefined;
    at += 12 + head.readUInt32BE(0);
    if (type === 'IEND') return at;
  }
  return undefined;
}

/**
 * A JPEG is a row of segments, each with its length, and after a start of scan the picture itself up to the next
 * marker (ITU T.81, annex B). Cameras put a second, smaller picture after the first: it must be whole as well.
 */
export async function endOfJpeg(file: KeptApart): End {
  let at = 0;
  while (at < file.size && (await file.read(at, 2)).equals(startOfImage)) {
    const end = await endOfOne(file, at);
    if (end === undefined) return undefined;
    at = end;
  }
  return at === 0 ? undefined : at;
}

const startOfImage = Buffer.from([0xff, 0xd8]);

async function endOfOne(file: KeptApart, start: number): End {
  let at = start + 2;
  while (at + 1 < file.size) {
    const head = await file.read(at, 4);
    if (head[0] !== 0xff) return undefined;
    const marker = head[1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    else if (marker === 0x01 || isRestart(marker)) at += 2;
    else {
      if (head.length < 4) return undefined;
      at += 2 + head.readUInt16BE(2);
      if (marker === 0xda) at = await endOfScan(file, at);
    }
  }
  return undefined;
}

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
const pieceLength = 64 * 1024;

/** Within a scan, 0xFF is followed by 0 where it is part of the picture, or by the number of a restart. */
async function endOfScan(file: KeptApart, from: number): Promise<number> {
  // One byte of each piece is looked at again with the next: a marker may lie across the two.
  for (let piece = from; piece + 1 < file.size; piece += pieceLength - 1) {
    const bytes = await file.read(piece, pieceLength);
    for (let at = bytes.indexOf(0xff); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
      const next = bytes[at + 1] ?? 0;
      if (next !== 0 && !isRestart(next)) return piece + at;
    }
  }
  return file.size;
}
