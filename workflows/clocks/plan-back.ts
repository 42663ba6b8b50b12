import type { Constitution } from '../constitution/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { computeDeadline } from './compute.ts';
import { countBack, type PlanWorking, stepsBack } from './count-back.ts';
import { londonDay } from './london.ts';
import type { Day, Instant, WorkingStep } from './types.ts';
import { dayInWords, howMany, inWords } from './words.ts';

/**
 * Days on which a director is away, both ends included. The deputy may sign in them; a safe plan does not count on it,
 * because whoever deputises has a post of their own and may be an author of the very report.
 */
export interface Absence {
  from: Day;
  until: Day;
}

export interface PlanBackWish {
  meetingAt: Instant | Day;
  isKey: boolean;
  isPrivate: boolean;
  absences: { legal: readonly Absence[]; finance: readonly Absence[] };
  /** Working days that the officer still wants for drafting. At 0 the plan begins with the review. */
  draftingDays: number;
}

export const plannedSteps = [
  'draftingStarts',
  'submitForReview',
  'askDirectors',
  'legalSigns',
  'financeSigns',
  'keyDecisionNotice',
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
  'reportToDemocraticServices',
  'agendaPublished',
] as const;
export type PlannedStep = (typeof plannedSteps)[number];

/** The last day on which a step can still be taken, why it is that day, and every day that was counted back. */
export interface LastSafeDate extends PlanWorking {
  step: PlannedStep;
  label: string;
  by: Day;
  why: string;
}

const labels = {
  draftingStarts: 'Drafting starts',
  submitForReview: 'Sent to review',
  askDirectors: 'Endorsed, and the directors asked',
  legalSigns: 'Director of Legal signs',
  financeSigns: 'Director of Finance signs',
  keyDecisionNotice: 'Key decision notice published',
  privateMeetingNotice: 'Private meeting notice published',
  privateMeetingSecondNotice: 'Second private meeting notice published',
  reportToDemocraticServices: 'Report with democratic services',
  agendaPublished: 'Agenda and reports published',
} as const satisfies Record<PlannedStep, string>;

const directors = { legal: 'Director of Legal', finance: 'Director of Finance' } as const;
type Part = keyof typeof directors;

type Statutory = Extract<
  PlannedStep,
  | 'keyDecisionNotice'
  | 'privateMeetingNotice'
  | 'privateMeetingSecondNotice'
  | 'reportToDemocraticServices'
  | 'agendaPublished'
>;

/**
 * Counts back from a meeting to the last safe day of every step, if everybody uses all the time they have. A day on
 * which a director is away gives that director no time to sign. In the order of time.
 * Throws OutsideCalendar where the count leaves the table of days.
 */
export function planBack(
  wish: PlanBackWish,
  constitution: Constitution,
  calendar: WorkingCalendar,
): LastSafeDate[] {
  const { isKey, isPrivate, draftingDays } = wish;
  const agenda = byRule('agendaPublished', wish, constitution, calendar);
  const report = byRule('reportToDemocraticServices', wish, constitution, calendar);
  const reportBy = report?.by ?? londonDay(wish.meetingAt);
  const counting = { constitution, calendar };
  const asks = (['legal', 'finance'] as const).map((part) => asked(part, reportBy, wish, counting));
  const ask = asks.reduce((soonest, it) => (it.by < soonest.by ? it : soonest));
  const submit = localStep('submitForReview', ask.by, constitution.reviewerDays, counting, {
    why: `A reviewer has ${howMany(constitution.reviewerDays, 'working day')} to answer.`,
    since: 'The directors are asked',
  });
  const found = [
    draftingDays > 0
      ? localStep('draftingStarts', submit.by, draftingDays, counting, {
          why: `${howMany(draftingDays, 'working day')} for drafting.`,
          since: 'The report is sent to review',
        })
      : undefined,
    submit,
    ask,
    signs('legal', reportBy, wish, counting),
    signs('finance', reportBy, wish, counting),
    isKey ? byRule('keyDecisionNotice', wish, constitution, calendar) : undefined,
    isPrivate ? byRule('privateMeetingNotice', wish, constitution, calendar) : undefined,
    isPrivate ? byRule('privateMeetingSecondNotice', wish, constitution, calendar) : undefined,
    report,
    agenda,
  ];
  // They stand in the order of the road, which those of one day keep.
  return found.filter((step) => step !== undefined).sort((a, b) => a.by.localeCompare(b.by));
}

