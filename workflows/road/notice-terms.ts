import { londonDay } from '../clocks/london.ts';
import type { Day, Instant } from '../clocks/types.ts';
import type { CaseContext } from './context.ts';
import type { CaseEvent } from './events.ts';
import type { Facts, NoticeTerms, PublishableNotice, ReportProgress } from './facts.ts';

type Noticed = Pick<ReportProgress, 'notices' | 'noticeTerms'>;

/** A notice names the date or the period of the decision (SI 2012/2089, regulation 9(1)(d)): it is good for no other. */
export const covers = (terms: NoticeTerms | undefined, on: Day): boolean =>
  terms === undefined || (terms.from <= on && on <= terms.until);

/** Whether a notice of this kind is published and good for a decision on a day. Without a day: whether there is one. */
export function stands(report: Noticed, kind: PublishableNotice, on: Day | undefined): boolean {
  return report.notices[kind] !== undefined && (on === undefined || covers(report.noticeTerms?.[kind], on));
}

/** The publication from which its clear days count, where it is good for the day. */
export function publishedSince(
  report: Noticed,
  kind: PublishableNotice,
  on: Day | undefined,
): Instant | undefined {
  return stands(report, kind, on) ? (report.noticeTerms?.[kind]?.since ?? report.notices[kind]) : undefined;
}

/** Whether an agreement is good for a decision that is taken at a moment: it comes before, and gates it. */
export function agreedInTime(
  report: Noticed,
  kind: 'specialUrgencyAgreement' | 'urgentPrivateMeetingAgreement',
  on: Day | undefined,
  takenAt: Instant,
): boolean {
  const agreedAt = report.noticeTerms?.[kind]?.agreedAt;
  return stands(report, kind, on) && (agreedAt === undefined || Date.parse(agreedAt) <= Date.parse(takenAt));
}

type Deciding = Pick<ReportProgress, 'referredToCouncilAt'>;

/** The Regulations of 2012 are about decisions of the executive. Full Council's are none. */
export const isExecutive = (report: Deciding, { route }: Pick<Facts, 'route'>): boolean =>
  report.referredToCouncilAt === undefined && route !== 'council' && route !== 'none';

export const needsKeyNotice = (report: Deciding, facts: Pick<Facts, 'route' | 'keyDecision'>): boolean =>
  facts.keyDecision && isExecutive(report, facts);

/** Regulation 5 is about meetings of the executive: a named person's decision is no meeting. */
export const needsPrivateNotice = (report: Deciding, facts: Pick<Facts, 'route' | 'isPrivate'>): boolean =>
  facts.isPrivate && report.referredToCouncilAt === undefined && facts.route === 'cabinet';

/** The days that a notice being published names. */
export function daysNamed({ facts }: CaseContext, e: CaseEvent): { from: Day; until: Day } | undefined {
  const from = e.decisionFrom ?? facts.decisionDay;
  return from === undefined ? undefined : { from, until: e.decisionUntil ?? from };
}

/**
 * What is kept of a notice. One that corrects words alone counts from the publication that it corrects; one that names
 * a day which that did not is news to the public, and its clear days begin again.
 */
export function termsOf(context: CaseContext, e: CaseEvent): NoticeTerms | undefined {
  const days = daysNamed(context, e);
  if (!e.notice || !days) return undefined;
  const before = context.report.noticeTerms?.[e.notice];
  const onlyWords =
    e.corrects !== undefined &&
    before !== undefined &&
    covers(before, days.from) &&
    covers(before, days.until);
  return {
    ...days,
    since: onlyWords ? before.since : e.at,
    ...(e.agreedBy && { agreedBy: e.agreedBy }),
    ...(e.agreedAt && { agreedAt: e.agreedAt }),
  };
}

/** A general exception and an agreement to urgency are given for one decision on one day: a deferral ends them. */
const forOneDayOnly = [
  'generalExceptionNotice',
  'generalExceptionReasons',
  'specialUrgencyAgreement',
  'specialUrgencyReasons',
  'urgentPrivateMeetingAgreement',
  'urgentPrivateMeetingNotice',
] as const satisfies readonly PublishableNotice[];

export function afterDeferral(report: ReportProgress, at: Instant): Partial<ReportProgress> {
  const notices = { ...report.notices };
  const noticeTerms = { ...report.noticeTerms };
  for (const kind of forOneDayOnly) {
    delete notices[kind];
    delete noticeTerms[kind];
  }
  return {
    listing: undefined,
    deferredAt: at,
    notices,
    ...(report.noticeTerms && { noticeTerms }),
  };
}

/** An intended date that a deferral has overtaken is intended no more. */
export const stillIntended = (on: Day | undefined, { deferredAt }: Pick<ReportProgress, 'deferredAt'>) =>
  on !== undefined && deferredAt !== undefined && on <= londonDay(deferredAt) ? undefined : on;
