import type { Day, Instant } from '../clocks/types.ts';
import type { Consent } from '../constitution/consents.ts';
import type { Role, SignOffPart } from '../roles.ts';
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

/** `late`: it should have been on the agenda. `supplementary`: it adds to an agenda that is out. */
export const latenesses = ['late', 'supplementary'] as const;
export type Lateness = (typeof latenesses)[number];

export interface Listing {
  meetingId: string;
  meetingAt: Instant;
  /** Listed after the agenda was, or should have been, published. The reason is in the event's words. */
  lateness?: Lateness;
  /** When democratic services published the agenda with this report on it. */
  agendaPublishedAt?: Instant;
}

/** Pre-decision scrutiny: a listing beside that of the body that decides. */
export interface ScrutinyListing extends Listing {
  /** When what scrutiny said was put on record. */
  commentedAt?: Instant;
}

/** The statutory notices and agreements of a report, in the order in which the Regulations ask for them. */
export const publishableNotices = [
  'keyDecisionNotice',
  'generalExceptionNotice',
  'generalExceptionReasons',
  'specialUrgencyAgreement',
  'specialUrgencyReasons',
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
  'urgentPrivateMeetingAgreement',
  'urgentPrivateMeetingNotice',
] as const;
export type PublishableNotice = (typeof publishableNotices)[number];

/** Who agrees that a matter is urgent, in the order of the statute (SI 2012/2089, regulations 5(6) and 11(1)). */
export const agreeing = ['scrutinyChair', 'councilChair', 'councilViceChair'] as const;
export type Agreeing = (typeof agreeing)[number];

/** What a notice was published for, and who agreed to what it records. */
export interface NoticeTerms {
  /** The first and the last day of decision that it names: the same day as a rule. */
  from: Day;
  until: Day;
  /** The publication from which its clear days count: an earlier one's, where it corrects words alone. */
  since: Instant;
  agreedBy?: Agreeing;
  agreedAt?: Instant;
}

export interface CallInRequest {
  id: string;
  lodgedAt: Instant;
  /** The lodger's own signature is the first. None where residents ask. */
  signatures: { by: string; at: Instant }[];
  /** How many residents signed, counted by whoever lodged it on their behalf. */
  residents?: number;
  lodgedBy?: string;
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
  /** As it was recorded with the decision; absent where that is as the front sheet says. */
  keyDecision?: 'yes' | 'no';
  callIn?: 'subject' | 'exempt';
  /** The consent that exempts it from call-in. */
  consent?: { by: Consent; on: Day };
}

/** What became of one numbered recommendation. */
export const recommendationOutcomes = ['agreed', 'amended', 'notAgreed', 'deferred', ''] as const;
/** Blank where nothing was said of it. */
export type RecommendationOutcome = (typeof recommendationOutcomes)[number];

/** To what scrutiny may find a decision contrary, on the advice of the monitoring officer or the section 151 officer. */
export const contraries = ['policyFramework', 'budget'] as const;
export type Contrary = (typeof contraries)[number];

/** The half of the machine's context that belongs to the report, and so to all its cases at once. */
export interface ReportProgress {
  askedAt?: Instant;
  signatures: Partial<Record<SignOffPart, Signature>>;
  /** Halves of sign-off that wait for their signature with a colleague. */
  handed?: Partial<Record<SignOffPart, HandedOver>>;
  listing?: Listing;
  scrutinyListing?: ScrutinyListing;
  referredToCouncilAt?: Instant;
  /** Of each kind the notice that is current, with the moment of its publication. */
  notices: Partial<Record<PublishableNotice, Instant>>;
  /** For which day of decision each is good. A notice without terms is from before they were kept: it is good for any. */
  noticeTerms?: Partial<Record<PublishableNotice, NoticeTerms>>;
  /** When the decision was last deferred: a date on the front sheet that is not later is not intended any more. */
  deferredAt?: Instant;
  decisions: number;
  decision?: DecisionInProgress;
  callIns: CallInRequest[];
  calledInAt?: Instant;
  scrutinyMetAt?: Instant;
  /** What scrutiny found the decision contrary to, when it referred it to Council. */
  contraryTo?: Contrary;
  councilMetAt?: Instant;
  /** The moment at which the decision took effect by the machine; the first day to act may be later. */
  effectAt?: Instant;
  mayActFrom?: Day;
}

