import type { Database } from '../database.ts';

/** The newest order that is about all mail. */
export interface MailSwitch {
  stopped: boolean;
  at: string;
  byName: string;
  words: string | null;
}

/** Undefined where the mail was never stopped. */
export async function findMailSwitch(database: Database): Promise<MailSwitch | undefined> {
  const found = await database.one(
    `SELECT jsonb_build_object('stopped', o.type = 'stopped', 'at', o.at, 'byName', p.name, 'words', o.words)::text AS result
     FROM mail_orders o JOIN people p ON p.id = o.by_id WHERE o.type <> 'sentAgain' ORDER BY o.id DESC LIMIT 1`,
    [],
  );
  return found === undefined ? undefined : JSON.parse(found);
}

export interface SwitchOrder {
  type: 'stopped' | 'started';
  words: string | null;
  at: string;
  byId: string;
}

/** Stops the mail or switches it on. False where it stood so already. */
export async function writeSwitchOrder(
  database: Database,
  { type, words, at, byId }: SwitchOrder,
): Promise<boolean> {
  return database.transaction(async (execute) => {
    // Two administrators at once: the second finds it done.
    await execute('LOCK TABLE mail_orders IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await execute(
      `INSERT INTO mail_orders (type, words, at, by_id)
       SELECT $1::text, $2::text, $3::text::timestamptz, $4::text
       WHERE coalesce((SELECT o.type FROM mail_orders o WHERE o.type <> 'sentAgain' ORDER BY o.id DESC LIMIT 1),
         'started') <> $1::text
       RETURNING id`,
      [type, words, at, byId],
    );
    return rows.length > 0;
  });
}

/** Which letters an administrator has sent again. */
export type LettersToSendAgain =
  /** One letter. Where it went out before, only if that is meant. */
  | { letterId: string; evenIfSent: boolean }
  /** Every letter that failed and was written at this moment or later. */
  | { failedSince: string };

/**
 * Has letters tried anew under their old Message-ID, and enters that on record with how each stood. Returns how many
 * there were: each is taken once, however many ask.
 */
export async function orderSendingAgain(
  database: Database,
  which: LettersToSendAgain,
  { at, byId }: { at: string; byId: string },
): Promise<number> {
  const one = 'letterId' in which;
  const found = await database.one(
    `WITH asked AS MATERIALIZED (
       SELECT l.id, l.status, l.problem FROM letters l
       WHERE CASE WHEN $1::text IS NULL THEN l.status = 'failed' AND l.at >= $2::text::timestamptz
         ELSE l.id = $1::text AND (l.status = 'failed' OR (l.status = 'sent' AND $3::text = 'yes')) END
       FOR UPDATE),
     again AS (
       UPDATE letters l SET status = 'waiting', attempts = 0, problem = NULL, in_hand_of = NULL, in_hand_at = NULL
       FROM asked a WHERE l.id = a.id RETURNING l.id),
     recorded AS (
       INSERT INTO mail_orders (type, words, letter_id, at, by_id)
       SELECT 'sentAgain', CASE WHEN a.status = 'sent' THEN 'It had gone out before.' ELSE a.problem END, a.id,
         $4::text::timestamptz, $5::text FROM asked a JOIN again USING (id) RETURNING id)
     SELECT count(*)::text AS result FROM recorded`,
    [
      one ? which.letterId : null,
      one ? null : which.failedSince,
      one && which.evenIfSent ? 'yes' : 'no',
      at,
      byId,
    ],
  );
  return Number(found ?? 0);
}
