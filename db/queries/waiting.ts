import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';

/** A case as the list of what waits for somebody needs it. Of the forms, only the answers that say who decides when. */
export interface WaitingCase {
  id: string;
  reference: string;
  title: string;
  kind: CaseKind;
  state: StateValue;
  stateSince: string;
  progress: CaseProgress;
  authors: string[];
  ownerId: string | null;
  report: {
    id: string;
    progress: ReportProgress;
    route: string | null;
    decisionOn: string | null;
    meetingOn: string | null;
    decisionMaker: string | null;
    constitutionId: string;
    constitutionVersion: number;
  };
  deadlines: { kind: DeadlineKind; dueOn: string; dueAt: string }[];
  /** Each time that a request of the report was handed to a colleague, with the names and the reason. */
  handOvers: {
    at: string;
    part: 'legal' | 'finance' | null;
    toName: string;
    byName: string;
    reason: string | null;
  }[];
  /** What last moved the case to where it is, with the words given; null where it has not moved yet. */
  lastStep: { type: string; at: string; byName: string | null; reasons: string | null } | null;
}

const statement = `
WITH wanted AS (
  (SELECT c.id FROM cases c WHERE c.state_name <> 'closed'
     AND c.state_name IN (SELECT jsonb_array_elements_text($1::text::jsonb)) ORDER BY c.state_since LIMIT 300)
  UNION
  (SELECT c.id FROM cases c WHERE c.state_name <> 'closed'
     AND (c.authors @> to_jsonb($2::text) OR c.owner_id = $2) ORDER BY c.state_since DESC LIMIT 300)
  UNION
  (SELECT d.case_id FROM deadlines d WHERE d.status = 'open'
     AND d.kind IN (SELECT jsonb_array_elements_text($3::text::jsonb)) ORDER BY d.due_at LIMIT 100)
)
SELECT coalesce(jsonb_agg(jsonb_build_object(
  'id', c.id, 'reference', c.reference, 'title', c.title, 'kind', c.kind, 'state', c.state,
  'stateSince', c.state_since, 'progress', c.progress, 'authors', c.authors, 'ownerId', c.owner_id,
  'report', jsonb_build_object('id', r.id, 'progress', r.progress, 'route', r.front_sheet->'route',
    'decisionOn', r.front_sheet->'decisionOn', 'meetingOn', r.front_sheet->'meetingOn',
    'decisionMaker', r.front_sheet->'decisionMaker', 'constitutionId', r.constitution_id,
    'constitutionVersion', r.constitution_version),
  'deadlines', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'dueOn', d.due_on, 'dueAt', d.due_at)
      ORDER BY d.due_at), '[]'::jsonb)
    FROM deadlines d WHERE d.case_id = c.id AND d.status = 'open'),
  'handOvers', CASE WHEN c.progress ? 'handed' OR r.progress ? 'handed' THEN
    (SELECT coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'part', e.payload::jsonb->'data'->>'part',
        'toName', (SELECT p.name FROM people p WHERE p.id = e.payload::jsonb->'data'->'to'->>'id'),
        'byName', (SELECT p.name FROM people p WHERE p.id = e.actor_id),
        'reason', (SELECT w.words FROM event_words w
          WHERE w.case_id = e.case_id AND w.seq = e.seq AND w.field = 'reason')) ORDER BY e.at), '[]'::jsonb)
      FROM events e WHERE e.type = 'handOver' AND e.case_id IN (SELECT s.id FROM cases s WHERE s.report_id = r.id))
    ELSE '[]'::jsonb END,
  'lastStep', (SELECT jsonb_build_object('type', e.type, 'at', e.at,
      'byName', (SELECT p.name FROM people p WHERE p.id = e.actor_id),
      'reasons', (SELECT w.words FROM event_words w WHERE w.case_id = e.case_id AND w.seq = e.seq AND w.field = 'reasons'))
    FROM events e WHERE e.case_id = c.id
      AND e.type NOT IN ('begin', 'edit', 'publishNotice', 'handOver', 'correct', 'confirmAssessment')
    ORDER BY e.seq DESC LIMIT 1)
) ORDER BY c.reference), '[]'::jsonb)::text AS result
FROM wanted w JOIN cases c ON c.id = w.id JOIN reports r ON r.id = c.report_id`;

/**
 * The open cases that may ask something of a person: those in the named states, those that they wrote or own, and
 * those with an open deadline of the named kinds.
 */
export async function listWaitingCases(
  database: Database,
  wanted: { states: readonly string[]; personId: string; kinds: readonly DeadlineKind[] },
): Promise<WaitingCase[]> {
  const found: WaitingCase[] = JSON.parse(
    (await database.one(statement, [
      JSON.stringify(wanted.states),
      wanted.personId,
      JSON.stringify(wanted.kinds),
    ])) ?? '[]',
  );
  return found;
}
