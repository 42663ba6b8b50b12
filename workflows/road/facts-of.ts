import type { WorkingCalendar } from '../clocks/calendar.ts';
import { dueOf } from '../clocks/compute.ts';
import { londonDay } from '../clocks/london.ts';
import type { Day } from '../clocks/types.ts';
import type { Constitution } from '../constitution/schema.ts';
import { textOf } from '../forms/blank-answers.ts';
import { missingAnswers } from '../forms/check-content.ts';
import { frontSheet as frontSheetTemplate } from '../forms/front-sheet.ts';
import { isScreenedOut } from '../forms/suggest-screening.ts';
import type { Content, Template } from '../forms/types.ts';
import type { CaseEvent } from './events.ts';
import { type CaseKind, type Facts, type ReportProgress, type Route, routes } from './facts.ts';
import { missedNotices, type NoticeQuestion, noticeGap } from './notice-gaps.ts';
import { stillIntended } from './notice-terms.ts';
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
  /** On how many call-ins of the last twelve months each member is, where the case can be called in. */
  callInsTaken?: Readonly<Record<string, number>>;
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
  const screenedOut = isScreenedOut(known.content);
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

/** Whether the last day for the agenda of the meeting that an event names has passed: then a listing says that it is late. */
function agendaWasDue(
  { meeting, at }: Pick<CaseEvent, 'meeting' | 'at'>,
  constitution: Constitution,
  calendar: WorkingCalendar,
): Pick<Facts, 'agendaWasDueOn'> {
  const due = meeting && dueOf('agendaPublished', { meetingAt: meeting.at }, constitution, calendar);
  return due && Date.parse(at) > Date.parse(due.dueAt) ? { agendaWasDueOn: due.dueOn } : {};
}

/** Where the list is shorter than the constitution asks for, the number stays: the rule is the council's, not the list's. */
const endorsementsNeeded = ({ requiredEndorsements }: Constitution, onTheList: number) =>
  requiredEndorsements === 'all' ? Math.max(1, onTheList) : requiredEndorsements;

/** Who may call in, by the constitution: of what is usual nothing is said. */
function callersOf(
  { whoMayCallIn: { roles, chairAlone, residents, perMemberAYear } }: Constitution,
  { callInsTaken }: Known,
): Partial<Facts['callIn']> {
  const usual = roles.length === 1 && roles[0] === 'scrutiny';
  return {
    ...(!usual && { roles }),
    ...(chairAlone && { chairAlone }),
    ...(residents !== undefined && { residents }),
    ...(perMemberAYear !== undefined && { perMemberAYear, ...(callInsTaken && { taken: callInsTaken }) }),
  };
}

/** The facts of one case for one event, at the event's own time. Pure. */
export function factsOf(
  known: Known,
  constitution: Constitution,
  calendar: WorkingCalendar,
  event: Pick<CaseEvent, 'decidedAt' | 'at' | 'metOn' | 'keyDecision' | 'meeting'>,
): Facts {
  const sheet = (name: string) => textOf(known.frontSheet, name);
  const answer = (name: string) => textOf(known.content, name);
  const orNothing = (text: string) => (text === '' ? undefined : text);
  const route = sheet('route');
  const keyDecision = sheet('keyDecision') === 'yes' || route === 'officerKey' || event.keyDecision === 'yes';
  const isPrivate = sheet('openOrExempt') === 'exempt' || sheet('openOrExempt') === 'partlyExempt';
  // From a day that the table does not reach no deadline can be counted. The report checks say so.
  const counted = (on: Day | undefined) => (on !== undefined && calendar.coversAround(on) ? on : undefined);
  const meetingOn = counted(stillIntended(orNothing(sheet('meetingOn')), known.report));
  const decisionOn = counted(stillIntended(orNothing(sheet('decisionOn')), known.report));
  const listedOn = known.report.listing && londonDay(known.report.listing.meetingAt);
  const decisionDay = listedOn ?? decisionOn ?? meetingOn;
  const takenAt = event.decidedAt ?? event.at;
  const asked: NoticeQuestion = {
    report: known.report,
    facts: { route: isRoute(route) ? route : 'cabinet', keyDecision, isPrivate },
    on: decisionDay,
    at: takenAt,
    constitution,
    calendar,
  };
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
    ...(constitution.exemptionConsent && { exemptionConsents: constitution.exemptionConsent }),
    isPrivate,
    decisionOn,
    decisionMaker: orNothing(sheet('decisionMaker')),
    meetingAt: meetingOn,
    ...(decisionDay && { decisionDay }),
    packGap: packGap(known),
    noticeGap: noticeGap({ ...asked, on: decisionDay ?? londonDay(takenAt) }),
    allInSignOff: known.allInSignOff,
    callIn: {
      ...callersOf(constitution, known),
      signaturesNeeded: constitution.whoMayCallIn.signatures,
      secondAllowed: constitution.secondCallInAllowed,
      closesAt: dueOf('callInCloses', published, constitution, calendar)?.dueAt,
      mayActFrom: dueOf('mayActFrom', published, constitution, calendar)?.dueOn,
    },
    scrutinyMayReferToCouncil: constitution.scrutinyMayReferToCouncil === 'always',
    effectWhenScrutinyMissed: constitution.scrutiny.whenMissed === 'takesEffect',
    ...(constitution.reconsideration.whenMissed === 'takesEffect' && {
      effectWhenReconsiderationMissed: true,
    }),
    ...(constitution.council.whenMissed === 'takesEffect' && { effectWhenCouncilMissed: true }),
    reviewOn: orNothing(answer('reviewOn')),
    actionDueOn: orNothing(answer('dueOn')),
    ...missedNotices({ ...asked, at: event.at }),
    ...agendaWasDue(event, constitution, calendar),
    ...(meetings && { meetings }),
  };
}
