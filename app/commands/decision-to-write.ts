import type { StateValue } from 'xstate';
import type { DecisionToWrite, EventToWrite, NewCase } from '../../db/queries/decision-rows.ts';
import type { CarriedCase, ReportForEvent } from '../../db/queries/report-for-event.ts';
import type { Decided, MovedCase } from '../../workflows/road/decide.ts';
import { type EventName, scopeOf } from '../../workflows/road/events.ts';
import type { Facts, ReportProgress } from '../../workflows/road/facts.ts';
import { factsOf } from '../../workflows/road/facts-of.ts';
import { machineVersion } from '../../workflows/road/machines.ts';
import { titleOf } from './begin-case.ts';
import { hashOf, newSalt, saltedHash } from './chain.ts';
import type { Rules } from './council-rules.ts';
import { type DeadlineChanges, deadlineChanges, wantedDeadlines } from './deadline-rows.ts';
import { type Edited, hashOfReport } from './edit-report.ts';
import type { EventRequest } from './event-request.ts';
import { kindOf, noticesToWrite } from './notices-to-write.ts';

interface Parts {
  request: EventRequest;
  found: ReportForEvent;
  decided: Decided;
  rules: Rules;
  /** UTC, to the millisecond. */
  at: string;
  edited?: Edited;
  renewed?: { begun: NewCase; event: EventToWrite; opened: DecisionToWrite['opened'] };
}

/** The outermost name of a state, for lists. */
export const stateNameOf = (state: StateValue): string =>
  typeof state === 'string' ? state : (Object.keys(state)[0] ?? '');

/** Turns a decision into the rows of one write. Reads nothing and writes nothing. */
export function decisionToWrite(parts: Parts): DecisionToWrite {
  const { found, decided, edited, renewed, at } = parts;
  const report = decided.report;
  const frontSheet = edited && edited.sheetChanges.length > 0 ? edited.frontSheet : null;
  const nextHash = hashAfter(parts);
  const writing: DecisionToWrite = {
    report: {
      id: found.report.id,
      version: found.report.version,
      progress: report,
      contentHash: nextHash,
      frontSheet,
    },
    cases: [],
    events: renewed ? [renewed.event] : [],
    words: [],
    versions: [],
    decisions: decisionRows(found.report.progress, report),
    opened: renewed ? [...renewed.opened] : [],
    shifted: [],
    closed: [],
    fired: firedDeadlines(parts).map((id) => ({ id, at })),
    notices: [],
    begun: renewed ? [renewed.begun] : [],
  };
  for (const c of found.cases) {
    const moved = decided.moved.find((m) => m.reference === c.reference);
    const changes = changesOfDeadlines(parts, c, moved, at);
    if (moved) writeMoved(writing, parts, c, moved, at, nextHash, changes);
    else if (edited) writeUntouched(writing, parts, c);
    writing.opened.push(...changes.opened);
    writing.shifted.push(...changes.shifted);
    writing.closed.push(...changes.closed);
  }
  return writing;
}

/** What happens to a report happens to all its cases, so the same date of each is dealt with at once. */
function firedDeadlines({ request, found }: Parts): string[] {
  const fell = found.deadlines.find((d) => d.id === request.deadlineId);
  if (!fell) return [];
  if (scopeOf[request.type] !== 'report') return [fell.id];
  return found.deadlines.filter((d) => d.kind === fell.kind).map((d) => d.id);
}

function hashAfter({ request, found, edited }: Parts): string {
  if (edited) return edited.contentHash;
  // A case that is withdrawn leaves the report, and so what is signed.
  return request.type === 'withdraw' && found.cases.length > 1
    ? hashOfReport(found, found.report.frontSheet, undefined, request.reference)
    : found.report.contentHash;
}

function writeMoved(
  writing: DecisionToWrite,
  { request, found, decided, edited }: Parts,
  c: CarriedCase,
  moved: MovedCase,
  at: string,
  nextHash: string,
  changes: DeadlineChanges,
): void {
  const isSubject = c.reference === request.reference;
  const seq = c.version + 1;
  const { type, actor, at: _at, ...data } = moved.event;
  const words = Object.entries(isSubject ? (request.words ?? {}) : {}).filter(([, text]) => text !== '');
  const salted = words.map(([field, text]) => ({ caseId: c.id, seq, field, words: text, salt: newSalt() }));
  const signature = type === 'sign' && data.part ? decided.report.signatures[data.part] : undefined;
  const payload = JSON.stringify({
    data,
    // Orders the events of a report's cases among each other, for whoever replays them.
    write: found.report.version + 1,
    actor: { roles: actor.roles, actingFor: actor.actingFor, ...(actor.isClock && { isClock: true }) },
    facts: factsForTheRecord(moved.facts),
    ...((type === 'calendarChanged' || type === 'meetingMoved') && { moved: movesOf(found, changes) }),
    ...(isSubject &&
      edited && { changed: edited.changes.map((change) => change.field), contentHash: nextHash }),
    ...(salted.length > 0 && {
      words: Object.fromEntries(salted.map((s) => [s.field, saltedHash(s.salt, s.words)])),
    }),
  });
  const onBehalfOf = signature?.onBehalfOf ?? null;
  const event = {
    seq,
    type,
    actorId: actor.id,
    onBehalfOf,
    at,
    payload,
    machineVersion,
    previousHash: c.lastHash,
  };
  const hash = hashOf({ ...event, reference: c.reference });
  const content = isSubject && edited && edited.contentChanges.length > 0 ? edited.content : null;
  const [was, is] = [stateNameOf(moved.from), stateNameOf(moved.state)];
  writing.events.push({ ...event, caseId: c.id, hash, intoState: is === was ? null : is });
  writing.words.push(...salted);
  writing.cases.push({
    id: c.id,
    state: moved.state,
    stateName: is,
    moved: JSON.stringify(moved.state) !== JSON.stringify(moved.from),
    progress: moved.progress,
    authors: authorsAfter(c, actor.id, isSubject ? edited : undefined, edited),
    lastHash: hash,
    version: seq,
    at,
    content,
    title: isSubject && edited && request.edit ? titleOf(c.kind, edited.frontSheet, edited.content) : null,
  });
  const reason = versionReason(type, moved, edited);
  if (reason) {
    writing.versions.push({ caseId: c.id, seq, reason, contentHash: nextHash, at, by: actor.id });
  }
  writing.notices.push(
    ...noticesToWrite({ request, found, decided, edited, c, moved, seq, at, onBehalfOf, changes }),
  );
}

