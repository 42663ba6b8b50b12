import type { EventData } from '../../../workflows/road/events.ts';
import type { ReportProgress } from '../../../workflows/road/facts.ts';
import type { noticeConditions } from '../../../workflows/road/notice-conditions.ts';
import type { ConditionCase } from './hand-over-cases.ts';
import { now } from './situations.ts';

/** What a notice must meet, for the conditions' own test: the notice that is refused, why, and what would be taken. */
const byTheClerk = { point: 'draft', by: 'clerk', type: 'publishNotice', status: 409 } as const;
const stays = { leads: 'draft' } as const;
const on = { decisionFrom: '2008-09-11' } as const;
const key: EventData = { ...on, notice: 'keyDecisionNotice' };
const exception: EventData = {
  ...on,
  notice: 'generalExceptionNotice',
  informed: 'chair',
  informedOn: '2008-07-29',
};
const urgency: EventData = {
  ...on,
  notice: 'specialUrgencyAgreement',
  agreedBy: 'scrutinyChair',
  agreedAt: now,
};
const urgentMeeting: EventData = { ...urgency, notice: 'urgentPrivateMeetingAgreement' };
const tooLate = { keyNoticeMissed: true, generalExceptionMissed: true } as const;

const early = '2008-07-01T09:00:00+01:00';
const published = (kind: keyof ReportProgress['notices']): Partial<ReportProgress> => ({
  notices: { [kind]: early },
  noticeTerms: { [kind]: { from: '2008-09-11', until: '2008-09-30', since: early } },
});

