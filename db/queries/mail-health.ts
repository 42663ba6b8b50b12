import type { Database } from '../database.ts';

/** A letter that failed, or is tried again. */
export interface TroubledLetter {
  id: string;
  to: string;
  kind: string;
  /** Null for a digest, which is about no single case. */
  reference: string | null;
  at: string;
  status: string;
  attempts: number;
  problem: string;
}

/** A process that sends letters and watches dates. All its times are the machine's. */
export interface WorkingProcess {
  name: string;
  startedAt: string;
  sweptAt: string | null;
  /** Since it gave a sign of life. */
  silentSeconds: number;
}

/** Somebody to whom letters come back: one of the council's people, or somebody who is consulted. */
export interface BouncedAddress {
  id: string;
  name: string;
  email: string;
  since: string;
  why: string;
  /** The case on which they are consulted; null for the council's people. */
  consultedOn: string | null;
}

/** What an administrator did about the mail. */
export interface MailOrder {
  id: number;
  type: 'stopped' | 'started' | 'sentAgain';
  words: string | null;
  at: string;
  byName: string;
  letterId: string | null;
}

export interface MailHealth {
  /** Letters by status: sent, waiting, held, within, failed, pointless. */
  counts: Partial<Record<string, number>>;
  /** Of those that wait: handed to the mail at this moment. */
  inHand: number;
  /** Notices that have not been moved on yet. */
  untold: number;
  /** When the oldest letter or notice that waits was written. */
  oldestAt: string | null;
  troubled: TroubledLetter[];
  processes: WorkingProcess[];
  bounced: BouncedAddress[];
  orders: MailOrder[];
}

const oldest = `(SELECT min(x.at) FROM (SELECT min(at) AS at FROM letters WHERE status = 'waiting'
  UNION ALL SELECT min(at) FROM notices WHERE relayed_at IS NULL) x)`;
const bounced = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email,
    'since', p.bounced_at, 'why', coalesce(p.bounced_why, ''), 'consultedOn', NULL) ORDER BY p.name), '[]'::jsonb)
  FROM people p WHERE p.bounced_at IS NOT NULL AND p.left_on IS NULL)`;
/** While their round is open: later nobody can do anything about it. */
const bouncedConsultees = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'email', q.address,
    'since', q.bounced_at, 'why', coalesce(q.bounced_why, ''), 'consultedOn', c.reference) ORDER BY q.name), '[]'::jsonb)
  FROM consultees q JOIN consultations o ON o.id = q.consultation_id JOIN cases c ON c.id = o.case_id
  WHERE q.bounced_at IS NOT NULL AND q.removed_at IS NULL AND c.progress->'consultation'->>'id' = o.id)`;

const health = `
SELECT jsonb_build_object(
  'counts', (SELECT coalesce(jsonb_object_agg(s.status, s.n), '{}'::jsonb) FROM (
    SELECT status, count(*) AS n FROM letters GROUP BY status) s),
  'inHand', (SELECT count(*) FROM letters WHERE status = 'waiting' AND in_hand_of IS NOT NULL),
  'untold', (SELECT count(*) FROM notices WHERE relayed_at IS NULL),
  'oldestAt', ${oldest},
  'troubled', (SELECT coalesce(jsonb_agg(x), '[]'::jsonb) FROM (
    SELECT l.id, l.address AS to, l.kind, c.reference, l.at, l.status, l.attempts, l.problem
    FROM letters l LEFT JOIN cases c ON c.id = l.case_id
    WHERE l.status = 'failed' OR (l.status = 'waiting' AND l.problem IS NOT NULL)
    ORDER BY l.status, l.at DESC LIMIT 100) x),
  'processes', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', w.name, 'startedAt', w.started_at,
      'sweptAt', w.swept_at, 'silentSeconds', round(extract(epoch FROM now() - w.seen_at))) ORDER BY w.started_at),
    '[]'::jsonb) FROM processes w),
  'bounced', ${bounced} || ${bouncedConsultees},
  'orders', (SELECT coalesce(jsonb_agg(x), '[]'::jsonb) FROM (
    SELECT o.id, o.type, o.words, o.at, p.name AS "byName", o.letter_id AS "letterId"
    FROM mail_orders o JOIN people p ON p.id = o.by_id ORDER BY o.id DESC LIMIT 20) x))::text AS result`;

