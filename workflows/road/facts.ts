import type { Day, Instant } from '../clocks/types.ts';
import type { SignOffPart } from '../roles.ts';
import type { OrdinaryMeetings } from './ordinary-meetings.ts';

export type CaseKind = 'assessment' | 'action';

/** What a decision-maker decided, and what stands after reconsideration. */
export const outcomes = ['approved', 'approvedWithAmendments', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];
export type Standing = Outcome | 'rescinded';

export const routes = ['cabinet', 'member', 'officerKey', 'officerNonKey', 'council', 'none'] as const;
export type Route = (typeof routes)[number];

/** A signature is bound to the hash of exactly what the director was shown. */
export interface Signature {
  by: string;
  onBehalfOf?: string;
  authority?: string;
  at: Instant;
  contentHash: string;
}

/** A request that was handed to a colleague, who is asked first from then on. Whoever holds the post may still answer. */
export interface HandedOver {
  from: string;
  to: string;
  /** Who did it: differs from `from` where that person has left. */
  by: string;
  at: Instant;
}

export interface Listing {
  meetingId: string;
  meetingAt: Instant;
}

/** The statutory notices of a report that have been published, with the moment of publication. */
export const publishableNotices = [
  'keyDecisionNotice',
  'generalExceptionNotice',
  'specialUrgencyAgreement',
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
  'urgentPrivateMeetingAgreement',
] as const;
export type PublishableNotice = (typeof publishableNotices)[number];

export interface CallInRequest {
  id: string;
  lodgedAt: Instant;
  /** The lodger's own signature is the first. */
  signatures: { by: string; at: Instant }[];
  /** `overtaken`: still to be judged when another request of the same decision was validated. */
  status: 'pending' | 'withdrawn' | 'rejected' | 'validated' | 'overtaken';
}

export interface DecisionInProgress {
  /** First, second … decision of this report's life. */
  number: number;
  body: 'cabinet' | 'council' | 'member' | 'officer';
  outcome: Outcome;
  /** What stands now: differs from the outcome after reconsideration. */
  stands: Standing;
  decidedAt: Instant;
  publishedAt?: Instant;
  /** How often this decision has been reconsidered after a call-in. */
  reconsidered: number;
}

/** The half of the machine's context that belongs to the report, and so to all its cases at once. */
export interface ReportProgress {
  askedAt?: Instant;
  signatures: Partial<Record<SignOffPart, Signature>>;
  /** Halves of sign-off that wait for their signature with a colleague. */
  handed?: Partial<Record<SignOffPart, HandedOver>>;
  listing?: Listing;
  referredToCouncilAt?: Instant;
  notices: Partial<Record<PublishableNotice, Instant>>;
  decisions: number;
  decision?: DecisionInProgress;
  callIns: CallInRequest[];
  calledInAt?: Instant;
  scrutinyMetAt?: Instant;
  councilMetAt?: Instant;
  /** The moment at which the decision took effect by the machine; the first day to act may be later. */
  effectAt?: Instant;
  mayActFrom?: Day;
}

export const deliveryStates = ['notStarted', 'inProgress', 'done', 'cancelled'] as const;
export type Delivery = (typeof deliveryStates)[number];

/** The half of the machine's context that belongs to one case. */
export interface CaseProgress {
  submittedAt?: Instant;
  endorsedBy: string[];
  /** The review, where it waits with a colleague. */
  handed?: HandedOver;
  /** Set by a review that found the case still right; overrides the date in the form. */
  reviewOn?: Day;
  confirmedAt?: Instant;
  delivery: Delivery;
  slipped?: true;
}

export const emptyReportProgress: ReportProgress = {
  signatures: {},
  notices: {},
  decisions: 0,
  callIns: [],
};
export const emptyCaseProgress: CaseProgress = { endorsedBy: [], delivery: 'notStarted' };

/**
 * What is true outside the machine at this call. Guards read it and nothing assigns it. The facts go into the event's
 * payload, so that a replay decides as the first time; they hold no personal text.
 */
export interface Facts {
  /** Whoever began the case or has edited its content, implications apart. */
  authors: readonly string[];
  owner?: string;
  /** The people on the council's reviewers' list who are not authors of this case. */
  reviewers: readonly string[];
  endorsementsNeeded: number;
  /** Labels of required answers that are blank. */
  missing: readonly string[];
  /** The hash of what a director signs, as it stands now. */
  contentHash: string;
  /** Findings that break a rule, by the event that they block, as sentences. */
  blocked: Partial<Record<'submitForReview' | 'sign' | 'list' | 'decide' | 'publish', string>>;
  route: Route;
  keyDecision: boolean;
  contraryToFramework: boolean;
  exemptFromCallIn: boolean;
  /** Some of it will be considered in private, so the private meeting notices are due. */
  isPrivate: boolean;
  /** On the routes other than Cabinet and Council: the day on which the named person decides. */
  decisionOn?: Day;
  decisionMaker?: string;
  /** Intended meeting, from the front sheet. */
  meetingAt?: Instant;
  /** Why the pack is not whole, or nothing. */
  packGap?: string;
  /** Why the statutory notices of this decision are not in order, or nothing. */
  noticeGap?: string;
  /** All cases of the report are in sign-off. */
  allInSignOff: boolean;
  callIn: {
    signaturesNeeded: number;
    secondAllowed: boolean;
    /** Cut-off of the window that is open now. */
    closesAt?: Instant;
    mayActFrom?: Day;
  };
  scrutinyMayReferToCouncil: boolean;
  effectWhenScrutinyMissed: boolean;
  /** The review date that the form gives. */
  reviewOn?: Day;
  actionDueOn?: Day;
  /** The last day for the notice of this key decision has passed without one. */
  keyNoticeMissed?: true;
  /** Where the constitution says "the next ordinary meeting": the recorded meetings that may be it, by body. */
  meetings?: OrdinaryMeetings;
}
