import { describe, expect, test } from 'vitest';
import { ask, step } from '../../../workflows/road/ask.ts';
import { type ConditionName, conditions } from '../../../workflows/road/guards.ts';
import { consultationCases } from './consultation-cases.ts';
import { type ConditionCase, handOverCases } from './hand-over-cases.ts';
import { listingCases } from './listing-cases.ts';
import { noticeCases } from './notice-cases.ts';
import { at, cutOff, decision, event, nameOf, now, request } from './situations.ts';

const named = { route: 'member', decisionOn: '2008-07-24', decisionMaker: 'The portfolio holder' } as const;
const signs = { part: 'legal', contentHash: 'the text' } as const;
const approves = { outcome: 'approved' };
const mine = { signatures: { finance: { by: 'solicitor', at: now, contentHash: 'the text' } } };
const amended = decision({ outcome: 'approvedWithAmendments', stands: 'approvedWithAmendments' });
const septemberMeeting = { meeting: { id: 'cabinet-september', at: '2008-09-11T18:00:00+01:00' } };
const validated = request({ id: 'CI-0', status: 'validated', signatures: [{ by: 'other', at: now }] });

const petition = request({ signatures: [], residents: 100, lodgedBy: 'clerk' });
const signedByTwo = request({
  signatures: [
    { by: 'lodger', at: now },
    { by: 'scrutiny', at: now },
  ],
});
const byResidents = {
  facts: { callIn: { signaturesNeeded: 3, residents: 100, secondAllowed: false, closesAt: cutOff } },
};
const capped = (taken: Record<string, number>) => ({
  facts: {
    callIn: { signaturesNeeded: 3, perMemberAYear: 2, taken, secondAllowed: false, closesAt: cutOff },
  },
});

