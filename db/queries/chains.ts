import type { StateValue } from 'xstate';
import type { StoredForm } from '../../workflows/forms/templates.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { ownTemplateOf } from './own-template.ts';

export interface StoredEvent {
  seq: number;
  type: string;
  actorId: string;
  onBehalfOf: string | null;
  /** UTC, to the millisecond; to the microsecond where somebody wrote one. */
  at: string;
  payload: string;
  machineVersion: number;
  previousHash: string;
  hash: string;
}

export interface StoredWords {
  seq: number;
  field: string;
  /** Null once it was erased by rule. */
  words: string | null;
  salt: string;
}

/** The text of a case and of its report's front sheet, as it was kept with an event. */
export interface KeptVersion {
  seq: number;
  reason: string;
  frontSheet: Content;
  content: Content;
  contentHash: string;
}

export interface StoredCase extends StoredForm {
  reference: string;
  kind: CaseKind;
  state: StateValue;
  progress: CaseProgress;
  version: number;
  lastHash: string;
  events: StoredEvent[];
  words: StoredWords[];
  /** Oldest first. */
  versions: KeptVersion[];
}

/** A report with the whole record of its cases, as it is stored. */
export interface StoredReport {
  id: string;
  progress: ReportProgress;
  cases: StoredCase[];
}

const statement = `
SELECT coalesce(jsonb_agg(jsonb_build_object(
  'id', r.id, 'progress', r.progress,
  'cases', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'reference', c.reference, 'kind', c.kind, 'templateId', c.template_id, 'templateVersion', c.template_version,
      'ownTemplate', ${ownTemplateOf('c')}, 'state', c.state, 'progress', c.progress, 'version', c.version,
      'lastHash', c.last_hash,
      'events', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'seq', e.seq, 'type', e.type, 'actorId', e.actor_id, 'onBehalfOf', e.on_behalf_of,
          'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'payload', e.payload,
          'machineVersion', e.machine_version, 'previousHash', e.previous_hash, 'hash', e.hash) ORDER BY e.seq), '[]'::jsonb)
        FROM events e WHERE e.case_id = c.id),
      'words', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'seq', w.seq, 'field', w.field, 'words', w.words, 'salt', w.salt) ORDER BY w.seq, w.field), '[]'::jsonb)
        FROM event_words w WHERE w.case_id = c.id),
      'versions', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'seq', v.seq, 'reason', v.reason, 'frontSheet', v.front_sheet, 'content', v.content,
          'contentHash', v.content_hash) ORDER BY v.seq), '[]'::jsonb)
        FROM content_versions v WHERE v.case_id = c.id)) ORDER BY c.reference), '[]'::jsonb)
    FROM cases c WHERE c.report_id = r.id)) ORDER BY r.id), '[]'::jsonb)::text AS result
FROM `;
const aPage = `${statement}(SELECT * FROM reports WHERE id > $1 ORDER BY id LIMIT $2::text::int) r`;
const theOneOf = `${statement}(SELECT x.* FROM reports x JOIN cases y ON y.report_id = x.id WHERE y.reference = $1) r`;

async function readReports(
  database: Database,
  text: string,
  parameters: readonly string[],
): Promise<StoredReport[]> {
  const found: StoredReport[] = JSON.parse((await database.one(text, parameters)) ?? '[]');
  for (const report of found)
    for (const { events } of report.cases)
      for (const event of events) event.at = event.at.replace(/000Z$/, 'Z');
  return found;
}

/** The report that carries a case, with the whole record of all its cases; undefined where there is no such case. */
export async function findStoredReport(
  database: Database,
  reference: string,
): Promise<StoredReport | undefined> {
  return (await readReports(database, theOneOf, [reference]))[0];
}

/** Reports a page at a time, in the order of their ids, so that a long record is never in memory whole. */
export async function* readStoredReports(database: Database, page = 100): AsyncGenerator<StoredReport> {
  let after = '';
  for (;;) {
    const found = await readReports(database, aPage, [after, String(page)]);
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < page) return;
    after = last.id;
  }
}

/** The end of one case's chain. */
export interface ChainHead {
  reference: string;
  events: number;
  lastHash: string;
}

/** Every chain's end as the log itself says, not as the case's row does. */
export async function listChainHeads(database: Database): Promise<ChainHead[]> {
  const result = await database.one(
    `SELECT coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'events', e.seq, 'lastHash', e.hash)
       ORDER BY c.reference), '[]'::jsonb)::text AS result
     FROM cases c JOIN LATERAL (SELECT seq, hash FROM events WHERE case_id = c.id ORDER BY seq DESC LIMIT 1) e ON true`,
    [],
  );
  const heads: ChainHead[] = JSON.parse(result ?? '[]');
  // The seal is over the text, so the order of the keys is ours and not jsonb's.
  return heads.map(({ reference, events, lastHash }) => ({ reference, events, lastHash }));
}

export interface StoredSeal {
  id: string;
  at: string;
  heads: string;
  hash: string;
}

export async function writeSeal(database: Database, seal: StoredSeal): Promise<void> {
  await database.one(
    `INSERT INTO chain_seals (id, at, heads, hash) VALUES ($1, $2::text::timestamptz, $3, $4)
     ON CONFLICT (id) DO NOTHING RETURNING id AS result`,
    [seal.id, seal.at, seal.heads, seal.hash],
  );
}

const sealColumns = `id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, heads, hash`;
const asSeal = (row: Record<string, unknown>): StoredSeal => ({
  id: String(row.id),
  at: String(row.at),
  heads: String(row.heads),
  hash: String(row.hash),
});

/** The seals that are kept in the database itself, oldest first. */
export async function listSeals(database: Database): Promise<StoredSeal[]> {
  const { rows } = await database.execute(
    `SELECT ${sealColumns} FROM chain_seals ORDER BY chain_seals.at, id`,
  );
  return rows.map(asSeal);
}

export async function findSeal(database: Database, id: string): Promise<StoredSeal | undefined> {
  const { rows } = await database.execute(`SELECT ${sealColumns} FROM chain_seals WHERE id = $1`, [id]);
  return rows.map(asSeal)[0];
}
