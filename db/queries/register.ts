import type { StateValue } from 'xstate';
import type { StoredForm } from '../../workflows/forms/templates.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Redaction } from '../../workflows/publication/redact.ts';
import type { RecordedEvent } from '../../workflows/road/decision-record.ts';
import type { CaseKind, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { ownTemplateOf } from './own-template.ts';

/** A decision of a report, as its row says it. Instants are ISO with an offset. */
export interface RegisteredDecision {
  number: number;
  body: string;
  outcome: string;
  stands: string;
  decidedAt: string;
  publishedAt: string;
}

/** What is left out, or is proposed to be, of a report's texts. */
export interface RegisteredRedaction extends Omit<Redaction, 'ground'> {
  ground: string;
  applied: boolean;
  proposedAt: string;
}

/** A correction that was noted after the decision. */
export interface RegisteredCorrection {
  reference: string;
  seq: number;
  at: string;
  note: string | null;
}

/** A report of which something is published. What was not published is not read, nor cases that were withdrawn. */
export interface RegisteredReport {
  id: string;
  version: number;
  frontSheet: Content;
  progress: ReportProgress;
  constitutionId: string;
  constitutionVersion: number;
  /** The published ones, the first first. */
  decisions: RegisteredDecision[];
  /** What was recorded with each deciding event, the first first. */
  recorded: RecordedEvent[];
  corrections: RegisteredCorrection[];
  redactions: RegisteredRedaction[];
  /** When something was last left out, or put back. */
  redactedAt: string | null;
  /** The pages of it that are taken down now. */
  down: string[];
  /** How often the texts that the public searches have gone stale, by page. */
  stale: Record<string, number>;
  cases: ({
    id: string;
    reference: string;
    title: string;
    kind: CaseKind;
    state: StateValue;
    stateSince: string;
    content: Content;
  } & StoredForm)[];
}

const report = `jsonb_build_object(
  'id', r.id, 'version', r.version, 'frontSheet', r.front_sheet, 'progress', r.progress,
  'constitutionId', r.constitution_id, 'constitutionVersion', r.constitution_version,
  'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', d.number, 'body', d.body, 'outcome', d.outcome,
      'stands', d.stands, 'decidedAt', d.decided_at, 'publishedAt', d.published_at) ORDER BY d.number), '[]'::jsonb)
    FROM decisions d WHERE d.report_id = r.id AND d.published_at IS NOT NULL),
  'recorded', (SELECT coalesce(jsonb_agg(jsonb_build_object('type', w.type, 'data', w.data, 'words', w.words) ORDER BY w.at),
      '[]'::jsonb) FROM (
      SELECT DISTINCT ON (e.at, e.type) e.type, e.at, e.payload::jsonb->'data' AS data,
        (SELECT coalesce(jsonb_object_agg(ew.field, ew.words), '{}'::jsonb) FROM event_words ew
          WHERE ew.case_id = e.case_id AND ew.seq = e.seq) AS words
      FROM events e JOIN cases x ON x.id = e.case_id
      WHERE x.report_id = r.id AND e.type IN ('decide', 'reconsider', 'councilDecides')
      ORDER BY e.at, e.type, (SELECT count(*) FROM event_words ew WHERE ew.case_id = e.case_id AND ew.seq = e.seq) DESC) w),
  'corrections', (SELECT coalesce(jsonb_agg(jsonb_build_object('reference', x.reference, 'seq', e.seq, 'at', e.at,
      'note', ew.words) ORDER BY e.at, x.reference), '[]'::jsonb)
    FROM events e JOIN cases x ON x.id = e.case_id
      JOIN event_words ew ON ew.case_id = e.case_id AND ew.seq = e.seq AND ew.field = 'note'
    WHERE x.report_id = r.id AND e.type = 'correct'),
  'redactions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'caseId', m.case_id, 'form', m.form,
      'field', m.field, 'passage', m.passage, 'ground', m.ground, 'applied', m.applied_at IS NOT NULL,
      'proposedAt', m.proposed_at) ORDER BY m.proposed_at, m.id), '[]'::jsonb)
    FROM redactions m WHERE m.report_id = r.id AND m.ended_at IS NULL),
  'redactedAt', (SELECT max(greatest(m.applied_at, m.ended_at)) FROM redactions m
    WHERE m.report_id = r.id AND m.applied_at IS NOT NULL),
  'down', (SELECT coalesce(jsonb_agg(t.page), '[]'::jsonb)
    FROM take_downs t WHERE t.report_id = r.id AND t.back_at IS NULL),
  'stale', (SELECT coalesce(jsonb_object_agg(p.page, p.stale), '{}'::jsonb)
    FROM public_texts p WHERE p.report_id = r.id),
  'cases', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
      'kind', c.kind, 'state', c.state, 'stateSince', c.state_since, 'templateId', c.template_id,
      'templateVersion', c.template_version, 'ownTemplate', ${ownTemplateOf('c')}, 'content', c.content) ORDER BY c.reference), '[]'::jsonb)
    FROM cases c WHERE c.report_id = r.id AND c.state <> '{"closed":"withdrawn"}'))`;

const byId = `
SELECT coalesce(jsonb_agg(${report}), '[]'::jsonb)::text AS result FROM reports r
WHERE r.id IN (SELECT jsonb_array_elements_text($1::text::jsonb))`;

const byReference = `
SELECT ${report}::text AS result FROM reports r
WHERE r.id = (SELECT report_id FROM cases WHERE reference = $1)`;

/** Whatever may be public of the report that carries a case; undefined where there is no such case. */
export async function findRegistered(
  database: Database,
  reference: string,
): Promise<RegisteredReport | undefined> {
  const result = await database.one(byReference, [reference]);
  if (result === undefined) return undefined;
  const found: RegisteredReport = JSON.parse(result);
  return found;
}

/** Reports by their ids, in one statement: all that is read of one is of the same moment. */
export async function getRegistered(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, RegisteredReport>> {
  if (ids.length === 0) return new Map();
  const found: RegisteredReport[] = JSON.parse(
    (await database.one(byId, [JSON.stringify([...new Set(ids)])])) ?? '[]',
  );
  return new Map(found.map((it) => [it.id, it]));
}
