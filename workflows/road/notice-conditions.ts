import { londonDay } from '../clocks/london.ts';
import { inWords, timeInWords } from '../clocks/words.ts';
import type { CaseContext } from './context.ts';
import type { CaseEvent } from './events.ts';
import type { PublishableNotice } from './facts.ts';
import { daysInWords } from './notice-gaps.ts';
import { noticeNames } from './notice-names.ts';
import { daysNamed, needsKeyNotice, needsPrivateNotice, stands } from './notice-terms.ts';

const isOneOf = (kinds: readonly PublishableNotice[], e: CaseEvent) =>
  e.notice !== undefined && kinds.includes(e.notice);

const aboutPrivacy: readonly PublishableNotice[] = [
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
  'urgentPrivateMeetingAgreement',
  'urgentPrivateMeetingNotice',
];
const agreements: readonly PublishableNotice[] = ['specialUrgencyAgreement', 'urgentPrivateMeetingAgreement'];

/** Notices that explain or follow another: without that one there is nothing to explain. */
const follows: Partial<Record<PublishableNotice, PublishableNotice>> = {
  generalExceptionReasons: 'generalExceptionNotice',
  specialUrgencyReasons: 'specialUrgencyAgreement',
  privateMeetingSecondNotice: 'privateMeetingNotice',
  urgentPrivateMeetingNotice: 'urgentPrivateMeetingAgreement',
};

/** What is published as soon as reasonably practicable, and so even after the decision. */
const mayComeAfter: readonly PublishableNotice[] = [
  'generalExceptionReasons',
  'specialUrgencyReasons',
  'urgentPrivateMeetingNotice',
];

const dayOf = (c: CaseContext, e: CaseEvent) => daysNamed(c, e)?.from;
const current = (c: CaseContext, e: CaseEvent) => (e.notice ? c.report.notices[e.notice] : undefined);
const notAhead = (moment: string | undefined, e: CaseEvent) =>
  moment !== undefined && Date.parse(moment) <= Date.parse(e.at);

/** SI 2012/2089, regulations 5(6) and 11(1): (a), else (b), and (c) only where there is no chair of either. */
const inTheStatutesOrder = ({ agreedBy, whyNotFirst }: CaseEvent) =>
  agreedBy === 'scrutinyChair' ||
  (agreedBy === 'councilChair' && whyNotFirst !== undefined) ||
  (agreedBy === 'councilViceChair' && whyNotFirst === 'noSuchPerson');

