import { listPlanActions, type PlanAction } from '../../db/queries/plan-actions.ts';
import { dayInWords, isDay, londonDay } from '../../workflows/clocks/index.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import type { Delivery } from '../../workflows/road/facts.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';

const deliveryWords = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  done: 'Done',
  cancelled: 'Cancelled',
} as const satisfies Record<Delivery, string>;

export interface ShownAction {
  reference: string;
  title: string;
  priorityIssue: string;
  owner: string;
  measure: string;
  dueOn: string;
  dueInWords: string;
  state: string;
  delivery: string;
  late: boolean;
  slipped: boolean;
  fromAssessment: string;
}

export interface ObjectiveArea {
  title: string;
  actions: ShownAction[];
}

const isClosed = (action: PlanAction) => typeof action.state === 'object' && 'closed' in action.state;

/** The actions that this person may see, by objective area. Withdrawn ones are no part of a plan. */
export async function listOfActions(services: Services, person: SignedIn): Promise<ObjectiveArea[]> {
  const today = londonDay(services.clock.now());
  const areas = new Map<string, ShownAction[]>();
  for (const action of await listPlanActions(services.database)) {
    const withdrawn = typeof action.state === 'object' && action.state.closed === 'withdrawn';
    if (withdrawn || !maySee(person, action.state)) continue;
    const area = action.objectiveArea || 'Without an objective area';
    areas.set(area, [...(areas.get(area) ?? []), shown(action, today)]);
  }
  return [...areas].map(([title, actions]) => ({ title, actions }));
}

function shown(action: PlanAction, today: string): ShownAction {
  const open = !isClosed(action) && action.delivery !== 'done' && action.delivery !== 'cancelled';
  return {
    reference: action.reference,
    title: action.title,
    priorityIssue: action.priorityIssue,
    owner: action.owner,
    measure: action.measure,
    dueOn: action.dueOn,
    dueInWords: isDay(action.dueOn) ? dayInWords(action.dueOn) : 'No date is set',
    state: labelOf('action', action.state),
    delivery: deliveryWords[action.delivery],
    late: open && isDay(action.dueOn) && action.dueOn < today,
    slipped: action.slipped,
    fromAssessment: action.fromAssessment,
  };
}
