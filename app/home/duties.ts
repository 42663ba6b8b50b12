import type { WaitingCase } from '../../db/queries/waiting.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { PersonEvent } from '../../workflows/road/events.ts';
import type { Actor, Role } from '../../workflows/roles.ts';

/** Who must act: a role, the author, the action's owner, or the holder (or deputy) of a director's post. */
type Doer =
  | 'author'
  | 'owner'
  | 'legal'
  | 'finance'
  | Extract<Role, 'reviewer' | 'democraticServices' | 'scrutiny'>;

interface Setting {
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

const pending = (c: WaitingCase) => c.report.progress.callIns.filter((r) => r.status === 'pending');
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
  deadline: 'keyDecisionNotice' | 'privateMeetingNotice' | 'privateMeetingSecondNotice',
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
    when: ({ c }) => pending(c).length > 0,
    deadline: 'callInCloses',
    waits: 'the members who signed it',
    others: 'Democratic services to judge the call-in request',
  },
  {
    event: 'addCallInSignature',
    verb: 'Sign the call-in request, or let it be',
    by: 'scrutiny',
    at: ['callInWindow'],
    when: ({ c }) => isOpenWindow(c) && pending(c).length > 0,
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
      pending(c).length === 0 &&
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

/** The outermost name of the state, and for an action in force its standing there. */
export function stationOf({ state }: Pick<WaitingCase, 'state'>): string {
  if (typeof state === 'string') return state;
  const { inForce } = state;
  if (typeof inForce === 'object' && typeof inForce.standing === 'string') return inForce.standing;
  return Object.keys(state)[0] ?? '';
}

/** Whether the duty is this person's: by role or part in the case, and not where the road would refuse them. */
function isFor(rule: DutyRule, c: WaitingCase, person: Actor): boolean {
  const { signatures } = c.report.progress;
  const holds = (post: 'solicitor' | 'finance') =>
    person.roles.includes(post) || person.actingFor.some((a) => a.role === post);
  const isAuthor = c.authors.includes(person.id);
  switch (rule.by) {
    case 'author':
      return isAuthor;
    case 'owner':
      return c.ownerId === person.id;
    case 'legal':
      return holds('solicitor') && !isAuthor && signatures.finance?.by !== person.id;
    case 'finance':
      return holds('finance') && !isAuthor && signatures.legal?.by !== person.id;
    case 'reviewer':
      return person.roles.includes('reviewer') && !isAuthor && !c.progress.endorsedBy.includes(person.id);
    case 'scrutiny':
      return (
        person.roles.includes('scrutiny') &&
        !pending(c).some((r) => r.signatures.some((s) => s.by === person.id))
      );
    case 'democraticServices':
      return person.roles.includes('democraticServices');
  }
}

/** A duty of a case: open now, whoever's it is. */
export interface Duty {
  rule: DutyRule;
  c: WaitingCase;
  /** Instant in UTC; absent where no date is set. */
  dueAt: string | undefined;
  dueOn: string | undefined;
}

/** All that the road asks for in a case at a moment. */
export function dutiesOf(c: WaitingCase, now: string): Duty[] {
  const station = stationOf(c);
  const setting = { c, now };
  return dutyRules
    .filter((rule) => rule.at.includes(station) && (rule.when?.(setting) ?? true))
    .map((rule) => {
      const row = c.deadlines.find((d) => d.kind === rule.deadline);
      const given = rule.dueAt?.(setting);
      return {
        rule,
        c,
        dueAt: row
          ? new Date(row.dueAt).toISOString()
          : given && given.length > 10
            ? new Date(given).toISOString()
            : undefined,
        dueOn: row?.dueOn ?? (given && londonDay(given)),
      };
    });
}

export const isDutyOf = (duty: Duty, person: Actor) => isFor(duty.rule, duty.c, person);

/** What to read from the database for a person: the stations at which a role of theirs may have to act. */
export function statesToWatch(person: Actor): string[] {
  const holds = (post: 'solicitor' | 'finance') =>
    person.roles.includes(post) || person.actingFor.some((a) => a.role === post);
  const mine = dutyRules.filter(({ by }) => {
    if (by === 'legal') return holds('solicitor');
    if (by === 'finance') return holds('finance');
    return by !== 'author' && by !== 'owner' && person.roles.includes(by);
  });
  // The notices have deadlines of their own, by which they are found; every draft would be too much.
  return [...new Set(mine.filter((r) => r.event !== 'publishNotice').flatMap((r) => r.at))];
}

/** The kinds of deadline by which the duties that stand at every station are found. */
export function kindsToWatch(person: Actor): DeadlineKind[] {
  return person.roles.includes('democraticServices')
    ? dutyRules.flatMap((r) => (r.event === 'publishNotice' && r.deadline ? [r.deadline] : []))
    : [];
}
