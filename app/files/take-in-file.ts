import { checkFileName } from '../../workflows/evidence/file-name.ts';
import { fileTypes, whyNotNamed } from '../../workflows/evidence/file-types.ts';
import type { Services } from '../services.ts';
import type { KeptApart } from './kept-apart.ts';
import { receiveUpload, type Upload } from './receive-upload.ts';
import { recogniseFile } from './recognise-file.ts';
import { scanForMalware } from './scan-for-malware.ts';

/** A file that was received, looked at and scanned. Whoever has it closes `file`. */
export interface TakenIn {
  ok: true;
  name: string;
  type: string;
  sha256: string;
  file: KeptApart;
  fields: ReadonlyMap<string, string>;
}
export type NotTakenIn = { ok: false; status: 400 | 413 | 503; why: string };

const notScanned =
  'The file could not be scanned for malware, because the scanner does not answer. Nothing was kept. Try again later, and tell whoever runs the service if it goes on.';

/** Receives a posted file and decides by its content whether it may stay. What is refused is gone. */
export async function takeInFile(
  request: Request,
  { config, log }: Pick<Services, 'config' | 'log'>,
): Promise<TakenIn | NotTakenIn> {
  const received = await receiveUpload(request);
  if (!received.ok) return received;
  const { upload } = received;
  let taken = false;
  try {
    const looked = await lookAt(upload);
    if (!looked.ok) return { ok: false, status: 400, why: looked.why };
    const scanned = config.scanner && (await scanForMalware(config.scanner, upload.file.pieces()));
    if (scanned?.found === 'failed') {
      log.error({ why: scanned.why }, 'a file was refused, because the scanner failed');
      return { ok: false, status: 503, why: notScanned };
    }
    if (scanned?.found === 'malware') {
      log.warn({ malware: scanned.name }, 'a file was refused, because malware was found in it');
      const why = `The scanner found malware in the file (${scanned.name}). Nothing was kept. Tell your IT service desk where the file came from.`;
      return { ok: false, status: 400, why };
    }
    taken = true;
    const { name, type } = looked;
    return { ok: true, name, type, sha256: upload.file.sha256(), file: upload.file, fields: upload.fields };
  } finally {
    if (!taken) await upload.file.close();
  }
}

async function lookAt({ name: sent, file }: Upload) {
  const named = checkFileName(sent);
  if (!named.ok) return named;
  const recognised = await recogniseFile(file);
  if (!recognised.ok) return recognised;
  const why = whyNotNamed(recognised.kind, named.name);
  if (why) return { ok: false, why } as const;
  return { ok: true, name: named.name, type: fileTypes[recognised.kind].type } as const;
}
