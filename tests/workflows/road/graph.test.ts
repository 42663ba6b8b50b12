import { describe, expect, test } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, EventObject } from 'xstate';
import { getAdjacencyMap, getSimplePaths } from 'xstate/graph';
import { machines } from '../../../workflows/road/machines.ts';
import { everyStateValue } from '../../../workflows/road/state-values.ts';
import { coarseKey, everyStep, fineKey, inputOf, worlds } from './walk.ts';

/** What a whole walk sees, put down by hand: one that sees less has lost its way. */
const floors = {
  assessment: { transitions: 109, steps: 4700, paths: 1080 },
  action: { transitions: 118, steps: 10_800, paths: 5600 },
} as const;
const kinds = ['assessment', 'action'] as const;

const bothSigned = JSON.stringify({ signOff: { legal: 'signed', finance: 'signed' } });
/** The two kinds share `closed`; nothing but an action can be cancelled. */
const neverStored = { assessment: [bothSigned, '{"closed":"cancelled"}'], action: [bothSigned] };

interface Edge {
  event: EventObject;
  state: AnyMachineSnapshot;
}
interface TransitionOf {
  source: AnyStateNode;
  eventType: string;
}
const nameOf = (t: TransitionOf) => {
  const nth = [...(t.source.transitions.get(t.eventType) ?? [])].findIndex(
    (other: TransitionOf) => other === t,
  );
  return `${t.source.id} ${t.eventType} ${nth}`;
};
function transitionsOf(node: AnyStateNode): string[] {
  const own = [...node.transitions.values()].flat().map((t) => nameOf(t));
  return [...own, ...Object.values(node.states).flatMap(transitionsOf)];
}

function walk(kind: (typeof kinds)[number]) {
  const machine: AnyStateMachine = machines[kind];
  const seen = { taken: new Set<string>(), states: new Set<string>(), left: new Set<string>(), steps: 0 };
  for (const world of Object.values(worlds)) {
    const map = getAdjacencyMap(machine, {
      input: inputOf(world),
      events: everyStep,
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: fineKey,
    });
    for (const { state, transitions } of Object.values(map)) {
      seen.states.add(JSON.stringify(state.value));
      for (const { event, state: next } of Object.values<Edge>(transitions)) {
        seen.steps += 1;
        for (const t of machine.getTransitionData(state, event)) seen.taken.add(nameOf(t));
        if (JSON.stringify(next.value) !== JSON.stringify(state.value)) {
          seen.left.add(JSON.stringify(state.value));
        }
      }
    }
  }
  return seen;
}

const world = inputOf({ contraryToFramework: true });
const isInForce = (snapshot: AnyMachineSnapshot) => snapshot.matches('inForce');

/** Every way from draft into force or to the end, and every way on from there: their product would be millions. */
function simplePathsOf(machine: AnyStateMachine) {
  const how = {
    events: everyStep,
    filterEvents: (snapshot: AnyMachineSnapshot, event: EventObject) => snapshot.can(event),
    serializeState: coarseKey,
  };
  const before = getSimplePaths(machine, { ...how, input: world, stopWhen: isInForce });
  const arrival = before.find((path) => isInForce(path.state));
  if (!arrival) throw new Error('No path leads into force.');
  return [...before, ...getSimplePaths(machine, { ...how, fromState: arrival.state })];
}

describe.each(kinds)('the whole road of an %s', (kind) => {
  const machine: AnyStateMachine = machines[kind];
  const values = everyStateValue(machine).map((value) => JSON.stringify(value));
  const seen = walk(kind);

  test('every transition is taken', () => {
    const all = transitionsOf(machine.root);
    console.info(`${kind}: ${all.length} transitions, ${seen.steps} steps`);
    expect(all.filter((name) => !seen.taken.has(name))).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(floors[kind].transitions);
    expect(seen.steps).toBeGreaterThanOrEqual(floors[kind].steps);
  });

  test('every state is reached, and two signatures are never stored', () => {
    const stored = values.filter((value) => !neverStored[kind].includes(value));
    expect([...seen.states].sort()).toEqual(stored.sort());
  });

  test('every state can be left but a closed one', () => {
    const closed = [...seen.states].filter((value) => value.startsWith('{"closed"'));
    expect([...seen.states].filter((value) => !seen.left.has(value)).sort()).toEqual(closed.sort());
  });

  test('no state is final for the machine, so that every case still answers', () => {
    const types: string[] = [];
    const visit = (node: AnyStateNode) => {
      types.push(node.type);
      Object.values(node.states).forEach(visit);
    };
    visit(machine.root);
    expect(types).not.toContain('final');
    expect(types.length).toBeGreaterThan(20);
  });

  test('every simple path keeps to the states that may be stored, and reaches them all', () => {
    const paths = simplePathsOf(machine);
    console.info(`${kind}: ${paths.length} simple paths`);
    const reached = new Set<string>();
    for (const path of paths) {
      for (const { state } of [...path.steps, { state: path.state }])
        reached.add(JSON.stringify(state.value));
    }
    const stored = values.filter((value) => !neverStored[kind].includes(value));
    expect([...reached].sort()).toEqual(stored.sort());
    expect(paths.length).toBeGreaterThanOrEqual(floors[kind].paths);
  });
});
