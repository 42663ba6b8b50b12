import type { WorkingCalendar } from '../clocks/calendar.ts';
import { dueOf } from '../clocks/compute.ts';
import { londonDay } from '../clocks/london.ts';
import { earliestDecisionUnderGeneralException } from '../clocks/planning.ts';
import { inWords } from '../clocks/words.ts';
import type { Constitution } from '../constitution/schema.ts';
import { textOf } from '../forms/blank-answers.ts';
import { missingAnswers } from '../forms/check-content.ts';
import { frontSheet as frontSheetTemplate } from '../forms/front-sheet.ts';
import type { Content, Template } from '../forms/types.ts';
import type { CaseEvent } from './events.ts';
import { type CaseKind, type Facts, type ReportProgress, type Route, routes } from './facts.ts';
import { meetingsThatCount, type OrdinaryMeetings } from './ordinary-meetings.ts';

/** What is known about a case outside its machine, from which the facts are drawn. */
export interface Known {
  kind: CaseKind;
  report: ReportProgress;
  frontSheet: Content;
  content: Content;
  /** Given where the whole text is at hand; without it nothing is said to be missing. */
  template?: Template;
  contentHash: string;
  authors: readonly string[];
  ownerId: string | null;
  /** The people on the council's reviewers' list today. */
  reviewers: readonly string[];
  /** For an action: the assessment that it came from, where there is one. */
  source: string | null;
  allInSignOff: boolean;
  /** Findings of the report checks that block a step. */
  blocked?: Facts['blocked'];
  /** Meetings that are recorded, where a deadline of the case may fall on one. */
  meetings?: OrdinaryMeetings;
}

const isRoute = (text: string): text is Route => routes.some((route) => route === text);

/** Why the pack is not whole: nothing is listed without the full current assessment in it (Hunt v North Somerset). */
function packGap(known: Known): string | undefined {
  if (known.kind === 'action') {
    return known.source === null
      ? 'The pack lacks the assessment that this action came from. Name its reference in the action.'
      : undefined;
  }
  if (!known.template) return undefined;
  const screenedOut = textOf(known.content, 'fullAssessmentNeeded') === 'no';
  if (screenedOut) {
    return textOf(known.content, 'screeningReason') === ''
      ? 'The screening says that no full assessment is needed, but gives no reason.'
      : undefined;
  }
  const missing = missingAnswers(known.template, known.content);
  return missing.length > 0
    ? `The pack lacks the full current assessment. Still to be answered: ${missing.map((m) => m.label).join('; ')}.`
    : undefined;
}

/** Why a key decision may not be taken yet: regulations 9, 10 and 11 of SI 2012/2089, or the constitution of the day. */
function noticeGap(
  known: Known,
  decisionOn: string | undefined,
  keyDecision: boolean,
  constitution: Constitution,
  calendar: WorkingCalendar,
): string | undefined {
  if (!keyDecision || constitution.keyDecisionNotice === null || decisionOn === undefined) return undefined;
  const { notices } = known.report;
  if (notices.specialUrgencyAgreement) return undefined;
  const lastDay = dueOf('keyDecisionNotice', { meetingAt: decisionOn }, constitution, calendar)?.dueOn;
  if (lastDay === undefined) return undefined;
  if (notices.keyDecisionNotice && londonDay(notices.keyDecisionNotice) <= lastDay) return undefined;
  if (notices.generalExceptionNotice) {
    const first = earliestDecisionUnderGeneralException(
      londonDay(notices.generalExceptionNotice),
      constitution,
      calendar,
    );
    if (first !== undefined && first <= londonDay(decisionOn)) return undefined;
  }
  return `This is a key decision, and its notice was due by ${inWords(lastDay)}. Record the notice, a general exception notice, or the agreement to special urgency, before the decision.`;
}

/** Whether the notice of a key decision can no longer be in time: then the general exception has its own last day. */
function keyNoticeMissed(
  { report }: Known,
  meetingOn: string | undefined,
  at: string,
  constitution: Constitution,
  calendar: WorkingCalendar,
): Pick<Facts, 'keyNoticeMissed'> {
  const meetingAt = report.listing?.meetingAt ?? meetingOn;
  const last = dueOf('keyDecisionNotice', { meetingAt }, constitution, calendar);
  const published = report.notices.keyDecisionNotice;
  const inTime = published !== undefined && last !== undefined && londonDay(published) <= last.dueOn;
  return last && !inTime && Date.parse(at) >= Date.parse(last.dueAt) ? { keyNoticeMissed: true } : {};
}

