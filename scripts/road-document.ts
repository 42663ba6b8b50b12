import type { AnyStateNode } from 'xstate';
import { eventNames, personEvents } from '../workflows/road/events.ts';
import type { CaseKind } from '../workflows/road/facts.ts';
import { type ConditionName, conditions } from '../workflows/road/guards.ts';
import { machines } from '../workflows/road/machines.ts';
import type { StateMeta } from '../workflows/road/setup.ts';
import {
  allowanceOf,
  audienceName,
  header,
  inWords,
  labelOfEvent,
  nodesOf,
  pathOf,
  row,
  type Transition,
  tellsOf,
  wayOf,
} from './read-machines.ts';

/** Writes docs/road.md from the machines and from nothing else. The same machines give the same text. */

const metaOf = (node: AnyStateNode): StateMeta => node.meta ?? {};
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
  decisionDayHasCome:
    'A decision is recorded when it has been taken: the meeting has not been held by the time given, or the day on the front sheet has not come.',
  isUnderTheCap: 'Your name is on as many call-ins as the constitution allows a member in twelve months.',
  exemptionHasConsent:
    'An exemption from call-in lacks the consent that the constitution asks for: who may give it is named.',
  noticesAreInOrder: '(The notice that is missing or late.)',
  meetingIsOfTheBody:
    '(Who decides) decides this, so it is listed on one of its meetings, or before that at Overview and Scrutiny.',
  latenessIsSaid:
    'The agenda of this meeting was published (or was to be, and by when). Say whether the report is late or supplementary, and why.',
  scrutinyHasMet: 'Overview and Scrutiny has not met on it, or it is not listed there before the decision.',
  noticeBelongsHere: '(That this decision has no such notice: it is not key, or not taken in private.)',
  noticeNamesADay: 'A notice names the date or the period of the decision, which has not passed.',
  noticeIsNew:
    '(When it was published, and for which day.) What is wrong in it is put right by a correction, which is a new notice.',
  earlierNoticeIsTooLate: '(That the notice which this one takes the place of can still be in time.)',
  followsItsFirst: 'It follows another, which is not on record: (which one).',
  agreementIsInOrder:
    'Who agreed, when, and, where it was not the chair of the scrutiny committee, why: in the order of the statute.',
  noConsultationIsOpen: 'A consultation is open already (until when). The next can be opened after it.',
  lastDayIsLater: 'It is open (until when), and people count on that. Give a later day.',
  noConsultationStillRuns:
    'A consultation is open (until when). The directors are asked after it, so that they sign what takes account of the answers.',
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
        const { if: ifs } = allowanceOf(t);
        const { who, way } = wayOf(t);
        const tells = tellsOf(t).map(
          (tell) => `${inWords(tell.kind)}: ${tell.to.map(audienceName).join(', ')}`,
        );
        return row(
          `\`${pathOf(node)}\``,
          `\`${type}\` ${labelOfEvent(type)}`,
          who,
          way,
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