/** The days alone, by step. A notice that the wish or the constitution does not have is left out. */
export function lastSafeDays(
  wish: PlanBackWish,
  constitution: Constitution,
  calendar: WorkingCalendar,
): Partial<Record<PlannedStep, Day>> {
  return Object.fromEntries(planBack(wish, constitution, calendar).map(({ step, by }) => [step, by]));
}

/** A step whose day is a deadline of the constitution: its own rule, source and working. */
function byRule(
  step: Statutory,
  { meetingAt }: PlanBackWish,
  constitution: Constitution,
  calendar: WorkingCalendar,
): LastSafeDate | undefined {
  const computed = computeDeadline(step, { meetingAt }, constitution, calendar);
  if (!computed) return undefined;
  const { dueOn, source, working, projected } = computed;
  return {
    step,
    label: labels[step],
    by: dueOn,
    why: whyOf(step, constitution, meetingAt),
    source,
    working,
    projected,
  };
}

function whyOf(step: Statutory, constitution: Constitution, meetingAt: Instant | Day): string {
  if (step === 'reportToDemocraticServices') {
    return `${howMany(constitution.reportToDemocraticServices.n, 'working day')} before the agenda.`;
  }
  const rule = step === 'agendaPublished' ? constitution.agenda : constitution[step];
  return rule
    ? `${rule.n} clear ${rule.days} days before the meeting on ${dayInWords(londonDay(meetingAt))}.`
    : '';
}

interface Counting {
  constitution: Constitution;
  calendar: WorkingCalendar;
}

const sourceOf = ({ name }: Constitution) => `The council's constitution: ${name}`;

function localStep(
  step: PlannedStep,
  from: Day,
  n: number,
  { constitution, calendar }: Counting,
  { why, since }: { why: string; since: string },
): LastSafeDate {
  const working = stepsBack(from, n, `${since}: its own day is not counted`, calendar.whyNotWorking);
  return made(step, why, working, constitution, calendar);
}

function made(
  step: PlannedStep,
  why: string,
  working: WorkingStep[],
  constitution: Constitution,
  calendar: WorkingCalendar,
): LastSafeDate {
  const by = working.at(-1)?.on ?? '';
  const projected = working.some(({ on }) => calendar.isProjected(on));
  return { step, label: labels[step], by, why, source: sourceOf(constitution), working, projected };
}

const isAway = (absences: readonly Absence[], day: Day) =>
  absences.some((a) => a.from <= day && day <= a.until);

/** Why a director cannot sign on a day, if so: it is no working day, or the director is away. */
function whyNotThere(part: Part, { absences }: PlanBackWish, calendar: WorkingCalendar) {
  return (day: Day) =>
    calendar.whyNotWorking(day) ??
    (isAway(absences[part], day) ? `the ${directors[part]} is away` : undefined);
}

const sinceReport = 'The report is due with democratic services: its own day is not counted';

/** The last day on which a director is there before the report is due. */
function signs(
  part: Part,
  reportBy: Day,
  wish: PlanBackWish,
  { constitution, calendar }: Counting,
): LastSafeDate {
  const working = stepsBack(reportBy, 1, sinceReport, whyNotThere(part, wish, calendar));
  const wasMoved = working.some(({ why }) => why.endsWith('is away'));
  const why = wasMoved
    ? `The ${directors[part]} is away on the working day before the report is due, and this is the last working day before that absence. The plan does not count on the deputy.`
    : `The working day before the report is due with democratic services (${inWords(reportBy)}).`;
  return made(part === 'legal' ? 'legalSigns' : 'financeSigns', why, working, constitution, calendar);
}

/** The working day before the first of the days that a director has. */
function asked(
  part: Part,
  reportBy: Day,
  wish: PlanBackWish,
  { constitution, calendar }: Counting,
): LastSafeDate {
  const n = constitution.directorDays;
  const days = countBack(reportBy, n, whyNotThere(part, wish, calendar));
  const first = days.at(-1)?.on ?? reportBy;
  const before = countBack(first, 1, calendar.whyNotWorking);
  const working: WorkingStep[] = [
    { on: reportBy, kind: 'start', why: sinceReport },
    ...days,
    ...before.map(
      (it): WorkingStep =>
        it.kind === 'counted'
          ? { on: it.on, kind: 'due', why: 'Due: the directors are asked, and their days begin' }
          : it,
    ),
  ];
  const wasMoved = days.some(({ why }) => why.endsWith('is away'));
  const why = `Each director has ${howMany(n, 'working day')} to sign${wasMoved ? `, and the ${directors[part]} is away on some of them. The plan does not count on the deputy` : ''}.`;
  return made('askDirectors', why, working, constitution, calendar);
}
