import type { StateValue } from 'xstate';
import type { Database } from '../../db/database.ts';
import type { CarriedCase, ReportForEvent, ReportNeeds } from '../../db/queries/report-for-event.ts';
import { blockedBy } from '../../workflows/checks/index.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { Refusal } from '../../workflows/road/ask.ts';
import { type Decided, type DecidingCase, decide } from '../../workflows/road/decide.ts';
import type { CaseEvent, EventName } from '../../workflows/road/events.ts';
import type { Facts } from '../../workflows/road/facts.ts';
import { factsOf } from '../../workflows/road/facts-of.ts';
import { beginRenewal } from './begin-renewal.ts';
import type { CouncilRules, Rules } from './council-rules.ts';
import { decisionToWrite } from './decision-to-write.ts';
import { type Edited, editReport } from './edit-report.ts';
import { editThatFollows } from './edit-that-follows.ts';
import type { EventAnswer, EventRequest } from './event-request.ts';
import { findingsOf } from './findings-of.ts';
import { readReport } from './read-together.ts';
import { writeDependencies } from './write-dependencies.ts';
import { writeDecision } from './write-together.ts';

export interface CommandParts {
  database: Database;
  rules: CouncilRules;
  now(): string;
}

/** Events whose guards or records need the text of the forms; the others read a few answers only. */
const needsText: ReadonlySet<EventName> = new Set([
  'edit',
  'submitForReview',
  'sign',
  'list',
  'decide',
  'publish',
  'completeReview',
  'withdraw',
  'recordScrutinyComments',
  'consultationCloses',
  'reconsider',
  'councilDecides',
  'meetingMoved',
]);

/** Events whose guards ask who is on the council's list of reviewers. */
const needsReviewers: ReadonlySet<EventName> = new Set(['endorse', 'handOver']);

/** Events whose guards ask on how many call-ins a member is. */
const needsCallIns: ReadonlySet<EventName> = new Set(['lodgeCallIn', 'addCallInSignature']);

/** What of the report an event must have read. */
export function needsOf(type: EventName): ReportNeeds {
  if (needsText.has(type)) return 'whole';
  if (needsCallIns.has(type)) return 'callIns';
  return needsReviewers.has(type) ? 'reviewers' : 'answers';
}

/** Events that a finding of the report checks can hold up. */
const heldUp: ReadonlySet<EventName> = new Set(['submitForReview', 'sign', 'list', 'decide', 'publish']);

/** More tries than any real contest for one case can cost; a case that still does not come free is our fault. */
const tries = 200;

/**
 * The only writer of a case. Reads, asks the machine, and writes state, event, deadlines and notices in one guarded
 * statement: two round trips. A lost race reads and decides again. A refusal is a value with its sentence; only what
 * is our fault throws.
 */
