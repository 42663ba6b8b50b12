import type { StateValue } from 'xstate';
import type { DeadlineKind, DeadlineStarts } from '../clocks/types.ts';
import type { Constitution } from '../constitution/index.ts';
import { deadlinesOf } from './ask.ts';
import type { CaseKind, CaseProgress, Facts, ReportProgress } from './facts.ts';
import type { StateDeadline } from './setup.ts';

/** What the deadline rules count from, as it stands for one case. */
export function startsOf(report: ReportProgress, progress: CaseProgress, facts: Facts): DeadlineStarts {
  return {
    submittedAt: progress.submittedAt,
    askedAt: report.askedAt,
    meetingAt: report.listing?.meetingAt ?? facts.meetingAt,
    decidedAt: report.decision?.decidedAt,
    publishedAt: report.decision?.publishedAt,
    calledInAt: report.calledInAt,
    scrutinyMetAt: report.scrutinyMetAt,
    councilMetAt: report.councilMetAt,
    ordinaryMeetings: facts.meetings,
    reviewOn: progress.reviewOn ?? facts.reviewOn,
    actionDueOn: facts.actionDueOn,
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

/** A deadline of a state that is not everybody's: whether this case has it. */
const applies: Partial<Record<DeadlineKind, Applies>> = {
  keyDecisionNotice: (report, _p, facts, constitution) =>
    facts.keyDecision &&
    constitution.keyDecisionNotice !== null &&
    report.notices.keyDecisionNotice === undefined &&
    report.notices.generalExceptionNotice === undefined &&
    report.notices.specialUrgencyAgreement === undefined,
  privateMeetingNotice: (report, _p, facts) =>
    facts.isPrivate &&
    report.notices.privateMeetingNotice === undefined &&
    report.notices.urgentPrivateMeetingAgreement === undefined,
  privateMeetingSecondNotice: (report, _p, facts) =>
    facts.isPrivate &&
    report.notices.privateMeetingSecondNotice === undefined &&
    report.notices.urgentPrivateMeetingAgreement === undefined,
  generalExceptionNotice: (report, _p, facts, constitution) =>
    facts.keyNoticeMissed === true &&
    constitution.generalException !== null &&
    report.notices.generalExceptionNotice === undefined &&
    report.notices.specialUrgencyAgreement === undefined,
  reportToDemocraticServices: (report, p, facts, c) =>
    toAMeeting(report, p, facts, c) &&
    (report.signatures.legal === undefined || report.signatures.finance === undefined),
  agendaPublished: (report, p, facts, c) => toAMeeting(report, p, facts, c) && report.listing === undefined,
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
