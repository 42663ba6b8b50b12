import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { StoredForm } from '../../workflows/forms/templates.ts';
import type { NoticeKind } from '../../workflows/notices.ts';
import { progressEvents } from '../../workflows/plans/monthly-update.ts';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { Manner } from '../../workflows/telling/manners.ts';
import type { Database } from '../database.ts';
import { ownTemplateOf } from './own-template.ts';

/** Whom a letter is to, as they are now. */
export interface LetterReader {
  id: string;
  name: string;
  /** Where letters go now: the address of the letter is that of the day on which it was written. */
  address: string;
  leftOn: string | null;
  bouncedAt: string | null;
  bouncedWhy: string | null;
}

/** Somebody who is consulted, as they stand now. */
export interface LetterConsultee {
  /** The number of their link. */
  link: number;
  removed: boolean;
  declined: boolean;
  answered: boolean;
  /** Whether an earlier letter was sent to them. */
  toldBefore: boolean;
}

/** A letter with all that its text is made from. */
export interface LetterToWrite {
  id: string;
  status: string;
  kind: NoticeKind;
  manner: Manner;
  at: string;
  address: string;
  roleName: string;
  becauseOf: string;
  person: LetterReader;
  /** Where its reader is none of the council's people. */
  consultee: LetterConsultee | null;
  /** The event's type; null for a reminder. */
  eventType: string | null;
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
    commentId?: string;
    consultationId?: string;
    /** The section on which a comment was left. */
    section?: { form: string; id: string; title: string };
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
  /** The round of consultation that was open, with how many are asked and how many have answered. */
  consultation: { id: string; title: string; about: string; asked: number; answered: number } | null;
  /** Of the monthly question: whether any of the actions that it names has said nothing since. Null for all other letters. */
  unanswered: boolean | null;
  /** The other cases of the report that this letter tells of too. */
  also: { reference: string; title: string }[];
  case: {
    reference: string;
    title: string;
    kind: CaseKind;
    state: StateValue;
    stateSince: string;
    progress: CaseProgress;
  } & StoredForm;
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

const progressTypes = progressEvents.map((type) => `'${type}'`).join(', ');
const statement = `
SELECT coalesce(jsonb_agg(jsonb_build_object(
  'id', l.id, 'status', l.status, 'kind', l.kind, 'manner', l.manner, 'at', l.at, 'address', l.address, 'becauseOf', l.because_of, 'roleName', l.role_name,
  'person', CASE WHEN q.id IS NULL
    THEN jsonb_build_object('id', p.id, 'name', p.name, 'address', p.email, 'leftOn', p.left_on,
      'bouncedAt', p.bounced_at, 'bouncedWhy', p.bounced_why)
    ELSE jsonb_build_object('id', q.id, 'name', q.name, 'address', q.address, 'leftOn', NULL,
      'bouncedAt', q.bounced_at, 'bouncedWhy', q.bounced_why) END,
  'consultee', CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('link', q.link, 'removed', q.removed_at IS NOT NULL,
    'declined', q.declined_at IS NOT NULL,
    'answered', EXISTS (SELECT FROM consultation_answers a WHERE a.consultee_id = q.id),
    'toldBefore', EXISTS (SELECT FROM letters t WHERE t.consultee_id = q.id AND t.id <> l.id AND t.sent_at IS NOT NULL)) END,
  'eventType', (SELECT e.type FROM events e WHERE e.case_id = l.case_id AND e.seq = n.seq),
  'seq', n.seq, 'about', n.about,
  'actorName', (SELECT a.name FROM people a WHERE a.id = n.about->>'actorId'),
  'onBehalfOfName', (SELECT a.name FROM people a WHERE a.id = n.about->>'onBehalfOf'),
  'handedNames', (SELECT coalesce(jsonb_object_agg(h.id, h.name), '{}'::jsonb) FROM people h
    WHERE h.id IN (n.about->>'handedFromId', c.progress->'handed'->>'to', r.progress->'handed'->'legal'->>'to',
      r.progress->'handed'->'finance'->>'to')),
  'words', coalesce((SELECT m.words FROM comments m WHERE m.id = n.about->>'commentId'), (SELECT string_agg(w.words, E'\\n\\n' ORDER BY w.field) FROM event_words w
    WHERE w.case_id = l.case_id AND w.seq = n.seq AND w.field NOT LIKE 'reasons.%')),
  'reasonsAbout', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', w.field, 'words', w.words) ORDER BY w.field),
      '[]'::jsonb) FROM event_words w
    WHERE w.case_id = l.case_id AND w.seq = n.seq AND w.field LIKE 'reasons.%' AND w.words IS NOT NULL),
  'meetingBody', (SELECT m.body FROM meetings m WHERE m.id = n.about->'meeting'->>'id'),
  'consultation', (SELECT jsonb_build_object('id', o.id, 'title', o.title, 'about', o.about,
      'asked', (SELECT count(*) FROM consultees x WHERE x.consultation_id = o.id AND x.removed_at IS NULL),
      'answered', (SELECT count(*) FROM consultees x WHERE x.consultation_id = o.id AND x.removed_at IS NULL
        AND EXISTS (SELECT FROM consultation_answers a WHERE a.consultee_id = x.id)))
    FROM consultations o WHERE o.id = n.about->>'consultationId'),
  'unanswered', CASE WHEN l.kind = 'updateAsked' THEN EXISTS (SELECT FROM cases o
    WHERE (o.id = l.case_id OR o.id IN (SELECT w.case_id FROM letters w WHERE w.within_id = l.id))
      AND o.state_name = 'inForce' AND o.progress->>'delivery' = 'inProgress'
      AND NOT EXISTS (SELECT FROM events e WHERE e.case_id = o.id AND e.at >= l.at AND e.type IN (${progressTypes}))) END,
  'also', (SELECT coalesce(jsonb_agg(jsonb_build_object('reference', o.reference, 'title', o.title) ORDER BY o.reference),
      '[]'::jsonb) FROM letters w JOIN cases o ON o.id = w.case_id WHERE w.within_id = l.id),
  'case', jsonb_build_object('reference', c.reference, 'title', c.title, 'kind', c.kind, 'templateId', c.template_id,
    'templateVersion', c.template_version, 'ownTemplate', ${ownTemplateOf('c')}, 'state', c.state, 'stateSince', c.state_since, 'progress', c.progress),
  'report', jsonb_build_object('progress', r.progress, 'constitutionId', r.constitution_id,
    'constitutionVersion', r.constitution_version),
  'deadlines', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'dueAt', d.due_at,
      'status', d.status, 'moves', d.moves,
      'openThen', CASE WHEN n.seq IS NULL THEN d.status = 'open'
        ELSE d.opened_seq <= n.seq AND (d.closed_seq IS NULL OR d.closed_seq > n.seq) END) ORDER BY d.due_at), '[]'::jsonb)
    FROM deadlines d WHERE d.case_id = c.id)
) ORDER BY l.at, c.reference), '[]'::jsonb)::text AS result
FROM letters l JOIN notices n ON n.id = l.notice_id LEFT JOIN people p ON p.id = l.person_id
  LEFT JOIN consultees q ON q.id = l.consultee_id JOIN cases c ON c.id = l.case_id JOIN reports r ON r.id = c.report_id
WHERE l.id IN (SELECT jsonb_array_elements_text($1::text::jsonb))`;

/** Letters about cases, oldest first. */
export async function listLettersToWrite(
  database: Database,
  ids: readonly string[],
): Promise<LetterToWrite[]> {
  const letters: LetterToWrite[] = JSON.parse((await database.one(statement, [JSON.stringify(ids)])) ?? '[]');
  return letters;
}

/** Undefined for a letter that is about no case: a digest. */
export const findLetterToWrite = async (database: Database, id: string): Promise<LetterToWrite | undefined> =>
  (await listLettersToWrite(database, [id]))[0];

/** Letters that wait to be delivered, oldest first. */
export async function listWaitingLetters(database: Database, limit: number): Promise<string[]> {
  const { rows } = await database.execute(
    `SELECT id FROM letters WHERE status = 'waiting' ORDER BY at, id LIMIT ${Math.trunc(limit)}`,
  );
  return rows.map((row) => String(row.id));
}
