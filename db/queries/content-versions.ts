import type { Content } from '../../workflows/forms/types.ts';
import type { Database } from '../database.ts';

/** The text of one case and its report's front sheet, as it was kept at a moment. */
export interface KeptText {
  reference: string;
  seq: number;
  at: string;
  frontSheet: Content;
  content: Content;
}

const statement = `
SELECT coalesce(jsonb_agg(jsonb_build_object('reference', v.reference, 'seq', v.seq, 'at', v.at,
  'frontSheet', v.front_sheet, 'content', v.content) ORDER BY v.at DESC, v.reference), '[]'::jsonb)::text AS result
FROM (SELECT DISTINCT ON (c.id) c.reference, x.seq, x.at, x.front_sheet, x.content
      FROM cases c JOIN content_versions x ON x.case_id = c.id
      WHERE c.report_id = $1
        AND CASE WHEN c.reference = $3 THEN x.seq <= $4::integer ELSE x.at <= $2::timestamptz END
      ORDER BY c.id, x.seq DESC) v`;

/**
 * The texts that a report's cases had at a step of one of them, as far as they were kept by then: the newest of each
 * case, and of all of them the newest first, whose front sheet is the report's. The case itself goes by the number of
 * the step and not by its time: where a clock stands still, several steps share one.
 */
export async function listTextsAt(
  database: Database,
  reportId: string,
  step: { reference: string; seq: number; at: string },
): Promise<KeptText[]> {
  const result = await database.one(statement, [reportId, step.at, step.reference, String(step.seq)]);
  const texts: KeptText[] = JSON.parse(result ?? '[]');
  return texts;
}

/** A version of a case, whole, with why it was kept and whose doing it was. */
export interface Version extends KeptText {
  reason: string;
  byName: string | null;
  contentHash: string;
}

const allOf = `
SELECT coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'seq', v.seq, 'at', v.at, 'reason', v.reason,
  'byName', (SELECT p.name FROM people p WHERE p.id = v.by), 'contentHash', v.content_hash,
  'frontSheet', v.front_sheet, 'content', v.content) ORDER BY v.seq), '[]'::jsonb)::text AS result
FROM content_versions v JOIN cases c ON c.id = v.case_id WHERE c.reference = $1`;

/** Every version that was kept of a case, oldest first. */
export async function listVersions(database: Database, reference: string): Promise<Version[]> {
  const versions: Version[] = JSON.parse((await database.one(allOf, [reference])) ?? '[]');
  return versions;
}
