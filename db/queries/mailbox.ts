import type { Database } from '../database.ts';
import type { LetterFile } from './letter-delivery.ts';

/** A letter of the demonstration's mailbox, with the text that was sent. */
export interface MailboxLetter {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  template: string;
  /** Its reference; empty for a digest, which is about no single case. */
  case: string;
  /** Instant, ISO in UTC. */
  at: string;
}

/** The same without its text, for a list. */
export interface MailboxLine
  extends Pick<MailboxLetter, 'id' | 'to' | 'subject' | 'template' | 'case' | 'at'> {
  personName: string;
}

const columns = `l.id, l.address, l.subject, l.kind, c.reference, coalesce(l.sent_at, l.at) AS sent,
  coalesce(p.name, q.name) AS name`;
const from = `FROM letters l LEFT JOIN cases c ON c.id = l.case_id LEFT JOIN people p ON p.id = l.person_id
  LEFT JOIN consultees q ON q.id = l.consultee_id
  WHERE l.status = 'sent'`;

const instant = (value: unknown) => (value instanceof Date ? value : new Date(String(value))).toISOString();

function lineOf(row: Record<string, unknown>): MailboxLine {
  return {
    id: String(row.id),
    to: String(row.address),
    subject: String(row.subject ?? ''),
    template: String(row.kind),
    case: row.reference === null ? '' : String(row.reference),
    at: instant(row.sent),
    personName: String(row.name),
  };
}

function letterOf(row: Record<string, unknown>): MailboxLetter {
  const { id, to, subject, template, at, ...line } = lineOf(row);
  return {
    id,
    to,
    subject,
    text: String(row.body ?? ''),
    html: String(row.html ?? ''),
    template,
    case: line.case,
    at,
  };
}

/** Every letter that was sent, oldest first. */
export async function listMailbox({ execute }: Database): Promise<MailboxLetter[]> {
  const { rows } = await execute(
    `SELECT ${columns}, l.body, l.html ${from} ORDER BY coalesce(l.sent_at, l.at), l.at, l.id`,
  );
  return rows.map(letterOf);
}

/** The latest letters, newest first, of one person or of all. */
export async function listMailboxLines(
  { execute }: Database,
  filter: { person: string | undefined; limit: number },
): Promise<MailboxLine[]> {
  const { rows } = await execute(
    `SELECT ${columns} ${from} AND ($1 = '' OR l.person_id = $1) ORDER BY coalesce(l.sent_at, l.at) DESC, l.at DESC, l.id DESC
     LIMIT ${Math.trunc(filter.limit)}`,
    [filter.person ?? ''],
  );
  return rows.map(lineOf);
}

export async function findMailboxLetter(
  { execute }: Database,
  id: string,
): Promise<(MailboxLetter & { personName: string; files: LetterFile[] }) | undefined> {
  const { rows } = await execute(
    `SELECT ${columns}, l.body, l.html, l.files::text AS files ${from} AND l.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const files: LetterFile[] = JSON.parse(String(row.files));
  return { ...letterOf(row), personName: lineOf(row).personName, files };
}

export async function countMailbox(database: Database): Promise<number> {
  return Number(await database.one(`SELECT count(*)::text AS result FROM letters WHERE status = 'sent'`, []));
}
