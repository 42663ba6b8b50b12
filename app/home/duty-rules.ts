import type { WaitingCase } from '../../db/queries/waiting.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { PersonEvent } from '../../workflows/road/events.ts';
import type { Role } from '../../workflows/roles.ts';

/** Who must act: a role, the author, the action's owner, or the holder (or deputy) of a director's post. */
type Doer =
  | 'author'
  | 'owner'
  | 'legal'
  | 'finance'
  | Extract<Role, 'reviewer' | 'democraticServices' | 'scrutiny'>;

/** A case at a moment. */
export interface Setting {
  c: WaitingCase;
  now: string;
}

export interface DutyRule {
  /** The event by which it is done: always one that the machine takes from this person then. */
  event: PersonEvent;
  verb: string;
  by: Doer;
  /** The stations of the road at which it may arise. */
  at: readonly string[];
  when?: (setting: Setting) => boolean;
  /** The deadline that says by when, where one is open. */
  deadline?: DeadlineKind;
  /** By when, where no deadline says it: a day or an instant. */
  dueAt?: (setting: Setting) => string | undefined;
  /** The page of the case where it is done; the case itself where one reads before one acts. */
  page?: 'edit' | 'do' | 'sign-off';
  /** Who waits for it: the case's authors, or somebody by name. */
  waits: 'authors' | string;
  /** The same for those who wait: "Director of Finance to sign". */
  others: string;
}

export const pendingRequests = (c: WaitingCase) =>
  c.report.progress.callIns.filter((r) => r.status === 'pending');
const decidedAtMeeting = ({ c }: Setting) =>
  c.report.progress.referredToCouncilAt !== undefined ||
  c.report.route === null ||
  c.report.route === '' ||
  c.report.route === 'cabinet' ||
  c.report.route === 'council';
const decisionDay = ({ c }: Setting) =>
  c.report.progress.listing?.meetingAt ?? (c.report.decisionOn || undefined);
const decisionIsDue = (setting: Setting) => {
  const at = decisionDay(setting);
  if (at === undefined) return false;
  return at.length === 10 ? at <= londonDay(setting.now) : Date.parse(at) <= Date.parse(setting.now);
};
const hasOpen =
  (kind: DeadlineKind) =>
  ({ c }: Setting) =>
    c.deadlines.some((d) => d.kind === kind);
const untilTheDecision = ['draft', 'review', 'signOff', 'awaitingDecision'] as const;
const sinceTheDecision = [
  'publication',
  'callInWindow',
  'scrutiny',
  'reconsideration',
  'council',
  'inForce',
  'suspended',
  'reviewDue',
] as const;
const wasReturned = ({ c }: Setting) => c.lastStep?.type === 'returnForChanges';

const notice = (
  deadline:
    | 'keyDecisionNotice'
    | 'generalExceptionNotice'
    | 'privateMeetingNotice'
    | 'privateMeetingSecondNotice',
  verb: string,
): DutyRule => ({
  event: 'publishNotice',
  page: 'do',
  verb,
  by: 'democraticServices',
  at: untilTheDecision,
  when: hasOpen(deadline),
  deadline,
  waits: 'the public',
  others: `Democratic services to ${verb.charAt(0).toLowerCase()}${verb.slice(1)}`,
});

