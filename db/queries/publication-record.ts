import type { Database } from '../database.ts';

/** A redaction with its whole record. Instants are ISO with an offset; people are named. */
export interface RedactionRecord {
  id: string;
  caseId: string | null;
  form: 'content' | 'front-sheet' | 'words';
  field: string;
  passage: string | null;
  ground: string;
  why: string;
  proposedBy: string;
  proposedAt: string;
  appliedBy: string | null;
  appliedAt: string | null;
  endedBy: string | null;
  endedAt: string | null;
  endedWhy: string | null;
}

export interface TakeDownRecord {
  page: string;
  why: string;
  downBy: string;
  downAt: string;
  backBy: string | null;
  backAt: string | null;
  backWhy: string | null;
}

const name = (column: string) => `(SELECT p.name FROM people p WHERE p.id = ${column})`;

const takeDown = `jsonb_build_object('page', t.page, 'why', t.why,
  'downBy', ${name('t.down_by')}, 'downAt', t.down_at,
  'backBy', ${name('t.back_by')}, 'backAt', t.back_at, 'backWhy', t.back_why)`;

/** In SQL: whether the page that an expression names is taken down now. */
export const isDown = (page: string) =>
  `EXISTS (SELECT FROM take_downs td WHERE td.page = ${page} AND td.back_at IS NULL)`;
/** In SQL: the page of the last published decision of a report, to which its reference leads; null where there is none. */
export const lastDecisionPage = (reportId: string) =>
  `(SELECT 'decision/' || ld.report_id || '/' || max(ld.number) FROM decisions ld
    WHERE ld.report_id = ${reportId} AND ld.published_at IS NOT NULL GROUP BY ld.report_id)`;

/** All that was ever left out, or proposed to be, and taken down, of a report: the first first. */
export async function readPublicationRecord(
  database: Database,
  reportId: string,
): Promise<{ redactions: RedactionRecord[]; takeDowns: TakeDownRecord[] }> {
  const result = await database.one(
    `SELECT jsonb_build_object(
       'redactions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'caseId', m.case_id, 'form', m.form,
           'field', m.field, 'passage', m.passage, 'ground', m.ground, 'why', m.why,
           'proposedBy', ${name('m.proposed_by')}, 'proposedAt', m.proposed_at,
           'appliedBy', ${name('m.applied_by')}, 'appliedAt', m.applied_at,
           'endedBy', ${name('m.ended_by')}, 'endedAt', m.ended_at, 'endedWhy', m.ended_why)
           ORDER BY m.proposed_at, m.id), '[]'::jsonb) FROM redactions m WHERE m.report_id = $1),
       'takeDowns', (SELECT coalesce(jsonb_agg(${takeDown} ORDER BY t.down_at, t.id), '[]'::jsonb) FROM take_downs t WHERE t.report_id = $1))::text AS result`,
    [reportId],
  );
  return JSON.parse(result ?? '{"redactions":[],"takeDowns":[]}');
}

/** The record of a page that belongs to no report, the first first. */
export async function listTakeDowns(database: Database, page: string): Promise<TakeDownRecord[]> {
  const found: TakeDownRecord[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(${takeDown} ORDER BY t.down_at, t.id), '[]'::jsonb)::text AS result
       FROM take_downs t WHERE t.page = $1`,
      [page],
    )) ?? '[]',
  );
  return found;
}

export interface RedactionToWrite {
  id: string;
  reportId: string;
  caseId: string | null;
  form: string;
  field: string;
  passage: string | null;
  ground: string;
  why: string;
  by: string;
  at: string;
  /** By whoever may settle it themselves. */
  applied: boolean;
}

export async function addRedaction(database: Database, it: RedactionToWrite): Promise<void> {
  await database.one(
    `INSERT INTO redactions (id, report_id, case_id, form, field, passage, ground, why, proposed_by, proposed_at,
       applied_by, applied_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::timestamptz,
       CASE WHEN $11 = 'yes' THEN $9 END, CASE WHEN $11 = 'yes' THEN $10::text::timestamptz END)
     RETURNING id AS result`,
    [
      it.id,
      it.reportId,
      it.caseId,
      it.form,
      it.field,
      it.passage,
      it.ground,
      it.why,
      it.by,
      it.at,
      it.applied ? 'yes' : 'no',
    ],
  );
}

/** Whether there was such a proposal to apply. */
export async function applyRedaction(
  database: Database,
  reportId: string,
  id: string,
  by: string,
  at: string,
): Promise<boolean> {
  const done = await database.one(
    `UPDATE redactions SET applied_by = $3, applied_at = $4::text::timestamptz
     WHERE id = $2 AND report_id = $1 AND applied_at IS NULL AND ended_at IS NULL RETURNING id AS result`,
    [reportId, id, by, at],
  );
  return done !== undefined;
}

/** Declines a proposal, or removes what was applied. Whether there was one. */
export async function endRedaction(
  database: Database,
  reportId: string,
  id: string,
  ending: { by: string; at: string; why: string },
): Promise<boolean> {
  const done = await database.one(
    `UPDATE redactions SET ended_by = $3, ended_at = $4::text::timestamptz, ended_why = $5
     WHERE id = $2 AND report_id = $1 AND ended_at IS NULL RETURNING id AS result`,
    [reportId, id, ending.by, ending.at, ending.why],
  );
  return done !== undefined;
}

/** Takes a page down. False where it is down already. */
export async function takePageDown(
  database: Database,
  down: { id: string; page: string; reportId: string | null; why: string; by: string; at: string },
): Promise<boolean> {
  const done = await database.one(
    `INSERT INTO take_downs (id, page, report_id, why, down_by, down_at)
     VALUES ($1, $2, $3, $4, $5, $6::text::timestamptz)
     ON CONFLICT (page) WHERE back_at IS NULL DO NOTHING RETURNING id AS result`,
    [down.id, down.page, down.reportId, down.why, down.by, down.at],
  );
  return done !== undefined;
}

/** Puts a page back. False where it is not down. */
export async function putPageBack(
  database: Database,
  page: string,
  back: { by: string; at: string; why: string },
): Promise<boolean> {
  const done = await database.one(
    `UPDATE take_downs SET back_by = $2, back_at = $3::text::timestamptz, back_why = $4
     WHERE page = $1 AND back_at IS NULL RETURNING id AS result`,
    [page, back.by, back.at, back.why],
  );
  return done !== undefined;
}
