import { randomUUID } from 'node:crypto';
import { forgetUnnamedFiles, storeFile } from '../../db/queries/attachments.ts';
import { whyNotAttached } from '../../workflows/evidence/attach.ts';
import { attachedTo, withFiles } from '../../workflows/forms/evidence.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { changeEvidence } from './change-evidence.ts';
import type { EventAnswer } from './event-request.ts';

interface FileToAttach {
  name: string;
  sha256: string;
  /** In bytes. */
  size: number;
  type: string;
  pieces: AsyncIterable<Buffer>;
}

/**
 * Stores a file that has been looked at, and attaches it by an edit. The bytes come first, so that no case ever names a
 * file that is not there; where the edit is refused they go again.
 */
export async function attachFile(
  parts: CommandParts,
  actor: Actor,
  on: { caseId: string; reference: string; state: string },
  { pieces, ...file }: FileToAttach,
): Promise<EventAnswer> {
  const id = randomUUID();
  const at = new Date(parts.now()).toISOString();
  await forgetUnnamedFiles(parts.database, on.caseId, at);
  await storeFile(parts.database, on.caseId, { ...file, id, storedAt: at, storedBy: actor.id }, pieces);
  try {
    return await changeEvidence(parts, {
      actor,
      reference: on.reference,
      state: on.state,
      change: (content) => {
        const why = whyNotAttached(content, file);
        return why
          ? { ok: false, why }
          : { ok: true, content: withFiles([...attachedTo(content), { ...file, id }]) };
      },
    });
  } finally {
    // Of no effect where the case names it now.
    await forgetUnnamedFiles(parts.database, on.caseId, at, id);
  }
}
