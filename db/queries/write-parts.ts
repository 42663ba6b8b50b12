import { answersOfContent, answersOfSheet } from './answers.ts';
import type { Columns } from './rows-to-write.ts';

/** A part of the write: the rows it takes, by their columns, and what it does with them (`x`). */
export interface Part {
  columns: Columns;
  sql(x: string): string;
}

/** Under which report's guard a row is written: one statement may carry the decisions of several reports. */
const guarded = { underReport: 'text' } as const;

const eventColumns = {
  ...guarded,
  caseId: 'text',
  seq: 'int',
  type: 'text',
  actorId: 'text',
  onBehalfOf: 'text',
  at: 'timestamptz',
  payload: 'text',
  machineVersion: 'int',
  previousHash: 'text',
  hash: 'text',
  intoState: 'text',
} as const;

const caseColumns = {
  ...guarded,
  id: 'text',
  state: 'jsonb',
  stateName: 'text',
  moved: 'bool',
  progress: 'jsonb',
  authors: 'jsonb',
  lastHash: 'text',
  version: 'int',
  at: 'timestamptz',
} as const;

const reportColumns = {
  id: 'text',
  version: 'int',
  progress: 'jsonb',
  contentHash: 'text',
} as const;

const stayingColumns = {
  ...guarded,
  id: 'text',
  progress: 'jsonb',
  authors: 'jsonb',
  lastHash: 'text',
  version: 'int',
} as const;

const advanceCase = `
    progress = x.progress, authors = x.authors, last_hash = x."lastHash", version = x.version`;
const moveCase = `
    state = x.state, state_name = x."stateName", state_since = CASE WHEN x.moved THEN x.at ELSE c.state_since END,${advanceCase}`;

/**
 * The parts of the write. The report's row is the lock and the guard (`allowed`); each other part writes only where it
 * let the write through. An event pays for those that it uses: where no text was edited, none is touched.
 */
