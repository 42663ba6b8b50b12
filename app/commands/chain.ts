import { createHash, randomBytes } from 'node:crypto';

/** What an event's hash covers. `payload` is canonical JSON text; `at` an instant in UTC to the millisecond. */
export interface ChainedEvent {
  reference: string;
  seq: number;
  type: string;
  actorId: string;
  onBehalfOf: string | null;
  at: string;
  payload: string;
  machineVersion: number;
  previousHash: string;
}

/** Before the first event of a case. */
export const noEventYet = '0'.repeat(64);

/** The SHA-256 that binds an event to all before it in its case, as hexadecimal. */
export function hashOf(event: ChainedEvent): string {
  const covered = [
    event.reference,
    event.seq,
    event.type,
    event.actorId,
    event.onBehalfOf,
    event.at,
    event.machineVersion,
    event.payload,
    event.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(covered)).digest('hex');
}

/** Free text lies outside the chain; the event holds this, so that the text can be checked, and erased by rule. */
export function saltedHash(salt: string, words: string): string {
  return createHash('sha256').update(salt).update('\n').update(words).digest('hex');
}

export const newSalt = () => randomBytes(16).toString('hex');
