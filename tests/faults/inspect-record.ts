import type { StateValue } from 'xstate';
import type { EventPayload } from '../../app/audit/replay.ts';
import { verifyRecord } from '../../app/audit/verify-record.ts';
import { decidingCase } from '../../app/commands/apply-event.ts';
import { CouncilRules } from '../../app/commands/council-rules.ts';
import { deadlineChanges, wantedDeadlines } from '../../app/commands/deadline-rows.ts';
import type { Database } from '../../db/database.ts';
import { readStoredReports, type StoredCase } from '../../db/queries/chains.ts';
import { findReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { step } from '../../workflows/road/ask.ts';
import { type EventName, eventNames } from '../../workflows/road/events.ts';
import { emptyCaseProgress, emptyReportProgress } from '../../workflows/road/facts.ts';

export interface Inspected {
  cases: number;
  events: number;
  notices: number;
  /** What is half there, in sentences: nothing where every event is there whole or not at all. */
  faults: string[];
}

/**
 * Looks at a database for anything that is half there. The chain and the states are verified as the audit does it; then
 * the notices and deadlines are worked out anew from the events, by the machine, and compared row by row; and whoever
 * waits for a letter must have it in the queue. For cases that are each alone in their report.
 */
export async function inspectRecord(database: Database): Promise<Inspected> {
  const verified = await verifyRecord(database);
  const faults = verified.misfits.map(({ reference, seq, why }) => `${reference}, event ${seq}: ${why}`);
  const rules = new CouncilRules(database);
  let notices = 0;
  for await (const { cases } of readStoredReports(database)) {
    for (const stored of cases) {
      const expected = noticesOf(stored);
      notices += expected.length;
      const found = await rowsOf(
        database,
        `SELECT key || ' ' || kind AS row FROM notices WHERE seq IS NOT NULL
           AND case_id = (SELECT id FROM cases WHERE reference = $1)`,
        stored.reference,
      );
      faults.push(...difference(stored.reference, 'notice', expected, found));
      faults.push(...(await datesThatDoNotFit(database, rules, stored)));
    }
  }
  faults.push(...(await lettersThatNobodySends(database)));
  return { cases: verified.cases, events: verified.events, notices, faults };
}

async function rowsOf(database: Database, text: string, ...parameters: string[]): Promise<string[]> {
  return (await database.execute(text, parameters)).rows.map((row) => String(row.row));
}

function difference(reference: string, what: string, expected: string[], found: string[]): string[] {
  return [
    ...expected.filter((row) => !found.includes(row)).map((row) => `${reference}: ${what} ${row} is missing`),
    ...found
      .filter((row) => !expected.includes(row))
      .map((row) => `${reference}: ${what} ${row} is too many`),
    ...found
      .filter((row, index) => found.indexOf(row) !== index)
      .map((row) => `${reference}: ${what} ${row} is there twice`),
  ];
}

const isEventName = (text: string): text is EventName => eventNames.some((name) => name === text);

/** Key and kind of each notice that the machine gives when the events are played to it again. */
function noticesOf({ kind, events }: StoredCase): string[] {
  const told: string[] = [];
  let state: StateValue = 'draft';
  let report = emptyReportProgress;
  let progress = emptyCaseProgress;
  for (const { seq, type, actorId, at, payload: text } of events) {
    if (!isEventName(type)) continue;
    const payload: EventPayload = JSON.parse(text);
    const event = { ...payload.data, type, actor: { id: actorId, ...payload.actor }, at };
    const done = step(kind, state, { report, case: progress, facts: payload.facts }, event);
    if (!done.ok) return told;
    told.push(...done.tells.map((tell, index) => `${seq}.${index} ${tell.kind}`));
    state = done.state;
    report = done.report;
    progress = done.case;
  }
  return told;
}

/** The open deadlines are exactly those that the state asks for, each on its date. */
async function datesThatDoNotFit(
  database: Database,
  councilRules: CouncilRules,
  { reference, events }: StoredCase,
): Promise<string[]> {
  const at = events.at(-1)?.at ?? '';
  const found = await findReportForEvent(database, reference, 'whole', londonDay(at));
  const subject = found?.cases.find((c) => c.reference === reference);
  if (!found || !subject) return [`${reference} has no report`];
  const { report } = found;
  const rules = await councilRules.get(report.constitutionId, report.constitutionVersion, found.daysOff);
  const { kind, state, progress, id } = subject;
  const { facts } = decidingCase(subject, found, rules, { at }, false);
  const wanted = wantedDeadlines(kind, state, report.progress, progress, facts, rules);
  const open = found.deadlines.filter((d) => d.caseId === id);
  const { opened, shifted, closed } = deadlineChanges(id, subject.version, at, 'correct', open, wanted);
  return [
    ...opened.map((d) => `${reference}: the deadline ${d.kind} is missing`),
    ...shifted.map((d) => `${reference}: a deadline is on ${d.wasDueOn} and should be on ${d.dueOn}`),
    ...closed.map((d) => `${reference}: the deadline ${open.find((o) => o.id === d.id)?.kind} is too many`),
  ];
}

/** A notice has its letters in the very transaction in which it is marked, and each of them is in the queue. */
async function lettersThatNobodySends(database: Database): Promise<string[]> {
  const early = await rowsOf(
    database,
    `SELECT l.id AS row FROM letters l JOIN notices n ON n.id = l.notice_id WHERE n.relayed_at IS NULL`,
  );
  const forgotten = await rowsOf(
    database,
    `SELECT l.id AS row FROM letters l WHERE l.status = 'waiting' AND NOT EXISTS (
       SELECT 1 FROM pgboss.job j WHERE j.name = 'letters' AND j.data->>'letterId' = l.id
         AND j.state IN ('created', 'retry', 'active'))`,
  );
  return [
    ...early.map((id) => `letter ${id} was written for a notice that is not marked`),
    ...forgotten.map((id) => `letter ${id} waits and is in no queue`),
  ];
}
