import { type AnyStateNode, getNextTransitions, type StateValue, transition } from 'xstate';
import type { CaseContext } from './context.ts';
import { type CaseEvent, type EventName, eventNames } from './events.ts';
import type { CaseKind, CaseProgress, ReportProgress } from './facts.ts';
import { conditions, turnings, whyNot } from './guards.ts';
import { eventLabels, programEventLabels } from './labels.ts';
import { machines } from './machines.ts';
import { relationNames, relations } from './relations.ts';
import type { Allowance, StateDeadline, StateMeta, Tell } from './setup.ts';

/** A refusal with the sentence for the person who asked. 403: not for this person. 409: not in this state, or not yet. */
export interface Refusal {
  ok: false;
  status: 403 | 409;
  why: string;
  /** The state has no such event at all, whatever the form says. */
  notHere?: true;
}

export interface Step {
  ok: true;
  state: StateValue;
  report: ReportProgress;
  case: CaseProgress;
  tells: Tell[];
}

const isAllowance = (params: unknown): params is Allowance =>
  typeof params === 'object' && params !== null && 'by' in params;

function allowanceOf(guard: unknown): Allowance {
  if (typeof guard === 'object' && guard !== null && 'params' in guard && isAllowance(guard.params))
    return guard.params;
  throw new Error('Every transition of the road carries the one guard, with its allowance.');
}

interface Place {
  /** The state there as a clerk would say it. */
  label: string;
  /** Where it is one part of a parallel state, what must be so in that part. */
  part?: string;
  allowance: Allowance;
}

/** Every place where an event may be taken, read from the machine itself. */
function placesOf(root: AnyStateNode): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const walk = (node: AnyStateNode, label: string) => {
    const own: StateMeta | undefined = node.meta;
    const here = own?.label ?? label;
    for (const [type, transitions] of node.transitions) {
      const found = transitions.map((t) => ({
        label: here,
        part: own?.part,
        allowance: allowanceOf(t.guard),
      }));
      places.set(type, [...(places.get(type) ?? []), ...found]);
    }
    for (const child of Object.values(node.states)) walk(child, here);
  };
  walk(root, '');
  return places;
}
const places = {
  assessment: placesOf(machines.assessment.root),
  action: placesOf(machines.action.root),
} as const;

export function snapshotOf(kind: CaseKind, state: StateValue, context: CaseContext) {
  return machines[kind].resolveState({ value: state, context });
}

/** The labels of the active states, the innermost that has one first. */
export function labelOf(kind: CaseKind, state: StateValue): string {
  const nodes = machines[kind].resolveState({ value: state, context: emptyContext })._nodes;
  const labels = nodes.flatMap((node) => {
    const meta: StateMeta | undefined = node.meta;
    return meta?.label ? [{ label: meta.label, depth: node.path.length }] : [];
  });
  labels.sort((a, b) => b.depth - a.depth);
  return labels[0]?.label ?? '';
}

const deadlinesByState = new Map<string, readonly StateDeadline[]>();

/** Deadlines that the active states carry, parallel parts included. Of each state value the machine is asked once. */
export function deadlinesOf(kind: CaseKind, state: StateValue): readonly StateDeadline[] {
  const key = `${kind} ${JSON.stringify(state)}`;
  const known = deadlinesByState.get(key);
  if (known) return known;
  const found = readDeadlines(kind, state);
  deadlinesByState.set(key, found);
  return found;
}

function readDeadlines(kind: CaseKind, state: StateValue): StateDeadline[] {
  const nodes = machines[kind].resolveState({ value: state, context: emptyContext })._nodes;
  return nodes.flatMap((node) => {
    const meta: StateMeta | undefined = node.meta;
    return [...(meta?.deadlines ?? [])];
  });
}

const emptyContext: CaseContext = {
  report: { signatures: {}, notices: {}, decisions: 0, callIns: [] },
  case: { endorsedBy: [], delivery: 'notStarted' },
  facts: {
    authors: [],
    reviewers: [],
    endorsementsNeeded: 1,
    missing: [],
    contentHash: '',
    blocked: {},
    route: 'cabinet',
    keyDecision: false,
    contraryToFramework: false,
    exemptFromCallIn: false,
    isPrivate: false,
    allInSignOff: true,
    callIn: { signaturesNeeded: 1, secondAllowed: false },
    scrutinyMayReferToCouncil: false,
    effectWhenScrutinyMissed: true,
  },
};

