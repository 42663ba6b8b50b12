import type { CarriedCase } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Actor } from '../../workflows/roles.ts';
import { applyEvent, type CommandParts } from './apply-event.ts';
import type { EventAnswer } from './event-request.ts';
import { readReport } from './read-together.ts';

/** A change of what a case has in evidence: the new lists, or why not. */
export type EvidenceChange = (
  content: Content,
) => { ok: true; content: Content } | { ok: false; why: string };

/** Somebody else's edit in the same moment: more tries than any real contest can cost. */
const tries = 20;

const standingChanged =
  'The case has moved on since you opened this page, and what a change would undo is not what it was. Nothing was changed: read it again, and decide again.';

/**
 * Changes a case's evidence by an ordinary edit. An edit of other answers meanwhile is no conflict, because lists are
 * worked out on the case as it stands; but where the case has moved since the page was made, nothing happens, for the
 * page has said what the change undoes.
 * @param state the case's state on the page, as JSON
 */
export async function changeEvidence(
  parts: CommandParts,
  request: { actor: Actor; reference: string; state: string; change: EvidenceChange },
): Promise<EventAnswer> {
  const { actor, reference, state, change } = request;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const subject = await readCase(parts, reference);
    if (!subject) return { ok: false, status: 404, why: `There is no case ${reference}.` };
    if (JSON.stringify(subject.state) !== state) return { ok: false, status: 409, why: standingChanged };
    const changed = change(subject.content);
    if (!changed.ok) return { ok: false, status: 409, why: changed.why };
    const answer = await applyEvent(parts, {
      reference,
      type: 'edit',
      actor,
      edit: { content: changed.content },
      expects: { version: subject.version },
    });
    if (answer.ok || answer.reason !== 'stale') return answer;
  }
  throw new Error(`A change of the evidence of ${reference} lost ${tries} races in a row.`);
}

async function readCase(parts: CommandParts, reference: string): Promise<CarriedCase | undefined> {
  const found = await readReport(parts.database, reference, 'whole', londonDay(parts.now()));
  return found?.cases.find((it) => it.reference === reference);
}