export async function applyEvent(parts: CommandParts, request: EventRequest): Promise<EventAnswer> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const at = new Date(request.at ?? parts.now()).toISOString();
    const found = await readReport(parts.database, request.reference, needsOf(request.type), londonDay(at));
    const subject = found?.cases.find((c) => c.reference === request.reference);
    if (!found || !subject) return { ok: false, status: 404, why: `There is no case ${request.reference}.` };
    if (
      request.deadlineId &&
      !found.deadlines.some((d) => d.id === request.deadlineId && d.firedAt === null)
    ) {
      return { ok: false, status: 409, why: 'This date has been dealt with already.' };
    }
    const rules = await parts.rules.get(
      found.report.constitutionId,
      found.report.constitutionVersion,
      found.daysOff,
    );

    const edit = request.edit ?? editThatFollows(request, found.report, at);
    const edited = edit ? editReport(found, subject, edit) : undefined;
    const decided = decideRequest(request, found, subject, rules, at, edited);
    if (!decided.ok) return decided;
    if (isStale(request, subject)) {
      return {
        ok: false,
        status: 409,
        reason: 'stale',
        why: 'Somebody else has changed this case since you opened it.',
      };
    }
    if (request.type === 'edit' && edited?.changes.length === 0)
      return answer(subject, subject.version, subject.state, true);

    const renewed =
      request.data?.outcome === 'renew'
        ? await beginRenewal(parts, found, subject, request.actor, at)
        : undefined;
    if (renewed?.ok === false) return renewed;
    const writing = decisionToWrite({ request, found, decided, rules, at, edited, renewed });
    if (request.type === 'calendarChanged' && writing.shifted.length + writing.opened.length === 0) {
      return answer(subject, subject.version, subject.state, true);
    }
    const waits = edited?.changes.some(({ field }) => field === 'dependsOn');
    const write = waits
      ? await writeDependencies(parts.database, writing, request.reference, edit?.content)
      : { written: await writeDecision(parts.database, writing) };
    if ('why' in write) return { ok: false, status: 409, why: `${write.why}.` };
    if (write.written) {
      const first = decided.moved[0];
      const state = first ? first.state : subject.state;
      return {
        ...answer(subject, subject.version + 1, state),
        ...(renewed && { begun: renewed.begun.reference }),
      };
    }
  }
  throw new Error(`${request.type} on ${request.reference} lost ${tries} races in a row.`);
}

function answer(
  subject: CarriedCase,
  seq: number,
  state: StateValue,
  unchanged?: true,
): Extract<EventAnswer, { ok: true }> {
  return { ok: true, reference: subject.reference, seq, state, ...(unchanged && { unchanged }) };
}

/** What a form must still match: an edit the same version; the rest, where the form says it, the same state. */
function isStale({ expects }: EventRequest, subject: CarriedCase): boolean {
  if (expects?.version !== undefined && expects.version !== subject.version) return true;
  return expects?.state !== undefined && JSON.stringify(expects.state) !== JSON.stringify(subject.state);
}

/** Asks the machine for all the report's cases, with the facts of this moment. */
export function decideRequest(
  request: EventRequest,
  found: ReportForEvent,
  subject: CarriedCase,
  rules: Rules,
  at: string,
  edited?: Edited,
): Decided | Refusal {
  const event: CaseEvent = {
    type: request.type,
    actor: request.actor,
    at,
    ...request.data,
    ...(edited && { touches: edited.touches }),
  };
  const whole = needsText.has(request.type);
  const blocked = heldUp.has(request.type) ? blockedBy(findingsOf(found, rules, at)) : undefined;
  const deciding = found.cases.map((c) => decidingCase(c, found, rules, event, whole, blocked));
  const first = deciding.find((c) => c.reference === subject.reference);
  if (!first) throw new Error(`${subject.reference} is not carried by its own report.`);
  return decide(
    found.report.progress,
    first,
    deciding.filter((c) => c !== first),
    event,
  );
}

const isInSignOff = (c: CarriedCase) =>
  typeof c.state === 'object' && ('signOff' in c.state || 'closed' in c.state);

export function decidingCase(
  c: CarriedCase,
  found: ReportForEvent,
  rules: Rules,
  event: Pick<CaseEvent, 'at' | 'decidedAt' | 'metOn' | 'keyDecision' | 'meeting'>,
  whole: boolean,
  blocked?: Facts['blocked'],
): DecidingCase {
  const facts = factsOf(
    {
      kind: c.kind,
      report: found.report.progress,
      frontSheet: found.report.frontSheet,
      content: c.content,
      template: whole ? templateOf(c) : undefined,
      contentHash: found.report.contentHash,
      authors: c.authors,
      ownerId: c.ownerId,
      reviewers: found.reviewers,
      source: c.source,
      allInSignOff: found.cases.every(isInSignOff),
      meetings: found.meetings ?? undefined,
      callInsTaken: found.callInsTaken,
      blocked,
    },
    rules.constitution,
    rules.calendar,
    event,
  );
  return { reference: c.reference, kind: c.kind, state: c.state, progress: c.progress, facts };
}
