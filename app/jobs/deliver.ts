import { setTimeout as pause } from 'node:timers/promises';
import { markBounced } from '../../db/queries/bounces.ts';
import {
  markLetterNotSent,
  markLetterSent,
  takeInHand,
  type WrittenLetter,
} from '../../db/queries/letter-delivery.ts';
import { messageIdOf, PermanentFailure, type Transport } from '../../emails/transports.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { type DrawingParts, type DrawnLetter, drawLetter } from './draw-letter.ts';
import { type RetryPolicy, triesOf, usualRetry } from './retry.ts';

export interface Delivery extends DrawingParts {
  transport: Transport;
  from: { name: string; address: string };
  /** By which the letters that this process has in hand are known: its own number where it is not said. */
  process?: string;
  /** The usual one where it is not said. */
  retry?: RetryPolicy;
}

/**
 * What became of a try: `settled` for good, `again` after a pause, or `left` where it was nobody's to deliver now: it
 * was sent before, another process has it in hand, or the mail is stopped.
 */
export type Try = { outcome: 'settled' | 'left' } | { outcome: 'again'; attempt: number; problem: string };

/**
 * Draws one letter and hands it to the mail. Called again for the same letter it does nothing once that was sent. What
 * has lost its point, a letter to somebody who has left and one to an address from which letters come back is
 * not sent.
 */
export async function deliverLetter(parts: Delivery, id: string): Promise<Try> {
  const attempt = await takeInHand(parts.database, id, parts.process ?? String(process.pid));
  if (attempt === undefined) return { outcome: 'left' };
  const settle = async (status: 'failed' | 'pointless', why: string): Promise<Try> => {
    await markLetterNotSent(parts.database, id, status, why);
    return { outcome: 'settled' };
  };
  let sent: WrittenLetter;
  let address = '';
  try {
    const drawn = await drawLetter(parts, id);
    if (!drawn) return await settle('pointless', 'What it is about is not there any more.');
    if ('pointless' in drawn) return await settle('pointless', drawn.pointless);
    const { bouncedAt, bouncedWhy } = drawn.person;
    if (bouncedAt !== null) return await settle('failed', whyHeldBack(bouncedAt, bouncedWhy));
    address = drawn.person.address;
    sent = await send(parts, id, drawn);
  } catch (error) {
    return afterFailure(parts, { id, attempt, address }, error);
  }
  await insist(() => markLetterSent(parts.database, sent));
  return { outcome: 'settled' };
}

const whyHeldBack = (since: string, why: string | null) =>
  `Not sent: letters to this address come back since ${inWords(londonDay(since))}. ${why ?? ''}`.trim();

async function send(parts: Delivery, id: string, drawn: DrawnLetter): Promise<WrittenLetter> {
  const { person, outside } = drawn;
  const { headers = {}, attachments = [], ...written } = drawn.written;
  const messageId = messageIdOf(id, new URL(parts.baseUrl).hostname);
  const to = { name: person.name, address: person.address };
  const from = outside ? { ...parts.from, name: outside.sender } : parts.from;
  await parts.transport.send({ messageId, from, to, ...written, headers, attachments });
  const { name: way } = parts.transport;
  // Notify carries no files: in its letters a link stands in their place.
  const files = way === 'notify' ? [] : attachments.map(({ filename, content }) => ({ filename, content }));
  // The demonstration's mailbox alone shows it: there is no other way to read it there.
  const kept = way === 'mailbox' ? written : withoutSecret(written, outside?.secret);
  return { id, address: person.address, ...kept, files, messageId, way, sentAt: parts.now() };
}

/** What is kept of a letter that went out: whoever reads the database, or a copy of it, cannot answer as its reader. */
function withoutSecret<T extends { text: string; html: string }>(written: T, secret: string | undefined): T {
  if (!secret) return written;
  return {
    ...written,
    text: written.text.replaceAll(secret, '…'),
    html: written.html.replaceAll(secret, '…'),
  };
}

async function afterFailure(
  parts: Delivery,
  { id, attempt, address }: { id: string; attempt: number; address: string },
  error: unknown,
): Promise<Try> {
  const problem = error instanceof Error ? error.message : 'The mail server did not take it.';
  if (error instanceof PermanentFailure) {
    if (error.ofTheAddress) await markBounced(parts.database, { id, address, problem, at: parts.now() });
    else await markLetterNotSent(parts.database, id, 'failed', problem);
    return { outcome: 'settled' };
  }
  if (attempt >= triesOf(parts.retry ?? usualRetry)) {
    await markLetterNotSent(parts.database, id, 'failed', `Given up after ${attempt} tries. ${problem}`);
    return { outcome: 'settled' };
  }
  await markLetterNotSent(parts.database, id, 'waiting', problem);
  return { outcome: 'again', attempt, problem };
}

/** The mail server has taken the letter: a database that is away for a moment must not have it sent again. */
async function insist(mark: () => Promise<unknown>): Promise<void> {
  for (const seconds of [0.5, 2, 5, 10]) {
    try {
      await mark();
      return;
    } catch {
      await pause(seconds * 1000);
    }
  }
  await mark();
}
