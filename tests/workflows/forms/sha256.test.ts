import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../workflows/forms/sha256.ts';

function nodeSha256(input: string | Uint8Array): string {
  return createHash('sha256').update(input).digest('hex');
}

describe('our SHA-256', () => {
  it('gives the digests that the standard publishes', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('agrees with Node’s at every length around the ends of its blocks', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = new Uint8Array(length).map((_, i) => (i * 31 + length) & 0xff);
      expect(sha256(bytes), `${length} bytes`).toBe(nodeSha256(bytes));
    }
  });

  it('agrees with Node’s for any bytes and any text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => sha256(bytes) === nodeSha256(bytes)),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sha256(text) === nodeSha256(text)));
  });

  it('reads only its own part of a shared buffer', () => {
    const part = new Uint8Array(1000).fill(7).subarray(3, 700);
    expect(sha256(part)).toBe(nodeSha256(part));
  });

  it('hashes a pack’s worth of text', () => {
    const text = 'An answer of ordinary length, with a word or two of Welsh: tŷ bach twt. '.repeat(14_000);
    expect(sha256(text)).toBe(nodeSha256(text));
  });
});
