import { howMany, inWords, lowerFirst, orList } from '../clocks/words.ts';
import { type Consent, consentNames, usualConsents } from '../constitution/consents.ts';
import { consultationConditions } from './consultation-conditions.ts';
import type { CaseContext } from './context.ts';
import { moreEndorsements } from './endorsements.ts';
import type { CaseEvent } from './events.ts';
import { type CallInRequest, outcomes } from './facts.ts';
import { handOverConditions } from './hand-over.ts';
import { decidingBody, isForScrutiny, isForTheDecision, listingConditions } from './listing.ts';
import { daysOrder } from './moments.ts';
import { noticeConditions } from './notice-conditions.ts';
import { relations } from './relations.ts';

type Test = (c: CaseContext, e: CaseEvent) => boolean;
type Sentence = string | ((c: CaseContext, e: CaseEvent) => string);

const before = (a: string, b: string) => Date.parse(a) < Date.parse(b);
const pending = (c: CaseContext) => c.report.callIns.filter((r) => r.status === 'pending');
const hasSigned = (r: CallInRequest, e: CaseEvent) => r.signatures.some((s) => s.by === e.actor.id);
/** A request of residents is in the hands of democratic services, whichever of them lodged it. */
const isLodger = (r: CallInRequest, e: CaseEvent) =>
  r.residents === undefined
    ? r.signatures[0]?.by === e.actor.id
    : e.actor.roles.includes('democraticServices');
/** The request that an event means: the one it names, else the member's own to withdraw, else the oldest pending. */
export const requestOf = (c: CaseContext, e: CaseEvent) => {
  if (e.request) return c.report.callIns.find((r) => r.id === e.request);
  const own = pending(c).find(
    (r) =>
      (e.type === 'withdrawCallIn' && isLodger(r, e)) ||
      (e.type === 'withdrawCallInSignature' && hasSigned(r, e)),
  );
  return own ?? pending(c)[0];
};
const consentsOf = (c: CaseContext): readonly Consent[] => c.facts.exemptionConsents ?? usualConsents;
const blockedBy = (c: CaseContext, e: CaseEvent) => {
  const blocked: Partial<Record<string, string>> = c.facts.blocked;
  return blocked[e.type];
};

export interface Condition {
  test: Test;
  /** 403: not for this person. 409: not now. */
  status: 403 | 409;
  /** Why not, for the person who asked. */
  why: Sentence;
}

