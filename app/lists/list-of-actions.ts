import { listPlanActions, type PlanAction } from '../../db/queries/plan-actions.ts';
import { dayInWords, inWords, isDay, londonDay } from '../../workflows/clocks/index.ts';
import { type Dependable, dependencyAdvice, readReferences } from '../../workflows/plans/dependencies.ts';
import { deliveryWords, hasMoved, isLate, standingInWords } from '../../workflows/plans/standing.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import type { Delivery } from '../../workflows/road/facts.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';

export interface ShownAction {
  reference: string;
  title: string;
  plan: string;
  priorityIssue: string;
  owner: string;
  department: string;
  measure: string;
  /** The planned start, or the day on which it began; blank where neither is known. */
  startOn: string;
  startInWords: string;
  /** As it stands after any slippage, and in words. */
  dueOn: string;
  dueInWords: string;
  /** The date of the form, where it has moved since. */
  movedFrom: string;
  endedOn: string;
  state: string;
  delivery: string;
  deliveryState: Delivery;
  late: boolean;
  slipped: boolean;
  slippage: string;
  /** What its owner last said, and when, in words. */
  progress: string;
  toldOn: string;
  /** "In progress, late since 1 July 2026." */
  standing: string;
  fromAssessment: string;
  dependsOn: readonly string[];
  /** The actions that wait for this one. */
  neededBy: readonly string[];
  /** What a careful reader sees in what it depends on. */
  advice: readonly string[];
}

export interface ObjectiveArea {
  title: string;
  actions: ShownAction[];
}

export const withoutArea = 'Without an objective area';

/** The actions that this person may see, by objective area. Withdrawn ones are no part of a plan. */
export async function listOfActions(services: Services, person: SignedIn): Promise<ObjectiveArea[]> {
  const today = londonDay(services.clock.now());
  const seen = (await listPlanActions(services.database)).filter(({ state }) => {
    const withdrawn = typeof state === 'object' && state.closed === 'withdrawn';
    return !withdrawn && maySee(person, state);
  });
  const areas = new Map<string, ShownAction[]>();
  for (const action of showActions(seen, today)) {
    const area = seen.find(({ reference }) => reference === action.reference)?.objectiveArea || withoutArea;
    const there = areas.get(area);
    if (there) there.push(action);
    else areas.set(area, [action]);
  }
  return [...areas].map(([title, actions]) => ({ title, actions }));
}

const dependableOf = (action: PlanAction): Dependable => ({
  reference: action.reference,
  dependsOn: readReferences(action.dependsOn),
  startsOn: action.startedOn || action.startsOn,
  dueOn: isDay(action.dueOn) ? action.dueOn : '',
  delivery: action.delivery,
});

/** Actions as pages show them, with what each waits for and what waits for it among them. */
export function showActions(actions: readonly PlanAction[], today: string): ShownAction[] {
  const all = new Map(actions.map((action) => [action.reference, dependableOf(action)]));
  const neededBy = new Map<string, string[]>();
  for (const { reference, dependsOn } of all.values())
    for (const first of dependsOn) neededBy.set(first, [...(neededBy.get(first) ?? []), reference]);
  return actions.map((action) => shown(action, all, neededBy.get(action.reference) ?? [], today));
}

function shown(
  action: PlanAction,
  all: ReadonlyMap<string, Dependable>,
  neededBy: string[],
  today: string,
): ShownAction {
  const own = dependableOf(action);
  const dates = {
    delivery: action.delivery,
    plannedOn: isDay(action.plannedOn) ? action.plannedOn : '',
    dueOn: own.dueOn,
    endedOn: action.endedOn,
    slipped: action.slipped,
  };
  return {
    reference: action.reference,
    title: action.title,
    plan: action.plan,
    priorityIssue: action.priorityIssue,
    owner: action.owner,
    department: action.department,
    measure: action.measure,
    startOn: isDay(own.startsOn) ? own.startsOn : '',
    startInWords: isDay(own.startsOn) ? inWords(own.startsOn) : '',
    dueOn: own.dueOn,
    dueInWords: own.dueOn ? dayInWords(own.dueOn) : 'No date is set',
    movedFrom: hasMoved(dates) ? dates.plannedOn : '',
    endedOn: action.endedOn,
    state: labelOf('action', action.state),
    delivery: deliveryWords[action.delivery],
    deliveryState: action.delivery,
    late: isLate(dates, today),
    slipped: action.slipped,
    slippage: action.slippage,
    progress: action.progress,
    toldOn: action.toldAt ? inWords(londonDay(action.toldAt)) : '',
    standing: standingInWords(dates, today),
    fromAssessment: action.fromAssessment,
    dependsOn: own.dependsOn,
    neededBy,
    advice: dependencyAdvice(own, all, today),
  };
}