/** What a statutory notice must meet before it is published, each with the sentence that says why not. */
export const noticeConditions = {
  noticeBelongsHere: {
    test: (c: CaseContext, e: CaseEvent) =>
      e.notice === undefined ||
      (isOneOf(aboutPrivacy, e) ? needsPrivateNotice(c.report, c.facts) : needsKeyNotice(c.report, c.facts)),
    status: 409,
    why: (_c: CaseContext, e: CaseEvent) =>
      isOneOf(aboutPrivacy, e)
        ? 'This is not taken at a private meeting of the Cabinet, so there is no such notice to publish.'
        : 'This is not a key decision of the executive, so there is no such notice to publish.',
  },
  noticeMayComeNow: {
    test: (c: CaseContext, e: CaseEvent) => c.report.decision === undefined || isOneOf(mayComeAfter, e),
    status: 409,
    why: 'The decision has been taken. Only a notice of reasons may still be published, as soon as reasonably practicable.',
  },
  noticeNamesADay: {
    test: (c: CaseContext, e: CaseEvent) => {
      const days = daysNamed(c, e);
      if (days === undefined || days.until < days.from) return false;
      return isOneOf(mayComeAfter, e) || londonDay(e.at) <= days.until;
    },
    status: 409,
    why: (c: CaseContext, e: CaseEvent) => {
      const days = daysNamed(c, e);
      if (days === undefined)
        return 'A notice names the date of the decision, or the period in which it is made. Give that date on the front sheet first, or in the notice.';
      return days.until < days.from
        ? 'The last day of the period is before its first.'
        : `The notice names ${daysInWords(days)}, which has passed.`;
    },
  },
  noticeIsNew: {
    test: (c: CaseContext, e: CaseEvent) =>
      e.notice === undefined || e.corrects !== undefined || !stands(c.report, e.notice, dayOf(c, e)),
    status: 409,
    why: (c: CaseContext, e: CaseEvent) => {
      const at = current(c, e);
      const terms = e.notice && c.report.noticeTerms?.[e.notice];
      return `${e.notice ? noticeNames[e.notice] : 'This'}: published already${at ? `, at ${timeInWords(at)}` : ''}${terms ? `, for ${daysInWords(terms)}` : ''}. What is wrong in it is put right by a correction, which is a new notice.`;
    },
  },
  correctsTheCurrentNotice: {
    test: (c: CaseContext, e: CaseEvent) => {
      const at = current(c, e);
      return e.corrects === undefined || (at !== undefined && Date.parse(at) === Date.parse(e.corrects));
    },
    status: 409,
    why: 'The notice that this would correct is not the current one. Open the notices of this decision again.',
  },
  earlierNoticeIsTooLate: {
    test: (c: CaseContext, e: CaseEvent) => {
      switch (e.notice) {
        case 'generalExceptionNotice':
          return c.facts.keyNoticeMissed === true;
        case 'specialUrgencyAgreement':
          return c.facts.generalExceptionMissed === true;
        case 'urgentPrivateMeetingAgreement':
          return c.facts.privateNoticeMissed === true;
        default:
          return true;
      }
    },
    status: 409,
    why: (_c: CaseContext, e: CaseEvent) => {
      switch (e.notice) {
        case 'generalExceptionNotice':
          return 'The key decision notice can still be published in time, or was. A general exception is for when that is impracticable (SI 2012/2089, regulation 10).';
        case 'specialUrgencyAgreement':
          return 'A general exception notice can still be published in time, or the notices are in order. Special urgency is for when even that is impracticable (SI 2012/2089, regulation 11).';
        default:
          return 'The notices of the private meeting can still be published in time, or were. An urgent private meeting is for when that is impracticable (SI 2012/2089, regulation 5(6)).';
      }
    },
  },
  followsItsFirst: {
    test: (c: CaseContext, e: CaseEvent) => {
      const first = e.notice && follows[e.notice];
      return first === undefined || stands(c.report, first, dayOf(c, e));
    },
    status: 409,
    why: (c: CaseContext, e: CaseEvent) => {
      const first = e.notice && follows[e.notice];
      const on = dayOf(c, e);
      return first
        ? `It follows another, which is not on record${on ? ` for ${inWords(on)}` : ''}: ${noticeNames[first].toLowerCase()}.`
        : '';
    },
  },
  chairWasTold: {
    test: (_c: CaseContext, e: CaseEvent) =>
      e.notice !== 'generalExceptionNotice' ||
      (e.informed !== undefined && e.informedOn !== undefined && e.informedOn <= londonDay(e.at)),
    status: 409,
    why: 'First the chair of the scrutiny committee is told in writing, or each of its members where there is no chair; then a copy of that is published (SI 2012/2089, regulation 10(1)). Say who was told, and on which day.',
  },
  agreementIsInOrder: {
    test: (_c: CaseContext, e: CaseEvent) =>
      !isOneOf(agreements, e) || (inTheStatutesOrder(e) && notAhead(e.agreedAt, e)),
    status: 409,
    why: (_c: CaseContext, e: CaseEvent) => {
      if (e.agreedBy === 'councilViceChair' && e.whyNotFirst !== 'noSuchPerson')
        return 'The vice-chair of the council agrees only where neither the scrutiny committee nor the council has a chair.';
      if (e.agreedBy === 'councilChair' && e.whyNotFirst === undefined)
        return 'The chair of the council agrees only where the scrutiny committee has no chair, or its chair cannot act. Say which.';
      return e.agreedBy === undefined
        ? 'Say who agreed that it is urgent, and when.'
        : 'Say when they agreed. It cannot be later than now.';
    },
  },
} as const satisfies Record<
  string,
  {
    test: (c: CaseContext, e: CaseEvent) => boolean;
    status: 403 | 409;
    why: string | ((c: CaseContext, e: CaseEvent) => string);
  }
>;

/** In the order in which a person is told of them. */
export const noticeConditionNames = [
  'noticeBelongsHere',
  'noticeMayComeNow',
  'noticeNamesADay',
  'noticeIsNew',
  'correctsTheCurrentNotice',
  'followsItsFirst',
  'earlierNoticeIsTooLate',
  'chairWasTold',
  'agreementIsInOrder',
] as const satisfies readonly (keyof typeof noticeConditions)[];
