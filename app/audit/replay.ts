import { isDeepStrictEqual } from 'node:util';
import type { StateValue } from 'xstate';
import type { StoredCase, StoredEvent, StoredReport } from '../../db/queries/chains.ts';
import { step } from '../../workflows/road/ask.ts';
import {
  type CaseEvent,
  type EventData,
  type EventName,
  eventNames,
  scopeOf,
} from '../../workflows/road/events.ts';
import {
  type CaseKind,
  type CaseProgress,
  emptyCaseProgress,
  emptyReportProgress,
  type Facts,
  type ReportProgress,
} from '../../workflows/road/facts.ts';
import { machineVersion } from '../../workflows/road/machines.ts';
import type { Actor } from '../../workflows/roles.ts';

/** What of an event's payload a replay needs. */
export interface EventPayload {
  data: EventData;
  /** The report's version after the write: orders the events of its cases among each other. */
  write: number;
  actor: Pick<Actor, 'roles' | 'actingFor' | 'isClock'>;
  facts: Facts;
  /** Salted hashes of what the person wrote, by field. */
  words?: Record<string, string>;
}

export interface Misfit {
  reference: string;
  /** The event that does not fit; undefined where it is not one event. */
  seq?: number;
  why: string;
}

export interface Replayed {
  report: ReportProgress;
  cases: Map<string, { state: StateValue; progress: CaseProgress }>;
  /** The first event that the machine would not take, where there is one: the rest was not replayed. */
  misfit?: Misfit;
  /** Some event was decided by another version of the machine, so nothing was replayed. */
  otherMachine?: true;
}

interface Played {
  kind: CaseKind;
  reference: string;
  event: StoredEvent;
  type: EventName;
  payload: EventPayload;
}

const isEventName = (text: string): text is EventName => eventNames.some((name) => name === text);

/**
 * Rebuilds where a report and its cases stand from nothing but their events' actors and payloads, by the machine. What
 * is stored about their states is not looked at. Throws where a payload is not JSON.
 */
export function replayReport(cases: readonly Pick<StoredCase, 'reference' | 'kind' | 'events'>[]): Replayed {
  const replayed: Replayed = { report: emptyReportProgress, cases: new Map() };
  for (const { reference } of cases) {
    replayed.cases.set(reference, { state: 'draft', progress: emptyCaseProgress });
  }
  if (cases.some((c) => c.events.some((event) => event.machineVersion !== machineVersion))) {
    return { ...replayed, otherMachine: true };
  }
  for (const write of writesOf(cases)) {
    const misfit = playWrite(replayed, write);
    if (misfit) return { ...replayed, misfit };
  }
  return replayed;
}

/** The events of all cases, those of one write together, in the order in which they were decided. */
function writesOf(cases: readonly Pick<StoredCase, 'reference' | 'kind' | 'events'>[]): Played[][] {
  const writes = new Map<number, Played[]>();
  for (const { reference, kind, events } of cases) {
    for (const event of events) {
      if (!isEventName(event.type)) continue;
      const payload: EventPayload = JSON.parse(event.payload);
      const together = writes.get(payload.write) ?? [];
      together.push({ reference, kind, event, type: event.type, payload });
      writes.set(payload.write, together);
    }
  }
  return [...writes.keys()].sort((a, b) => a - b).map((number) => firstTheAsked(writes.get(number) ?? []));
}

/** The case that was asked comes first, then those that changed because of it. */
const firstTheAsked = (write: Played[]) => [
  ...write.filter((played) => played.type !== 'reportChanged'),
  ...write.filter((played) => played.type === 'reportChanged'),
];

function playWrite(replayed: Replayed, write: readonly Played[]): Misfit | undefined {
  const before = replayed.report;
  for (const [index, { kind, reference, event, type, payload }] of write.entries()) {
    const stands = replayed.cases.get(reference);
    if (!stands) continue;
    const sent: CaseEvent = {
      ...payload.data,
      type,
      actor: { id: event.actorId, ...payload.actor },
      at: event.at,
    };
    // What happens to the report happens to each of its cases from where the report stood.
    const report = scopeOf[type] === 'case' ? replayed.report : before;
    const done = step(kind, stands.state, { report, case: stands.progress, facts: payload.facts }, sent);
    if (!done.ok) {
      return {
        reference,
        seq: event.seq,
        why: `The road does not allow it where the case stood. ${done.why}`,
      };
    }
    replayed.cases.set(reference, { state: done.state, progress: done.case });
    if (scopeOf[type] === 'case' || index === 0) replayed.report = done.report;
  }
  return undefined;
}

const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Where the record and what is stored about a report part: nothing where they agree. */
export function compareWithReplay(stored: StoredReport): Misfit[] {
  const replayed = replayReport(stored.cases);
  if (replayed.otherMachine) return [];
  if (replayed.misfit) return [replayed.misfit];
  const misfits: Misfit[] = [];
  for (const { reference, state, progress } of stored.cases) {
    const rebuilt = replayed.cases.get(reference);
    if (!isDeepStrictEqual(rebuilt?.state, state)) {
      const [says, is] = [JSON.stringify(rebuilt?.state), JSON.stringify(state)];
      misfits.push({ reference, why: `Its events lead to ${says}, but ${is} is stored.` });
    } else if (!isDeepStrictEqual(asStored(rebuilt?.progress), progress)) {
      misfits.push({ reference, why: 'What is stored about its progress is not what its events lead to.' });
    }
  }
  const [first] = stored.cases;
  if (first && misfits.length === 0 && !isDeepStrictEqual(asStored(replayed.report), stored.progress)) {
    misfits.push({
      reference: first.reference,
      why: "Its report's signatures, listing, decision or call-ins are not what the events lead to.",
    });
  }
  return misfits;
}