/** Conditions that refuse: each with the one sentence that says why not. */
export const conditions = {
  isComplete: {
    test: (c) => c.facts.missing.length === 0,
    status: 409,
    why: (c) => `Answer these first: ${c.facts.missing.join('; ')}.`,
  },
  hasReviewers: {
    test: (c) => c.facts.reviewers.length >= c.facts.endorsementsNeeded,
    status: 409,
    why: (c) =>
      c.facts.reviewers.length === 0
        ? "Nobody but an author is on the council's list of reviewers. Ask an administrator to add a reviewer."
        : `The constitution asks for ${c.facts.endorsementsNeeded} endorsements, and the council's list has only ${howMany(c.facts.reviewers.length, 'reviewer')} who did not write this. Ask an administrator to add to it.`,
  },
  noBlockingFinding: {
    test: (c, e) => blockedBy(c, e) === undefined,
    status: 409,
    why: (c, e) => blockedBy(c, e) ?? '',
  },
  editsOwnImplicationsOnly: {
    test: (c, e) =>
      (e.touches === 'legalImplications' && relations.legalDirector(c, e)) ||
      (e.touches === 'financeImplications' && relations.financeDirector(c, e)),
    status: 403,
    why: "Only an author may edit this. A director's team writes the implications of its own part and nothing else.",
  },
  reviewerIsNotAuthor: {
    test: (c, e) => !c.facts.authors.includes(e.actor.id),
    status: 403,
    why: 'You wrote part of this case, so somebody else must endorse it.',
  },
  notYetEndorsed: {
    test: (c, e) => !c.case.endorsedBy.includes(e.actor.id) || !needsEndorsing(c, e),
    status: 409,
    why: (c) =>
      `You have endorsed this already. ${moreEndorsements(c.facts.endorsementsNeeded - endorsers(c))}`,
  },
  signerIsNotAuthor: {
    test: (c, e) => !c.facts.authors.includes(e.actor.id),
    status: 403,
    why: 'You wrote part of this case, so you may not sign it. Your deputy must act.',
  },
  signerHasNotGivenTheOther: {
    test: (c, e) => {
      const other = e.part === 'legal' ? c.report.signatures.finance : c.report.signatures.legal;
      return other?.by !== e.actor.id;
    },
    status: 403,
    why: 'You have given the other signature. One person may not give both.',
  },
  ...handOverConditions,
  ...consultationConditions,
  contentIsAsShown: {
    test: (c, e) => e.contentHash === c.facts.contentHash,
    status: 409,
    why: 'The text has changed since this page was shown. Read what changed, then sign.',
  },
  allCasesInSignOff: {
    test: (c) => c.facts.allInSignOff,
    status: 409,
    why: 'Another case of this report is not in sign-off yet. All are signed together.',
  },
  ...listingConditions,
  packIsWhole: {
    test: (c) => c.facts.packGap === undefined,
    status: 409,
    why: (c) => c.facts.packGap ?? '',
  },
  isReadyToDecide: {
    test: (c) =>
      decidingBody(c.facts.route, c.report)
        ? c.report.listing !== undefined
        : c.facts.decisionOn !== undefined &&
          c.facts.decisionMaker !== undefined &&
          c.facts.packGap === undefined,
    status: 409,
    why: (c) =>
      decidingBody(c.facts.route, c.report)
        ? 'It must be listed on a meeting before a decision can be recorded.'
        : (c.facts.packGap ??
          'The front sheet must name the decision maker and the date of the decision first.'),
  },
  decisionDayHasCome: {
    test: (c, e) => {
      const at = e.decidedAt ?? e.at;
      const earliest = c.report.listing?.meetingAt ?? c.facts.decisionOn;
      return !before(e.at, at) && (earliest === undefined || daysOrder(at, earliest) >= 0);
    },
    status: 409,
    why: ({ report, facts }) =>
      report.listing === undefined && facts.decisionOn !== undefined
        ? `A decision is recorded when it has been taken: by the front sheet that is on ${inWords(facts.decisionOn)}.`
        : 'A decision is recorded when it has been taken: the meeting has not been held by the time given.',
  },
  noticesAreInOrder: {
    test: (c, e) => e.outcome === 'deferred' || c.facts.noticeGap === undefined,
    status: 409,
    why: (c) => c.facts.noticeGap ?? '',
  },
  exemptionHasConsent: {
    test: (c, e) => {
      const council = c.report.referredToCouncilAt !== undefined || c.facts.route === 'council';
      if (council || c.facts.route === 'officerNonKey' || !isExempt(e.callIn, c.facts.exemptFromCallIn))
        return true;
      const [by, on] = [e.consentBy, e.consentOn];
      return by !== undefined && on !== undefined && consentsOf(c).includes(by);
    },
    status: 409,
    why: (c) =>
      `A decision is exempt from call-in only with the consent that the constitution asks for. Record who consented (${orList(consentsOf(c).map((it) => lowerFirst(consentNames[it])))}), when, and why it could not wait; or record that it is subject to call-in.`,
  },
  consentCameFirst: {
    test: (_c, e) => e.consentOn === undefined || daysOrder(e.consentOn, e.decidedAt ?? e.at) <= 0,
    status: 409,
    why: 'The consent to the exemption from call-in is dated after the decision. It is asked for before.',
  },
  ...noticeConditions,
  notReferredBefore: {
    test: (c) => c.report.referredToCouncilAt === undefined && c.facts.route !== 'council',
    status: 409,
    why: 'Council decides this already, so it is not referred there again.',
  },
  callInIsAllowed: {
    test: (c) => !c.report.callIns.some((r) => r.status === 'validated') || c.facts.callIn.secondAllowed,
    status: 409,
    why: 'This decision has been called in before, and the constitution does not allow a second call-in.',
  },
  beforeTheCutOff: {
    test: (c, e) => c.facts.callIn.closesAt === undefined || before(e.at, c.facts.callIn.closesAt),
    status: 409,
    why: 'The call-in window has closed.',
  },
  noRequestOfOnesOwn: {
    test: (c, e) => !pending(c).some((r) => r.signatures.some((s) => s.by === e.actor.id)),
    status: 409,
    why: 'You have signed a request that is still pending. One request at a time.',
  },
  requestIsPending: {
    test: (c, e) => requestOf(c, e)?.status === 'pending',
    status: 409,
    why: 'There is no such call-in request pending.',
  },
  notSignedRequestYet: {
    test: (c, e) => {
      const request = requestOf(c, e);
      return !(request && hasSigned(request, e));
    },
    status: 409,
    why: 'Your name is on this request already.',
  },
  isMembersRequest: {
    test: (c, e) => requestOf(c, e)?.residents === undefined,
    status: 409,
    why: 'This is a request of residents, which members do not sign. Lodge a request of your own.',
  },
  isUnderTheCap: {
    test: (c, e) => {
      const { perMemberAYear, taken = {} } = c.facts.callIn;
      return perMemberAYear === undefined || (taken[e.actor.id] ?? 0) < perMemberAYear;
    },
    status: 409,
    why: (c) =>
      `Your name is on ${howMany(c.facts.callIn.perMemberAYear ?? 0, 'call-in')} of the last twelve months, and the constitution allows a member no more.`,
  },
  residentsMayCallIn: {
    test: (c) => c.facts.callIn.residents !== undefined,
    status: 403,
    why: 'The constitution does not let residents call in, so democratic services lodge no request on their behalf.',
  },
  noRequestOfResidents: {
    test: (c) => !pending(c).some((r) => r.residents !== undefined),
    status: 409,
    why: 'A request of residents is still pending. Judge it, or withdraw it, before another is lodged.',
  },
  countsTheResidents: {
    test: (_c, e) => (e.residents ?? 0) > 0,
    status: 409,
    why: 'Enter how many residents have signed: democratic services lodge a request on behalf of residents only.',
  },
  hasSignedRequest: {
    test: (c, e) => {
      const request = requestOf(c, e);
      return request !== undefined && hasSigned(request, e);
    },
    status: 409,
    why: 'Your name is not on this request.',
  },
  isNotLodgerOfRequest: {
    test: (c, e) => {
      const request = requestOf(c, e);
      return !(request && isLodger(request, e));
    },
    status: 409,
    why: 'You lodged this request. Withdraw it as a whole instead.',
  },
  isLodgerOfRequest: {
    test: (c, e) => {
      const request = requestOf(c, e);
      return request !== undefined && isLodger(request, e);
    },
    status: 403,
    why: 'Only the member who lodged the request may withdraw it.',
  },
  requestHasEnoughSignatures: {
    test: (c, e) => {
      const request = requestOf(c, e);
      const { callIn } = c.facts;
      if (!request) return false;
      if (request.residents !== undefined) return request.residents >= (callIn.residents ?? 0);
      return (
        request.signatures.length >= callIn.signaturesNeeded || (callIn.chairAlone && e.asChair) === true
      );
    },
    status: 409,
    why: (c, e) => {
      const request = requestOf(c, e);
      return request?.residents !== undefined
        ? `The constitution asks for ${howMany(c.facts.callIn.residents ?? 0, 'resident')}; this request has ${request.residents}.`
        : `The constitution asks for ${c.facts.callIn.signaturesNeeded} signatures; this request has ${request?.signatures.length ?? 0}.`;
    },
  },
  dateHasCome: {
    test: (c, e) => {
      if (e.type === 'callInCloses') {
        return c.facts.callIn.closesAt !== undefined && !before(e.at, c.facts.callIn.closesAt);
      }
      const on = c.case.reviewOn ?? c.facts.reviewOn;
      return on !== undefined && daysOrder(e.at, on) >= 0;
    },
    status: 409,
    why: 'The date has not come yet.',
  },
  mayGoToCouncil: {
    test: (c, e) =>
      c.facts.contraryToFramework || c.facts.scrutinyMayReferToCouncil || e.contrary !== undefined,
    status: 409,
    why: 'Scrutiny may refer a decision to Council only where it is contrary to the policy framework or the budget. Say which, and on whose advice.',
  },
  isCouncilsToDecide: {
    test: (c) => c.facts.contraryToFramework || c.report.contraryTo !== undefined,
    status: 409,
    why: 'Council decides itself only where the decision is contrary to the policy framework or the budget; otherwise it objects or does not.',
  },
  decisionWasNeeded: {
    test: (c) => c.report.decision !== undefined,
    status: 409,
    why: 'No decision was needed here, so there is none to set aside.',
  },
  newReviewDateIsAhead: {
    test: (_c, e) => e.reviewOn !== undefined && daysOrder(e.reviewOn, e.at) > 0,
    status: 409,
    why: 'Give a new review date that is still ahead.',
  },
  deliveryHasEnded: {
    test: (c) => c.case.delivery === 'done' || c.case.delivery === 'cancelled',
    status: 409,
    why: 'The action is neither done nor cancelled yet, so it cannot be closed as finished.',
  },
  awaitsConfirmation: {
    test: (c) => c.report.decision?.stands === 'approvedWithAmendments' && c.case.confirmedAt === undefined,
    status: 409,
    why: 'There is no approval with amendments here that still waits for the author to confirm the assessment.',
  },
} as const satisfies Record<string, Condition>;
export type ConditionName = keyof typeof conditions;