/** Why a private meeting may not take it yet: regulation 5 of SI 2012/2089, first and second notice, or its urgency. */
function privateNoticeGap(
  known: Known,
  decisionOn: string,
  isPrivate: boolean,
  constitution: Constitution,
  calendar: WorkingCalendar,
): string | undefined {
  const { notices } = known.report;
  if (!isPrivate || notices.urgentPrivateMeetingAgreement) return undefined;
  for (const kind of ['privateMeetingNotice', 'privateMeetingSecondNotice'] as const) {
    const lastDay = dueOf(kind, { meetingAt: decisionOn }, constitution, calendar)?.dueOn;
    const published = notices[kind];
    if (lastDay === undefined || (published && londonDay(published) <= lastDay)) continue;
    const which = kind === 'privateMeetingNotice' ? 'first' : 'second';
    return `Part of this is taken in private, and the ${which} notice of that was due by ${inWords(lastDay)}. Record the notice, or the agreement that the private meeting is urgent, before the decision.`;
  }
  return undefined;
}

/** Where the list is shorter than the constitution asks for, the number stays: the rule is the council's, not the list's. */
const endorsementsNeeded = ({ requiredEndorsements }: Constitution, onTheList: number) =>
  requiredEndorsements === 'all' ? Math.max(1, onTheList) : requiredEndorsements;

/** The facts of one case for one event, at the event's own time. Pure. */
export function factsOf(
  known: Known,
  constitution: Constitution,
  calendar: WorkingCalendar,
  event: Pick<CaseEvent, 'decidedAt' | 'at' | 'metOn'>,
): Facts {
  const sheet = (name: string) => textOf(known.frontSheet, name);
  const answer = (name: string) => textOf(known.content, name);
  const orNothing = (text: string) => (text === '' ? undefined : text);
  const route = sheet('route');
  const keyDecision = sheet('keyDecision') === 'yes' || route === 'officerKey';
  const isPrivate = sheet('openOrExempt') === 'exempt' || sheet('openOrExempt') === 'partlyExempt';
  const meetingOn = orNothing(sheet('meetingOn'));
  const decisionOn = orNothing(sheet('decisionOn'));
  const decisionDay =
    known.report.listing?.meetingAt ?? decisionOn ?? meetingOn ?? event.decidedAt ?? event.at;
  const published = { publishedAt: known.report.decision?.publishedAt };
  const meetings = meetingsThatCount(known.meetings, known.report, constitution, event);
  const reviewers = known.reviewers.filter((id) => !known.authors.includes(id));
  const missing = known.template
    ? [
        ...missingAnswers(frontSheetTemplate, known.frontSheet),
        ...missingAnswers(known.template, known.content),
      ]
    : [];
  return {
    authors: known.authors,
    owner: known.ownerId ?? undefined,
    reviewers,
    endorsementsNeeded: endorsementsNeeded(constitution, reviewers.length),
    missing: missing.map((m) => m.label),
    contentHash: known.contentHash,
    blocked: known.blocked ?? {},
    route: isRoute(route) ? route : 'cabinet',
    keyDecision,
    contraryToFramework: sheet('contraryToPolicyFramework') === 'yes',
    exemptFromCallIn: sheet('callInExempt') === 'yes',
    isPrivate,
    decisionOn,
    decisionMaker: orNothing(sheet('decisionMaker')),
    meetingAt: meetingOn,
    packGap: packGap(known),
    noticeGap:
      noticeGap(known, decisionDay, keyDecision, constitution, calendar) ??
      privateNoticeGap(known, decisionDay, isPrivate, constitution, calendar),
    allInSignOff: known.allInSignOff,
    callIn: {
      signaturesNeeded: constitution.whoMayCallIn.signatures,
      secondAllowed: constitution.secondCallInAllowed,
      closesAt: dueOf('callInCloses', published, constitution, calendar)?.dueAt,
      mayActFrom: dueOf('mayActFrom', published, constitution, calendar)?.dueOn,
    },
    scrutinyMayReferToCouncil: constitution.scrutinyMayReferToCouncil === 'always',
    effectWhenScrutinyMissed: constitution.scrutiny.whenMissed === 'takesEffect',
    reviewOn: orNothing(answer('reviewOn')),
    actionDueOn: orNothing(answer('dueOn')),
    ...(keyDecision && keyNoticeMissed(known, meetingOn, event.at, constitution, calendar)),
    ...(meetings && { meetings }),
  };
}
