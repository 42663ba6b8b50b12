import { applyEvent, type CommandParts } from '../../app/commands/apply-event.ts';
import type { EventData } from '../../workflows/road/events.ts';
import type { Actor } from '../../workflows/roles.ts';

/** Of the front sheet, what makes a report one for a private meeting, whose notice can be corrected again and again. */
export const inPrivate = { openOrExempt: 'partlyExempt', exemptParagraph: '3' };

/** A correction of a notice of that kind that was published at this moment. */
export const correction = (at: string) =>
  ({ notice: 'privateMeetingNotice', corrects: at }) as const satisfies EventData;

/** Publishes a notice, or its correction: an event that changes its report and tells somebody. Throws where refused. */
export async function publishNotice(
  parts: CommandParts,
  actor: Actor,
  reference: string,
  data: EventData = { notice: 'privateMeetingNotice' },
): Promise<void> {
  const answer = await applyEvent(parts, { reference, actor, type: 'publishNotice', data });
  if (!answer.ok) throw new Error(answer.why);
}
