import type { Database } from '../database.ts';
import { isDown, lastDecisionPage } from './publication-record.ts';

/** One item of a published agenda, as the public may read it. Nothing else is read. */
export interface PublicAgendaItem {
  reportId: string;
  reference: string;
  subject: string;
  keyDecision: string;
  openOrExempt: string;
  exemptParagraph: string;
  lateness: 'late' | 'supplementary' | null;
  /** Why it is late or supplementary, written for the public. */
  reasons: string;
  /** Instants. */
  publishedAt: string;
  /** When the decision on it was published, once it was. */
  decidedAt: string | null;
  /** The last decision on it is taken down. */
  decisionDown: boolean;
}

const answer = (name: string) => `coalesce(r.front_sheet->>'${name}', '')`;

const items = `
SELECT coalesce(jsonb_agg(x ORDER BY x.reference), '[]'::jsonb)::text AS result FROM (
  SELECT DISTINCT ON (r.id) r.id AS "reportId", c.reference, ${answer('subject')} AS subject,
    ${answer('keyDecision')} AS "keyDecision", ${answer('openOrExempt')} AS "openOrExempt",
    ${answer('exemptParagraph')} AS "exemptParagraph", l.on->>'lateness' AS lateness,
    CASE WHEN l.on ? 'lateness' THEN coalesce((SELECT w.words FROM cases k JOIN events e ON e.case_id = k.id
      JOIN event_words w ON w.case_id = e.case_id AND w.seq = e.seq AND w.field = 'reasons'
      WHERE k.report_id = r.id AND e.type = 'list' AND e.payload::jsonb->'data'->'meeting'->>'id' = $1
      ORDER BY e.at DESC, e.seq DESC LIMIT 1), '') ELSE '' END AS reasons,
    l.on->>'agendaPublishedAt' AS "publishedAt",
    (SELECT min(d.published_at) FROM decisions d WHERE d.report_id = r.id AND d.published_at >= (l.on->>'meetingAt')::timestamptz) AS "decidedAt",
    ${isDown(lastDecisionPage('r.id'))} AS "decisionDown"
  FROM reports r JOIN cases c ON c.report_id = r.id
  CROSS JOIN LATERAL (SELECT CASE $1 WHEN r.progress->'listing'->>'meetingId' THEN r.progress->'listing'
    WHEN r.progress->'scrutinyListing'->>'meetingId' THEN r.progress->'scrutinyListing' END AS on) l
  WHERE l.on ? 'agendaPublishedAt' AND c.state <> '{"closed": "withdrawn"}'::jsonb
  ORDER BY r.id, c.reference) x`;

/** Whether a public page is taken down now. */
export const isPageDown = async (database: Database, page: string): Promise<boolean> =>
  (await database.one(`SELECT (${isDown('$1')})::text AS result`, [page])) === 'true';

/** The items of a meeting's agenda that have been published, and no others. */
export async function listPublicAgenda(database: Database, meetingId: string): Promise<PublicAgendaItem[]> {
  const found: PublicAgendaItem[] = JSON.parse((await database.one(items, [meetingId])) ?? '[]');
  return found;
}

/** The meetings of which an agenda is published and not taken down, the last first. */
export async function listPublicAgendas(database: Database, limit: number): Promise<string[]> {
  const found: string[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x.id), '[]'::jsonb)::text AS result FROM (
         SELECT m.id FROM meetings m WHERE NOT ${isDown("'agenda/' || m.id")}
           AND EXISTS (SELECT FROM reports r JOIN cases c ON c.report_id = r.id
             WHERE c.state <> '{"closed": "withdrawn"}'::jsonb
               AND (r.progress->'listing'->>'meetingId' = m.id AND r.progress->'listing' ? 'agendaPublishedAt'
                 OR r.progress->'scrutinyListing'->>'meetingId' = m.id
                   AND r.progress->'scrutinyListing' ? 'agendaPublishedAt'))
         ORDER BY m.at DESC, m.id LIMIT $1::int) x`,
      [String(limit)],
    )) ?? '[]',
  );
  return found;
}
