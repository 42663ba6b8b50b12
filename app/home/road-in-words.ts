import type { AnyStateNode } from 'xstate';
import { type PersonEvent, personEvents } from '../../workflows/road/events.ts';
import { eventLabels } from '../../workflows/road/labels.ts';
import { machines } from '../../workflows/road/machines.ts';
import { relationNames } from '../../workflows/road/relations.ts';
import type { Allowance, StateMeta } from '../../workflows/road/setup.ts';

/** A step that can be taken in a state: what the button says, for whom, and where it may lead. */
export interface RoadStepInWords {
  event: PersonEvent;
  label: string;
  who: string;
  leadsTo: string;
}

export interface RoadStateInWords {
  name: string;
  label: string;
  steps: RoadStepInWords[];
}

const isPersonEvent = (name: string): name is PersonEvent => personEvents.some((event) => event === name);
const metaOf = (node: AnyStateNode): StateMeta => node.meta ?? {};

function allowanceOf(guard: unknown): Allowance | undefined {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return undefined;
  const { params } = guard;
  return isAllowance(params) ? params : undefined;
}
const isAllowance = (params: unknown): params is Allowance =>
  typeof params === 'object' && params !== null && 'by' in params;

const nodesBelow = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesBelow),
];

/** The label of a state, or of the nearest one around it that has one. */
function labelOfNode(node: AnyStateNode): string {
  return metaOf(node).label ?? (node.parent ? labelOfNode(node.parent) : '');
}

function stepsOf(state: AnyStateNode): RoadStepInWords[] {
  const found = new Map<PersonEvent, { who: Set<string>; to: Set<string> }>();
  for (const node of nodesBelow(state)) {
    for (const [type, transitions] of node.transitions) {
      if (!isPersonEvent(type)) continue;
      const step = found.get(type) ?? { who: new Set(), to: new Set() };
      for (const transition of transitions) {
        for (const by of allowanceOf(transition.guard)?.by ?? []) step.who.add(relationNames[by]);
        for (const target of transition.target ?? []) step.to.add(labelOfNode(target));
      }
      found.set(type, step);
    }
  }
  return personEvents.flatMap((event): RoadStepInWords[] => {
    const step = found.get(event);
    if (!step) return [];
    return [
      {
        event,
        label: eventLabels[event],
        who: listInWords([...step.who]),
        leadsTo: step.to.size === 0 ? 'stays' : listInWords([...step.to]),
      },
    ];
  });
}

function listInWords(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}

/** The road of an assessment, state by state, as its machine has it. */
export function roadInWords(): RoadStateInWords[] {
  return Object.values(machines.assessment.root.states).map((state) => ({
    name: state.key,
    label: labelOfNode(state),
    steps: stepsOf(state),
  }));
}

/** The delivery of an action, which runs beside its being in force. */
export function deliveryInWords(): RoadStepInWords[] {
  const delivery = machines.action.root.states['inForce']?.states['delivery'];
  if (!delivery) throw new Error('An action that is in force has no delivery.');
  const names = new Map([
    ['notStarted', 'not started'],
    ['inProgress', 'in progress'],
  ]);
  const nameOf = (key: string) => names.get(key) ?? key;
  return stepsOf(delivery).map((step) => ({
    ...step,
    leadsTo:
      listInWords([
        ...new Set(
          nodesBelow(delivery).flatMap((node) =>
            (node.transitions.get(step.event) ?? []).flatMap((t) =>
              (t.target ?? []).map((n) => nameOf(n.key)),
            ),
          ),
        ),
      ]) || 'stays',
  }));
}
