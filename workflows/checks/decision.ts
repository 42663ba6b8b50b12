import { textOf } from '../forms/blank-answers.ts';
import type { Check, Found } from './finding.ts';
import { dayIn, isBlankOn, onSheet, type Reading } from './reading.ts';

const notSigned =
  'The answer is not signed, so it can be put right to the end; but the report must be right when it is published.';
const signed =
  'The answer is signed, so it is put right before a director is asked to sign, and nobody signs twice.';
const keyDecisionRule = 'A key decision has a ground and is announced (SI 2012/2089, regulations 8 and 9).';

const says = (report: Reading, field: string, answer: string) => textOf(report.frontSheet, field) === answer;

/** One finding on one answer of the front sheet, where the condition holds. */
function onAnswer(holds: boolean, field: string, what: string, remedy: string): Found[] {
  return holds ? [{ where: onSheet(field), what, remedy }] : [];
}

export const decisionChecks = {
  recommendationsBlank: {
    finds: 'There is no recommendation',
    rule: 'A report asks its decision makers for something (the front sheet).',
    blocks: ['submitForReview', 'sign'],
    because: 'Without a recommendation there is nothing to review.',
    find: (report) =>
      onAnswer(
        isBlankOn(report.frontSheet, 'recommendations'),
        'recommendations',
        'The report makes no recommendation.',
        'Write at least one recommendation.',
      ),
  },
  keyDecisionUnanswered: {
    finds: 'Nobody has said whether it is a key decision',
    rule: keyDecisionRule,
    blocks: ['sign'],
    because: signed,
    find: (report) =>
      onAnswer(
        isBlankOn(report.frontSheet, 'keyDecision') && report.route !== 'none',
        'keyDecision',
        'The front sheet does not say whether it is a key decision.',
        'Answer yes or no.',
      ),
  },
  keyDecisionWithoutGround: {
    finds: 'A key decision has no ground',
    rule: keyDecisionRule,
    blocks: ['sign'],
    because: signed,
    find: (report) =>
      onAnswer(
        says(report, 'keyDecision', 'yes') && isBlankOn(report.frontSheet, 'keyDecisionGround'),
        'keyDecisionGround',
        'It is a key decision, and the front sheet does not say on what ground.',
        'Choose the ground.',
      ),
  },
  groundWithoutKeyDecision: {
    finds: 'A ground is given for a decision that is said not to be key',
    rule: keyDecisionRule,
    blocks: [],
    because: 'The answer to the question itself counts; the ground may be left over.',
    find: (report) =>
      onAnswer(
        says(report, 'keyDecision', 'no') && !isBlankOn(report.frontSheet, 'keyDecisionGround'),
        'keyDecisionGround',
        'The front sheet says that it is not a key decision, and still gives a ground on which it is.',
        'Take the ground out, or say that it is a key decision.',
      ),
  },
  routeContradictsKeyDecision: {
    finds: 'The route and the answer on the key decision contradict each other',
    rule: keyDecisionRule,
    blocks: ['decide'],
    because: 'The route is not signed; it must be right before the decision is recorded under it.',
    find: (report) =>
      onAnswer(
        (report.route === 'officerKey' && says(report, 'keyDecision', 'no')) ||
          (report.route === 'officerNonKey' && says(report, 'keyDecision', 'yes')),
        'route',
        report.route === 'officerKey'
          ? 'An officer is to take it as a key decision, but the front sheet says that it is not one.'
          : 'An officer is to take it as no key decision, but the front sheet says that it is one.',
        'Change who decides, or the answer on the key decision.',
      ),
  },
  notInForwardPlan: {
    finds: 'A key decision is not in the forward plan',
    rule: `${keyDecisionRule} Before 10 September 2012 the forward plan announced it (SI 2000/3272).`,
    blocks: ['list', 'decide'],
    because: `${notSigned} A general exception or special urgency takes its place.`,
    find: (report) => {
      const { keyDecisionNotice, generalExceptionNotice, specialUrgencyAgreement } = report.progress.notices;
      return onAnswer(
        report.keyDecision &&
          !says(report, 'inForwardPlan', 'yes') &&
          !keyDecisionNotice &&
          !generalExceptionNotice &&
          !specialUrgencyAgreement,
        'inForwardPlan',
        'It is a key decision, and the front sheet does not say that it is in the forward plan.',
        'Put it in the forward plan and answer yes, or record a general exception notice or the agreement to special urgency.',
      );
    },
  },
  exemptWithoutParagraph: {
    finds: 'It is exempt, and no paragraph says why',
    rule: 'The public is kept out only on a ground of Schedule 12A to the Local Government Act 1972.',
    blocks: ['list', 'decide'],
    because: notSigned,
    find: (report) =>
      onAnswer(
        (says(report, 'openOrExempt', 'exempt') || says(report, 'openOrExempt', 'partlyExempt')) &&
          isBlankOn(report.frontSheet, 'exemptParagraph'),
        'exemptParagraph',
        'Part or all of it is exempt, and the front sheet does not name the paragraph of Schedule 12A.',
        'Name the paragraph, or open the report to the public.',
      ),
  },
  callInExemptWithoutReason: {
    finds: 'It is exempt from call-in, and no reason is given',
    rule: 'A decision is exempt from call-in only where the constitution says so, with the reason on its face (the council’s constitution).',
    blocks: ['list', 'decide'],
    because: notSigned,
    find: (report) =>
      onAnswer(
        says(report, 'callInExempt', 'yes') && isBlankOn(report.frontSheet, 'callInExemptReason'),
        'callInExemptReason',
        'The front sheet says that it is exempt from call-in, but not why, nor who agreed.',
        'Give the reason and who agreed, or leave it open to call-in.',
      ),
  },
  contraryButNotToCouncil: {
    finds: 'It is contrary to the policy framework and does not go to full Council',
    rule: 'What is contrary to the policy framework is for full Council to decide (SI 2000/2853, regulations 4 and 5).',
    blocks: ['list', 'decide'],
    because: notSigned,
    find: (report) =>
      onAnswer(
        says(report, 'contraryToPolicyFramework', 'yes') && report.route !== 'council',
        'route',
        'A recommendation is contrary to the policy framework, and the route is not full Council.',
        'Choose full Council, or change the recommendation.',
      ),
  },
  decisionMakerMissing: {
    finds: 'A named person decides, and the front sheet does not name the post',
    rule: 'A decision of one member or officer is recorded under the name of the post (SI 2012/2089, regulation 13; SI 2000/3272 before).',
    blocks: ['decide'],
    because: 'It is not signed, and can be filled in until the decision is recorded.',
    find: (report) =>
      onAnswer(
        takenByOnePerson(report) && isBlankOn(report.frontSheet, 'decisionMaker'),
        'decisionMaker',
        'The decision is taken by one person, and the front sheet does not say which post.',
        'Name the post.',
      ),
  },
  decisionDateMissing: {
    finds: 'A named person decides, and there is no date',
    rule: 'Notices and papers are counted back from the day of the decision (the council’s own timetable).',
    blocks: ['decide'],
    because: 'It is not signed, and can be filled in until the decision is recorded.',
    find: (report) =>
      onAnswer(
        takenByOnePerson(report) && !dayIn(report.frontSheet, 'decisionOn'),
        'decisionOn',
        'The decision is taken by one person, and the front sheet does not say when.',
        'Give the date.',
      ),
  },
  meetingDateMissing: {
    finds: 'No meeting is intended yet',
    rule: 'Every date of a report is counted back from its meeting (the council’s own timetable).',
    blocks: [],
    because: 'Listing gives it a meeting at the latest; until then no date can be worked out.',
    find: (report) =>
      onAnswer(
        report.goesToMeeting && report.decisionOn === undefined,
        'meetingOn',
        'The front sheet gives no meeting date, so no deadline can be worked out.',
        'Choose the meeting that you aim for.',
      ),
  },
  wardsBlank: {
    finds: 'The wards affected are left blank',
    rule: 'Ward members are told of what affects their wards (the front sheet).',
    blocks: [],
    because: 'Ward members can be told up to the decision, and nothing else is counted from it.',
    find: (report) =>
      onAnswer(
        isBlankOn(report.frontSheet, 'wardsAffected') && !restsOnWards(report),
        'wardsAffected',
        'The front sheet does not say which wards are affected.',
        'Name the wards, or write All.',
      ),
  },
  wardsBlankOnTheirGround: {
    finds: 'It is key because of two or more wards, and names none',
    rule: 'A decision with a significant effect in two or more wards is a key decision (SI 2012/2089, regulation 8(1)(b)).',
    blocks: ['sign'],
    because: signed,
    find: (report) =>
      onAnswer(
        isBlankOn(report.frontSheet, 'wardsAffected') && restsOnWards(report),
        'wardsAffected',
        'It is a key decision because of its effect on two or more wards, and the front sheet names no ward.',
        'Name the wards, or write All.',
      ),
  },
} satisfies Record<string, Check>;

function takenByOnePerson({ goesToMeeting, route }: Reading): boolean {
  return !goesToMeeting && route !== 'none';
}

function restsOnWards(report: Reading): boolean {
  return says(report, 'keyDecision', 'yes') && says(report, 'keyDecisionGround', 'wards');
}
