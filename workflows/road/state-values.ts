import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate';

/** Every state value that a machine can express, in document order, parallel parts multiplied out. */
export function everyStateValue(machine: AnyStateMachine): StateValue[] {
  return valuesOf(machine.root);
}

function valuesOf(node: AnyStateNode): StateValue[] {
  const children = Object.values(node.states);
  if (node.type === 'parallel') {
    return children.reduce<Record<string, StateValue>[]>(
      (combined, part) =>
        combined.flatMap((so) => valuesOf(part).map((value) => ({ ...so, [part.key]: value }))),
      [{}],
    );
  }
  return children.flatMap((child): StateValue[] =>
    Object.keys(child.states).length === 0
      ? [child.key]
      : valuesOf(child).map((value) => ({ [child.key]: value })),
  );
}
