import type { Day, Instant } from '../clocks/types.ts';
import type { Consent } from '../constitution/consents.ts';
import type { CountByGroup } from '../consultation/rounds.ts';
import type { Actor, SignOffPart } from '../roles.ts';
import type { Body } from './bodies.ts';
import type { Agreeing, Contrary, Lateness, PublishableNotice, RecommendationOutcome } from './facts.ts';

/** Events that a person may send, in the order of the road. */
export const personEvents = [
  'edit',
  'submitForReview',
  'endorse',
  'returnForChanges',
  'sign',
  'withdrawSignature',
  'handOver',
  'recall',
  'openConsultation',
  'extendConsultation',
  'callOffConsultation',
  'publishNotice',
  'list',
  'delist',
  'publishAgenda',
  'recordScrutinyComments',
  'decide',
  'publish',
  'lodgeCallIn',
  'addCallInSignature',
  'withdrawCallInSignature',
  'withdrawCallIn',
  'validateCallIn',
  'rejectCallIn',
  'scrutinyDecides',
  'reconsider',
  'councilDecides',
  'suspend',
  'liftSuspension',
  'setAside',
  'reviewEarly',
  'completeReview',
  'confirmAssessment',
  'withdraw',
  'correct',
  'startDelivery',
  'reportProgress',
  'completeDelivery',
  'cancel',
  'reopen',
] as const;
export type PersonEvent = (typeof personEvents)[number];

/** Events of the clock, and of the program where a sibling case of the same report changed. */
export const programEvents = [
  'consultationCloses',
  'callInCloses',
  'reviewFallsDue',
  'dateMissed',
  'reportChanged',
  'calendarChanged',
  'meetingMoved',
  'meetingCancelled',
] as const;
export type ProgramEvent = (typeof programEvents)[number];

export const eventNames = [...personEvents, ...programEvents] as const;
export type EventName = (typeof eventNames)[number];

/** What an edit touches: something hashed, only the legal or financial implications, or nothing that is signed. */
export type Touches = 'hashed' | 'legalImplications' | 'financeImplications' | 'other';

/** Somebody to whom a request may go, or from whom it is taken, and what they may answer on the day of the event. */
export interface Colleague {
  id: string;
  answers: readonly Answering[];
  /** They have left the council, and held this while they were here. */
  left?: true;
}
/** What a person is asked for as the holder of a role: a review, or one half of sign-off. */
export type Answering = 'review' | SignOffPart;

/** A round of consultation as its case's events know it: numbers and a seal, never a name or a word. */
export interface RoundOfEvent {
  id: string;
  /** Everybody who was asked, and at its close those of them who answered. */
  asked: number;
  answered?: number;
  /** The same by group, at its close. */
  groups?: CountByGroup;
  /** At the close: a salted SHA-256 of every answer as it stood then. */
  seal?: string;
}

/** The machine-readable part of an event. Free text (reasons, grounds, remarks, notes) stays out of it. */
export interface EventData {
  part?: SignOffPart;
  contentHash?: string;
  touches?: Touches;
  outcome?: string;
  decidedAt?: Instant;
  decision?: string;
  meeting?: {
    id: string;
    at: Instant;
    body?: Body;
    /** Where its agenda is out already. */
    agendaPublishedAt?: Instant;
    /** Where it was moved: from when. */
    wasAt?: Instant;
  };
  lateness?: Lateness;
  /** Which of a report's two agendas is meant: that of the body that decides, where it is not said. */
  agenda?: 'decision' | 'scrutiny';
  notice?: PublishableNotice;
  /** Of a notice: the day of decision that it names, or the first and last day of its period. */
  decisionFrom?: Day;
  decisionUntil?: Day;
  /** The moment of publication of the notice that this one corrects. */
  corrects?: Instant;
  agreedBy?: Agreeing;
  agreedAt?: Instant;
  /** Why nobody before them in the statute's order agreed. */
  whyNotFirst?: 'noSuchPerson' | 'unableToAct';
  /** Who was told in writing of a decision under the general exception, and when. */
  informed?: 'chair' | 'everyMember';
  informedOn?: Day;
  request?: string;
  to?: Colleague;
  /** Only where a request is handed on for somebody who has left. */
  from?: Colleague;
  reviewOn?: Day;
  metOn?: Day;
  slipped?: boolean;
  /** Of an action that slipped: the day on which it is now to be done. */
  dueOn?: Day;
  /** As the decision was recorded, where the clerk said so. */
  keyDecision?: 'yes' | 'no';
  callIn?: 'subject' | 'exempt';
  /** Who consented to an exemption from call-in, and when. */
  consentBy?: Consent;
  consentOn?: Day;
  /** The outcome of each numbered recommendation, in their order: for the record alone. */
  recommendations?: readonly RecommendationOutcome[];
  /** What scrutiny finds the decision contrary to. */
  contrary?: Contrary;
  /** How many residents ask for a call-in. */
  residents?: number;
  /** The Proper Officer has found that the request is the scrutiny chair's. */
  asChair?: boolean;
  /** Of a consultation: the round that is meant, how many were asked, and at its close how many answered and what. */
  consultation?: RoundOfEvent;
  /** The last day of a consultation. */
  closesOn?: Day;
  /** The version of the calendar of working days that counts from this event on. */
  calendar?: string;
}

export interface CaseEvent extends EventData {
  type: EventName;
  actor: Actor;
  at: Instant;
}

/**
 * Whom an event moves. `report`: all its cases, or none. `standing`: every case of the report that can.
 * `case`: this case alone.
 */
export type Scope = 'report' | 'standing' | 'case';
export const scopeOf = {
  edit: 'case',
  submitForReview: 'case',
  endorse: 'case',
  returnForChanges: 'case',
  sign: 'report',
  withdrawSignature: 'report',
  handOver: 'case',
  recall: 'case',
  openConsultation: 'case',
  extendConsultation: 'case',
  callOffConsultation: 'case',
  publishNotice: 'standing',
  list: 'report',
  delist: 'report',
  publishAgenda: 'report',
  recordScrutinyComments: 'report',
  decide: 'report',
  publish: 'report',
  lodgeCallIn: 'report',
  addCallInSignature: 'report',
  withdrawCallInSignature: 'report',
  withdrawCallIn: 'report',
  validateCallIn: 'report',
  rejectCallIn: 'report',
  scrutinyDecides: 'report',
  reconsider: 'report',
  councilDecides: 'report',
  suspend: 'standing',
  liftSuspension: 'standing',
  setAside: 'standing',
  reviewEarly: 'case',
  completeReview: 'case',
  confirmAssessment: 'case',
  withdraw: 'case',
  correct: 'case',
  startDelivery: 'case',
  reportProgress: 'case',
  completeDelivery: 'case',
  cancel: 'case',
  reopen: 'case',
  consultationCloses: 'case',
  callInCloses: 'report',
  reviewFallsDue: 'case',
  dateMissed: 'report',
  reportChanged: 'case',
  calendarChanged: 'case',
  meetingMoved: 'report',
  meetingCancelled: 'report',
} as const satisfies Record<EventName, Scope>;
