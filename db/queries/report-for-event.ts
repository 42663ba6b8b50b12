import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { StoredForm } from '../../workflows/forms/templates.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { CaseKind, CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';
import type { OrdinaryMeetings } from '../../workflows/road/ordinary-meetings.ts';
import type { Database } from '../database.ts';
import { daysOffStamp } from './calendar.ts';
import { callInsTaken } from './call-ins-taken.ts';
import { byBody, type MeetingRow, ordinaryMeetings } from './ordinary-meetings.ts';
import { ownTemplateOf } from './own-template.ts';

export interface CarriedCase extends StoredForm {
  id: string;
  reference: string;
  kind: CaseKind;
  title: string;
  state: StateValue;
  progress: CaseProgress;
  authors: string[];
  ownerId: string | null;
  version: number;
  lastHash: string;
  /** For an action: the reference of the assessment that it came from, where there is such a case. */
  source: string | null;
  content: Content;
}

export interface OpenDeadline {
  id: string;
  caseId: string;
  kind: DeadlineKind;
  dueOn: string;
  dueAt: string;
  event: string | null;
  firedAt: string | null;
}

export interface ReportForEvent {
  report: {
    id: string;
    version: number;
    progress: ReportProgress;
    contentHash: string;
    constitutionId: string;
    constitutionVersion: number;
    frontSheet: Content;
  };
  cases: CarriedCase[];
  deadlines: OpenDeadline[];
  reviewers: string[];
  /** The stamp of the days off that count now. */
  daysOff: string;
  /** Where a deadline may fall on the next ordinary meeting of a body. */
  meetings: OrdinaryMeetings | null;
  /** On how many call-ins of the last twelve months each member is, while the case can be called in. */
  callInsTaken?: Readonly<Record<string, number>> | undefined;
}

/** A list of objects as JSON. An aggregate would do the same, and costs more to set up than it costs to run. */
const listOf = (query: string) => `array_to_json(ARRAY(${query}))`;

const openDeadlines = listOf(`SELECT json_build_object(
      'id', d.id, 'caseId', d.case_id, 'kind', d.kind, 'dueOn', d.due_on, 'dueAt', d.due_at, 'event', d.event,
      'firedAt', d.fired_at)
    FROM deadlines d WHERE d.case_id = c.id AND d.status = 'open'`);

/** Each case as the event's deciding needs it, with its open deadlines; `form` is where its content comes from. */
const casesOf = (form: string) =>
  listOf(`SELECT json_build_object(
      'id', c.id, 'reference', c.reference, 'kind', c.kind, 'title', c.title, 'templateId', c.template_id,
      'templateVersion', c.template_version, 'ownTemplate', ${ownTemplateOf('c')}, 'state', c.state, 'progress', c.progress, 'authors', c.authors,
      'ownerId', c.owner_id, 'version', c.version, 'lastHash', c.last_hash, 'content', ${form}, 'deadlines', ${openDeadlines},
      'source', (SELECT x.reference FROM cases x WHERE x.reference = c.answers->>'fromAssessment'))
    FROM cases c WHERE c.report_id = r.id ORDER BY c.reference`);

const reviewers = listOf(`SELECT h.person_id FROM role_holdings h JOIN people p ON p.id = h.person_id
    WHERE h.role = 'reviewer' AND p.left_on IS NULL
      AND h.from_on <= $2::text::date AND (h.until_on IS NULL OR h.until_on >= $2::text::date)
    ORDER BY h.person_id`);

/** What a read brings beside what every event needs, each as an SQL expression. */
interface Bringing {
  frontSheet: string;
  content: string;
  reviewers: string;
  callInsTaken: string;
}
const answersOnly: Bringing = {
  frontSheet: 'r.answers',
  content: 'c.answers',
  reviewers: `'[]'::json`,
  callInsTaken: 'null',
};

