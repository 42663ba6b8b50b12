import type { Council } from '../support/council.ts';

/** Rows of a table once more, each with the number of its copy in what `changed` says. */
const copies = (table: string, changed: string) =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(t, ${changed})).* FROM ${table} t, generate_series(1, $1::int) AS n`;
const aReport = `jsonb_build_object('id', t.id || '-' || n)`;
const aCase = `jsonb_build_object('id', t.id || '-' || n, 'report_id', t.report_id || '-' || n,
  'reference', 'DIA-2026-' || (1000 + n))`;
const ofACase = `jsonb_build_object('id', t.id || '-' || n, 'case_id', t.case_id || '-' || n)`;

/**
 * Makes many cases of one that is with its reviewers, by copying rows, each with its own notice that nobody was told of
 * yet. What is made here is the work of a worker; how it comes about is proved elsewhere.
 */
export async function writeManyNotices(council: Council, count: number): Promise<void> {
  await council.begin('officer');
  await council.send('officer', 'submitForReview');
  await council.rows(`DELETE FROM notices WHERE kind <> 'reviewRequested'`);
  await council.rows(copies('reports', aReport), count - 1);
  await council.rows(copies('cases', aCase), count - 1);
  await council.rows(copies('notices', ofACase), count - 1);
}

/** Makes many cases of one whose call-in window is open, all with the same moment at which it closes. */
export async function writeManyDueCases(council: Council, count: number): Promise<void> {
  await council.begin('officer');
  await council.bringTo('callInWindow');
  await council.rows(copies('reports', aReport), count - 1);
  await council.rows(copies('cases', aCase), count - 1);
  await council.rows(copies('events', `jsonb_build_object('case_id', t.case_id || '-' || n)`), count - 1);
  await council.rows(copies('deadlines', ofACase), count - 1);
}