/** The dates that a changed calendar moves, for the record: old and new. */
function movesOf(found: ReportForEvent, { shifted }: DeadlineChanges) {
  return shifted.map(({ id, wasDueAt, dueAt }) => ({
    kind: kindOf(found, id),
    was: new Date(wasDueAt).toISOString(),
    is: new Date(dueAt).toISOString(),
  }));
}

/**
 * The facts by which a replay decides alike. The sentences of what was missing or held up are left out: an event that
 * was taken was not held up by them, and they may name what somebody wrote.
 */
function factsForTheRecord(facts: Facts): Facts {
  const { packGap: _pack, noticeGap: _notice, ...rest } = facts;
  return { ...rest, missing: [], blocked: {} };
}

/** The front sheet is every case's; whoever changes what is signed in it is an author of each. */
function authorsAfter(
  c: CarriedCase,
  actorId: string,
  own: Edited | undefined,
  edited: Edited | undefined,
): string[] {
  const touched =
    (own && own.touches === 'hashed') || edited?.sheetChanges.some((x) => x.hashed && !x.implicationOf);
  return touched && actorId !== 'clock' && !c.authors.includes(actorId) ? [...c.authors, actorId] : c.authors;
}

/** A sibling that the machine did not move still gains an author where the shared front sheet was edited. */
function writeUntouched(writing: DecisionToWrite, { request, edited }: Parts, c: CarriedCase): void {
  const authors = authorsAfter(c, request.actor.id, undefined, edited);
  if (authors === c.authors) return;
  writing.cases.push({
    id: c.id,
    state: c.state,
    stateName: stateNameOf(c.state),
    moved: false,
    progress: c.progress,
    authors,
    lastHash: c.lastHash,
    version: c.version,
    at: writing.events[0]?.at ?? '',
    content: null,
    title: null,
  });
}

/** Texts that are kept: each submission, each change of a signed text, and what was decided on. */
function versionReason(type: EventName, moved: MovedCase, edited: Edited | undefined): string | undefined {
  if (type === 'submitForReview') return 'submitted';
  if (type === 'decide') return 'decided';
  if (type === 'edit' && edited && edited.touches !== 'other' && moved.from !== 'draft')
    return 'changed in sign-off';
  return undefined;
}

function decisionRows(before: ReportProgress, after: ReportProgress): DecisionToWrite['decisions'] {
  const { decision } = after;
  if (!decision) return [];
  const unchanged = before.decision === decision && before.effectAt === after.effectAt;
  if (unchanged) return [];
  return [
    {
      number: decision.number,
      body: decision.body,
      outcome: decision.outcome,
      stands: decision.stands,
      decidedAt: decision.decidedAt,
      publishedAt: decision.publishedAt ?? null,
      effectAt: after.effectAt ?? null,
      mayActFrom: after.mayActFrom ?? null,
    },
  ];
}

/** What makes the case's rows match what its state asks for now, whether it moved or only its report did. */
function changesOfDeadlines(
  parts: Parts,
  c: CarriedCase,
  moved: MovedCase | undefined,
  at: string,
): DeadlineChanges {
  const { request, found, decided, rules, edited } = parts;
  const state = moved?.state ?? c.state;
  const progress = moved?.progress ?? c.progress;
  // Without an edit or a listing, what dates are counted from is as it was for the decision: it needs no second reading.
  const before = found.report.progress;
  const asBefore =
    !edited && decided.report.listing === before.listing && decided.report.deferredAt === before.deferredAt;
  const facts = (asBefore && moved?.facts) || factsAfter(parts, c);
  const wanted = wantedDeadlines(c.kind, state, decided.report, progress, facts, rules);
  const open = found.deadlines.filter((d) => d.caseId === c.id);
  return deadlineChanges(c.id, moved ? c.version + 1 : c.version, at, request.type, open, wanted);
}

/** The facts as this event leaves them. */
function factsAfter({ request, found, decided, rules, edited, at }: Parts, c: CarriedCase): Facts {
  return factsOf(
    {
      kind: c.kind,
      report: decided.report,
      frontSheet: edited?.frontSheet ?? found.report.frontSheet,
      content: c.reference === request.reference && edited ? edited.content : c.content,
      contentHash: found.report.contentHash,
      authors: c.authors,
      ownerId: c.ownerId,
      reviewers: found.reviewers,
      source: c.source,
      allInSignOff: false,
      meetings: found.meetings ?? undefined,
    },
    rules.constitution,
    rules.calendar,
    { at },
  );
}
