import { ifCountable } from '../clocks/calendar.ts';
import { dueOf } from '../clocks/compute.ts';
import { dayOf, fromCivil } from '../clocks/days.ts';
import { londonDay } from '../clocks/london.ts';
import type { Day, DeadlineKind, DeadlineStarts } from '../clocks/types.ts';
import { isBlank, textOf } from '../forms/blank-answers.ts';
import { isDay, isMonth } from '../forms/calendar-answers.ts';
import { isScreenedOut } from '../forms/suggest-screening.ts';
import { findField } from '../forms/templates.ts';
import type { Content } from '../forms/types.ts';
import { type Route, routes } from '../road/facts.ts';
import type { CaseToCheck, ReportToCheck, Where } from './finding.ts';

/** A report as the checks read it: what several of them ask is worked out once. */
export interface Reading extends ReportToCheck {
  today: Day;
  /** Cabinet where the sheet does not say: that is the rule. */
  route: Route;
  /** Whether Cabinet or Council decides, at a meeting. */
  goesToMeeting: boolean;
  keyDecision: boolean;
  /** The day of the decision: taken, listed or intended. Unknown where no decision is needed or no date is given. */
  decisionOn: Day | undefined;
  /** "the meeting on 24 July 2008" is called a meeting, and a named person's decision is not. */
  decisionName: 'meeting' | 'decision';
  /** The assessments that claim to be full: those that no screening excuses. */
  fullAssessments: readonly CaseToCheck[];
}

/** The cases that are closed say nothing any more; the rest are read. */
export function readReport(input: ReportToCheck): Reading {
  const cases = input.cases.filter((it) => !isClosed(it));
  const stated = textOf(input.frontSheet, 'route');
  const toCouncil = input.progress.referredToCouncilAt !== undefined;
  const route = toCouncil ? 'council' : (routes.find((it) => it === stated) ?? 'cabinet');
  const goesToMeeting = route === 'cabinet' || route === 'council';
  return {
    ...input,
    cases,
    today: londonDay(input.now),
    route,
    goesToMeeting,
    keyDecision: textOf(input.frontSheet, 'keyDecision') === 'yes' || route === 'officerKey',
    decisionOn: dayOfDecision(input, route, goesToMeeting),
    decisionName: goesToMeeting ? 'meeting' : 'decision',
    fullAssessments: cases.filter(isFullAssessment),
  };
}

function dayOfDecision({ progress, frontSheet }: ReportToCheck, route: Route, toMeeting: boolean) {
  if (progress.decision) return londonDay(progress.decision.decidedAt);
  if (progress.listing) return londonDay(progress.listing.meetingAt);
  if (route === 'none') return undefined;
  return dayIn(frontSheet, toMeeting ? 'meetingOn' : 'decisionOn');
}

function isClosed({ state }: CaseToCheck): boolean {
  return typeof state === 'object' ? 'closed' in state : state === 'closed';
}

/** The form of 2008 has no screening, so that each of its assessments is a full one. */
function isFullAssessment({ kind, content }: CaseToCheck): boolean {
  return kind === 'assessment' && !isScreenedOut(content);
}

/** An answer as a day; what is no day reads as no answer, since the form says so itself. */
export function dayIn(content: Readonly<Record<string, unknown>>, name: string): Day | undefined {
  const text = content[name];
  return typeof text === 'string' && isDay(text) ? text : undefined;
}

/** The last day of "2008-05", or the day itself; undefined for neither. */
export function lastDayOf(dayOrMonth: string): Day | undefined {
  if (isDay(dayOrMonth)) return dayOrMonth;
  if (!isMonth(dayOrMonth)) return undefined;
  const [year = 0, month = 0] = dayOrMonth.split('-').map(Number);
  return dayOf(fromCivil(year + Math.floor(month / 12), (month % 12) + 1, 1) - 1);
}

/** The first day of "2008-05", or the day itself; undefined for neither. */
export function firstDayOf(dayOrMonth: string): Day | undefined {
  if (isDay(dayOrMonth)) return dayOrMonth;
  return isMonth(dayOrMonth) ? `${dayOrMonth}-01` : undefined;
}

/** A deadline's day, or nothing where it cannot be counted: no start, no such rule, or outside the calendar. */
export function countDay(kind: DeadlineKind, starts: DeadlineStarts, report: Reading): Day | undefined {
  return ifCountable(() => dueOf(kind, starts, report.constitution, report.calendar)?.dueOn);
}

export const onSheet = (field: string): Where => ({ form: 'frontSheet', field });

export const inCase = (it: CaseToCheck, field: string): Where => ({ form: it.reference, field });

/** Whether the case's form asks a question and it is not answered. A council's own form may not ask it. */
export function leavesBlank(it: CaseToCheck, field: string): boolean {
  return findField(it.template, field) !== undefined && isBlank(it.content[field]);
}

/** Whether the front sheet's answer is blank. */
export function isBlankOn(frontSheet: Content, field: string): boolean {
  return isBlank(frontSheet[field]);
}