const cases: Record<ConditionName, ConditionCase[]> = {
  ...handOverCases,
  ...consultationCases,
  ...listingCases,
  ...noticeCases,
  isComplete: [
    {
      point: 'draft',
      differs: { facts: { missing: ['Purpose', 'Review date'] } },
      by: 'author',
      type: 'submitForReview',
      status: 409,
      why: 'Answer these first: Purpose; Review date.',
      but: { leads: 'review' },
    },
  ],
  hasReviewers: [
    {
      point: 'draft',
      differs: { facts: { reviewers: [] } },
      by: 'author',
      type: 'submitForReview',
      status: 409,
      why: "Nobody but an author is on the council's list of reviewers. Ask an administrator to add a reviewer.",
      but: { leads: 'review' },
    },
    {
      point: 'draft',
      differs: { facts: { reviewers: ['reviewer', 'second'], endorsementsNeeded: 3 } },
      by: 'author',
      type: 'submitForReview',
      status: 409,
      why: "The constitution asks for 3 endorsements, and the council's list has only 2 reviewers who did not write this. Ask an administrator to add to it.",
      but: {
        differs: { facts: { reviewers: ['reviewer', 'second', 'third'], endorsementsNeeded: 3 } },
        leads: 'review',
      },
    },
  ],
  noBlockingFinding: [
    {
      point: 'draft',
      differs: { facts: { blocked: { submitForReview: 'All 16 boxes of the grid are blank.' } } },
      by: 'author',
      type: 'submitForReview',
      status: 409,
      why: 'All 16 boxes of the grid are blank.',
      but: { differs: { facts: { blocked: { publish: 'Something else.' } } }, leads: 'review' },
    },
    {
      point: 'asked/asked',
      differs: { facts: { blocked: { sign: 'The directors have not answered.' } } },
      by: 'solicitor',
      type: 'sign',
      data: signs,
      status: 409,
      why: 'The directors have not answered.',
      but: { leads: 'signed/asked' },
    },
    {
      point: 'unlisted',
      differs: { facts: { blocked: { list: 'The front sheet gives a day before the meeting.' } } },
      by: 'clerk',
      type: 'list',
      data: septemberMeeting,
      status: 409,
      why: 'The front sheet gives a day before the meeting.',
      but: { leads: 'listed' },
    },
    {
      point: 'listed',
      differs: { facts: { blocked: { decide: 'A recommendation has no number.' } } },
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'A recommendation has no number.',
      but: { leads: 'publication' },
    },
    {
      point: 'publication',
      differs: { facts: { blocked: { publish: 'The reasons are missing.' } } },
      by: 'clerk',
      type: 'publish',
      status: 409,
      why: 'The reasons are missing.',
      but: { leads: 'open' },
    },
    {
      point: 'publication',
      differs: { facts: { exemptFromCallIn: true, blocked: { publish: 'The reasons are missing.' } } },
      by: 'clerk',
      type: 'publish',
      status: 409,
      why: 'The reasons are missing.',
      but: { differs: { facts: { exemptFromCallIn: true } }, leads: 'inForce' },
    },
  ],
  editsOwnImplicationsOnly: [
    {
      point: 'draft',
      by: 'finance',
      type: 'edit',
      data: { touches: 'legalImplications' },
      status: 403,
      why: "Only an author may edit this. A director's team writes the implications of its own part and nothing else.",
      but: { data: { touches: 'financeImplications' }, leads: 'draft' },
    },
  ],
  reviewerIsNotAuthor: [
    {
      point: 'review',
      differs: { facts: { authors: ['author', 'reviewer'] } },
      by: 'reviewer',
      type: 'endorse',
      status: 403,
      why: 'You wrote part of this case, so somebody else must endorse it.',
      but: { leads: 'asked/asked' },
    },
  ],
  notYetEndorsed: [
    {
      point: 'review',
      differs: {
        facts: { reviewers: ['reviewer', 'second'], endorsementsNeeded: 2 },
        case: { endorsedBy: ['reviewer'] },
      },
      by: 'reviewer',
      type: 'endorse',
      status: 409,
      why: 'You have endorsed this already. One more endorsement is needed.',
      but: {
        differs: { facts: { reviewers: ['reviewer', 'second'], endorsementsNeeded: 2 } },
        leads: 'review',
      },
    },
  ],
  signerIsNotAuthor: [
    {
      point: 'asked/asked',
      differs: { facts: { authors: ['author', 'solicitor'] } },
      by: 'solicitor',
      type: 'sign',
      data: signs,
      status: 403,
      why: 'You wrote part of this case, so you may not sign it. Your deputy must act.',
      but: {
        differs: { facts: { authors: ['author', 'solicitor'] } },
        by: 'solicitorDeputy',
        leads: 'signed/asked',
      },
    },
  ],
  signerHasNotGivenTheOther: [
    {
      point: 'asked/signed',
      differs: { report: mine },
      by: 'solicitor',
      type: 'sign',
      data: signs,
      status: 403,
      why: 'You have given the other signature. One person may not give both.',
      but: { leads: 'unlisted' },
    },
  ],
  contentIsAsShown: [
    {
      point: 'asked/asked',
      differs: { facts: { contentHash: 'the new text' } },
      by: 'solicitor',
      type: 'sign',
      data: signs,
      status: 409,
      why: 'The text has changed since this page was shown. Read what changed, then sign.',
      but: {
        differs: { facts: { contentHash: 'the new text' } },
        data: { ...signs, contentHash: 'the new text' },
        leads: 'signed/asked',
      },
    },
  ],
  allCasesInSignOff: [
    {
      point: 'asked/asked',
      differs: { facts: { allInSignOff: false } },
      by: 'solicitor',
      type: 'sign',
      data: signs,
      status: 409,
      why: 'Another case of this report is not in sign-off yet. All are signed together.',
      but: { leads: 'signed/asked' },
    },
  ],
  notListed: [
    {
      point: 'listed',
      by: 'clerk',
      type: 'list',
      data: septemberMeeting,
      status: 409,
      why: 'It is listed on a meeting already. Take it off that agenda first.',
      but: { point: 'unlisted', leads: 'listed' },
    },
  ],
  isListed: [
    {
      point: 'unlisted',
      by: 'clerk',
      type: 'delist',
      status: 409,
      why: 'It is not listed on a meeting.',
      but: { point: 'listed', leads: 'unlisted' },
    },
  ],
  goesToAMeeting: [
    {
      point: 'unlisted',
      differs: { facts: named },
      by: 'clerk',
      type: 'list',
      data: septemberMeeting,
      status: 409,
      why: 'This decision is taken by a named person and not at a meeting, so there is nothing to list.',
      but: { differs: { facts: named, report: { referredToCouncilAt: now } }, leads: 'listed' },
    },
  ],
  packIsWhole: [
    {
      point: 'unlisted',
      differs: { facts: { packGap: 'The pack lacks the full current assessment.' } },
      by: 'clerk',
      type: 'list',
      data: septemberMeeting,
      status: 409,
      why: 'The pack lacks the full current assessment.',
      but: { leads: 'listed' },
    },
  ],
  isReadyToDecide: [
    {
      point: 'unlisted',
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'It must be listed on a meeting before a decision can be recorded.',
      but: { point: 'listed', leads: 'publication' },
    },
    {
      point: 'unlisted',
      differs: { facts: { ...named, decisionMaker: undefined } },
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'The front sheet must name the decision maker and the date of the decision first.',
      but: { differs: { facts: named }, leads: 'publication' },
    },
    {
      point: 'unlisted',
      differs: { facts: { ...named, packGap: 'The pack lacks the full current assessment.' } },
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'The pack lacks the full current assessment.',
      but: { differs: { facts: named }, leads: 'publication' },
    },
    {
      point: 'unlisted',
      differs: { facts: named, report: { referredToCouncilAt: now } },
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'It must be listed on a meeting before a decision can be recorded.',
      but: {
        point: 'listed',
        differs: { facts: named, report: { referredToCouncilAt: now } },
        leads: 'publication',
      },
    },
  ],
  decisionDayHasCome: [
    {
      point: 'listed',
      by: 'clerk',
      type: 'decide',
      data: { ...approves, at: '2008-07-23T23:00:00+01:00' },
      status: 409,
      why: 'A decision is recorded when it has been taken: the meeting has not been held by the time given.',
      but: { data: { ...approves, at: '2008-07-24T19:30:00+01:00' }, leads: 'publication' },
    },
    {
      point: 'listed',
      by: 'clerk',
      type: 'decide',
      data: { ...approves, decidedAt: '2008-07-30T10:00:00+01:00' },
      status: 409,
      why: 'A decision is recorded when it has been taken: the meeting has not been held by the time given.',
      but: { data: { ...approves, decidedAt: '2008-07-24T19:30:00+01:00' }, leads: 'publication' },
    },
    ...['deferred', 'referredToCouncil'].map(
      (outcome): ConditionCase => ({
        point: 'listed',
        by: 'clerk',
        type: 'decide',
        data: { outcome, at: '2008-07-23T23:00:00+01:00' },
        status: 409,
        why: 'A decision is recorded when it has been taken: the meeting has not been held by the time given.',
        but: { data: { outcome, at: '2008-07-24T19:30:00+01:00' }, leads: 'unlisted' },
      }),
    ),
    {
      point: 'unlisted',
      differs: { facts: { ...named, decisionOn: '2008-07-30' } },
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'A decision is recorded when it has been taken: by the front sheet that is on 30 July 2008.',
      but: { differs: { facts: { ...named, decisionOn: '2008-07-29' } }, leads: 'publication' },
    },
  ],
  noticesAreInOrder: [
    {
      point: 'listed',
      differs: { facts: { noticeGap: 'The notice of this key decision is missing.' } },
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'The notice of this key decision is missing.',
      but: {
        differs: { facts: { noticeGap: 'The notice of this key decision is missing.' } },
        data: { outcome: 'deferred' },
        leads: 'unlisted',
      },
    },
  ],
  exemptionHasConsent: [
    {
      point: 'listed',
      differs: { facts: { exemptFromCallIn: true } },
      by: 'clerk',
      type: 'decide',
      data: approves,
      status: 409,
      why: 'A decision is exempt from call-in only with the consent that the constitution asks for. Record who consented (the chair of Overview and Scrutiny, the chair or mayor of the council or the vice-chair or deputy mayor of the council), when, and why it could not wait; or record that it is subject to call-in.',
      but: {
        differs: { facts: { exemptFromCallIn: true } },
        data: { ...approves, callIn: 'subject' },
        leads: 'publication',
      },
    },
    {
      point: 'listed',
      differs: { facts: { exemptionConsents: ['headOfPaidService'] } },
      by: 'clerk',
      type: 'decide',
      data: { ...approves, callIn: 'exempt', consentBy: 'scrutinyChair', consentOn: '2008-07-22' },
      status: 409,
      why: 'A decision is exempt from call-in only with the consent that the constitution asks for. Record who consented (the head of paid service), when, and why it could not wait; or record that it is subject to call-in.',
      but: {
        differs: {},
        data: { ...approves, callIn: 'exempt', consentBy: 'scrutinyChair', consentOn: '2008-07-22' },
        leads: 'publication',
      },
    },
  ],
  consentCameFirst: [
    {
      point: 'listed',
      differs: {},
      by: 'clerk',
      type: 'decide',
      data: {
        ...approves,
        callIn: 'exempt',
        consentBy: 'councilChair',
        consentOn: '2008-07-26',
        decidedAt: '2008-07-24T19:00:00+01:00',
      },
      status: 409,
      why: 'The consent to the exemption from call-in is dated after the decision. It is asked for before.',
      but: {
        differs: {},
        data: {
          ...approves,
          callIn: 'exempt',
          consentBy: 'councilChair',
          consentOn: '2008-07-24',
          decidedAt: '2008-07-24T19:00:00+01:00',
        },
        leads: 'publication',
      },
    },
  ],
  notReferredBefore: [
    {
      point: 'listed',
      differs: { report: { referredToCouncilAt: '2008-07-10T18:00:00+01:00' } },
      by: 'clerk',
      type: 'decide',
      data: { outcome: 'referredToCouncil' },
      status: 409,
      why: 'Council decides this already, so it is not referred there again.',
      but: { leads: 'unlisted' },
    },
  ],
  callInIsAllowed: [
    {
      point: 'open',
      differs: { report: { callIns: [validated] } },
      by: 'scrutiny',
      type: 'lodgeCallIn',
      status: 409,
      why: 'This decision has been called in before, and the constitution does not allow a second call-in.',
      but: {
        differs: {
          report: { callIns: [validated] },
          facts: { callIn: { signaturesNeeded: 1, secondAllowed: true, closesAt: cutOff } },
        },
        leads: 'open',
      },
    },
  ],
  beforeTheCutOff: [
    {
      point: 'open',
      by: 'scrutiny',
      type: 'lodgeCallIn',
      data: { at: cutOff },
      status: 409,
      why: 'The call-in window has closed.',
      but: { data: { at: '2008-08-04T16:59:59+01:00' }, leads: 'open' },
    },
    {
      point: 'open',
      by: 'scrutiny',
      type: 'addCallInSignature',
      data: { at: '2008-08-04T16:00:00Z' },
      status: 409,
      why: 'The call-in window has closed.',
      but: { data: { at: '2008-08-04T15:59:59Z' }, leads: 'open' },
    },
  ],
  noRequestOfOnesOwn: [
    {
      point: 'open',
      by: 'lodger',
      type: 'lodgeCallIn',
      status: 409,
      why: 'You have signed a request that is still pending. One request at a time.',
      but: { differs: { report: { callIns: [request({ status: 'rejected' })] } }, leads: 'open' },
    },
  ],
  requestIsPending: [
    {
      point: 'open',
      differs: { report: { callIns: [request({ status: 'withdrawn' })] } },
      by: 'clerk',
      type: 'validateCallIn',
      status: 409,
      why: 'There is no such call-in request pending.',
      but: { leads: 'scrutiny' },
    },
    {
      point: 'open',
      by: 'clerk',
      type: 'rejectCallIn',
      data: { request: 'CI-9' },
      status: 409,
      why: 'There is no such call-in request pending.',
      but: { data: { request: 'CI-1' }, leads: 'open' },
    },
  ],
  notSignedRequestYet: [
    {
      point: 'open',
      by: 'lodger',
      type: 'addCallInSignature',
      status: 409,
      why: 'Your name is on this request already.',
      but: { by: 'scrutiny', leads: 'open' },
    },
  ],
  isMembersRequest: [
    {
      point: 'open',
      differs: { report: { callIns: [petition] } },
      by: 'scrutiny',
      type: 'addCallInSignature',
      status: 409,
      why: 'This is a request of residents, which members do not sign. Lodge a request of your own.',
      but: { leads: 'open' },
    },
  ],
  isUnderTheCap: [
    {
      point: 'open',
      differs: capped({ scrutiny: 2 }),
      by: 'scrutiny',
      type: 'lodgeCallIn',
      status: 409,
      why: 'Your name is on 2 call-ins of the last twelve months, and the constitution allows a member no more.',
      but: { differs: capped({ scrutiny: 1, lodger: 2 }), leads: 'open' },
    },
    {
      point: 'open',
      differs: capped({ scrutiny: 3 }),
      by: 'scrutiny',
      type: 'addCallInSignature',
      status: 409,
      why: 'Your name is on 2 call-ins of the last twelve months, and the constitution allows a member no more.',
      but: { differs: capped({}), leads: 'open' },
    },
  ],
  residentsMayCallIn: [
    {
      point: 'open',
      by: 'clerk',
      type: 'lodgeCallIn',
      data: { residents: 120 },
      status: 403,
      why: 'The constitution does not let residents call in, so democratic services lodge no request on their behalf.',
      but: { differs: byResidents, data: { residents: 120 }, leads: 'open' },
    },
  ],
  noRequestOfResidents: [
    {
      point: 'open',
      differs: { ...byResidents, report: { callIns: [petition] } },
      by: 'clerk',
      type: 'lodgeCallIn',
      data: { residents: 120 },
      status: 409,
      why: 'A request of residents is still pending. Judge it, or withdraw it, before another is lodged.',
      but: {
        differs: { ...byResidents, report: { callIns: [{ ...petition, status: 'rejected' }] } },
        leads: 'open',
      },
    },
  ],
  countsTheResidents: [
    {
      point: 'open',
      differs: byResidents,
      by: 'clerk',
      type: 'lodgeCallIn',
      status: 409,
      why: 'Enter how many residents have signed: democratic services lodge a request on behalf of residents only.',
      but: { differs: byResidents, data: { residents: 1 }, leads: 'open' },
    },
  ],
  hasSignedRequest: [
    {
      point: 'open',
      by: 'scrutiny',
      type: 'withdrawCallInSignature',
      status: 409,
      why: 'Your name is not on this request.',
      but: { differs: { report: { callIns: [signedByTwo] } }, leads: 'open' },
    },
  ],
  isNotLodgerOfRequest: [
    {
      point: 'open',
      by: 'lodger',
      type: 'withdrawCallInSignature',
      status: 409,
      why: 'You lodged this request. Withdraw it as a whole instead.',
      but: { by: 'scrutiny', differs: { report: { callIns: [signedByTwo] } }, leads: 'open' },
    },
  ],
  isLodgerOfRequest: [
    {
      point: 'closing',
      by: 'clerk',
      type: 'withdrawCallIn',
      status: 403,
      why: 'Only the member who lodged the request may withdraw it.',
      but: { differs: { report: { callIns: [petition] } }, leads: 'inForce' },
    },
    {
      point: 'open',
      by: 'scrutiny',
      type: 'withdrawCallIn',
      status: 403,
      why: 'Only the member who lodged the request may withdraw it.',
      but: { by: 'lodger', leads: 'open' },
    },
  ],
  requestHasEnoughSignatures: [
    {
      point: 'open',
      differs: { facts: { callIn: { signaturesNeeded: 3, secondAllowed: false, closesAt: cutOff } } },
      by: 'clerk',
      type: 'validateCallIn',
      status: 409,
      why: 'The constitution asks for 3 signatures; this request has 1.',
      but: { leads: 'scrutiny' },
    },
    {
      point: 'closing',
      differs: { facts: { callIn: { signaturesNeeded: 3, secondAllowed: false } } },
      by: 'clerk',
      type: 'validateCallIn',
      data: { asChair: true },
      status: 409,
      why: 'The constitution asks for 3 signatures; this request has 1.',
      but: {
        differs: { facts: { callIn: { signaturesNeeded: 3, chairAlone: true, secondAllowed: false } } },
        data: { asChair: true },
        leads: 'scrutiny',
      },
    },
    {
      point: 'open',
      differs: { ...byResidents, report: { callIns: [{ ...petition, residents: 99 }] } },
      by: 'clerk',
      type: 'validateCallIn',
      status: 409,
      why: 'The constitution asks for 100 residents; this request has 99.',
      but: { differs: { ...byResidents, report: { callIns: [petition] } }, leads: 'scrutiny' },
    },
  ],
  dateHasCome: [
    {
      point: 'open',
      by: 'clock',
      type: 'callInCloses',
      data: { at: '2008-08-04T16:59:59+01:00' },
      status: 409,
      why: 'The date has not come yet.',
      but: { data: { at: cutOff }, leads: 'closing' },
    },
    {
      point: 'inForce',
      by: 'clock',
      type: 'reviewFallsDue',
      data: { at: '2009-06-08T23:59:59+01:00' },
      status: 409,
      why: 'The date has not come yet.',
      but: { data: { at: '2009-06-09T00:00:00+01:00' }, leads: 'reviewDue' },
    },
    {
      point: 'inForce',
      differs: { case: { reviewOn: '2010-06-09' } },
      by: 'clock',
      type: 'reviewFallsDue',
      status: 409,
      why: 'The date has not come yet.',
      but: { leads: 'reviewDue' },
    },
  ],
  mayGoToCouncil: [
    {
      point: 'scrutiny',
      by: 'clerk',
      type: 'scrutinyDecides',
      data: { outcome: 'referToCouncil' },
      status: 409,
      why: 'Scrutiny may refer a decision to Council only where it is contrary to the policy framework or the budget. Say which, and on whose advice.',
      but: { differs: { facts: { contraryToFramework: true } }, leads: 'council' },
    },
    {
      point: 'scrutiny',
      by: 'clerk',
      type: 'scrutinyDecides',
      data: { outcome: 'referToCouncil' },
      status: 409,
      why: 'Scrutiny may refer a decision to Council only where it is contrary to the policy framework or the budget. Say which, and on whose advice.',
      but: { differs: { facts: { scrutinyMayReferToCouncil: true } }, leads: 'council' },
    },
    {
      point: 'scrutiny',
      by: 'clerk',
      type: 'scrutinyDecides',
      data: { outcome: 'referToCouncil' },
      status: 409,
      why: 'Scrutiny may refer a decision to Council only where it is contrary to the policy framework or the budget. Say which, and on whose advice.',
      but: { data: { outcome: 'referToCouncil', contrary: 'budget' }, leads: 'council' },
    },
  ],
  isCouncilsToDecide: [
    {
      point: 'council',
      differs: { facts: { scrutinyMayReferToCouncil: true } },
      by: 'clerk',
      type: 'councilDecides',
      data: { outcome: 'decided', decision: 'refused' },
      status: 409,
      why: 'Council decides itself only where the decision is contrary to the policy framework or the budget; otherwise it objects or does not.',
      but: { differs: { facts: { contraryToFramework: true } }, leads: 'publication' },
    },
    {
      point: 'council',
      differs: { facts: { scrutinyMayReferToCouncil: true } },
      by: 'clerk',
      type: 'councilDecides',
      data: { outcome: 'decided', decision: 'refused' },
      status: 409,
      why: 'Council decides itself only where the decision is contrary to the policy framework or the budget; otherwise it objects or does not.',
      but: { differs: { report: { contraryTo: 'policyFramework' } }, leads: 'publication' },
    },
  ],
  decisionWasNeeded: [
    {
      point: 'inForce',
      differs: { facts: { route: 'none' }, report: { decision: undefined } },
      by: 'clerk',
      type: 'setAside',
      status: 409,
      why: 'No decision was needed here, so there is none to set aside.',
      but: { leads: 'closed.setAside' },
    },
  ],
  newReviewDateIsAhead: [
    {
      point: 'reviewDue',
      by: 'author',
      type: 'completeReview',
      data: { outcome: 'stillRight' },
      status: 409,
      why: 'Give a new review date that is still ahead.',
      but: { data: { outcome: 'stillRight', reviewOn: '2008-07-30' }, leads: 'inForce' },
    },
    {
      point: 'reviewDue',
      by: 'author',
      type: 'completeReview',
      data: { outcome: 'stillRight', reviewOn: '2008-07-29' },
      status: 409,
      why: 'Give a new review date that is still ahead.',
      but: { data: { outcome: 'stillRight', reviewOn: '2008-07-30' }, leads: 'inForce' },
    },
  ],
  deliveryHasEnded: [
    {
      point: 'reviewDue+inProgress',
      by: 'author',
      type: 'completeReview',
      data: { outcome: 'finished' },
      status: 409,
      why: 'The action is neither done nor cancelled yet, so it cannot be closed as finished.',
      but: { point: 'reviewDue+done', leads: 'closed.completed' },
    },
  ],
  awaitsConfirmation: [
    {
      point: 'inForce',
      by: 'author',
      type: 'confirmAssessment',
      status: 409,
      why: 'There is no approval with amendments here that still waits for the author to confirm the assessment.',
      but: { differs: { report: { decision: amended } }, leads: 'inForce' },
    },
    {
      point: 'publication',
      differs: { report: { decision: amended }, case: { confirmedAt: now } },
      by: 'author',
      type: 'confirmAssessment',
      status: 409,
      why: 'There is no approval with amendments here that still waits for the author to confirm the assessment.',
      but: { differs: { report: { decision: amended } }, leads: 'publication' },
    },
  ],
};

describe('every condition refuses with its sentence, and lets the step pass when it holds', () => {
  const all = Object.entries(cases).flatMap(([name, list]) => list.map((c, i) => ({ name, nth: i + 1, c })));
  test.each(all)('$name ($nth)', ({ c }) => {
    const { point, differs, by, type, data, status, why, but } = c;
    const kind = point.includes('+') ? 'action' : 'assessment';
    const { state, context } = at(point, differs, kind);
    expect(ask(kind, state, context, event(type, by, data))).toEqual({ ok: false, status, why });

    const then = at(but.point ?? point, but.differs, kind);
    const done = step(kind, then.state, then.context, event(type, but.by ?? by, but.data ?? data));
    expect(done.ok ? nameOf(kind, done.state, done.report) : done.why).toBe(but.leads);
  });

  test('no condition is without a case', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(conditions).sort());
    expect(Object.entries(cases).filter(([, list]) => list.length === 0)).toEqual([]);
  });

  test('each case gives the status that its condition has', () => {
    for (const [name, list] of Object.entries(cases)) {
      for (const c of list) expect([name, c.status]).toEqual([name, statusOf(name)]);
    }
  });
});

const statusOf = (name: string) => Object.entries(conditions).find(([n]) => n === name)?.[1].status;
