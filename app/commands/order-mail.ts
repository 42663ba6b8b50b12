import { findLetterOnRecord } from '../../db/queries/mail-health.ts';
import { orderSendingAgain, writeSwitchOrder } from '../../db/queries/mail-orders.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { CommandParts } from './apply-event.ts';

export interface MailParts extends Pick<CommandParts, 'database' | 'now'> {
  jobs: Pick<Jobs, 'mend'>;
}
export type MailAnswer =
  | { ok: true; letters: number }
  | { ok: false; status: 400 | 404 | 409; field: string; why: string };

const no = (status: 400 | 404 | 409, why: string, field = ''): MailAnswer => ({
  ok: false,
  status,
  field,
  why,
});
const longestReason = 500;

/** Stops every letter of every process from its next one on. What is being handed over at this moment still goes. */
export async function stopMail(
  { database, now }: MailParts,
  reason: string,
  byId: string,
): Promise<MailAnswer> {
  if (reason === '')
    return no(400, 'Enter why the mail is stopped: everybody on the staff will read it', 'reason');
  if (reason.length > longestReason)
    return no(400, `The reason must be ${longestReason} characters or fewer`, 'reason');
  const done = await writeSwitchOrder(database, { type: 'stopped', words: reason, at: now(), byId });
  return done ? { ok: true, letters: 0 } : no(409, 'The mail is stopped already.');
}

/** Switches the mail on. What waits is looked through again: a reminder whose cause has gone is not sent. */
export async function startMail({ database, now, jobs }: MailParts, byId: string): Promise<MailAnswer> {
  const done = await writeSwitchOrder(database, { type: 'started', words: null, at: now(), byId });
  if (!done) return no(409, 'The mail is not stopped.');
  await jobs.mend();
  return { ok: true, letters: 0 };
}

/** Has one letter tried anew. One that went out before goes a second time only where that is confirmed. */
export async function sendLetterAgain(
  { database, now, jobs }: MailParts,
  letterId: string,
  confirmed: boolean,
  byId: string,
): Promise<MailAnswer> {
  const letter = await findLetterOnRecord(database, letterId);
  if (!letter) return no(404, 'There is no such letter.');
  if (letter.bouncedAt !== null)
    return no(409, `Letters to ${letter.personName} come back. Put their address right first.`);
  if (letter.status === 'sent' && !confirmed)
    return no(400, 'Confirm that a letter which went out already is to go a second time', 'confirm');
  const letters = await orderSendingAgain(database, { letterId, evenIfSent: confirmed }, { at: now(), byId });
  if (letters === 0) return no(409, 'This letter waits to be sent, or was found to be pointless.');
  await jobs.mend();
  return { ok: true, letters };
}

/** Has every letter tried anew that failed and was written at this moment or later. */
export async function sendFailedAgain(
  { database, now, jobs }: MailParts,
  failedSince: string,
  byId: string,
): Promise<MailAnswer> {
  const letters = await orderSendingAgain(database, { failedSince }, { at: now(), byId });
  if (letters === 0) return no(409, 'No letter has failed since then.');
  await jobs.mend();
  return { ok: true, letters };
}
