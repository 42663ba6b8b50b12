import { randomUUID } from 'node:crypto';
import type { StateValue } from 'xstate';
import type { DecisionToWrite, NewCase } from '../../db/queries/decision-rows.ts';
import type { OpenDeadline } from '../../db/queries/report-for-event.ts';
import { dueOf } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Template } from '../../workflows/forms/types.ts';
import type { EventName } from '../../workflows/road/events.ts';
import type { CaseKind, CaseProgress, Facts, ReportProgress } from '../../workflows/road/facts.ts';
import { factsOf } from '../../workflows/road/facts-of.ts';
import { openKinds, startsOf } from '../../workflows/road/open-deadlines.ts';
import type { Rules } from './council-rules.ts';

/** A deadline that the state asks for, worked out. */
export interface WantedDeadline {
  kind: OpenDeadline['kind'];
  event: string | null;
  dueOn: string;
  dueAt: string;
}

/** The deadlines that a case has in a state, as (state, facts, constitution, calendar) give them. */
export function wantedDeadlines(
  kind: CaseKind,
  state: StateValue,
  report: ReportProgress,
  progress: CaseProgress,
  facts: Facts,
  { constitution, calendar }: Rules,
): WantedDeadline[] {
  const starts = startsOf(report, progress, facts);
  return openKinds(kind, state, report, progress, facts, constitution).flatMap(({ kind: of, event }) => {
    const due = dueOf(of, starts, constitution, calendar);
    return due ? [{ kind: of, event: event ?? null, dueOn: due.dueOn, dueAt: due.dueAt }] : [];
  });
}

export type DeadlineChanges = Pick<DecisionToWrite, 'opened' | 'shifted' | 'closed'>;

/** A step back drops what was waited for; every other step answers it, in time or late. */
const stepsBack: ReadonlySet<EventName> = new Set([
  'recall',
  'returnForChanges',
  'withdraw',
  'delist',
  'meetingCancelled',
  'edit',
  'reportChanged',
  'withdrawSignature',
  'suspend',
  'setAside',
  'cancel',
]);

/**
 * A call-in ends the window before its time, and with it the day from which one could have acted: neither date came
 * true, and to call it met would say that the decision may be acted on.
 */
const isOvertaken = (kind: DeadlineKind, type: EventName): boolean =>
  type === 'validateCallIn' && (kind === 'callInCloses' || kind === 'mayActFrom');

/** The clock sends `dateMissed` at the very moment of a date that nobody met. */
const isMissed = (row: OpenDeadline, at: string, type: EventName): boolean =>
  Date.parse(row.dueAt) < Date.parse(at) ||
  (type === 'dateMissed' && Date.parse(row.dueAt) === Date.parse(at));

/** The difference that makes the rows match: what opens, what moves, what is closed, never a row deleted. */
export function deadlineChanges(
  caseId: string,
  seq: number,
  at: string,
  type: EventName,
  open: readonly OpenDeadline[],
  wanted: readonly WantedDeadline[],
): DeadlineChanges {
  const changes: DeadlineChanges = { opened: [], shifted: [], closed: [] };
  for (const want of wanted) {
    const row = open.find((o) => o.kind === want.kind);
    if (!row) {
      changes.opened.push({ id: randomUUID(), caseId, seq, at, ...want });
    } else if (Date.parse(row.dueAt) !== Date.parse(want.dueAt) && mayMove(row, at, type)) {
      const { dueOn, dueAt } = want;
      changes.shifted.push({ id: row.id, dueOn, dueAt, wasDueOn: row.dueOn, wasDueAt: row.dueAt, at });
    }
  }
  for (const row of open) {
    if (wanted.some((w) => w.kind === row.kind)) continue;
    const status =
      stepsBack.has(type) || isOvertaken(row.kind, type)
        ? 'dropped'
        : isMissed(row, at, type)
          ? 'missed'
          : 'met';
    changes.closed.push({ id: row.id, status, seq, at });
  }
  return changes;
}

/** What a deadline counts from may begin anew at these; at any other event a date that has passed stays as it was. */
const beginAnew: ReadonlySet<EventName> = new Set([
  'edit',
  'endorse',
  'list',
  'delist',
  'meetingMoved',
  'meetingCancelled',
  'decide',
  'publish',
  'reconsider',
  'councilDecides',
  'scrutinyDecides',
  'completeReview',
  'withdrawSignature',
  'reportChanged',
]);

/** A deadline that has passed is never rewritten, unless what it counts from has begun anew. */
const mayMove = (row: OpenDeadline, at: string, type: EventName) =>
  Date.parse(row.dueAt) >= Date.parse(at) || beginAnew.has(type);

/** The deadlines with which a new case begins. */
export function deadlinesToOpen(
  begun: NewCase,
  template: Template,
  rules: Rules,
  at: string,
): DecisionToWrite['opened'] {
  const facts = factsOf(
    {
      kind: begun.kind === 'action' ? 'action' : 'assessment',
      report: begun.reportProgress,
      frontSheet: begun.frontSheet,
      content: begun.content,
      template,
      contentHash: begun.contentHash,
      authors: begun.authors,
      ownerId: begun.ownerId,
      reviewers: [],
      source: null,
      allInSignOff: false,
    },
    rules.constitution,
    rules.calendar,
    { at },
  );
  const kind = begun.kind === 'action' ? 'action' : 'assessment';
  const wanted = wantedDeadlines(kind, begun.state, begun.reportProgress, begun.progress, facts, rules);
  return deadlineChanges(begun.id, 1, at, 'edit', [], wanted).opened;
}