const decidedOutcome = (e: CaseEvent) => outcomes.some((o) => o === e.outcome);
/** An endorsement counts while its giver is on the list: a list that changes meanwhile asks those who are on it. */
const endorsers = (c: CaseContext, ...more: string[]) =>
  new Set([...c.case.endorsedBy, ...more].filter((id) => c.facts.reviewers.includes(id))).size;
const needsEndorsing = (c: CaseContext, e: CaseEvent) =>
  endorsers(c, e.actor.id) < c.facts.endorsementsNeeded;
/** What was recorded with the decision goes before what the front sheet says. */
export const isExempt = (recorded: 'subject' | 'exempt' | undefined, sheetSays: boolean) =>
  recorded === undefined ? sheetSays : recorded === 'exempt';
const subjectToCallIn = (c: CaseContext) => {
  const d = c.report.decision;
  if (!d || d.body === 'council' || isExempt(d.callIn, c.facts.exemptFromCallIn)) return false;
  if (d.body === 'officer' && c.facts.route !== 'officerKey') return false;
  return d.reconsidered === 0 || c.facts.callIn.secondAllowed;
};
const reviewDateIsPast = (c: CaseContext, e: CaseEvent) => {
  const on = c.case.reviewOn ?? c.facts.reviewOn;
  return on !== undefined && daysOrder(e.at, on) >= 0;
};
const outcomeIs = (e: CaseEvent, ...names: string[]) => e.outcome !== undefined && names.includes(e.outcome);

