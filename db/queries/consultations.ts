import type { ConsulteeGroup } from '../../workflows/consultation/rounds.ts';
import type { CaseProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** The latest of what somebody answered. */
export interface Answer {
  /** In the order of the questions; blank where one was left out. */
  words: string[];
  at: string;
  /** How often they have sent it: what they sent before is kept. */
  times: number;
}

export interface Consultee {
  id: string;
  group: ConsulteeGroup;
  name: string;
  address: string;
  /** Which of their links works: each new one makes the earlier ones void. */
  link: number;
  addedAt: string;
  declinedAt: string | null;
  removedAt: string | null;
  bouncedAt: string | null;
  bouncedWhy: string | null;
  answer: Answer | null;
}

/** A round of consultation with whom it asks and what they said. */
export interface Round {
  id: string;
  number: number;
  title: string;
  about: string;
  questions: string[];
  salt: string;
  preparedBy: string;
  preparedAt: string;
  found: string | null;
  changed: string | null;
  reportedBy: string | null;
  reportedAt: string | null;
  consultees: Consultee[];
}

const consulteeOf = (
  q: string,
) => `jsonb_build_object('id', ${q}.id, 'group', ${q}."group", 'name', ${q}.name,
  'address', ${q}.address, 'link', ${q}.link, 'addedAt', ${q}.added_at, 'declinedAt', ${q}.declined_at,
  'removedAt', ${q}.removed_at, 'bouncedAt', ${q}.bounced_at, 'bouncedWhy', ${q}.bounced_why,
  'answer', (SELECT jsonb_build_object('words', a.words, 'at', a.at, 'times',
      (SELECT count(*) FROM consultation_answers n WHERE n.consultee_id = ${q}.id))
    FROM consultation_answers a WHERE a.consultee_id = ${q}.id ORDER BY a.id DESC LIMIT 1))`;

const roundOf = (o: string, consultees: string) => `jsonb_build_object('id', ${o}.id, 'number', ${o}.number,
  'title', ${o}.title, 'about', ${o}.about, 'questions', ${o}.questions, 'salt', ${o}.salt,
  'preparedBy', (SELECT p.name FROM people p WHERE p.id = ${o}.prepared_by), 'preparedAt', ${o}.prepared_at,
  'found', ${o}.found, 'changed', ${o}.changed,
  'reportedBy', (SELECT p.name FROM people p WHERE p.id = ${o}.reported_by), 'reportedAt', ${o}.reported_at,
  'consultees', ${consultees})`;

const everyConsultee = `(SELECT coalesce(jsonb_agg(${consulteeOf('q')} ORDER BY q."group", q.name, q.id), '[]'::jsonb)
  FROM consultees q WHERE q.consultation_id = o.id)`;

const list = `SELECT coalesce(jsonb_agg(${roundOf('o', everyConsultee)} ORDER BY o.number), '[]'::jsonb)::text AS result
FROM consultations o JOIN cases c ON c.id = o.case_id WHERE c.reference = $1`;

/** Every round of a case, the first first. */
export async function listRounds(database: Database, reference: string): Promise<Round[]> {
  const rounds: Round[] = JSON.parse((await database.one(list, [reference])) ?? '[]');
  return rounds;
}

/** How far a case is, where nothing else of it is read. */
export async function findProgress(database: Database, reference: string): Promise<CaseProgress | undefined> {
  const found = await database.one('SELECT progress::text AS result FROM cases WHERE reference = $1', [
    reference,
  ]);
  if (found === undefined) return undefined;
  const progress: CaseProgress = JSON.parse(found);
  return progress;
}

/** The round that is open on a case. */
export const findOpenRoundId = (database: Database, reference: string): Promise<string | undefined> =>
  database.one(`SELECT progress->'consultation'->>'id' AS result FROM cases WHERE reference = $1`, [
    reference,
  ]);

/** Somebody who is asked, with the round and the case as their page and their letters need them. */
export interface Asked {
  consultee: Consultee;
  round: Omit<Round, 'consultees'>;
  case: { reference: string; title: string; progress: CaseProgress };
  report: { constitutionId: string; constitutionVersion: number };
}

const asked = `SELECT jsonb_build_object('consultee', ${consulteeOf('q')}, 'round', ${roundOf('o', `'[]'::jsonb`)},
  'case', jsonb_build_object('reference', c.reference, 'title', c.title, 'progress', c.progress),
  'report', jsonb_build_object('constitutionId', r.constitution_id, 'constitutionVersion', r.constitution_version))::text
  AS result
FROM consultees q JOIN consultations o ON o.id = q.consultation_id JOIN cases c ON c.id = o.case_id
  JOIN reports r ON r.id = c.report_id WHERE q.id = $1`;

export async function findAsked(database: Database, consulteeId: string): Promise<Asked | undefined> {
  const found = await database.one(asked, [consulteeId]);
  if (found === undefined) return undefined;
  const it: Asked = JSON.parse(found);
  return it;
}