export const parts = {
  report: {
    columns: reportColumns,
    sql: (x) => `
allowed AS (
  UPDATE reports r SET version = r.version + 1, progress = x.progress, content_hash = x."contentHash"
  FROM ${x} WHERE r.id = x.id AND r.version = x.version
  RETURNING r.id, r.front_sheet)`,
  },
  editedReport: {
    columns: { ...reportColumns, frontSheet: 'jsonb' },
    sql: (x) => `
allowed AS (
  UPDATE reports r SET version = r.version + 1, progress = x.progress, content_hash = x."contentHash",
    front_sheet = x."frontSheet", answers = ${answersOfSheet('x."frontSheet"')}
  FROM ${x} WHERE r.id = x.id AND r.version = x.version
  RETURNING r.id, r.front_sheet)`,
  },
  cases: {
    columns: caseColumns,
    sql: (x) => `
moved AS (
  UPDATE cases c SET ${moveCase}
  FROM ${x} JOIN allowed a ON a.id = x."underReport" WHERE c.id = x.id
  RETURNING c.id, c.content)`,
  },
  /** Where none of the cases moves: what depends on their state, triggers and an index, is then not asked at all. */
  stayingCases: {
    columns: stayingColumns,
    sql: (x) => `
moved AS (
  UPDATE cases c SET ${advanceCase}
  FROM ${x} JOIN allowed a ON a.id = x."underReport" WHERE c.id = x.id
  RETURNING c.id, c.content)`,
  },
  editedCases: {
    columns: { ...caseColumns, content: 'jsonb', title: 'text' },
    sql: (x) => `
moved AS (
  UPDATE cases c SET ${moveCase}, title = coalesce(x.title, c.title),
    content = CASE WHEN jsonb_typeof(x.content) = 'object' THEN x.content ELSE c.content END,
    answers = CASE WHEN jsonb_typeof(x.content) = 'object' THEN ${answersOfContent('x.content')} ELSE c.answers END
  FROM ${x} JOIN allowed a ON a.id = x."underReport" WHERE c.id = x.id
  RETURNING c.id, c.content)`,
  },
  begunReports: {
    columns: {
      ...guarded,
      reportId: 'text',
      frontSheet: 'jsonb',
      reportProgress: 'jsonb',
      contentHash: 'text',
      constitutionId: 'text',
      constitutionVersion: 'int',
    },
    sql: (x) => `
new_reports AS (
  INSERT INTO reports (id, version, front_sheet, answers, progress, content_hash, constitution_id, constitution_version)
  SELECT x."reportId", 1, x."frontSheet", ${answersOfSheet('x."frontSheet"')}, x."reportProgress", x."contentHash",
    x."constitutionId", x."constitutionVersion"
  FROM ${x} JOIN allowed a ON a.id = x."underReport")`,
  },
  begunCases: {
    columns: {
      ...guarded,
      id: 'text',
      reference: 'text',
      kind: 'text',
      reportId: 'text',
      title: 'text',
      templateId: 'text',
      templateVersion: 'int',
      content: 'jsonb',
      state: 'jsonb',
      stateName: 'text',
      at: 'timestamptz',
      machineVersion: 'int',
      progress: 'jsonb',
      authors: 'jsonb',
      ownerId: 'text',
      lastHash: 'text',
      renewsId: 'text',
      madeFromId: 'text',
      madeFromLine: 'text',
    },
    sql: (x) => `
new_cases AS (
  INSERT INTO cases (id, reference, kind, report_id, title, template_id, template_version, content, answers, state,
    state_name, state_since, machine_version, progress, authors, owner_id, version, last_hash, renews_id,
    made_from_id, made_from_line, created_at)
  SELECT x.id, x.reference, x.kind, x."reportId", x.title, x."templateId", x."templateVersion", x.content,
    ${answersOfContent('x.content')}, x.state, x."stateName", x.at, x."machineVersion", x.progress, x.authors,
    x."ownerId", 1, x."lastHash", x."renewsId", x."madeFromId", x."madeFromLine", x.at
  FROM ${x} JOIN allowed a ON a.id = x."underReport"
  RETURNING id, renews_id),
carried_citations AS (
  INSERT INTO cited_indicators (case_id, indicator_id, cited_by, cited_at)
  SELECT b.id, n.indicator_id, n.cited_by, n.cited_at
  FROM new_cases b JOIN cited_indicators n ON n.case_id = b.renews_id)`,
  },
  events: {
    columns: eventColumns,
    sql: (x) => `
new_events AS (
  INSERT INTO events (case_id, seq, type, actor_id, on_behalf_of, at, payload, machine_version, previous_hash, hash,
    into_state)
  SELECT x."caseId", x.seq, x.type, x."actorId", x."onBehalfOf", x.at, x.payload, x."machineVersion",
    x."previousHash", x.hash, x."intoState"
  FROM ${x} JOIN allowed a ON a.id = x."underReport")`,
  },
  words: {
    columns: { ...guarded, caseId: 'text', seq: 'int', field: 'text', words: 'text', salt: 'text' },
    sql: (x) => `
new_words AS (
  INSERT INTO event_words (case_id, seq, field, words, salt)
  SELECT x."caseId", x.seq, x.field, x.words, x.salt FROM ${x} JOIN allowed a ON a.id = x."underReport")`,
  },
  opened: {
    columns: {
      ...guarded,
      id: 'text',
      caseId: 'text',
      kind: 'text',
      dueOn: 'date',
      dueAt: 'timestamptz',
      event: 'text',
      seq: 'int',
      at: 'timestamptz',
    },
    sql: (x) => `
opened AS (
  INSERT INTO deadlines (id, case_id, kind, due_on, due_at, event, opened_seq, opened_at)
  SELECT x.id, x."caseId", x.kind, x."dueOn", x."dueAt", x.event, x.seq, x.at FROM ${x} JOIN allowed a ON a.id = x."underReport")`,
  },
  versions: {
    columns: {
      ...guarded,
      caseId: 'text',
      seq: 'int',
      reason: 'text',
      contentHash: 'text',
      at: 'timestamptz',
      by: 'text',
    },
    sql: (x) => `
kept AS (
  INSERT INTO content_versions (case_id, seq, reason, front_sheet, content, content_hash, at, by)
  SELECT x."caseId", x.seq, x.reason, a.front_sheet, m.content, x."contentHash", x.at, x.by
  FROM ${x} JOIN moved m ON m.id = x."caseId" JOIN allowed a ON a.id = x."underReport")`,
  },
  decisions: {
    columns: {
      ...guarded,
      number: 'int',
      body: 'text',
      outcome: 'text',
      stands: 'text',
      decidedAt: 'timestamptz',
      publishedAt: 'timestamptz',
      effectAt: 'timestamptz',
      mayActFrom: 'text',
    },
    sql: (x) => `
decided AS (
  INSERT INTO decisions (report_id, number, body, outcome, stands, decided_at, published_at, effect_at, may_act_from)
  SELECT a.id, x.number, x.body, x.outcome, x.stands, x."decidedAt", x."publishedAt", x."effectAt", x."mayActFrom"
  FROM ${x} JOIN allowed a ON a.id = x."underReport"
  ON CONFLICT (report_id, number) DO UPDATE SET stands = excluded.stands, published_at = excluded.published_at,
    effect_at = excluded.effect_at, may_act_from = excluded.may_act_from)`,
  },
  changed: {
    columns: {
      ...guarded,
      id: 'text',
      dueOn: 'date',
      dueAt: 'timestamptz',
      wasDueOn: 'text',
      wasDueAt: 'text',
      at: 'timestamptz',
      status: 'text',
      seq: 'int',
      fired: 'bool',
    },
    sql: (x) => `
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
  FROM ${x} JOIN allowed a ON a.id = x."underReport" WHERE d.id = x.id)`,
  },
  notices: {
    columns: {
      ...guarded,
      id: 'text',
      caseId: 'text',
      key: 'text',
      seq: 'int',
      kind: 'text',
      audience: 'jsonb',
      about: 'jsonb',
      at: 'timestamptz',
    },
    sql: (x) => `
told AS (
  INSERT INTO notices (id, case_id, key, seq, kind, audience, about, at)
  SELECT x.id, x."caseId", x.key, x.seq, x.kind, x.audience, x.about, x.at FROM ${x} JOIN allowed a ON a.id = x."underReport")`,
  },
} as const satisfies Record<string, Part>;
