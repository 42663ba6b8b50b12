import type { Database } from '../database.ts';

export interface FiledEvent {
  seq: number;
  type: string;
  actorId: string;
  actorName: string | null;
  onBehalfOfName: string | null;
  at: string;
  payload: string;
  hash: string;
  words: Record<string, string | null>;
}

export interface FiledDeadline {
  id: string;
  kind: string;
  dueOn: string;
  dueAt: string;
  status: 'open' | 'met' | 'missed' | 'dropped';
  openedAt: string;
  closedAt: string | null;
  moves: { dueOn: string; dueAt: string; at: string }[];
}

export interface FiledNotice {
  kind: string;
  at: string;
  letters: {
    id: string;
    to: string;
    subject: string | null;
    status: string;
    way: string | null;
    sentAt: string | null;
    problem: string | null;
    /** While it is held: not before this instant, and whether it then goes into a digest. */
    sendAt: string | null;
    goes: 'alone' | 'daily';
    /** The letter that says it: a digest, or the one about another case of its report, by its reference. */
    within: {
      kind: string;
      reference: string | null;
      status: string;
      way: string | null;
      sentAt: string | null;
      problem: string | null;
    } | null;
  }[];
}

export interface FiledDecision {
  number: number;
  body: string;
  outcome: string;
  stands: string;
  decidedAt: string;
  publishedAt: string | null;
  effectAt: string | null;
  mayActFrom: string | null;
}

/** The parts of a case file that an event does not need: history, all deadlines, the record of telling, decisions. */
export interface CaseRecord {
  stateSince: string;
  createdAt: string;
  renews: string | null;
  renewedBy: string | null;
  /** The assessment of which an action was made, or from which an assessment was started. */
  madeFrom: string | null;
  events: FiledEvent[];
  deadlines: FiledDeadline[];
  notices: FiledNotice[];
  decisions: FiledDecision[];
  versions: { seq: number; reason: string; at: string; byName: string | null; contentHash: string }[];
}

const statement = `
SELECT jsonb_build_object(
  'stateSince', c.state_since, 'createdAt', c.created_at,
  'renews', (SELECT o.reference FROM cases o WHERE o.id = c.renews_id),
  'madeFrom', (SELECT o.reference FROM cases o WHERE o.id = c.made_from_id),
  'renewedBy', (SELECT n.reference FROM cases n WHERE n.renews_id = c.id ORDER BY n.created_at LIMIT 1),
  'events', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'seq', e.seq, 'type', e.type, 'actorId', e.actor_id, 'at', e.at, 'payload', e.payload, 'hash', e.hash,
      'actorName', (SELECT p.name FROM people p WHERE p.id = e.actor_id),
      'onBehalfOfName', (SELECT p.name FROM people p WHERE p.id = e.on_behalf_of),
      'words', (SELECT coalesce(jsonb_object_agg(w.field, w.words), '{}'::jsonb) FROM event_words w
        WHERE w.case_id = e.case_id AND w.seq = e.seq)) ORDER BY e.seq), '[]'::jsonb)
    FROM events e WHERE e.case_id = c.id),
  'deadlines', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', d.id, 'kind', d.kind, 'dueOn', d.due_on, 'dueAt', d.due_at, 'status', d.status, 'openedAt', d.opened_at,
      'closedAt', d.closed_at, 'moves', d.moves) ORDER BY d.due_at, d.kind), '[]'::jsonb)
    FROM deadlines d WHERE d.case_id = c.id),
  'notices', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'at', n.at,
      'letters', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'to', coalesce(p.name, q.name), 'subject', l.subject,
          'status', l.status, 'way', l.way, 'sentAt', l.sent_at, 'problem', l.problem,
          'sendAt', l.send_at, 'goes', l.goes,
          'within', CASE WHEN l.status = 'within' THEN jsonb_build_object('kind', coalesce(d.kind, w.kind),
            'reference', o.reference, 'status', coalesce(d.status, w.status), 'way', coalesce(d.way, w.way),
            'sentAt', coalesce(d.sent_at, w.sent_at), 'problem', coalesce(d.problem, w.problem)) END)
          ORDER BY coalesce(p.name, q.name)), '[]'::jsonb)
        FROM letters l LEFT JOIN people p ON p.id = l.person_id LEFT JOIN consultees q ON q.id = l.consultee_id
          LEFT JOIN letters w ON w.id = l.within_id LEFT JOIN letters d ON d.id = w.within_id
          LEFT JOIN cases o ON o.id = w.case_id
        WHERE l.notice_id = n.id)) ORDER BY n.at, n.seq, n.key),
      '[]'::jsonb)
    FROM notices n WHERE n.case_id = c.id),
  'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', x.number, 'body', x.body, 'outcome', x.outcome,
      'stands', x.stands, 'decidedAt', x.decided_at, 'publishedAt', x.published_at, 'effectAt', x.effect_at,
      'mayActFrom', x.may_act_from) ORDER BY x.number), '[]'::jsonb)
    FROM decisions x WHERE x.report_id = c.report_id),
  'versions', (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', v.seq, 'reason', v.reason, 'at', v.at,
      'byName', (SELECT p.name FROM people p WHERE p.id = v.by), 'contentHash', v.content_hash) ORDER BY v.seq),
      '[]'::jsonb)
    FROM content_versions v WHERE v.case_id = c.id)
)::text AS result
FROM cases c WHERE c.reference = $1`;

export async function findCaseRecord(database: Database, reference: string): Promise<CaseRecord | undefined> {
  const result = await database.one(statement, [reference]);
  if (result === undefined) return undefined;
  const record: CaseRecord = JSON.parse(result);
  return record;
}