/**
 * The hot read: all that an event needs, in one prepared statement, of one case or of several at once. `json` and not
 * `jsonb`, because what is only sent on need not be taken apart and built again. Case and report are looked up one by
 * one (`OFFSET 0` holds the planner to it): the plan is kept while the tables grow, and one that reads them whole would be.
 */
const statementWith = (asked: string, bring: Bringing) => `
SELECT json_build_object('daysOff', ${daysOffStamp}, 'reviewers', ${bring.reviewers}, 'found', ${listOf(`
  SELECT json_build_object('asked', s.reference,
    'report', json_build_object('id', r.id, 'version', r.version, 'progress', r.progress,
      'contentHash', r.content_hash, 'constitutionId', r.constitution_id, 'constitutionVersion', r.constitution_version,
      'frontSheet', ${bring.frontSheet}),
    'cases', ${casesOf(bring.content)},
    'meetings', ${ordinaryMeetings('r', '$2::text::date::timestamptz')}, 'callInsTaken', ${bring.callInsTaken})
  FROM ${asked} AS asked(reference)
    CROSS JOIN LATERAL (SELECT * FROM cases WHERE cases.reference = asked.reference OFFSET 0) s
    CROSS JOIN LATERAL (SELECT * FROM reports WHERE reports.id = s.report_id OFFSET 0) r`)})::text AS result
WHERE $2::text IS NOT NULL`;
const statementsFor = (asked: string) => ({
  whole: statementWith(asked, { frontSheet: 'r.front_sheet', content: 'c.content', reviewers, callInsTaken }),
  reviewers: statementWith(asked, { ...answersOnly, reviewers }),
  callIns: statementWith(asked, { ...answersOnly, callInsTaken }),
  answers: statementWith(asked, answersOnly),
});
const ofOne = statementsFor('(SELECT $1::text)');
const ofSeveral = statementsFor('jsonb_array_elements_text($1::text::jsonb)');

/**
 * What of a report an event needs: `answers`, the few that guards and clocks read; `reviewers`, with them the council's
 * list of reviewers; `callIns`, with them how many call-ins each member is on; `whole`, the texts of the forms and both.
 */
export type ReportNeeds = keyof typeof ofOne;

interface Read {
  daysOff: string;
  reviewers: string[];
  found: (Pick<ReportForEvent, 'report'> & {
    asked: string;
    cases: (CarriedCase & Pick<ReportForEvent, 'deadlines'>)[];
    meetings: MeetingRow[] | null;
    callInsTaken: Record<string, number> | null;
  })[];
}

/**
 * Finds the reports that carry some cases, each with all its cases and open deadlines, by the reference that was asked.
 * @param on the Europe/London day on which roles are looked up
 */
export async function findReportsForEvent(
  database: Database,
  references: readonly string[],
  needs: ReportNeeds,
  on: string,
): Promise<Map<string, ReportForEvent>> {
  const [one = ''] = references;
  const result =
    references.length === 1
      ? await database.one(ofOne[needs], [one, on])
      : await database.one(ofSeveral[needs], [JSON.stringify(references), on]);
  const read: Read = JSON.parse(result ?? '{"found":[]}');
  return new Map(
    read.found.map(({ asked, report, cases, meetings, callInsTaken: taken }) => [
      asked,
      {
        report,
        cases: cases.map(({ deadlines: _deadlines, ...c }) => c),
        deadlines: cases.flatMap((c) => c.deadlines),
        reviewers: [...new Set(read.reviewers)],
        daysOff: read.daysOff,
        meetings: meetings && byBody(meetings),
        callInsTaken: taken ?? undefined,
      },
    ]),
  );
}

/** The same for one case; undefined where there is no such case. */
export async function findReportForEvent(
  database: Database,
  reference: string,
  needs: ReportNeeds,
  on: string,
): Promise<ReportForEvent | undefined> {
  return (await findReportsForEvent(database, [reference], needs, on)).get(reference);
}
