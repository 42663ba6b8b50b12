import { data } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { findOpenCase } from '../cases/open-case.ts';
import { attachFile } from '../commands/attach-file.ts';
import type { EventAnswer } from '../commands/event-request.ts';
import { type NotTakenIn, takeInFile } from '../files/take-in-file.ts';
import type { Services } from '../services.ts';
import { mayChangeEvidence } from './load-evidence.ts';

/** Takes a posted file in and attaches it. Whoever may not is refused before a byte of the file is read. */
export async function postFile(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<EventAnswer | NotTakenIn> {
  const person = await requireSignedIn(request, services);
  const open = await findOpenCase(services, person, reference ?? '');
  if (!open) throw data(`There is no case ${reference}.`, { status: 404 });
  const may = mayChangeEvidence(open, person, 'hashed');
  if (!may.ok) return may;
  const taken = await takeInFile(request, services);
  if (!taken.ok) return taken;
  const { file, fields, name, type, sha256 } = taken;
  try {
    const { id, roles, actingFor } = person;
    const on = {
      caseId: open.subject.id,
      reference: open.subject.reference,
      state: fields.get('state') ?? '',
    };
    const answer = await attachFile(services.commands, { id, roles, actingFor }, on, {
      name,
      type,
      sha256,
      size: file.size,
      pieces: file.pieces(),
    });
    if (answer.ok) services.jobs.wake();
    return answer;
  } finally {
    await file.close();
  }
}
