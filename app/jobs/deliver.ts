import { findLetterToWrite, markLetterNotSent, markLetterSent } from '../../db/queries/letters.ts';
import { renderLetter } from '../../emails/letter.ts';
import { messageIdOf, PermanentFailure, type Transport } from '../../emails/transports.ts';
import type { CommandParts } from '../commands/apply-event.ts';
import { type CouncilForLetters, letterOf } from './letter-of.ts';

export interface Delivery extends CommandParts {
  transport: Transport;
  baseUrl: string;
  from: { name: string; address: string };
  council(): Promise<CouncilForLetters>;
}

/** Letters that are only worth sending while what they ask for is still to be done. */
const reminders = new Set([
  'deputyAsked',
  'deadlineSoon',
  'deadlineDue',
  'deadlineLate',
  'deadlineEscalated',
]);

/**
 * Writes one letter and hands it to the mail. Called again for the same letter it does nothing once that was sent. A
 * reminder whose cause has gone, and a letter to somebody who has left, is not sent. Throws a TemporaryFailure, for the
 * queue to try again.
 */
export async function deliverLetter(parts: Delivery, id: string): Promise<void> {
  const letter = await findLetterToWrite(parts.database, id);
  if (!letter || letter.status === 'sent' || letter.status === 'pointless') return;
  if (letter.person.leftOn !== null) {
    await markLetterNotSent(parts.database, id, 'pointless', 'This person has left.');
    return;
  }
  const deadline = letter.deadlines.find((d) => d.id === letter.about.deadlineId);
  if (reminders.has(letter.kind) && deadline?.status !== 'open') {
    await markLetterNotSent(parts.database, id, 'pointless', 'What it would have reminded of was done.');
    return;
  }
  const rules = await parts.rules.get(letter.report.constitutionId, letter.report.constitutionVersion);
  const written = await renderLetter(letterOf(letter, await parts.council(), parts.baseUrl, rules));
  const messageId = messageIdOf(id, new URL(parts.baseUrl).hostname);
  try {
    await parts.transport.send({
      messageId,
      from: parts.from,
      to: { name: letter.person.name, address: letter.address },
      ...written,
      headers: {},
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'The mail server did not take it.';
    const permanent = error instanceof PermanentFailure;
    await markLetterNotSent(parts.database, id, permanent ? 'failed' : 'waiting', problem);
    if (permanent) return;
    throw error;
  }
  await markLetterSent(parts.database, {
    id,
    ...written,
    messageId,
    way: parts.transport.name,
    sentAt: parts.now(),
  });
}
