import type { Database } from '../../db/database.ts';
import { type MailChoice, type MailChoices, mailChoices } from '../../workflows/telling/manners.ts';

export const isMailChoice = (text: string): text is MailChoice => mailChoices.some((it) => it === text);

/** Keeps how a person wants news and reminders. False where there is no such person. */
export async function chooseMail(
  database: Database,
  personId: string,
  { newsBy, remindersBy }: MailChoices,
): Promise<boolean> {
  const done = await database.one(
    'UPDATE people SET news_by = $2, reminders_by = $3 WHERE id = $1 AND left_on IS NULL RETURNING id AS result',
    [personId, newsBy, remindersBy],
  );
  return done !== undefined;
}

/** Stops the digest: what came in it comes no more. What comes letter by letter stays as it was chosen. */
export async function stopDigest(database: Database, personId: string): Promise<boolean> {
  const done = await database.one(
    `UPDATE people SET news_by = CASE news_by WHEN 'daily' THEN 'off' ELSE news_by END,
       reminders_by = CASE reminders_by WHEN 'daily' THEN 'off' ELSE reminders_by END
     WHERE id = $1 RETURNING id AS result`,
    [personId],
  );
  return done !== undefined;
}
