import type { AnyStateNode } from 'xstate';
import type { DeadlineKind } from '../workflows/clocks/types.ts';
import type { Audience } from '../workflows/notices.ts';
import { type EventName, eventNames, personEvents } from '../workflows/road/events.ts';
import type { CaseKind } from '../workflows/road/facts.ts';
import { type ConditionName, conditions } from '../workflows/road/guards.ts';
import { eventLabels, programEventLabels } from '../workflows/road/labels.ts';
import { machines } from '../workflows/road/machines.ts';
import { relationNames } from '../workflows/road/relations.ts';
import type { Allowance, StateMeta, Tell } from '../workflows/road/setup.ts';
import { roleNames } from '../workflows/roles.ts';

/** Writes docs/road.md from the machines and from nothing else. The same machines give the same text. */

type Transition = ReturnType<AnyStateNode['transitions']['get']> extends (infer T)[] | undefined ? T : never;
const labels: Record<EventName, string> = { ...eventLabels, ...programEventLabels };
const isEventName = (name: string): name is EventName => eventNames.some((known) => known === name);
const labelOfEvent = (name: string) => (isEventName(name) ? labels[name] : name);

const partNames = {
  authors: 'its authors',
  reviewersAsked: 'the reviewers asked',
  actionOwner: "the action's owner",
  callInSignatories: 'who signed the call-in',
  scrutinyChair: 'the scrutiny chair',
  colleague: 'the colleague',
} as const;
const audienceName = (to: Audience) => ('role' in to ? roleNames[to.role] : partNames[to.part]);
/** "keyDecisionNotice" as words: "key decision notice". */
const inWords = (name: DeadlineKind | string) =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const metaOf = (node: AnyStateNode): StateMeta => node.meta ?? {};
const pathOf = (node: AnyStateNode) => node.path.join('.');
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
const header = (...names: string[]) => [row(...names), row(...names.map(() => '---'))];

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

const isAllowance = (params: unknown): params is Allowance =>
  typeof params === 'object' && params !== null && 'by' in params;
function allowanceOf({ guard }: Transition): Allowance {
  if (typeof guard === 'object' && guard !== null && 'params' in guard && isAllowance(guard.params)) {
    return guard.params;
  }
  throw new Error('A transition of the road has no allowance.');
}

const isTell = (params: unknown): params is Tell =>
  typeof params === 'object' && params !== null && 'kind' in params && 'to' in params;
function tellsOf({ actions }: Transition): Tell[] {
  return actions.flatMap((action) => {
    const params: unknown = typeof action === 'object' && 'params' in action ? action.params : undefined;
    return isTell(params) ? [params] : [];
  });
}

/** A condition's sentence; where it is made of the case's own facts, what it is made of. */
const ownWords: Partial<Record<ConditionName, string>> = {
  isComplete: 'Answer these first: (the questions that are blank).',
  hasReviewers:
    "The council's list must hold as many reviewers who did not write this as the constitution asks for.",
  notYetEndorsed: 'You have endorsed this already. (How many more endorsements are needed.)',
  noBlockingFinding: '(The finding that blocks this step.)',
  packIsWhole: '(What the pack lacks.)',
  isReadyToDecide:
    'It must be listed on a meeting, or name its decision maker and date and have its whole pack.',
  noticesAreInOrder: '(The notice that is missing or late.)',
  requestHasEnoughSignatures: 'The constitution asks for more signatures than this request has.',
};
function sentenceOf(name: ConditionName): string {
  const why: unknown = conditions[name].why;
  const sentence = typeof why === 'string' ? why : ownWords[name];
  if (!sentence) throw new Error(`Write down what the sentence of ${name} is made of.`);
  return `${sentence} (${conditions[name].status})`;
}

const targetsOf = (t: Transition) => (t.target ?? []).map(pathOf);