export async function findMailHealth(database: Database): Promise<MailHealth> {
  const result = await database.one(health, []);
  if (result === undefined) throw new Error('The letters cannot be counted.');
  const found: MailHealth = JSON.parse(result);
  return found;
}

/** How long the queue is, and when somebody last looked through what is due: by the time of the machine. */
export interface MailQueue {
  waiting: number;
  oldestAt: string | null;
  sweptSecondsAgo: number | null;
}

export async function findMailQueue(database: Database): Promise<MailQueue> {
  const result = await database.one(
    `SELECT jsonb_build_object(
      'waiting', (SELECT count(*) FROM letters WHERE status = 'waiting')
        + (SELECT count(*) FROM notices WHERE relayed_at IS NULL),
      'oldestAt', ${oldest},
      'sweptSecondsAgo', (SELECT round(extract(epoch FROM now() - max(swept_at))) FROM processes))::text AS result`,
    [],
  );
  if (result === undefined) throw new Error('The letters cannot be counted.');
  const found: MailQueue = JSON.parse(result);
  return found;
}

/** What everybody on the staff is to know of the mail. */
export interface MailTroubles {
  stopped: { at: string; byName: string; words: string | null } | null;
  bounced: BouncedAddress[];
}

export async function findMailTroubles(database: Database): Promise<MailTroubles> {
  const result = await database.one(
    `SELECT jsonb_build_object(
      'stopped', (SELECT CASE WHEN o.type = 'stopped' THEN jsonb_build_object('at', o.at, 'words', o.words,
          'byName', (SELECT p.name FROM people p WHERE p.id = o.by_id)) END
        FROM mail_orders o WHERE o.type <> 'sentAgain' ORDER BY o.id DESC LIMIT 1),
      'bounced', ${bounced})::text AS result`,
    [],
  );
  if (result === undefined) throw new Error('The mail cannot be looked at.');
  const found: MailTroubles = JSON.parse(result);
  return found;
}

/** A letter as an administrator sees it, without its text: that belongs to its reader and its case. */
export interface LetterOnRecord {
  id: string;
  personName: string;
  address: string;
  kind: string;
  subject: string | null;
  reference: string | null;
  at: string;
  status: string;
  attempts: number;
  problem: string | null;
  way: string | null;
  sentAt: string | null;
  messageId: string | null;
  bouncedAt: string | null;
  /** The names of the files that went with it. */
  files: string[];
  orders: MailOrder[];
}

export async function findLetterOnRecord(
  database: Database,
  id: string,
): Promise<LetterOnRecord | undefined> {
  const result = await database.one(
    `SELECT jsonb_build_object('id', l.id, 'personName', coalesce(p.name, q.name), 'address', l.address, 'kind', l.kind,
      'subject', l.subject, 'reference', c.reference, 'at', l.at, 'status', l.status, 'attempts', l.attempts,
      'problem', l.problem, 'way', l.way, 'sentAt', l.sent_at, 'messageId', l.message_id, 'bouncedAt', coalesce(p.bounced_at, q.bounced_at),
      'files', (SELECT coalesce(jsonb_agg(f->>'filename'), '[]'::jsonb) FROM jsonb_array_elements(l.files) f),
      'orders', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'type', o.type, 'words', o.words, 'at', o.at,
          'byName', b.name, 'letterId', o.letter_id) ORDER BY o.id DESC), '[]'::jsonb)
        FROM mail_orders o JOIN people b ON b.id = o.by_id WHERE o.letter_id = l.id))::text AS result
     FROM letters l LEFT JOIN people p ON p.id = l.person_id LEFT JOIN consultees q ON q.id = l.consultee_id
       LEFT JOIN cases c ON c.id = l.case_id WHERE l.id = $1`,
    [id],
  );
  return result === undefined ? undefined : JSON.parse(result);
}
