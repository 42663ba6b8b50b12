import { fileTypes } from '../../workflows/evidence/file-types.ts';
import type { CaseView } from '../cases/case-view.ts';
import { loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';
import { takeInFile } from '../files/take-in-file.ts';
import type { Services } from '../services.ts';
import { type FillIn, fillIn } from './fill-in.ts';
import { readDocx } from './read-docx.ts';

export interface WordRefused {
  ok: false;
  status: number;
  why: string;
}

/** Reads a posted Word document against a case, and keeps nothing of it. */
export async function postWord(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<{ view: CaseView; answer: FillIn | WordRefused }> {
  const { view } = await loadCase(request, services, reference);
  return { view, answer: await readPosted(request, services, view) };
}

async function readPosted(
  request: Request,
  services: Services,
  view: CaseView,
): Promise<FillIn | WordRefused> {
  const standing = standingOf(view, 'edit');
  if (standing?.why) return { ok: false, status: standing.status, why: standing.why };
  const taken = await takeInFile(request, services);
  if (!taken.ok) return taken;
  try {
    if (taken.type !== fileTypes.docx.type) {
      return { ok: false, status: 400, why: 'Only a Word document (docx) can be read into the form.' };
    }
    const read = await readDocx(taken.file);
    const filled = read.ok ? fillIn(view, read) : read;
    return filled.ok ? filled : { ok: false, status: 400, why: filled.why };
  } finally {
    await taken.file.close();
  }
}
