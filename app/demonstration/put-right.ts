import { wigan2008PutRight } from '../../db/demonstration/content/wigan-2008.ts';
import type { SignedIn } from '../auth/session.ts';
import { applyEvent } from '../commands/apply-event.ts';
import type { EventAnswer } from '../commands/event-request.ts';
import type { Services } from '../services.ts';
import { reference2008 } from './wigan-2008.ts';

/** The directors answer these by signing, not the author. */
const directorsOwn = ['lawful', 'withinBudget'];

/** Answers what the 2008 report lacks, as its author would: an ordinary edit, in the visitor's name. */
export function putRight2008(
  { commands }: Services,
  { id, roles, actingFor }: SignedIn,
): Promise<EventAnswer> {
  const frontSheet = Object.fromEntries(
    Object.entries(wigan2008PutRight.frontSheet).filter(([name]) => !directorsOwn.includes(name)),
  );
  return applyEvent(commands, {
    reference: reference2008,
    type: 'edit',
    actor: { id, roles, actingFor },
    edit: { frontSheet, content: wigan2008PutRight.assessment },
  });
}
