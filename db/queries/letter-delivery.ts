import type { Database, Execute } from '../database.ts';

/** Whether the mail is stopped: the newest order that is about all of it says so. */
export const mailIsStopped = `coalesce((SELECT type = 'stopped' FROM mail_orders WHERE type <> 'sentAgain'
  ORDER BY id DESC LIMIT 1), false)`;

/**
 * Takes a letter in hand, so that no other process hands it to the mail as well. Gives which try this is, the first
 * being 1; undefined where it does not wait, somebody else has it in hand, or the mail is stopped.
 */
export async function takeInHand(
  database: Database,
  id: string,
  process: string,
): Promise<number | undefined> {
  const attempt = await database.one(
    `UPDATE letters SET in_hand_of = $2, in_hand_at = now(), attempts = attempts + 1
     WHERE id = $1 AND status = 'waiting' AND in_hand_of IS NULL AND NOT ${mailIsStopped}
     RETURNING attempts::text AS result`,
    [id, process],
  );
  return attempt === undefined ? undefined : Number(attempt);
}

/** A file that went with a letter: its name, and its text. */
export interface LetterFile {
  filename: string;
  content: string;
}

export interface WrittenLetter {
  id: string;
  /** Where it went: the person's address of that moment. */
  address: string;
  subject: string;
  text: string;
  html: string;
  files: readonly LetterFile[];
  messageId: string;
  way: string;
  sentAt: string;
}

/** Marks a letter as sent, with its text for the record. False where it was marked before. */
export async function markLetterSent(database: Database, letter: WrittenLetter): Promise<boolean> {
  const done = await database.one(
    `UPDATE letters SET status = 'sent', subject = $2, body = $3, html = $4, message_id = $5, way = $6,
       sent_at = $7::text::timestamptz, address = $8, files = $9::text::jsonb, problem = NULL, in_hand_of = NULL, in_hand_at = NULL
     WHERE id = $1 AND status <> 'sent' RETURNING 'done' AS result`,
    [
      letter.id,
      letter.subject,
      letter.text,
      letter.html,
      letter.messageId,
      letter.way,
      letter.sentAt,
      letter.address,
      JSON.stringify(letter.files),
    ],
  );
  return done !== undefined;
}

/**
 * Records a try that failed: `waiting` to be tried again, `failed` for good, `pointless` where its cause has gone. A
 * letter that had gone out once stays sent where only its second sending came to nothing.
 */
export async function markLetterNotSent(
  database: Database,
  id: string,
  status: 'waiting' | 'failed' | 'pointless',
  problem: string,
): Promise<void> {
  await database.one(
    `UPDATE letters SET problem = $3, in_hand_of = NULL, in_hand_at = NULL,
       status = CASE WHEN sent_at IS NOT NULL AND $2 <> 'waiting' THEN 'sent' ELSE $2 END
     WHERE id = $1 AND status <> 'sent' RETURNING id AS result`,
    [id, status, problem],
  );
}

/** Who may have letters in hand. */
interface Holders {
  /** The queue of letters. */
  queue: string;
  /** The process that asks: what it has in hand is its own affair. */
  own: string;
  /** Whether no other process has any in hand, as on the embedded database. */
  alone: boolean;
}

/**
 * Lets go of the letters of a process that is gone, and gives the queue back what it had fetched: it is delivered by
 * another within seconds. A process is gone when none of its connections is there and it has given no sign of life for a
 * while; after a quarter of an hour nobody waits for it any more. Returns how many letters were let go of.
 */
export async function letGoOfTheDead(execute: Execute, { queue, own, alone }: Holders): Promise<number> {
  const gone = alone
    ? `l.in_hand_of <> $1`
    : `l.in_hand_of <> $1 AND (l.in_hand_at < now() - interval '15 minutes' OR (
        NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = current_database()
          AND a.application_name = l.in_hand_of)
        AND NOT EXISTS (SELECT 1 FROM processes p WHERE p.name = l.in_hand_of
          AND p.seen_at > now() - interval '10 seconds')))`;
  const { rows } = await execute(
    `UPDATE letters l SET in_hand_of = NULL, in_hand_at = NULL
     WHERE l.status = 'waiting' AND l.in_hand_of IS NOT NULL AND ${gone} RETURNING l.id`,
    [own],
  );
  await execute(
    `UPDATE pgboss.job SET state = 'retry', start_after = now()
     WHERE name = $1 AND state = 'active'
       AND (${alone} OR data->>'letterId' IN (SELECT jsonb_array_elements_text($2::text::jsonb))
         OR (started_on < now() - interval '15 seconds' AND EXISTS (SELECT 1 FROM letters l
           WHERE l.id = data->>'letterId' AND l.status = 'waiting' AND l.in_hand_of IS NULL)))`,
    [queue, JSON.stringify(rows.map((row) => row.id))],
  );
  return rows.length;
}

const requeueLock = 7_105_190_413;

/**
 * Letters that wait and of which the queue knows nothing: they were left while the mail was stopped, or a process died
 * between two steps. Empty where another process is looking at this moment, or the mail is stopped.
 */
export async function listForgottenLetters(execute: Execute, queue: string): Promise<string[]> {
  const { rows: lock } = await execute(`SELECT pg_try_advisory_xact_lock(${requeueLock}) AS mine`);
  if (lock[0]?.mine !== true) return [];
  const { rows } = await execute(
    `SELECT l.id FROM letters l WHERE l.status = 'waiting' AND l.in_hand_of IS NULL AND NOT ${mailIsStopped}
       AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = $1 AND j.state < 'completed'
         AND j.data->>'letterId' = l.id)
     ORDER BY l.at LIMIT 1000`,
    [queue],
  );
  return rows.map((row) => String(row.id));
}
