import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { NoticeKind } from '../../workflows/notices.ts';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** A letter with all that its text is made from. */
export interface LetterToWrite {
  id: string;
  status: string;
  kind: NoticeKind;
  at: string;
  address: string;
  roleName: string;
  becauseOf: string;
  person: { id: string; name: string; leftOn: string | null };
  /** The event's sequence; null for a reminder. */
  seq: number | null;
  about: {
    actorId?: string;
    onBehalfOf?: string;
    part?: 'legal' | 'finance';
    handedFromId?: string;
    /** To the deputy of an absence: its days. */
    absence?: { fromOn: string; untilOn: string };
    outcome?: string;
    decision?: string;
    notice?: string;
    changed?: string[];
    meeting?: { id: string; at: string };
    deadlineId?: string;
    /** Where a date was moved: the instant at which it was due before. */
    movedFrom?: string;
  };
  actorName: string | null;
  onBehalfOfName: string | null;
  /** Names of those from whom and to whom a request was handed, by id. */
  handedNames: Record<string, string>;
  words: string | null;
  /** The reasons of a return that are about single answers, by their names. */
  reasonsAbout: { name: string; words: string }[];
  meetingBody: string | null;
  case: {
    reference: string;
    title: string;
    kind: CaseKind;
    templateId: string;
    templateVersion: number;
    state: StateValue;
    stateSince: string;
    progress: CaseProgress;
  };
  report: { progress: ReportProgress; constitutionId: string; constitutionVersion: number };
  deadlines: {
    id: string;
    kind: DeadlineKind;
    dueAt: string;
    status: string;
    moves: { dueOn: string }[];
    openThen: boolean;
  }[];
}

const statement = `
SELECT jsonb_build_object(
  'id', l.id, 'status', l.status, 'kind', l.kind, 'at', l.at, 'address', l.address, 'becauseOf', l.because_of, 'roleName', l.role_name,
  'person', jsonb_build_object('id', p.id, 'name', p.name, 'leftOn', p.left_on),
  'seq', n.seq, 'about', n.about,
  'actorName', (SELECT a.name FROM people a WHERE a.id = n.about->>'actorId'),
  'onBehalfOfName', (SELECT a.name FROM people a WHERE a.id = n.about->>'onBehalfOf'),
  'handedNames', (SELECT coalesce(jsonb_object_agg(h.id, h.name), '{}'::jsonb) FROM people h
    WHERE h.id IN (n.about->>'handedFromId', c.progress->'handed'->>'to', r.progress->'handed'->'legal'->>'to',
      r.progress->'handed'->'finance'->>'to')),
  'words', (SELECT string_agg(w.words, E'\\n\\n' ORDER BY w.field) FROM event_words w
    WHERE w.case_id = l.case_id AND w.seq = n.seq AND w.field NOT LIKE 'reasons.%'),
  'reasonsAbout', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', w.field, 'words', w.words) ORDER BY w.field),
      '[]'::jsonb) FROM event_words w
    WHERE w.case_id = l.case_id AND w.seq = n.seq AND w.field LIKE 'reasons.%' AND w.words IS NOT NULL),
  'meetingBody', (SELECT m.body FROM meetings m WHERE m.id = n.about->'meeting'->>'id'),
  'case', jsonb_build_object('reference', c.reference, 'title', c.title, 'kind', c.kind, 'templateId', c.template_id,
    'templateVersion', c.template_version, 'state', c.state, 'stateSince', c.state_since, 'progress', c.progress),
  'report', jsonb_build_object('progress', r.progress, 'constitutionId', r.constitution_id,
    'constitutionVersion', r.constitution_version),
  'deadlines', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'dueAt', d.due_at,
      'status', d.status, 'moves', d.moves,
      'openThen', CASE WHEN n.seq IS NULL THEN d.status = 'open'
        ELSE d.opened_seq <= n.seq AND (d.closed_seq IS NULL OR d.closed_seq > n.seq) END) ORDER BY d.due_at), '[]'::jsonb)
    FROM deadlines d WHERE d.case_id = c.id)
)::text AS result
FROM letters l JOIN notices n ON n.id = l.notice_id JOIN people p ON p.id = l.person_id
  JOIN cases c ON c.id = l.case_id JOIN reports r ON r.id = c.report_id
WHERE l.id = $1`;

export async function findLetterToWrite(database: Database, id: string): Promise<LetterToWrite | undefined> {
  const result = await database.one(statement, [id]);
  if (result === undefined) return undefined;
  const letter: LetterToWrite = JSON.parse(result);
  return letter;
}

/** Letters that wait to be delivered, oldest first. */
export async function listWaitingLetters(database: Database, limit: number): Promise<string[]> {
  const { rows } = await database.execute(
    `SELECT id FROM letters WHERE status = 'waiting' ORDER BY at, id LIMIT ${Math.trunc(limit)}`,
  );
  return rows.map((row) => String(row.id));
}

export interface WrittenLetter {
  id: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  way: string;
  sentAt: string;
}

/** Marks a letter as sent, with its text for the record. False where it was marked before. */
export async function markLetterSent(database: Database, letter: WrittenLetter): Promise<boolean> {
  const done = await database.one(
    `UPDATE letters SET status = 'sent', subject = $2, body = $3, html = $4, message_id = $5, way = $6,
       sent_at = $7::text::timestamptz, attempts = attempts + 1, problem = NULL
     WHERE id = $1 AND status <> 'sent' RETURNING 'done' AS result`,
    [letter.id, letter.subject, letter.text, letter.html, letter.messageId, letter.way, letter.sentAt],
  );
  return done !== undefined;
}

/** Records a try that failed: `waiting` to be tried again, `failed` for good, `pointless` where its cause has gone. */
export async function markLetterNotSent(
  database: Database,
  id: string,
  status: 'waiting' | 'failed' | 'pointless',
  problem: string,
): Promise<void> {
  await database.one(
    `UPDATE letters SET status = $2, problem = $3, attempts = attempts + 1
     WHERE id = $1 AND status <> 'sent' RETURNING id AS result`,
    [id, status, problem],
  );
}
