import { randomUUID } from 'node:crypto';
import type { MailChoice, MailChoices } from '../../workflows/telling/manners.ts';
import type { Database, Execute } from '../database.ts';

/** Whoever writes letters or releases them does it alone, so that what belongs together meets. Until the transaction ends. */
export const lockLetters = (execute: Execute) =>
  execute(`SELECT pg_advisory_xact_lock(hashtext('due-regard letters'))`);

const choiceOf = (text: unknown): MailChoice => (text === 'atOnce' || text === 'off' ? text : 'daily');

export async function listMailChoices(
  execute: Execute,
  ids: readonly string[],
): Promise<Map<string, MailChoices>> {
  if (ids.length === 0) return new Map();
  const { rows } = await execute(
    `SELECT id, news_by, reminders_by FROM people WHERE id IN (SELECT jsonb_array_elements_text($1::text::jsonb))`,
    [JSON.stringify(ids)],
  );
  return new Map(
    rows.map((row) => [
      String(row.id),
      { newsBy: choiceOf(row.news_by), remindersBy: choiceOf(row.reminders_by) },
    ]),
  );
}

/** When the first of the letters that are held may go, up to an instant, in UTC. */
export async function nextHeld(database: Database, until: string): Promise<string | undefined> {
  const found = await database.one(
    `SELECT min(send_at)::text AS result FROM letters WHERE status = 'held' AND send_at <= $1::text::timestamptz
     HAVING min(send_at) IS NOT NULL`,
    [until],
  );
  return found && new Date(found).toISOString();
}

/**
 * Whether reminders of this moment are still being written: a digest waits for them. A date that has been in trouble for
 * longer than some minutes holds up nobody.
 */
export async function remindersAreComing(execute: Execute, now: string): Promise<boolean> {
  const { rows } = await execute(
    `SELECT (EXISTS (SELECT 1 FROM deadlines WHERE status = 'open' AND next_at <= $1::text::timestamptz
         AND next_at > $1::text::timestamptz - interval '10 minutes')
       OR EXISTS (SELECT 1 FROM notices WHERE relayed_at IS NULL AND at <= $1::text::timestamptz)) AS coming`,
    [now],
  );
  return rows[0]?.coming === true;
}

/** All that is held and could go, but finds the office closed, waits until it opens. */
export async function postpone(execute: Execute, now: string, until: string): Promise<void> {
  await execute(
    `UPDATE letters SET send_at = $2::text::timestamptz WHERE status = 'held' AND send_at <= $1::text::timestamptz`,
    [now, until],
  );
}

/** Lets letters that go alone go. Returns them, for the queue. */
export async function releaseAlone(execute: Execute, now: string): Promise<string[]> {
  const { rows } = await execute(
    `UPDATE letters SET status = 'waiting', send_at = NULL
     WHERE status = 'held' AND goes = 'alone' AND send_at <= $1::text::timestamptz RETURNING id`,
    [now],
  );
  return rows.map((row) => String(row.id));
}

/**
 * Begins the digest of the day for each person for whom something is held, and gathers that into it. Who has had a digest
 * that day gets the rest in the next one; where no further day is known, alone. Returns the digests, for the queue.
 */
export async function gatherIntoDigests(
  execute: Execute,
  { now, day, next }: { now: string; day: string; next: string | undefined },
): Promise<string[]> {
  const { rows: people } = await execute(
    `SELECT DISTINCT p.id, p.email FROM letters l JOIN people p ON p.id = l.person_id
     WHERE l.status = 'held' AND l.goes = 'daily' AND l.send_at <= $1::text::timestamptz`,
    [now],
  );
  if (people.length === 0) return [];
  const digests = people.map((row) => ({
    id: randomUUID(),
    personId: String(row.id),
    address: String(row.email),
  }));
  const { rows } = await execute(
    `WITH begun AS (
       INSERT INTO letters (id, person_id, happening, role_name, because_of, kind, manner, goes, address, at, status)
       SELECT x.id, x."personId", 'digest.' || $3::text, '', '', 'digest', 'news', 'alone', x.address,
         $2::text::timestamptz, 'waiting'
       FROM jsonb_to_recordset($1::text::jsonb) AS x(id text, "personId" text, address text)
       ON CONFLICT DO NOTHING RETURNING id, person_id)
     SELECT id, person_id FROM begun`,
    [JSON.stringify(digests), now, day],
  );
  await execute(
    `UPDATE letters l SET status = 'within', within_id = x.id, send_at = NULL
     FROM jsonb_to_recordset($1::text::jsonb) AS x(id text, person_id text)
     WHERE l.person_id = x.person_id AND l.status = 'held' AND l.goes = 'daily' AND l.send_at <= $2::text::timestamptz`,
    [JSON.stringify(rows), now],
  );
  await execute(
    next === undefined
      ? `UPDATE letters SET goes = 'alone'
         WHERE status = 'held' AND goes = 'daily' AND send_at <= $1::text::timestamptz AND $2::text IS NULL`
      : `UPDATE letters SET send_at = $2::text::timestamptz
         WHERE status = 'held' AND goes = 'daily' AND send_at <= $1::text::timestamptz`,
    [now, next ?? null],
  );
  return rows.map((row) => String(row.id));
}

/** Asks for the week's summary for each reviewer, once a day, unless they want no news or there is nothing to say. */
export async function askForSummaries(database: Database, now: string, day: string): Promise<void> {
  await database.execute(
    `INSERT INTO letters (id, person_id, happening, role_name, because_of, kind, manner, goes, address, at, status, send_at)
     SELECT $1 || '.' || p.id, p.id, 'week.' || $3::text, '', '', 'weekSummary', 'news',
       CASE p.news_by WHEN 'daily' THEN 'daily' ELSE 'alone' END, p.email, $2::text::timestamptz, 'held',
       $2::text::timestamptz
     FROM people p WHERE p.left_on IS NULL AND p.news_by <> 'off' AND EXISTS (
       SELECT 1 FROM role_holdings h WHERE h.person_id = p.id AND h.role = 'reviewer'
         AND h.from_on <= $3::text::date AND (h.until_on IS NULL OR h.until_on >= $3::text::date))
       AND (EXISTS (SELECT 1 FROM deadlines WHERE status = 'open' AND due_at < $2::text::timestamptz + interval '7 days')
         OR EXISTS (SELECT 1 FROM cases WHERE state_since > $2::text::timestamptz - interval '7 days'))
     ON CONFLICT DO NOTHING`,
    [randomUUID(), now, day],
  );
}

/**
 * From when a week's summary would have something to say, an instant in UTC: now where a case has just moved, else a
 * week before the first open date. Undefined where nothing is open. A quiet year is so gone through in one step.
 */
export async function nextNewsOfAWeek(database: Database, now: string): Promise<string | undefined> {
  const found = await database.one(
    `SELECT (CASE WHEN EXISTS (SELECT 1 FROM cases WHERE state_since > $1::text::timestamptz - interval '7 days')
       THEN $1::text::timestamptz
       ELSE (SELECT min(due_at) - interval '7 days' FROM deadlines WHERE status = 'open') END)::text AS result`,
    [now],
  );
  return found ? new Date(found).toISOString() : undefined;
}
