import type { StateValue } from 'xstate';
import type { DeadlineKind, DeadlineStarts } from '../clocks/types.ts';
import type { Constitution } from '../constitution/index.ts';
import { deadlinesOf } from './ask.ts';
import type { CaseKind, CaseProgress, Facts, PublishableNotice, ReportProgress } from './facts.ts';
import { decidingBody } from './listing.ts';
import { needsKeyNotice, needsPrivateNotice, stands } from './notice-terms.ts';
import type { StateDeadline } from './setup.ts';

/** What the deadline rules count from, as it stands for one case. */
export function startsOf(report: ReportProgress, progress: CaseProgress, facts: Facts): DeadlineStarts {
  return {
    consultationClosesOn: progress.consultation?.closesOn,
    submittedAt: progress.submittedAt,
    askedAt: report.askedAt,
    // A named person decides on a date in place of a meeting, and the notices count back from it.
    meetingAt: report.listing?.meetingAt ?? facts.decisionOn ?? facts.meetingAt,
    ...(decidingBody(facts.route, report) === 'council' && { meetingIsOfCouncil: true }),
    decidedAt: report.decision?.decidedAt,
    publishedAt: report.decision?.publishedAt,
    calledInAt: report.calledInAt,
    scrutinyMetAt: report.scrutinyMetAt,
    councilMetAt: report.councilMetAt,
    ordinaryMeetings: facts.meetings,
    reviewOn: progress.reviewOn ?? facts.reviewOn,
    actionDueOn: progress.dueOn ?? facts.actionDueOn,
  };
}

type Applies = (
  report: ReportProgress,
  progress: CaseProgress,
  facts: Facts,
  constitution: Constitution,
) => boolean;
const toAMeeting: Applies = (report, _p, facts) =>
  report.referredToCouncilAt !== undefined || facts.route === 'cabinet' || facts.route === 'council';

/** None of these is published for the day of decision: a notice that names another day is none for this one. */
const isMissing = (report: ReportProgress, facts: Facts, ...kinds: PublishableNotice[]) =>
  !kinds.some((kind) => stands(report, kind, facts.decisionDay));

/** A deadline of a state that is not everybody's: whether this case has it. */
const applies: Partial<Record<DeadlineKind, Applies>> = {
  consultationCloses: (_r, progress) => progress.consultation !== undefined,
  keyDecisionNotice: (report, _p, facts, constitution) =>
    needsKeyNotice(report, facts) &&
    constitution.keyDecisionNotice !== null &&
    isMissing(report, facts, 'keyDecisionNotice', 'generalExceptionNotice', 'specialUrgencyAgreement'),
  privateMeetingNotice: (report, _p, facts) =>
    needsPrivateNotice(report, facts) &&
    isMissing(report, facts, 'privateMeetingNotice', 'urgentPrivateMeetingAgreement'),
  privateMeetingSecondNotice: (report, _p, facts) =>
    needsPrivateNotice(report, facts) &&
    isMissing(report, facts, 'privateMeetingSecondNotice', 'urgentPrivateMeetingAgreement'),
  generalExceptionNotice: (report, _p, facts, constitution) =>
    facts.keyNoticeMissed === true &&
    constitution.generalException !== null &&
    isMissing(report, facts, 'generalExceptionNotice', 'specialUrgencyAgreement'),
  reportToDemocraticServices: (report, p, facts, c) =>
    toAMeeting(report, p, facts, c) &&
    (report.signatures.legal === undefined || report.signatures.finance === undefined),
  agendaPublished: (report, p, facts, c) =>
    toAMeeting(report, p, facts, c) && report.listing?.agendaPublishedAt === undefined,
  addendum: (report, progress) =>
    report.decision?.stands === 'approvedWithAmendments' && progress.confirmedAt === undefined,
};

/** The deadlines that a case has now, in its state: from the machine's own data, in the order of the machine. */
export function openKinds(
  kind: CaseKind,
  state: StateValue,
  report: ReportProgress,
  progress: CaseProgress,
  facts: Facts,
  constitution: Constitution,
): StateDeadline[] {
  return deadlinesOf(kind, state).filter(
    (deadline) => applies[deadline.kind]?.(report, progress, facts, constitution) ?? true,
  );
}