/** What is decided differs from what was proposed, so that its assessment may no longer hold. */
const amends = (e: CaseEvent) =>
  outcomeIs(e, 'approvedWithAmendments', 'amend') || e.decision === 'approvedWithAmendments';

/** Choices of the way, which refuse nobody: the machine tries the next transition when one does not hold. */
export const turnings = {
  isForTheDecision,
  isForScrutiny,
  consultationRuns: (c) => c.case.consultation !== undefined,
  noConsultationRuns: (c) => c.case.consultation === undefined,
  moreEndorsementsNeeded: needsEndorsing,
  lastEndorsement: (c, e) => !needsEndorsing(c, e),
  touchesHashed: (_c, e) => e.touches !== 'other',
  touchesNothingHashed: (_c, e) => e.touches === 'other',
  otherHasSigned: (c, e) =>
    (e.part === 'legal' ? c.report.signatures.finance : c.report.signatures.legal) !== undefined,
  otherHasNotSigned: (c, e) =>
    (e.part === 'legal' ? c.report.signatures.finance : c.report.signatures.legal) === undefined,
  decisionNeeded: (c) => c.facts.route !== 'none',
  noDecisionNeeded: (c) => c.facts.route === 'none',
  isDecision: (_c, e) => decidedOutcome(e),
  isDeferral: (_c, e) => outcomeIs(e, 'deferred'),
  isReferralToCouncil: (_c, e) => outcomeIs(e, e.type === 'decide' ? 'referredToCouncil' : 'referToCouncil'),
  isNoFurtherAction: (_c, e) => outcomeIs(e, 'noFurtherAction'),
  isReferBack: (_c, e) => outcomeIs(e, 'referBack'),
  isReconsideration: (_c, e) => outcomeIs(e, 'confirm', 'amend', 'rescind'),
  isNoObjection: (_c, e) => outcomeIs(e, 'noObjection'),
  isObjection: (_c, e) => outcomeIs(e, 'objection'),
  isCouncilDecision: (_c, e) => outcomeIs(e, 'decided') && outcomes.some((o) => o === e.decision),
  isStillRight: (_c, e) => outcomeIs(e, 'stillRight'),
  isRenewal: (_c, e) => outcomeIs(e, 'renew'),
  isFinished: (_c, e) => outcomeIs(e, 'finished'),
  subjectToCallIn,
  notSubjectToCallIn: (c) => !subjectToCallIn(c),
  approvalStands: (c) => ['approved', 'approvedWithAmendments'].includes(c.report.decision?.stands ?? ''),
  refusalStands: (c) => c.report.decision?.stands === 'refused',
  rescissionStands: (c) => c.report.decision?.stands === 'rescinded',
  requestsPending: (c) => pending(c).length > 0,
  noRequestPending: (c) => pending(c).length === 0,
  otherRequestPending: (c) => pending(c).length > 1,
  lastRequestPending: (c) => pending(c).length <= 1,
  missedTakesEffect: (c) => c.facts.effectWhenScrutinyMissed,
  missedStays: (c) => !c.facts.effectWhenScrutinyMissed,
  reconsiderationMissedTakesEffect: (c) => c.facts.effectWhenReconsiderationMissed === true,
  reconsiderationMissedStays: (c) => c.facts.effectWhenReconsiderationMissed !== true,
  councilMissedTakesEffect: (c) => c.facts.effectWhenCouncilMissed === true,
  councilMissedStays: (c) => c.facts.effectWhenCouncilMissed !== true,
  amends: (_c, e) => amends(e),
  amendsNothing: (_c, e) => !amends(e),
  reviewDateIsPast,
  reviewDateIsAhead: (c, e) => !reviewDateIsPast(c, e),
  hasSlipped: (_c, e) => e.slipped === true,
  hasNotSlipped: (_c, e) => e.slipped !== true,
  isCancelled: (c) => c.case.delivery === 'cancelled',
} as const satisfies Record<string, Test>;
export type TurningName = keyof typeof turnings;

/** The sentence of a refused condition. */
export function whyNot(name: ConditionName, c: CaseContext, e: CaseEvent): string {
  const why: Sentence = conditions[name].why;
  return typeof why === 'string' ? why : why(c, e);
}
