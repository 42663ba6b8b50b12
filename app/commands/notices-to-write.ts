import { randomUUID } from 'node:crypto';
import type { DecisionToWrite } from '../../db/queries/decision-rows.ts';
import type { CarriedCase, ReportForEvent } from '../../db/queries/report-for-event.ts';
import { whoActsOn } from '../../workflows/road/deadline-duties.ts';
import type { Decided, MovedCase } from '../../workflows/road/decide.ts';
import type { ReportProgress } from '../../workflows/road/facts.ts';
import type { DeadlineChanges } from './deadline-rows.ts';
import type { Edited } from './edit-report.ts';
import type { EventRequest } from './event-request.ts';

interface Telling {
  request: EventRequest;
  found: ReportForEvent;
  decided: Decided;
  edited: Edited | undefined;
  c: CarriedCase;
  moved: MovedCase;
  seq: number;
  /** UTC, to the millisecond. */
  at: string;
  onBehalfOf: string | null;
  changes: DeadlineChanges;
}

/** What is to be told of one case's event: the notices of its transition, or one for each date that a calendar moved. */
export function noticesToWrite(telling: Telling): DecisionToWrite['notices'] {
  const { request, found, decided, edited, c, moved, seq, at, onBehalfOf } = telling;
  if (moved.event.type === 'calendarChanged') return noticesOfMoves(telling);
  const { actor, ...data } = moved.event;
  const signatories = settledSignatories(found.report.progress, decided.report);
  return moved.tells.map((tell, index) => ({
    id: randomUUID(),
    caseId: c.id,
    key: `${seq}.${index}`,
    seq,
    kind: tell.kind,
    audience: tell.to,
    about: {
      actorId: actor.id,
      ...(onBehalfOf && { onBehalfOf }),
      ...(data.part && { part: data.part }),
      ...(data.to && { colleagueId: data.to.id }),
      ...(data.from && { handedFromId: data.from.id }),
      ...(data.outcome && { outcome: data.outcome }),
      ...(data.decision && { decision: data.decision }),
      ...(data.notice && { notice: data.notice }),
      ...meetingOf(moved.event, decided.report),
      ...(edited && request.edit && { changed: edited.changes.map((change) => change.label) }),
      ...consultationOf(c, moved),
      ...(signatories.length > 0 && { signatories }),
      ...(request.deadlineId && { deadlineId: request.deadlineId }),
    },
    at,
  }));
}

/** The round of consultation that is open, or that this event ended. */
function consultationOf(before: CarriedCase, { progress }: MovedCase) {
  const round = progress.consultation ?? before.progress.consultation;
  return round ? { consultationId: round.id } : {};
}

/** The meeting that a notice is about: the one that the event names, else that of the agenda that it means. */
function meetingOf({ type, meeting, agenda }: MovedCase['event'], report: ReportProgress) {
  if (meeting) return { meeting };
  if (type !== 'publishAgenda') return {};
  const listing = agenda === 'scrutiny' ? report.scrutinyListing : report.listing;
  return listing ? { meeting: { id: listing.meetingId, at: listing.meetingAt } } : {};
}

/** What kind of deadline an open one is. */
export const kindOf = ({ deadlines }: Pick<ReportForEvent, 'deadlines'>, id: string) =>
  deadlines.find((d) => d.id === id)?.kind;

/** One notice for each date that moved, to those whom the machine names and to whoever acts on it. */
function noticesOfMoves({ c, moved, seq, at, found, changes }: Telling): DecisionToWrite['notices'] {
  return changes.shifted.flatMap(({ id, wasDueAt }) => {
    const kind = kindOf(found, id);
    return moved.tells.map((tell) => ({
      id: randomUUID(),
      caseId: c.id,
      key: `${seq}.moved.${id}`,
      seq,
      kind: tell.kind,
      audience: [...tell.to, ...(kind ? whoActsOn[kind] : [])],
      about: { deadlineId: id, movedFrom: new Date(wasDueAt).toISOString() },
      at,
    }));
  });
}

/** Who signed the call-in requests that this event settled: what became of theirs is told to them. */
function settledSignatories(before: ReportProgress, after: ReportProgress): string[] {
  const settled = after.callIns.filter(
    (request) =>
      request.status !== 'pending' &&
      before.callIns.some((b) => b.id === request.id && b.status === 'pending'),
  );
  return [...new Set(settled.flatMap((request) => request.signatures.map((s) => s.by)))];
}