export const noticeCases: Record<keyof typeof noticeConditions, ConditionCase[]> = {
  noticeBelongsHere: [
    {
      ...byTheClerk,
      data: { ...on, notice: 'privateMeetingNotice' },
      why: 'This is not taken at a private meeting of the Cabinet, so there is no such notice to publish.',
      but: { ...stays, differs: { facts: { isPrivate: true } } },
    },
    {
      ...byTheClerk,
      differs: { facts: { keyDecision: false } },
      data: key,
      why: 'This is not a key decision of the executive, so there is no such notice to publish.',
      but: stays,
    },
    {
      ...byTheClerk,
      differs: { facts: { route: 'council' } },
      data: key,
      why: 'This is not a key decision of the executive, so there is no such notice to publish.',
      but: { ...stays, differs: { facts: { route: 'officerKey' } } },
    },
  ],
  noticeMayComeNow: [
    {
      ...byTheClerk,
      point: 'publication',
      data: key,
      why: 'The decision has been taken. Only a notice of reasons may still be published, as soon as reasonably practicable.',
      but: {
        leads: 'publication',
        differs: { report: published('generalExceptionNotice') },
        data: { ...on, notice: 'generalExceptionReasons' },
      },
    },
  ],
  noticeNamesADay: [
    {
      ...byTheClerk,
      data: { notice: 'keyDecisionNotice' },
      why: 'A notice names the date of the decision, or the period in which it is made. Give that date on the front sheet first, or in the notice.',
      but: { ...stays, differs: { facts: { decisionDay: '2008-09-11' } } },
    },
    {
      ...byTheClerk,
      data: { ...key, decisionUntil: '2008-09-10' },
      why: 'The last day of the period is before its first.',
      but: { ...stays, data: { ...key, decisionUntil: '2008-09-11' } },
    },
    {
      ...byTheClerk,
      data: { ...key, decisionFrom: '2008-07-28' },
      why: 'The notice names 28 July 2008, which has passed.',
      but: { ...stays, data: { ...key, decisionFrom: '2008-07-29' } },
    },
  ],
  noticeIsNew: [
    {
      ...byTheClerk,
      differs: { report: published('keyDecisionNotice') },
      data: key,
      why: 'Key decision notice (forward plan): published already, at 9 am on Tuesday 1 July 2008, for 11 September 2008 to 30 September 2008. What is wrong in it is put right by a correction, which is a new notice.',
      but: {
        ...stays,
        differs: { report: published('keyDecisionNotice') },
        data: { ...key, corrects: early },
      },
    },
    {
      ...byTheClerk,
      differs: { report: published('keyDecisionNotice') },
      data: { ...key, decisionFrom: '2008-09-30' },
      why: 'Key decision notice (forward plan): published already, at 9 am on Tuesday 1 July 2008, for 11 September 2008 to 30 September 2008. What is wrong in it is put right by a correction, which is a new notice.',
      // A day outside its period needs a notice of its own.
      but: {
        ...stays,
        differs: { report: published('keyDecisionNotice') },
        data: { ...key, decisionFrom: '2008-10-01' },
      },
    },
  ],
  correctsTheCurrentNotice: [
    {
      ...byTheClerk,
      differs: { report: published('keyDecisionNotice') },
      data: { ...key, corrects: '2008-06-30T09:00:00+01:00' },
      why: 'The notice that this would correct is not the current one. Open the notices of this decision again.',
      but: {
        ...stays,
        differs: { report: published('keyDecisionNotice') },
        data: { ...key, corrects: '2008-07-01T08:00:00Z' },
      },
    },
    {
      ...byTheClerk,
      data: { ...key, corrects: early },
      why: 'The notice that this would correct is not the current one. Open the notices of this decision again.',
      but: { ...stays, data: key },
    },
  ],
  followsItsFirst: [
    {
      ...byTheClerk,
      differs: { facts: { isPrivate: true } },
      data: { ...on, notice: 'privateMeetingSecondNotice' },
      why: 'It follows another, which is not on record for 11 September 2008: private meeting notice, first.',
      but: {
        ...stays,
        differs: { facts: { isPrivate: true }, report: published('privateMeetingNotice') },
      },
    },
    {
      ...byTheClerk,
      differs: { facts: { isPrivate: true }, report: published('privateMeetingNotice') },
      data: { notice: 'privateMeetingSecondNotice', decisionFrom: '2008-10-09' },
      why: 'It follows another, which is not on record for 9 October 2008: private meeting notice, first.',
      but: {
        ...stays,
        differs: { facts: { isPrivate: true }, report: published('privateMeetingNotice') },
        data: { notice: 'privateMeetingSecondNotice', decisionFrom: '2008-09-11' },
      },
    },
  ],
  earlierNoticeIsTooLate: [
    {
      ...byTheClerk,
      data: exception,
      why: 'The key decision notice can still be published in time, or was. A general exception is for when that is impracticable (SI 2012/2089, regulation 10).',
      but: { ...stays, differs: { facts: { keyNoticeMissed: true } } },
    },
    {
      ...byTheClerk,
      differs: { facts: { keyNoticeMissed: true } },
      data: urgency,
      why: 'A general exception notice can still be published in time, or the notices are in order. Special urgency is for when even that is impracticable (SI 2012/2089, regulation 11).',
      but: { ...stays, differs: { facts: tooLate } },
    },
    {
      ...byTheClerk,
      differs: { facts: { isPrivate: true } },
      data: urgentMeeting,
      why: 'The notices of the private meeting can still be published in time, or were. An urgent private meeting is for when that is impracticable (SI 2012/2089, regulation 5(6)).',
      but: { ...stays, differs: { facts: { isPrivate: true, privateNoticeMissed: true } } },
    },
  ],
  chairWasTold: ['2008-07-30', undefined].map((informedOn) => ({
    ...byTheClerk,
    differs: { facts: tooLate },
    data: { ...exception, informedOn },
    why: 'First the chair of the scrutiny committee is told in writing, or each of its members where there is no chair; then a copy of that is published (SI 2012/2089, regulation 10(1)). Say who was told, and on which day.',
    but: { ...stays, differs: { facts: tooLate }, data: { ...exception, informedOn: '2008-07-29' } },
  })),
  agreementIsInOrder: [
    {
      ...byTheClerk,
      differs: { facts: tooLate },
      data: { ...urgency, agreedBy: undefined },
      why: 'Say who agreed that it is urgent, and when.',
      but: { ...stays, differs: { facts: tooLate }, data: urgency },
    },
    {
      ...byTheClerk,
      differs: { facts: tooLate },
      data: { ...urgency, agreedAt: '2008-07-29T10:00:01+01:00' },
      why: 'Say when they agreed. It cannot be later than now.',
      but: { ...stays, differs: { facts: tooLate }, data: urgency },
    },
    {
      ...byTheClerk,
      differs: { facts: tooLate },
      data: { ...urgency, agreedBy: 'councilChair' },
      why: 'The chair of the council agrees only where the scrutiny committee has no chair, or its chair cannot act. Say which.',
      but: {
        ...stays,
        differs: { facts: tooLate },
        data: { ...urgency, agreedBy: 'councilChair', whyNotFirst: 'unableToAct' },
      },
    },
    {
      ...byTheClerk,
      differs: { facts: tooLate },
      data: { ...urgency, agreedBy: 'councilViceChair', whyNotFirst: 'unableToAct' },
      why: 'The vice-chair of the council agrees only where neither the scrutiny committee nor the council has a chair.',
      but: {
        ...stays,
        differs: { facts: tooLate },
        data: { ...urgency, agreedBy: 'councilViceChair', whyNotFirst: 'noSuchPerson' },
      },
    },
  ],
};
