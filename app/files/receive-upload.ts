import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { evidenceLimits, sizeInWords } from '../../workflows/evidence/limits.ts';
import { KeptApart } from './kept-apart.ts';

export interface Upload {
  /** As the browser sent it. */
  name: string;
  file: KeptApart;
  /** The form's other answers. */
  fields: ReadonlyMap<string, string>;
}

export type Received = { ok: true; upload: Upload } | { ok: false; status: 400 | 413; why: string };

const again = 'Nothing was kept. Choose the file and try again.';
const notWhole = `The file did not arrive whole, perhaps because the connection was cut. ${again}`;
const notAForm = `This did not come from the form for files. ${again}`;

/**
 * Reads a posted form with one file in it, piece by piece: no more of it is in memory than one piece. What is refused
 * is read to its end, which the body limit keeps near, and let go of: a browser shows no answer that comes while it is
 * still sending. The caller closes the file.
 * @param field the name of the file input
 * @param limit of the file, in bytes
 */
export async function receiveUpload(
  request: Request,
  field = 'file',
  limit: number = evidenceLimits.file,
): Promise<Received> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) return refuse(400, notAForm);
  const file = await KeptApart.open();
  const reading = new Reading(field, limit, file);
  let kept = false;
  try {
    const form = formReader(type);
    if (!form) return refuse(400, notAForm);
    reading.listen(form);
    await pipeline(piecesOf(request.body), form);
    await reading.written;
    const received = reading.result();
    kept = received.ok;
    return received;
  } catch {
    return refuse(400, notWhole);
  } finally {
    if (!kept) await file.close();
  }
}

/** As fast as they are taken. */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

const refuse = (status: 400 | 413, why: string): Received => ({ ok: false, status, why });

/** Undefined where the form does not say what parts it. */
function formReader(type: string): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      // A folder in a name is refused, not cut off: so it must be seen.
      preservePath: true,
      limits: {
        files: 1,
        fields: 5,
        parts: 6,
        fieldNameSize: 100,
        fieldSize: 1000,
        headerPairs: 20,
        headerSize: 4096,
        fileSize: Number.POSITIVE_INFINITY,
      },
    });
  } catch {
    return undefined;
  }
}

/** What has been read of a form so far. The first thing that is wrong is what the person is told. */
class Reading {
  readonly #fields = new Map<string, string>();
  #name: string | undefined;
  #refused: Received | undefined;
  /** Settles when every byte of the file that came is written. */
  written: Promise<void> = Promise.resolve();

  constructor(
    readonly field: string,
    readonly limit: number,
    readonly file: KeptApart,
  ) {}

  listen(form: BusboyInstance): void {
    const tooMany = () => this.#refuse(400, `Send one file at a time. ${again}`);
    form.on('file', (field, stream, name) => {
      if (field !== this.field) {
        stream.resume();
        return this.#refuse(400, notAForm);
      }
      this.#name = name ?? '';
      this.written = this.#write(stream);
      // Where the form is cut, whoever waits for the form is told; nobody may be waiting for this then.
      this.written.catch(() => {});
    });
    form.on('field', (name, value, _nameCut, cut) => {
      if (cut) return this.#refuse(400, notAForm);
      this.#fields.set(name, value);
    });
    form.on('filesLimit', tooMany);
    form.on('fieldsLimit', tooMany);
    form.on('partsLimit', tooMany);
  }

  result(): Received {
    if (this.#refused) return this.#refused;
    if (this.#name === undefined || (this.#name === '' && this.file.size === 0)) {
      return refuse(400, 'Choose a file.');
    }
    if (this.file.size === 0) return refuse(400, 'The file is empty. Choose a file with something in it.');
    return { ok: true, upload: { name: this.#name, file: this.file, fields: this.#fields } };
  }

  async #write(stream: BusboyFileStream): Promise<void> {
    for await (const piece of stream) {
      if (this.#refused) continue;
      if (this.file.size + piece.length > this.limit) {
        this.#refuse(413, `The file is larger than ${sizeInWords(this.limit)}, which is the most. ${again}`);
      } else await this.file.write(piece);
    }
  }

  #refuse(status: 400 | 413, why: string): void {
    this.#refused ??= refuse(status, why);
  }
}
