import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A stranger's bytes while they are looked at: a file that has no name. It is unlinked as soon as it is open, so that
 * it is gone when it is closed, and when the process is killed.
 */
export class KeptApart {
  readonly #hash = createHash('sha256');
  size = 0;

  private constructor(readonly handle: FileHandle) {}

  static async open(): Promise<KeptApart> {
    const path = join(tmpdir(), `due-regard-upload-${randomUUID()}`);
    const handle = await open(path, 'wx+', 0o600);
    await unlink(path);
    return new KeptApart(handle);
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await this.handle.write(bytes, written, bytes.length - written, this.size);
      written += bytesWritten;
      this.size += bytesWritten;
    }
  }

  /** To be asked once, when all is written. Lower-case hexadecimal. */
  sha256(): string {
    return this.#hash.digest('hex');
  }

  /** Up to `length` bytes from a place. */
  async read(from: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, this.size - from)));
    let read = 0;
    while (read < buffer.length) {
      const { bytesRead } = await this.handle.read(buffer, read, buffer.length - read, from + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return buffer.subarray(0, read);
  }

  /** All its bytes in pieces. */
  async *pieces(length = 256 * 1024): AsyncGenerator<Buffer> {
    for (let from = 0; from < this.size; from += length) yield await this.read(from, length);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