export const deliveryStates = ['notStarted', 'inProgress', 'done', 'cancelled'] as const;
export type Delivery = (typeof deliveryStates)[number];

/** A round of consultation that is open. Whom it asks and what, its own rows hold. */
export interface OpenConsultation {
  id: string;
  openedAt: Instant;
  /** It closes with the office on this day. */
  closesOn: Day;
}

/** A round that has ended. */
export interface EndedConsultation extends OpenConsultation {
  endedAt: Instant;
  how: 'closed' | 'calledOff';
}

/** The half of the machine's context that belongs to one case. */
export interface CaseProgress {
  submittedAt?: Instant;
  endorsedBy: string[];
  /** The review, where it waits with a colleague. */
  handed?: HandedOver;
  /** Set by a review that found the case still right; overrides the date in the form. */
  reviewOn?: Day;
  confirmedAt?: Instant;
  /** One round at a time. */
  consultation?: OpenConsultation;
  /** Earlier rounds, oldest first. */
  consultations?: readonly EndedConsultation[];
  delivery: Delivery;
  slipped?: true;
  /** Reported with a slippage; overrides the date in the form. */
  dueOn?: Day;
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
  /** As the front sheet says; what was recorded with the decision goes before it. */
  exemptFromCallIn: boolean;
  /** Whose consent exempts a decision from call-in, by the constitution. Absent: the usual ones. */
  exemptionConsents?: readonly Consent[];
  /** Some of it will be considered in private, so the private meeting notices are due. */
  isPrivate: boolean;
  /** On the routes other than Cabinet and Council: the day on which the named person decides. */
  decisionOn?: Day;
  decisionMaker?: string;
  /** Intended meeting, from the front sheet. */
  meetingAt?: Instant;
  /** The day for which notices are judged: of the meeting listed, else the one intended. */
  decisionDay?: Day;
  /** Why the pack is not whole, or nothing. */
  packGap?: string;
  /** Why the statutory notices of this decision are not in order, or nothing. */
  noticeGap?: string;
  /** All cases of the report are in sign-off. */
  allInSignOff: boolean;
  callIn: {
    /** Who may lodge or sign a request. Absent: scrutiny members. */
    roles?: readonly Role[];
    signaturesNeeded: number;
    /** The chair of Overview and Scrutiny needs no other signature. */
    chairAlone?: true;
    /** How many residents it takes; absent where they may not. */
    residents?: number;
    /** How many requests a member may be on in twelve months, and on how many each member is. */
    perMemberAYear?: number;
    taken?: Readonly<Record<string, number>>;
    secondAllowed: boolean;
    /** Cut-off of the window that is open now. */
    closesAt?: Instant;
    mayActFrom?: Day;
  };
  scrutinyMayReferToCouncil: boolean;
  effectWhenScrutinyMissed: boolean;
  /** The same for the other two; absent: the decision waits. */
  effectWhenReconsiderationMissed?: boolean;
  effectWhenCouncilMissed?: boolean;
  /** The review date that the form gives. */
  reviewOn?: Day;
  actionDueOn?: Day;
  /** The last day for the notice of this key decision has passed without one. */
  keyNoticeMissed?: true;
  /** Of the meeting that the event names: the last day for its agenda, where that has passed. */
  agendaWasDueOn?: Day;
  /** So has the last day for a general exception, without a notice of it in time. */
  generalExceptionMissed?: true;
  /** The last day of the first or the second notice of a private meeting has passed without it. */
  privateNoticeMissed?: true;
  /** Where the constitution says "the next ordinary meeting": the recorded meetings that may be it, by body. */
  meetings?: OrdinaryMeetings;
}
