import type { Constitution } from '../constitution/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { dueOf } from './compute.ts';
import { dayNumber, dayOf } from './days.ts';
import { londonDay } from './london.ts';
import type { Day, Instant } from './types.ts';

/** The last day on which each step can still be taken for a meeting, if everybody uses all the time they have. */
export interface LastSafeDates {
  submitForReviewBy: Day;
  askDirectorsBy: Day;
  signedBy: Day;
  reportToDemocraticServicesBy: Day;
  agendaPublishedBy: Day;
  /** Null where the constitution has no such notice. */
  keyDecisionNoticeBy: Day | null;
}

/** Counts back from an intended meeting. Throws OutsideCalendar where that leaves the table. */
export function lastSafeDates(
  meetingAt: Instant | Day,
  constitution: Constitution,
  calendar: WorkingCalendar,
): LastSafeDates {
  const meeting = londonDay(meetingAt);
  const agenda = calendar.clearDaysBefore(meeting, constitution.agenda.n, constitution.agenda.days);
  const ahead = constitution.reportToDemocraticServices.n;
  const report = ahead === 0 ? agenda : calendar.workingDayBefore(agenda, ahead);
  /** Signatures are due at the end of a day, and the report earlier in its own. */
  const signedBy = calendar.workingDayBefore(report, 1);
  const askDirectorsBy = calendar.workingDayBefore(signedBy, constitution.directorDays);
  return {
    submitForReviewBy: calendar.workingDayBefore(askDirectorsBy, constitution.reviewerDays),
    askDirectorsBy,
    signedBy,
    reportToDemocraticServicesBy: report,
    agendaPublishedBy: agenda,
    keyDecisionNoticeBy: dueOf('keyDecisionNotice', { meetingAt }, constitution, calendar)?.dueOn ?? null,
  };
}

/**
 * The first day on which a decision under the general exception may be made: the clear days lie between the public
 * notice and it (SI 2012/2089, regulation 10). Undefined where the constitution has no such rule.
 */
export function earliestDecisionUnderGeneralException(
  noticeOn: Day,
  constitution: Constitution,
  calendar: WorkingCalendar,
): Day | undefined {
  const rule = constitution.generalException;
  if (rule === null) return undefined;
  const notice = dayNumber(noticeOn);
  return dayOf(1 + (rule.days === 'working' ? calendar.numbers.after(notice, rule.n) : notice + rule.n));
}
