import { type DeadlineKind, deadlineKinds } from '../clocks/types.ts';
import type { Audience } from '../notices.ts';
import type { Actor, Role } from '../roles.ts';
import type { CaseProgress, HandedOver, ReportProgress } from './facts.ts';

/** Who acts on a deadline, and so who is reminded of it. */
export const whoActsOn = {
  consultationCloses: [{ part: 'consultees' }],
  reviewerAnswers: [{ part: 'reviewersAsked' }],
  legalSigns: [{ role: 'solicitor' }],
  financeSigns: [{ role: 'finance' }],
  keyDecisionNotice: [{ role: 'democraticServices' }],
  privateMeetingNotice: [{ role: 'democraticServices' }],
  privateMeetingSecondNotice: [{ role: 'democraticServices' }],
  generalExceptionNotice: [{ role: 'democraticServices' }],
  reportToDemocraticServices: [{ part: 'authors' }],
  agendaPublished: [{ role: 'democraticServices' }],
  publishDecision: [{ role: 'democraticServices' }],
  callInCloses: [{ role: 'scrutiny' }, { role: 'democraticServices' }],
  mayActFrom: [{ part: 'authors' }],
  scrutinyMeets: [{ role: 'democraticServices' }],
  reconsideration: [{ role: 'democraticServices' }],
  councilMeets: [{ role: 'democraticServices' }],
  addendum: [{ part: 'authors' }],
  reviewDate: [{ part: 'authors' }],
  actionDue: [{ part: 'actionOwner' }],
} as const satisfies Record<DeadlineKind, readonly Audience[]>;

/** The same, as a sentence names them. */
export const whoActsInWords = {
  consultationCloses: 'those who were asked',
  reviewerAnswers: 'the reviewer',
  legalSigns: 'the Director of Legal',
  financeSigns: 'the Director of Finance',
  keyDecisionNotice: 'democratic services',
  privateMeetingNotice: 'democratic services',
  privateMeetingSecondNotice: 'democratic services',
  generalExceptionNotice: 'democratic services',
  reportToDemocraticServices: 'the author',
  agendaPublished: 'democratic services',
  publishDecision: 'democratic services',
  callInCloses: 'scrutiny members',
  mayActFrom: 'the author',
  scrutinyMeets: 'Overview and Scrutiny',
  reconsideration: 'Cabinet',
  councilMeets: 'Council',
  addendum: 'the author',
  reviewDate: 'the author',
  actionDue: "the action's owner",
} as const satisfies Record<DeadlineKind, string>;

/** Whether what a deadline waits for was handed to a colleague, who then comes first. */
export function handedRequest(
  kind: DeadlineKind,
  report: ReportProgress,
  progress: CaseProgress,
): HandedOver | undefined {
  if (kind === 'reviewerAnswers') return progress.handed;
  if (kind === 'legalSigns') return report.handed?.legal;
  return kind === 'financeSigns' ? report.handed?.finance : undefined;
}

/** The kinds of deadline on which somebody acts: whoever's the case is, where they wrote it, and where they own it. */
export interface OwnKinds {
  always: DeadlineKind[];
  asAuthor: DeadlineKind[];
  asOwner: DeadlineKind[];
}

const isNamed = (kind: DeadlineKind, name: string) => {
  const named: readonly Audience[] = whoActsOn[kind];
  return named.some((it) => ('role' in it ? it.role === name : it.part === name));
};

/** The kinds on which the holders of a role act, whoever's the case is. An officer's are those of all authors and owners. */
export function kindsOfRole(role: Role): DeadlineKind[] {
  switch (role) {
    case 'reviewer':
      return deadlineKinds.filter((kind) => isNamed(kind, 'reviewersAsked'));
    case 'officer':
      return deadlineKinds.filter((kind) => isNamed(kind, 'authors') || isNamed(kind, 'actionOwner'));
    // No notice asks these two to act, but it is they who meet.
    case 'cabinet':
      return ['reconsideration'];
    case 'scrutiny':
      return ['callInCloses', 'scrutinyMeets'];
    default:
      return deadlineKinds.filter((kind) => isNamed(kind, role));
  }
}

/** The kinds on which a person acts, deputies for those for whom they act. */
export function ownKinds(actor: Pick<Actor, 'roles' | 'actingFor'>): OwnKinds {
  const held = [...actor.roles, ...actor.actingFor.map(({ role }) => role)];
  const always = held.filter((role) => role !== 'officer').flatMap(kindsOfRole);
  return {
    always: deadlineKinds.filter((kind) => always.includes(kind)),
    asAuthor: deadlineKinds.filter((kind) => isNamed(kind, 'authors')),
    asOwner: deadlineKinds.filter((kind) => isNamed(kind, 'actionOwner')),
  };
}

/** Whether a person acts on a deadline of a case. */
export function actsOn(
  kind: DeadlineKind,
  actor: Pick<Actor, 'id' | 'roles' | 'actingFor'>,
  { authors, ownerId }: { authors: readonly string[]; ownerId: string | null },
): boolean {
  const { always, asAuthor, asOwner } = ownKinds(actor);
  return (
    always.includes(kind) ||
    (asAuthor.includes(kind) && authors.includes(actor.id)) ||
    (asOwner.includes(kind) && ownerId === actor.id)
  );
}

/** The clock closes these; nobody's act does, so that to have read them is all that they ask. */
const closedByTheClock: readonly DeadlineKind[] = ['consultationCloses', 'callInCloses', 'mayActFrom'];
export const isClosedByTheClock = (kind: DeadlineKind) => closedByTheClock.includes(kind);

/** Whether a deadline only tells a person something: then they may call it dealt with. An act that is owed stays. */
export const onlyInforms = (kind: DeadlineKind, acts: boolean): boolean => !acts || isClosedByTheClock(kind);
