import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Audience, NoticeKind } from '../../workflows/notices.ts';
import type { CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** What one event writes, whole. Lists may be empty; nothing of it is written where the report's version has moved on. */
export interface DecisionToWrite {
  report: {
    id: string;
    version: number;
    progress: ReportProgress;
    contentHash: string;
    /** Null where the front sheet stays as it is. */
    frontSheet: Content | null;
  };
  cases: {
    id: string;
    state: StateValue;
    stateName: string;
    moved: boolean;
    progress: CaseProgress;
    authors: string[];
    lastHash: string;
    version: number;
    at: string;
    content: Content | null;
    title: string | null;
  }[];
  events: EventToWrite[];
  words: { caseId: string; seq: number; field: string; words: string; salt: string }[];
  /** Cases of which the text as it stands after this event is kept as a version. */
  versions: { caseId: string; seq: number; reason: string; contentHash: string; at: string; by: string }[];
  decisions: {
    number: number;
    body: string;
    outcome: string;
    stands: string;
    decidedAt: string;
    publishedAt: string | null;
    effectAt: string | null;
    mayActFrom: string | null;
  }[];
  opened: {
    id: string;
    caseId: string;
    kind: DeadlineKind;
    dueOn: string;
    dueAt: string;
    event: string | null;
    seq: number;
    at: string;
  }[];
  shifted: { id: string; dueOn: string; dueAt: string; wasDueOn: string; wasDueAt: string; at: string }[];
  closed: { id: string; status: 'met' | 'missed' | 'dropped'; seq: number; at: string }[];
  fired: { id: string; at: string }[];
  notices: {
    id: string;
    caseId: string;
    key: string;
    seq: number;
    kind: NoticeKind;
    audience: readonly Audience[];
    about: Record<string, unknown>;
    at: string;
  }[];
  /** A case that begins with this event (a renewal), with its own report. */
  begun: NewCase[];
}

export interface EventToWrite {
  caseId: string;
  seq: number;
  type: string;
  actorId: string;
  onBehalfOf: string | null;
  at: string;
  payload: string;
  machineVersion: number;
  previousHash: string;
  hash: string;
}

export interface NewCase {
  id: string;
  reference: string;
  kind: string;
  title: string;
  templateId: string;
  templateVersion: number;
  content: Content;
  state: StateValue;
  stateName: string;
  progress: CaseProgress;
  authors: string[];
  ownerId: string | null;
  lastHash: string;
  renewsId: string | null;
  at: string;
  machineVersion: number;
  reportId: string;
  frontSheet: Content;
  reportProgress: ReportProgress;
  contentHash: string;
  constitutionId: string;
  constitutionVersion: number;
}

const rows = (list: string, columns: string) =>
  `jsonb_to_recordset((SELECT j->'${list}' FROM input)) AS x(${columns})`;
const allowed = 'EXISTS (SELECT 1 FROM allowed)';

const insertBegun = (allowedWhen: string) => `
new_reports AS (
  INSERT INTO reports (id, version, front_sheet, progress, content_hash, constitution_id, constitution_version)
  SELECT x."reportId", 1, x."frontSheet", x."reportProgress", x."contentHash", x."constitutionId", x."constitutionVersion"
  FROM ${rows('begun', '"reportId" text, "frontSheet" jsonb, "reportProgress" jsonb, "contentHash" text, "constitutionId" text, "constitutionVersion" int')}
  WHERE ${allowedWhen}),
new_cases AS (
  INSERT INTO cases (id, reference, kind, report_id, title, template_id, template_version, content, state, state_name,
    state_since, machine_version, progress, authors, owner_id, version, last_hash, renews_id, created_at)
  SELECT x.id, x.reference, x.kind, x."reportId", x.title, x."templateId", x."templateVersion", x.content, x.state,
    x."stateName", x.at, x."machineVersion", x.progress, x.authors, x."ownerId", 1, x."lastHash", x."renewsId", x.at
  FROM ${rows('begun', 'id text, reference text, kind text, "reportId" text, title text, "templateId" text, "templateVersion" int, content jsonb, state jsonb, "stateName" text, at timestamptz, "machineVersion" int, progress jsonb, authors jsonb, "ownerId" text, "lastHash" text, "renewsId" text')}
  WHERE ${allowedWhen})`;

const insertEvents = (allowedWhen: string) => `
new_events AS (
  INSERT INTO events (case_id, seq, type, actor_id, on_behalf_of, at, payload, machine_version, previous_hash, hash)
  SELECT x."caseId", x.seq, x.type, x."actorId", x."onBehalfOf", x.at, x.payload, x."machineVersion",
    x."previousHash", x.hash
  FROM ${rows('events', '"caseId" text, seq int, type text, "actorId" text, "onBehalfOf" text, at timestamptz, payload text, "machineVersion" int, "previousHash" text, hash text')}
  WHERE ${allowedWhen})`;

const insertWords = (allowedWhen: string) => `
new_words AS (
  INSERT INTO event_words (case_id, seq, field, words, salt)
  SELECT x."caseId", x.seq, x.field, x.words, x.salt
  FROM ${rows('words', '"caseId" text, seq int, field text, words text, salt text')}
  WHERE ${allowedWhen})`;

const insertOpened = (allowedWhen: string) => `
opened AS (
  INSERT INTO deadlines (id, case_id, kind, due_on, due_at, event, opened_seq, opened_at)
  SELECT x.id, x."caseId", x.kind, x."dueOn", x."dueAt", x.event, x.seq, x.at
  FROM ${rows('opened', 'id text, "caseId" text, kind text, "dueOn" date, "dueAt" timestamptz, event text, seq int, at timestamptz')}
  WHERE ${allowedWhen})`;

/** The parts of the write that only some events need. An event pays for those that it uses. */
const parts = {
  begun: insertBegun(allowed),
  words: insertWords(allowed),
  opened: insertOpened(allowed),
  versions: `
kept AS (
  INSERT INTO content_versions (case_id, seq, reason, front_sheet, content, content_hash, at, by)
  SELECT x."caseId", x.seq, x.reason, a.front_sheet, m.content, x."contentHash", x.at, x.by
  FROM ${rows('versions', '"caseId" text, seq int, reason text, "contentHash" text, at timestamptz, by text')}
  JOIN moved m ON m.id = x."caseId" CROSS JOIN allowed a)`,
  decisions: `
decided AS (
  INSERT INTO decisions (report_id, number, body, outcome, stands, decided_at, published_at, effect_at, may_act_from)
  SELECT a.id, x.number, x.body, x.outcome, x.stands, x."decidedAt", x."publishedAt", x."effectAt", x."mayActFrom"
  FROM ${rows('decisions', 'number int, body text, outcome text, stands text, "decidedAt" timestamptz, "publishedAt" timestamptz, "effectAt" timestamptz, "mayActFrom" text')}
  CROSS JOIN allowed a
  ON CONFLICT (report_id, number) DO UPDATE SET stands = excluded.stands, published_at = excluded.published_at,
    effect_at = excluded.effect_at, may_act_from = excluded.may_act_from)`,
  changed: `
changed_deadlines AS (
  UPDATE deadlines d SET
    due_on = coalesce(x."dueOn", d.due_on), due_at = coalesce(x."dueAt", d.due_at),
    moves = CASE WHEN x."dueOn" IS NULL THEN d.moves
      ELSE d.moves || jsonb_build_array(jsonb_build_object('dueOn', x."wasDueOn", 'dueAt', x."wasDueAt", 'at', x.at)) END,
    told = CASE WHEN x."dueOn" IS NULL THEN d.told ELSE '[]'::jsonb END,
    next_at = CASE WHEN x."dueOn" IS NULL THEN d.next_at END,
    status = coalesce(x.status, d.status),
    closed_at = CASE WHEN x.status IS NULL THEN d.closed_at ELSE x.at END, closed_seq = coalesce(x.seq, d.closed_seq),
    fired_at = CASE WHEN x.fired THEN x.at WHEN x."dueOn" IS NULL THEN d.fired_at END
  FROM ${rows('changed', 'id text, "dueOn" date, "dueAt" timestamptz, "wasDueOn" text, "wasDueAt" text, at timestamptz, status text, seq int, fired bool')}
  WHERE d.id = x.id AND ${allowed})`,
  notices: `
told AS (
  INSERT INTO notices (id, case_id, key, seq, kind, audience, about, at)
  SELECT x.id, x."caseId", x.key, x.seq, x.kind, x.audience, x.about, x.at
  FROM ${rows('notices', 'id text, "caseId" text, key text, seq int, kind text, audience jsonb, about jsonb, at timestamptz')}
  WHERE ${allowed})`,
} as const;
type Part = keyof typeof parts;
const partNames: readonly Part[] = [
  'begun',
  'words',
  'opened',
  'versions',
  'decisions',
  'changed',
  'notices',
];

/**
 * The hot write: one statement, all or nothing, guarded by the report's version. A second writer waits for the row's
 * lock, finds the version moved on, and writes nothing; it reads and decides again. The statement has only the parts
 * that hold rows: each combination is prepared once, and PostgreSQL sets up no more than is used.
 */
const statementOf = (used: readonly Part[]) => `
WITH input AS MATERIALIZED (SELECT $1::text::jsonb AS j),
allowed AS (
  UPDATE reports r SET version = r.version + 1, progress = x.progress, content_hash = x."contentHash",
    front_sheet = CASE WHEN jsonb_typeof(x."frontSheet") = 'object' THEN x."frontSheet" ELSE r.front_sheet END
  FROM (SELECT y.* FROM input, jsonb_to_record(input.j->'report')
    AS y(id text, version int, progress jsonb, "contentHash" text, "frontSheet" jsonb)) x
  WHERE r.id = x.id AND r.version = x.version
  RETURNING r.id, r.front_sheet),
moved AS (
  UPDATE cases c SET state = x.state, state_name = x."stateName",
    state_since = CASE WHEN x.moved THEN x.at ELSE c.state_since END,
    progress = x.progress, authors = x.authors, last_hash = x."lastHash", version = x.version,
    content = CASE WHEN jsonb_typeof(x.content) = 'object' THEN x.content ELSE c.content END,
    title = coalesce(x.title, c.title)
  FROM ${rows('cases', 'id text, state jsonb, "stateName" text, moved bool, progress jsonb, authors jsonb, "lastHash" text, version int, at timestamptz, content jsonb, title text')}
  WHERE c.id = x.id AND ${allowed}
  RETURNING c.id, c.content),
${[insertEvents(allowed), ...used.map((part) => parts[part])].join(',')}
SELECT count(*)::text AS result FROM allowed`;
const statements = new Map<string, string>();

function statementFor(rowsOf: Record<Part, readonly unknown[]>): string {
  const used = partNames.filter((part) => rowsOf[part].length > 0);
  const key = used.join();
  const known = statements.get(key);
  if (known) return known;
  const made = statementOf(used);
  statements.set(key, made);
  return made;
}

/** Writes a decision whole. Returns false, with nothing written, where the report has moved on since it was read. */
export async function writeDecision(database: Database, decision: DecisionToWrite): Promise<boolean> {
  const { shifted, closed, fired, ...rest } = decision;
  const changed = changesById(shifted, closed, fired);
  const input = { ...rest, changed };
  return (await database.one(statementFor(input), [JSON.stringify(input)])) === '1';
}

/** One row a deadline, whatever happens to it: an UPDATE takes only one of several rows for the same id. */
function changesById(
  ...lists: [DecisionToWrite['shifted'], DecisionToWrite['closed'], DecisionToWrite['fired']]
) {
  const [shifted, closed, fired] = lists;
  if (shifted.length + closed.length + fired.length === 0) return [];
  const changes = new Map<string, object>();
  const add = (id: string, change: object) => changes.set(id, { ...changes.get(id), ...change });
  for (const change of shifted) add(change.id, change);
  for (const change of closed) add(change.id, change);
  for (const { id, at } of fired) add(id, { id, at, fired: true });
  return [...changes.values()];
}

const creation = `
WITH input AS MATERIALIZED (SELECT $1::text::jsonb AS j),
${[insertBegun('true'), insertEvents('true'), insertOpened('true')].join(',')}
SELECT 'done' AS result`;

/** Writes a new case with its report, its first event and its deadlines, all or none. */
export async function writeNewCase(
  database: Database,
  begun: NewCase,
  event: EventToWrite,
  opened: DecisionToWrite['opened'],
): Promise<void> {
  await database.one(creation, [JSON.stringify({ begun: [begun], events: [event], opened })]);
}
