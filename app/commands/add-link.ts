import { randomUUID } from 'node:crypto';
import { type TypedLink, whyNotLinked } from '../../workflows/evidence/links.ts';
import { linkedFrom, withLinks } from '../../workflows/forms/evidence.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { changeEvidence } from './change-evidence.ts';
import type { EventAnswer } from './event-request.ts';

/** Adds a link that `checkLink` has let through. */
export function addLink(
  parts: CommandParts,
  actor: Actor,
  on: { reference: string; state: string },
  typed: TypedLink,
): Promise<EventAnswer> {
  const link = {
    id: randomUUID(),
    title: typed.title.trim(),
    address: typed.address.trim(),
    seenOn: typed.seenOn,
  };
  return changeEvidence(parts, {
    actor,
    ...on,
    change: (content) => {
      const why = whyNotLinked(content, link.address);
      return why ? { ok: false, why } : { ok: true, content: withLinks([...linkedFrom(content), link]) };
    },
  });
}