/** What the road asks of whom, in its order: the one table from which the list of what waits is drawn. */
export const dutyRules: readonly DutyRule[] = [
  {
    event: 'edit',
    page: 'edit',
    verb: 'Answer the return',
    by: 'author',
    at: ['draft'],
    when: wasReturned,
    deadline: 'reportToDemocraticServices',
    waits: 'the reviewer and the directors',
    others: 'Its author to answer the return',
  },
  {
    event: 'edit',
    page: 'edit',
    verb: 'Finish the draft and send it to review',
    by: 'author',
    at: ['draft'],
    when: (setting) => !wasReturned(setting),
    deadline: 'reportToDemocraticServices',
    waits: 'the reviewer',
    others: 'Its author to finish the draft',
  },
  {
    event: 'endorse',
    verb: 'Review',
    by: 'reviewer',
    at: ['review'],
    deadline: 'reviewerAnswers',
    waits: 'authors',
    others: 'The reviewer to answer',
  },
  {
    event: 'sign',
    page: 'sign-off',
    verb: 'Sign the legal part, or return it',
    by: 'legal',
    at: ['signOff'],
    when: ({ c }) => c.report.progress.signatures.legal === undefined,
    deadline: 'legalSigns',
    waits: 'authors',
    others: 'The Director of Legal to sign',
  },
  {
    event: 'sign',
    page: 'sign-off',
    verb: 'Sign the finance part, or return it',
    by: 'finance',
    at: ['signOff'],
    when: ({ c }) => c.report.progress.signatures.finance === undefined,
    deadline: 'financeSigns',
    waits: 'authors',
    others: 'The Director of Finance to sign',
  },
  notice('keyDecisionNotice', 'Publish the key decision notice'),
  notice('generalExceptionNotice', 'Publish the general exception notice'),
  notice('privateMeetingNotice', 'Publish the private meeting notice'),
  notice('privateMeetingSecondNotice', 'Publish the second private meeting notice'),
  {
    event: 'list',
    page: 'do',
    verb: 'List it on a meeting',
    by: 'democraticServices',
    at: ['awaitingDecision'],
    when: (setting) => decidedAtMeeting(setting) && setting.c.report.progress.listing === undefined,
    deadline: 'agendaPublished',
    waits: 'authors',
    others: 'Democratic services to list it on a meeting',
  },
  {
    event: 'publishAgenda',
    page: 'do',
    verb: 'Publish the agenda',
    by: 'democraticServices',
    at: ['awaitingDecision'],
    when: ({ c }) =>
      c.report.progress.listing !== undefined &&
      c.report.progress.listing.agendaPublishedAt === undefined &&
      c.deadlines.some((d) => d.kind === 'agendaPublished'),
    deadline: 'agendaPublished',
    waits: 'the public and the members',
    others: 'Democratic services to publish the agenda',
  },
  {
    event: 'recordScrutinyComments',
    page: 'do',
    verb: 'Record what scrutiny said',
    by: 'democraticServices',
    at: ['awaitingDecision'],
    when: ({ c, now }) => {
      const { scrutinyListing } = c.report.progress;
      return (
        scrutinyListing !== undefined &&
        scrutinyListing.commentedAt === undefined &&
        londonDay(now) >= londonDay(scrutinyListing.meetingAt)
      );
    },
    waits: 'the body that decides',
    others: 'Democratic services to record what scrutiny said',
  },
  {
    event: 'decide',
    page: 'do',
    verb: 'Record the decision',
    by: 'democraticServices',
    at: ['awaitingDecision'],
    when: decisionIsDue,
    dueAt: decisionDay,
    waits: 'authors',
    others: 'Democratic services to record the decision',
  },
  {
    event: 'publish',
    page: 'do',
    verb: 'Publish the decision',
    by: 'democraticServices',
    at: ['publication'],
    deadline: 'publishDecision',
    waits: 'the public and scrutiny members',
    others: 'Democratic services to publish the decision',
  },
  {
    event: 'validateCallIn',
    verb: 'Judge the call-in request',
    by: 'democraticServices',
    at: ['callInWindow'],
    when: ({ c }) => pendingRequests(c).length > 0,
    deadline: 'callInCloses',
    waits: 'the members who signed it',
    others: 'Democratic services to judge the call-in request',
  },
  {
    event: 'addCallInSignature',
    verb: 'Sign the call-in request, or let it be',
    by: 'scrutiny',
    at: ['callInWindow'],
    when: ({ c }) => isOpenWindow(c) && pendingRequests(c).length > 0,
    deadline: 'callInCloses',
    waits: 'the member who lodged it',
    others: 'Scrutiny members to sign the call-in request',
  },
  {
    event: 'lodgeCallIn',
    verb: 'Call it in, or let it be',
    by: 'scrutiny',
    at: ['callInWindow'],
    when: ({ c }) =>
      isOpenWindow(c) &&
      pendingRequests(c).length === 0 &&
      !c.report.progress.callIns.some((r) => r.status === 'validated'),
    deadline: 'callInCloses',
    waits: 'authors',
    others: 'The call-in window to close',
  },
  {
    event: 'scrutinyDecides',
    page: 'do',
    verb: "Record scrutiny's outcome",
    by: 'democraticServices',
    at: ['scrutiny'],
    deadline: 'scrutinyMeets',
    waits: 'authors',
    others: 'Overview and Scrutiny to meet on the call-in',
  },
  {
    event: 'reconsider',
    page: 'do',
    verb: 'Record the reconsideration',
    by: 'democraticServices',
    at: ['reconsideration'],
    deadline: 'reconsideration',
    waits: 'authors',
    others: 'Cabinet to reconsider',
  },
  {
    event: 'councilDecides',
    page: 'do',
    verb: "Record Council's outcome",
    by: 'democraticServices',
    at: ['council'],
    deadline: 'councilMeets',
    waits: 'authors',
    others: 'Council to meet',
  },
  {
    event: 'confirmAssessment',
    page: 'do',
    verb: 'Confirm that the assessment still holds',
    by: 'author',
    at: sinceTheDecision,
    when: hasOpen('addendum'),
    deadline: 'addendum',
    waits: 'democratic services',
    others: 'Its author to confirm the assessment',
  },
  {
    event: 'completeReview',
    page: 'do',
    verb: 'Complete the review',
    by: 'author',
    at: ['reviewDue'],
    deadline: 'reviewDate',
    waits: 'democratic services',
    others: 'Its author to complete the review',
  },
  {
    event: 'startDelivery',
    page: 'do',
    verb: 'Start delivery',
    by: 'owner',
    at: ['inForce', 'suspended', 'reviewDue'],
    when: ({ c }) => c.kind === 'action' && c.progress.delivery === 'notStarted',
    deadline: 'actionDue',
    waits: 'authors',
    others: "The action's owner to start",
  },
  {
    event: 'reportProgress',
    page: 'do',
    verb: 'Report progress',
    by: 'owner',
    at: ['inForce', 'suspended', 'reviewDue'],
    when: ({ c }) => c.kind === 'action' && c.progress.delivery === 'inProgress',
    deadline: 'actionDue',
    waits: 'authors',
    others: "The action's owner to deliver",
  },
];

function isOpenWindow(c: WaitingCase): boolean {
  return typeof c.state === 'object' && c.state.callInWindow === 'open';
}
