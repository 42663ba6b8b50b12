import type { Constitution } from '../constitution/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { dueOf } from './compute.ts';
import { londonDay } from './london.ts';
import type { Day, Instant } from './types.ts';
import { dayInWords, howMany, inWords } from './words.ts';

/** Days on which a director is away and no deputy acts, both ends included. */
export interface Absence {
  from: Day;
  until: Day;
}

export interface PlanBackWish {
  meetingAt: Instant | Day;
  isKey: boolean;
  isPrivate: boolean;
  absences: { legal: readonly Absence[]; finance: readonly Absence[] };
  /** Working days that the officer wants for drafting. */
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

/** The last day on which a step can still be taken, and why it is that day. */
export interface LastSafeDate {
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

const isAway = (absences: readonly Absence[], day: Day) =>
  absences.some((a) => a.from <= day && day <= a.until);

/** The last working day, not after a day, on which a director is there. */
function lastPresentDay(day: Day, absences: readonly Absence[], calendar: WorkingCalendar): Day {
  let found = calendar.isWorkingDay(day) ? day : calendar.workingDayBefore(day, 1);
  while (isAway(absences, found)) found = calendar.workingDayBefore(found, 1);
  return found;
}

/** The day before the first of n working days, up to a day, on which a director is there. */
function presentDaysBefore(
  day: Day,
  n: number,
  absences: readonly Absence[],
  calendar: WorkingCalendar,
): Day {
  let found = lastPresentDay(day, absences, calendar);
  for (let counted = 1; counted < n; counted += 1) {
    found = lastPresentDay(calendar.workingDayBefore(found, 1), absences, calendar);
  }
  return calendar.workingDayBefore(found, 1);
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/**
 * Counts back from a meeting to the last safe day of every step, if everybody uses all the time they have. A day on
 * which a director is away without a deputy gives that director no time to sign. In the order of time.
 * Throws OutsideCalendar where the count leaves the table of days.
 */
export function planBack(
  wish: PlanBackWish,
  constitution: Constitution,
  calendar: WorkingCalendar,
): LastSafeDate[] {
  const { meetingAt, absences } = wish;
  const starts = { meetingAt };
  const due = (
    kind:
      | 'agendaPublished'
      | 'reportToDemocraticServices'
      | 'keyDecisionNotice'
      | 'privateMeetingNotice'
      | 'privateMeetingSecondNotice',
  ) => dueOf(kind, starts, constitution, calendar)?.dueOn;
  const meeting = londonDay(meetingAt);
  const agenda = due('agendaPublished') ?? meeting;
  const report = due('reportToDemocraticServices') ?? agenda;
  const signedBy = calendar.workingDayBefore(report, 1);
  const n = constitution.directorDays;
  const lastDay = (part: 'legal' | 'finance') => lastPresentDay(signedBy, absences[part], calendar);
  const ask = earlier(
    presentDaysBefore(signedBy, n, absences.legal, calendar),
    presentDaysBefore(signedBy, n, absences.finance, calendar),
  );
  const submit = calendar.workingDayBefore(ask, constitution.reviewerDays);
  const drafting = wish.draftingDays > 0 ? calendar.workingDayBefore(submit, wish.draftingDays) : submit;
  const signs = (part: 'legal' | 'finance') =>
    lastDay(part) === signedBy
      ? `The working day before the report is due with democratic services (${inWords(report)}).`
      : `The director is away on ${inWords(signedBy)}, and this is the last working day before that absence.`;

  const found: (LastSafeDate | undefined)[] = [
    at('draftingStarts', drafting, `${howMany(wish.draftingDays, 'working day')} for drafting.`),
    at(
      'submitForReview',
      submit,
      `A reviewer has ${howMany(constitution.reviewerDays, 'working day')} to answer.`,
    ),
    at(
      'askDirectors',
      ask,
      `Each director has ${howMany(n, 'working day')} to sign, on days when somebody can.`,
    ),
    at('legalSigns', lastDay('legal'), signs('legal')),
    at('financeSigns', lastDay('finance'), signs('finance')),
    wish.isKey
      ? at('keyDecisionNotice', due('keyDecisionNotice'), noticeWhy(constitution.keyDecisionNotice, meeting))
      : undefined,
    wish.isPrivate
      ? at(
          'privateMeetingNotice',
          due('privateMeetingNotice'),
          noticeWhy(constitution.privateMeetingNotice, meeting),
        )
      : undefined,
    wish.isPrivate
      ? at(
          'privateMeetingSecondNotice',
          due('privateMeetingSecondNotice'),
          noticeWhy(constitution.privateMeetingSecondNotice, meeting),
        )
      : undefined,
    at(
      'reportToDemocraticServices',
      report,
      `${howMany(constitution.reportToDemocraticServices.n, 'working day')} before the agenda.`,
    ),
    at('agendaPublished', agenda, noticeWhy(constitution.agenda, meeting)),
  ];
  return found
    .filter((step) => step !== undefined)
    .sort((a, b) =>
      a.by < b.by ? -1 : a.by > b.by ? 1 : plannedSteps.indexOf(a.step) - plannedSteps.indexOf(b.step),
    );
}

function at(step: PlannedStep, by: Day | undefined, why: string): LastSafeDate | undefined {
  return by === undefined ? undefined : { step, label: labels[step], by, why };
}

const noticeWhy = (rule: { n: number; days: 'calendar' | 'working' } | null, meeting: Day) =>
  rule ? `${rule.n} clear ${rule.days} days before the meeting on ${dayInWords(meeting)}.` : '';

/** A meeting, and what makes it impossible from today: nothing where it can still be made. */
export interface MeetingChance {
  meetingId: string;
  meetingAt: Instant;
  lastSafeDates: LastSafeDate[];
  tooLate: LastSafeDate[];
}

/**
 * Looks at the meetings to come, soonest first, up to the first that can still be made if drafting starts today. What
 * makes each earlier one impossible is named.
 */
export function firstMeetingThatCanBeMade(
  today: Day,
  meetings: readonly { id: string; at: Instant }[],
  wish: Omit<PlanBackWish, 'meetingAt'>,
  constitution: Constitution,
  calendar: WorkingCalendar,
): MeetingChance[] {
  const chances: MeetingChance[] = [];
  for (const meeting of [...meetings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (londonDay(meeting.at) < today) continue;
    const dates = planBack({ ...wish, meetingAt: meeting.at }, constitution, calendar);
    const tooLate = dates.filter((date) => date.by < today);
    chances.push({ meetingId: meeting.id, meetingAt: meeting.at, lastSafeDates: dates, tooLate });
    if (tooLate.length === 0) break;
  }
  return chances;
}
