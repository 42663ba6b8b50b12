import type { StateValue } from 'xstate';
import type { EventData } from '../../workflows/road/events.ts';
import type { ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { isDown, lastDecisionPage } from './publication-record.ts';

/** A statutory notice or agreement as it was published: kept word for word with its event, and never changed. */
export interface KeptNotice {
  reference: string;
  /** Its number in the case's log: with the reference, its lasting name. */
  seq: number;
  reportId: string;
  at: string;
  data: EventData;
  words: Record<string, string>;
  /** How the case and its report stand now. */
  state: StateValue;
  progress: ReportProgress;
  /** The last decision of the report is published, and is not taken down. */
  decidedAndPublished: boolean;
  /** The notice itself is taken down: nobody reads it but the council. */
  isDown: boolean;
}

// Of the cases of one report the asked one alone has the words.
const notice = `jsonb_build_object('reference', c.reference, 'seq', e.seq, 'reportId', r.id, 'at', e.at,
  'data', e.payload::jsonb->'data', 'state', c.state, 'progress', r.progress,
  'decidedAndPublished', EXISTS (SELECT 1 FROM decisions d WHERE d.report_id = r.id AND d.published_at IS NOT NULL)
    AND NOT ${isDown(lastDecisionPage('r.id'))},
  'isDown', ${isDown(`'notice/' || c.reference || '-' || e.seq`)},
  'words', (SELECT coalesce(jsonb_object_agg(w.field, w.words), '{}'::jsonb) FROM event_words w
    WHERE w.case_id = e.case_id AND w.seq = e.seq AND w.words IS NOT NULL))`;
const from = `FROM events e JOIN cases c ON c.id = e.case_id JOIN reports r ON r.id = c.report_id
  WHERE e.type = 'publishNotice'
    AND EXISTS (SELECT 1 FROM event_words w WHERE w.case_id = e.case_id AND w.seq = e.seq)`;

const read = async (database: Database, text: string, parameters: readonly string[]) => {
  const found: KeptNotice[] = JSON.parse((await database.one(text, parameters)) ?? '[]');
  return found;
};

/** Every notice of the report that carries a case, the first first. */
export const listNoticesOfReport = (database: Database, reference: string): Promise<KeptNotice[]> =>
  read(
    database,
    `SELECT coalesce(jsonb_agg(${notice} ORDER BY e.at, c.reference), '[]'::jsonb)::text AS result ${from}
       AND c.report_id = (SELECT x.report_id FROM cases x WHERE x.reference = $1)`,
    [reference],
  );

/** The notices of several reports, the first first. */
export const listNoticesOfReports = (
  database: Database,
  reportIds: readonly string[],
): Promise<KeptNotice[]> =>
  read(
    database,
    `SELECT coalesce(jsonb_agg(${notice} ORDER BY e.at, c.reference), '[]'::jsonb)::text AS result ${from}
       AND r.id IN (SELECT jsonb_array_elements_text($1::text::jsonb))`,
    [JSON.stringify(reportIds)],
  );

/** The notices of decisions that are not taken yet, or not withdrawn, the first first. */
export const listNoticesOfComingDecisions = (database: Database): Promise<KeptNotice[]> =>
  read(
    database,
    `SELECT coalesce(jsonb_agg(${notice} ORDER BY e.at, c.reference), '[]'::jsonb)::text AS result ${from}
       AND c.state_name IN ('draft', 'review', 'signOff', 'awaitingDecision')`,
    [],
  );

/** The last notices that were published, whatever became of their decisions, the last first. */
export const listLatestNotices = (database: Database, limit: number): Promise<KeptNotice[]> =>
  read(
    database,
    `SELECT coalesce(jsonb_agg(x.notice ORDER BY x.at DESC), '[]'::jsonb)::text AS result FROM (
       SELECT ${notice} AS notice, e.at ${from} ORDER BY e.at DESC LIMIT $1::int) x`,
    [String(limit)],
  );

/** Every notice that is not taken down, by its lasting name and kind, the last first. */
export async function listNoticeNames(
  database: Database,
  limit: number,
): Promise<{ reference: string; seq: number; kind: string }[]> {
  const found: { reference: string; seq: number; kind: string }[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x), '[]'::jsonb)::text AS result FROM (
         SELECT c.reference, e.seq, e.payload::jsonb->'data'->>'notice' AS kind ${from}
           AND NOT ${isDown(`'notice/' || c.reference || '-' || e.seq`)}
         ORDER BY e.at DESC, c.reference LIMIT $1::int) x`,
      [String(limit)],
    )) ?? '[]',
  );
  return found;
}

/** Decisions that were taken between two days and published, where the agreement to special urgency gated them. */
export interface UrgentDecision {
  reference: string;
  body: string;
  outcome: string;
  decidedAt: string;
  publishedAt: string;
  /** The decision can be read on its page. */
  isPublic: boolean;
  notices: KeptNotice[];
}

/** @param from the first and @param until the last Europe/London day of the period */
export async function listUrgentDecisions(
  database: Database,
  first: string,
  last: string,
): Promise<UrgentDecision[]> {
  const text = `SELECT coalesce(jsonb_agg(jsonb_build_object('reference', x.reference, 'body', x.body,
      'outcome', x.outcome, 'decidedAt', x.decided_at, 'publishedAt', x.published_at,
      'isPublic', NOT ${isDown(lastDecisionPage('x.id'))},
      'notices', (SELECT coalesce(jsonb_agg(${notice} ORDER BY e.at), '[]'::jsonb) ${from} AND r.id = x.id))
      ORDER BY x.decided_at), '[]'::jsonb)::text AS result FROM (
    SELECT r.id, d.body, d.outcome, d.decided_at, d.published_at,
      (SELECT min(c.reference) FROM cases c WHERE c.report_id = r.id) AS reference
    FROM decisions d JOIN reports r ON r.id = d.report_id
    WHERE d.number = 1 AND d.published_at IS NOT NULL
      AND (d.decided_at AT TIME ZONE 'Europe/London')::date BETWEEN $1::text::date AND $2::text::date
      AND r.progress->'notices' ? 'specialUrgencyAgreement') x`;
  const found: UrgentDecision[] = JSON.parse((await database.one(text, [first, last])) ?? '[]');
  return found;
}
