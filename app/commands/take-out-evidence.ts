import { forgetUnnamedFiles } from '../../db/queries/attachments.ts';
import { attachedTo, linkedFrom, withFiles, withLinks } from '../../workflows/forms/evidence.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { changeEvidence } from './change-evidence.ts';
import type { EventAnswer } from './event-request.ts';

/** Takes a file or a link out of a case. The file's bytes stay as long as a version that was kept names it. */
export async function takeOutEvidence(
  parts: CommandParts,
  actor: Actor,
  on: { caseId: string; reference: string; state: string },
  id: string,
): Promise<EventAnswer> {
  const answer = await changeEvidence(parts, {
    actor,
    reference: on.reference,
    state: on.state,
    change: (content) => {
      const [files, links] = [attachedTo(content), linkedFrom(content)];
      const without = <T extends { id: string }>(list: readonly T[]) => list.filter((it) => it.id !== id);
      if (files.some((it) => it.id === id)) return { ok: true, content: withFiles(without(files)) };
      if (links.some((it) => it.id === id)) return { ok: true, content: withLinks(without(links)) };
      return { ok: false, why: 'It has been taken out already.' };
    },
  });
  if (answer.ok) await forgetUnnamedFiles(parts.database, on.caseId, new Date(parts.now()).toISOString(), id);
  return answer;
}
