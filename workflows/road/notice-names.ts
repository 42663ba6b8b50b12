import type { PublishableNotice } from './facts.ts';

/** What each notice or agreement is called on a page. */
export const noticeNames = {
  keyDecisionNotice: 'Key decision notice (forward plan)',
  generalExceptionNotice: 'General exception notice',
  generalExceptionReasons: 'General exception: notice of reasons',
  specialUrgencyAgreement: 'Agreement to special urgency',
  specialUrgencyReasons: 'Special urgency: notice of reasons',
  privateMeetingNotice: 'Private meeting notice, first',
  privateMeetingSecondNotice: 'Private meeting notice, second',
  urgentPrivateMeetingAgreement: 'Agreement to an urgent private meeting',
  urgentPrivateMeetingNotice: 'Urgent private meeting: notice of reasons',
} as const satisfies Record<PublishableNotice, string>;
