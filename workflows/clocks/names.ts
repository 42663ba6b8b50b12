import type { DeadlineKind } from './types.ts';

/** What a clerk calls each deadline; it reads well before "by" or "on" and a date, and at the head of a line. */
export const deadlineNames = {
  consultationCloses: 'Consultation closes',
  reviewerAnswers: 'Reviewer answers',
  legalSigns: 'Director of Legal signs',
  financeSigns: 'Director of Finance signs',
  keyDecisionNotice: 'Key decision notice published',
  privateMeetingNotice: 'Private meeting notice published',
  privateMeetingSecondNotice: 'Second private meeting notice published',
  generalExceptionNotice: 'General exception notice published',
  reportToDemocraticServices: 'Report with democratic services',
  agendaPublished: 'Agenda and reports published',
  publishDecision: 'Decision published',
  callInCloses: 'Call-in closes',
  mayActFrom: 'May be acted on from',
  scrutinyMeets: 'Scrutiny meets on the call-in',
  reconsideration: 'Cabinet reconsiders',
  councilMeets: 'Council meets',
  addendum: 'Assessment confirmed or added to',
  reviewDate: 'Review of the assessment',
  actionDue: 'Action done',
} as const satisfies Record<DeadlineKind, string>;