function namesOf(allowances: readonly Allowance[]): string {
  const names = [...new Set(allowances.flatMap((a) => a.by.map((by) => relationNames[by])))];
  const last = names.pop() ?? 'nobody';
  return names.length > 0 ? `${names.join(', ')} or ${last}` : last;
}

const labels: Record<EventName, string> = { ...eventLabels, ...programEventLabels };

/** Where the case stands, in a clerk's words: “In sign-off” and the legal part is signed. */
function standsAt(kind: CaseKind, state: StateValue): string {
  const nodes = machines[kind].resolveState({ value: state, context: emptyContext })._nodes;
  const parts = nodes.flatMap((node) => {
    const meta: StateMeta | undefined = node.meta;
    return meta?.part ? [meta.part] : [];
  });
  return [`the case stands at “${labelOf(kind, state)}”`, ...parts].join(' and ');
}

/** Why an event that the machine will not take is refused, read from the same guards. */
function refusalOf(kind: CaseKind, state: StateValue, context: CaseContext, event: CaseEvent): Refusal {
  const everywhere = places[kind].get(event.type) ?? [];
  const may = (a: Allowance) => a.by.some((by) => relations[by](context, event));
  const label = labels[event.type];
  if (everywhere.length === 0) {
    return { ok: false, status: 409, why: `“${label}” does not belong to this kind of case.`, notHere: true };
  }
  if (!everywhere.some((place) => may(place.allowance))) {
    const who = namesOf(everywhere.map((place) => place.allowance));
    return { ok: false, status: 403, why: `“${label}” is for ${who}.` };
  }
  const snapshot = snapshotOf(kind, state, context);
  const here = getNextTransitions(snapshot)
    .filter((t) => t.eventType === event.type)
    .map((t) => allowanceOf(t.guard))
    .filter(may);
  for (const allowance of here) {
    if (!(allowance.when ?? []).every((name) => turnings[name](context, event))) continue;
    const failed = (allowance.if ?? []).find((name) => !conditions[name].test(context, event));
    if (failed) return { ok: false, status: conditions[failed].status, why: whyNot(failed, context, event) };
  }
  if (here.length > 0) {
    return { ok: false, status: 409, why: `Choose an outcome that “${label}” can have here.` };
  }
  const elsewhere = everywhere
    .filter((p) => may(p.allowance))
    .map((p) => p.part ?? `it stands at “${p.label}”`);
  const possible = [...new Set(elsewhere)].join(', or ');
  return {
    ok: false,
    status: 409,
    why: `“${label}” is not possible now: ${standsAt(kind, state)}. It is possible while ${possible}.`,
    notHere: true,
  };
}

/** Asks without doing. */
export function ask(
  kind: CaseKind,
  state: StateValue,
  context: CaseContext,
  event: CaseEvent,
): { ok: true } | Refusal {
  return snapshotOf(kind, state, context).can(event) ? { ok: true } : refusalOf(kind, state, context, event);
}

const isTell = (params: unknown): params is Tell =>
  typeof params === 'object' && params !== null && 'kind' in params && 'to' in params;

/** Moves one case by one event: the only place where `transition` is called. Pure. */
export function step(
  kind: CaseKind,
  state: StateValue,
  context: CaseContext,
  event: CaseEvent,
): Step | Refusal {
  const snapshot = snapshotOf(kind, state, context);
  if (!snapshot.can(event)) return refusalOf(kind, state, context, event);
  const [next, actions] = transition(machines[kind], snapshot, event);
  return {
    ok: true,
    state: next.value,
    report: next.context.report,
    case: next.context.case,
    tells: actions.flatMap((action) =>
      action.type === 'tell' && isTell(action.params) ? [action.params] : [],
    ),
  };
}

/** True where the events that a person may send are all in the machine, and the other way round: for the tests. */
export function eventsOf(kind: CaseKind): EventName[] {
  return eventNames.filter((name) => places[kind].has(name));
}
