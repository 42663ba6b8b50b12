import type { Database } from '../database.ts';

/** A report whose decision is still to be published, by its first case. `dueAt` is an instant. */
export interface ToPublish {
  reference: string;
  title: string;
  dueAt: string;
}

/** As many as a clerk can have before them on one day. */
const statement = `
SELECT coalesce(jsonb_agg(x ORDER BY x."dueAt", x.reference), '[]'::jsonb)::text AS result FROM (
  SELECT min(c.reference) AS reference,
    coalesce(nullif(min(r.front_sheet->>'subject'), ''), min(c.title)) AS title, min(d.due_at) AS "dueAt"
  FROM deadlines d JOIN cases c ON c.id = d.case_id JOIN reports r ON r.id = c.report_id
  WHERE d.status = 'open' AND d.kind = 'publishDecision'
  GROUP BY r.id ORDER BY min(d.due_at) LIMIT 50) x`;

/** The decisions that are recorded and not published, the soonest due first. */
export async function listToPublish(database: Database): Promise<ToPublish[]> {
  const found: ToPublish[] = JSON.parse((await database.one(statement, [])) ?? '[]');
  return found;
}
