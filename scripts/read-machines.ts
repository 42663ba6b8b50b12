import type { AnyStateNode } from 'xstate';
import type { DeadlineKind } from '../workflows/clocks/types.ts';
import type { Audience } from '../workflows/notices.ts';
import { type EventName, eventNames } from '../workflows/road/events.ts';
import { eventLabels, programEventLabels } from '../workflows/road/labels.ts';
import { relationNames } from '../workflows/road/relations.ts';
import type { Allowance, Tell } from '../workflows/road/setup.ts';
import { roleNames } from '../workflows/roles.ts';

/** What the documents about the road read out of the machines, and how their tables are written. */

export type Transition =
  ReturnType<AnyStateNode['transitions']['get']> extends (infer T)[] | undefined ? T : never;
const labels: Record<EventName, string> = { ...eventLabels, ...programEventLabels };
const isEventName = (name: string): name is EventName => eventNames.some((known) => known === name);
export const labelOfEvent = (name: string) => (isEventName(name) ? labels[name] : name);

const partNames = {
  authors: 'its authors',
  reviewersAsked: 'the reviewers asked',
  actionOwner: "the action's owner",
  callInSignatories: 'who signed the call-in',
  commenters: 'who commented on the same section',
  consultees: 'those who are consulted',
  scrutinyChair: 'the scrutiny chair',
  colleague: 'the colleague',
} as const;
export const audienceName = (to: Audience) => ('role' in to ? roleNames[to.role] : partNames[to.part]);
/** "keyDecisionNotice" as words: "key decision notice". */
export const inWords = (name: DeadlineKind | string) =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

export const pathOf = (node: AnyStateNode) => node.path.join('.');
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
export const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
export const header = (...names: string[]) => [row(...names), row(...names.map(() => '---'))];

export function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

const isAllowance = (params: unknown): params is Allowance =>
  typeof params === 'object' && params !== null && 'by' in params;
export function allowanceOf({ guard }: Transition): Allowance {
  if (typeof guard === 'object' && guard !== null && 'params' in guard && isAllowance(guard.params)) {
    return guard.params;
  }
  throw new Error('A transition of the road has no allowance.');
}

const isTell = (params: unknown): params is Tell =>
  typeof params === 'object' && params !== null && 'kind' in params && 'to' in params;
export function tellsOf({ actions }: Transition): Tell[] {
  return actions.flatMap((action) => {
    const params: unknown = typeof action === 'object' && 'params' in action ? action.params : undefined;
    return isTell(params) ? [params] : [];
  });
}

/** Who may take a step, and which way it goes: together with the state and the step, the name of a transition. */
export function wayOf(t: Transition): { who: string; way: string } {
  const { by, when } = allowanceOf(t);
  return {
    who: by.map((name) => relationNames[name]).join('; '),
    way: (when ?? []).map(inWords).join(', '),
  };
}
