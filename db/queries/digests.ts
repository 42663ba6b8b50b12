import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Database } from '../database.ts';
import type { LetterReader } from './letters.ts';

/** A digest, or the summary of a week that its reader has as a letter of its own. */
export interface DigestToWrite {
  id: string;
  person: LetterReader;
  /** The letters about cases that it says. */
  letterIds: string[];
  /** Whether it says how the week stands. */
  ofTheWeek: boolean;
}

const digest = `
SELECT jsonb_build_object('id', l.id,
  'person', jsonb_build_object('id', p.id, 'name', p.name, 'address', p.email, 'leftOn', p.left_on,
    'bouncedAt', p.bounced_at, 'bouncedWhy', p.bounced_why),
  'letterIds', (SELECT coalesce(jsonb_agg(w.id ORDER BY w.at), '[]'::jsonb) FROM letters w
    WHERE w.within_id = l.id AND w.case_id IS NOT NULL AND w.status = 'within'),
  'ofTheWeek', l.kind = 'weekSummary'
    OR EXISTS (SELECT 1 FROM letters w WHERE w.within_id = l.id AND w.kind = 'weekSummary'))::text AS result
FROM letters l JOIN people p ON p.id = l.person_id WHERE l.id = $1 AND l.case_id IS NULL`;

export async function findDigestToWrite(database: Database, id: string): Promise<DigestToWrite | undefined> {
  const result = await database.one(digest, [id]);
  if (result === undefined) return undefined;
  const found: DigestToWrite = JSON.parse(result);
  return found;
}

/** Records of letters in a digest, and of what they say for other cases, that they were not told, and why. */
export async function markNotTold(
  database: Database,
  told: readonly { id: string; why: string }[],
): Promise<void> {
  if (told.length === 0) return;
  await database.one(
    `WITH x AS (SELECT * FROM jsonb_to_recordset($1::text::jsonb) AS x(id text, why text)),
     done AS (UPDATE letters l SET status = 'pointless', problem = x.why FROM x
       WHERE (l.id = x.id OR l.within_id = x.id) AND l.status <> 'sent' RETURNING l.id)
     SELECT count(*)::text AS result FROM done`,
    [JSON.stringify(told)],
  );
}

/** How a council's work stands, for a head of service. */
export interface WeekStanding {
  /** Open cases that moved in the seven days before. */
  moved: number;
  /** Open dates of the five working days ahead, or so. */
  ahead: number;
  /** What is late, longest first, and how many in all. */
  late: { kind: DeadlineKind; dueAt: string; reference: string; title: string }[];
  lateInAll: number;
}

const standing = `
WITH late AS (
  SELECT d.kind, d.due_at, c.reference, c.title FROM deadlines d JOIN cases c ON c.id = d.case_id
  WHERE d.status = 'open' AND d.due_at < $1::text::timestamptz AND d.kind <> 'mayActFrom')
SELECT jsonb_build_object(
  'moved', (SELECT count(*) FROM cases WHERE state_name <> 'closed'
    AND state_since > $1::text::timestamptz - interval '7 days'),
  'ahead', (SELECT count(*) FROM deadlines WHERE status = 'open' AND due_at >= $1::text::timestamptz
    AND due_at < $1::text::timestamptz + interval '7 days'),
  'lateInAll', (SELECT count(*) FROM late),
  'late', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'dueAt', x.due_at, 'reference', x.reference,
      'title', x.title)), '[]'::jsonb) FROM (SELECT * FROM late ORDER BY due_at, reference LIMIT 10) x))::text AS result`;

export async function findWeekStanding(database: Database, now: string): Promise<WeekStanding> {
  const result = await database.one(standing, [now]);
  if (result === undefined) throw new Error('How the week stands cannot be read.');
  const found: WeekStanding = JSON.parse(result);
  return found;
}