function stateRows(root: AnyStateNode): string[] {
  return nodesOf(root)
    .filter((node) => node !== root && (metaOf(node).label || metaOf(node).part || metaOf(node).deadlines))
    .map((node) => {
      const { label, part, deadlines } = metaOf(node);
      const due = (deadlines ?? []).map((d) =>
        d.event ? `${inWords(d.kind)} (then “${labelOfEvent(d.event)}”)` : inWords(d.kind),
      );
      return row(`\`${pathOf(node)}\``, label ?? part ?? '', due.join(', '));
    });
}

function transitionRows(root: AnyStateNode): string[] {
  return nodesOf(root).flatMap((node) =>
    [...node.transitions.entries()].flatMap(([type, transitions]) =>
      transitions.map((t: Transition) => {
        const { by, if: ifs, when } = allowanceOf(t);
        const who = by.map((name) => relationNames[name]).join('; ');
        const tells = tellsOf(t).map(
          (tell) => `${inWords(tell.kind)}: ${tell.to.map(audienceName).join(', ')}`,
        );
        return row(
          `\`${pathOf(node)}\``,
          `\`${type}\` ${labelOfEvent(type)}`,
          who,
          (when ?? []).map(inWords).join(', '),
          (ifs ?? []).map(sentenceOf).join(' '),
          targetsOf(t)
            .map((path) => `\`${path}\``)
            .join(' + ') || 'stays',
          tells.join('; '),
        );
      }),
    ),
  );
}

const nameInDiagram = (node: AnyStateNode) => node.path.join('_');

/** The states and the moves between them; an event that stays is in the table and not in the picture. */
function diagram(root: AnyStateNode): string[] {
  const lines = ['stateDiagram-v2'];
  const draw = (node: AnyStateNode, indent: string) => {
    const { label } = metaOf(node);
    const children = Object.values(node.states);
    const name = nameInDiagram(node);
    if (children.length === 0) {
      lines.push(`${indent}state "${label ?? node.key}" as ${name}`);
      return;
    }
    lines.push(`${indent}state "${label ?? node.key}" as ${name} {`);
    if (node.type !== 'parallel') {
      const first = node.initial.target?.[0];
      if (first) lines.push(`${indent}  [*] --> ${nameInDiagram(first)}`);
    }
    children.forEach((child, i) => {
      if (node.type === 'parallel' && i > 0) lines.push(`${indent}  --`);
      draw(child, `${indent}  `);
    });
    lines.push(`${indent}}`);
  };
  for (const child of Object.values(root.states)) draw(child, '  ');
  const first = root.initial.target?.[0];
  if (first) lines.push(`  [*] --> ${nameInDiagram(first)}`);
  const arrows = new Map<string, Set<string>>();
  for (const node of nodesOf(root)) {
    for (const [type, transitions] of node.transitions) {
      for (const t of transitions) {
        for (const target of t.target ?? []) {
          const arrow = `  ${nameInDiagram(node)} --> ${nameInDiagram(target)}`;
          arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(type));
        }
      }
    }
  }
  return [...lines, ...[...arrows].map(([arrow, types]) => `${arrow} : ${[...types].join(', ')}`)];
}

function chapter(kind: CaseKind, title: string): string[] {
  const { root } = machines[kind];
  return [
    `## ${title}`,
    '',
    '```mermaid',
    ...diagram(root),
    '```',
    '',
    '### States',
    '',
    ...header('State', 'As a clerk says it', 'Deadlines open in it'),
    ...stateRows(root),
    '',
    '### Steps',
    '',
    ...header('State', 'Step', 'Who may', 'Which way', 'Refused with', 'Leads to', 'Notices'),
    ...transitionRows(root),
    '',
  ];
}

export function roadDocument(): string {
  return [
    '# The road of a case',
    '',
    'Written by `npm run docs:road` from the two machines in `workflows/road/`: do not edit it. A test fails when it is older than they are.',
    '',
    `A step that is not for this person is answered 403, and one that is not possible now 409, each with its sentence. The ${personEvents.length} events of people and the ${eventNames.length - personEvents.length} of the program itself are named as in \`POST /cases/:reference\`.`,
    '',
    ...chapter('assessment', 'An assessment'),
    ...chapter('action', 'An action'),
  ].join('\n');
}
