import type { DeadlineKind } from '../clocks/types.ts';
import type { Audience } from '../notices.ts';
import type { CaseProgress, HandedOver, ReportProgress } from './facts.ts';

/** Who acts on a deadline, and so who is reminded of it. */
export const whoActsOn = {
  reviewerAnswers: [{ part: 'reviewersAsked' }],
  legalSigns: [{ role: 'solicitor' }],
  financeSigns: [{ role: 'finance' }],
  keyDecisionNotice: [{ role: 'democraticServices' }],
  privateMeetingNotice: [{ role: 'democraticServices' }],
  privateMeetingSecondNotice: [{ role: 'democraticServices' }],
  generalExceptionNotice: [{ role: 'democraticServices' }],
  reportToDemocraticServices: [{ part: 'authors' }],
  agendaPublished: [{ role: 'democraticServices' }],
  publishDecision: [{ role: 'democraticServices' }],
  callInCloses: [{ role: 'scrutiny' }, { role: 'democraticServices' }],
  mayActFrom: [{ part: 'authors' }],
  scrutinyMeets: [{ role: 'democraticServices' }],
  reconsideration: [{ role: 'democraticServices' }],
  councilMeets: [{ role: 'democraticServices' }],
  addendum: [{ part: 'authors' }],
  reviewDate: [{ part: 'authors' }],
  actionDue: [{ part: 'actionOwner' }],
} as const satisfies Record<DeadlineKind, readonly Audience[]>;

/** The same, as a sentence names them. */
export const whoActsInWords = {
  reviewerAnswers: 'the reviewer',
  legalSigns: 'the Director of Legal',
  financeSigns: 'the Director of Finance',
  keyDecisionNotice: 'democratic services',
  privateMeetingNotice: 'democratic services',
  privateMeetingSecondNotice: 'democratic services',
  generalExceptionNotice: 'democratic services',
  reportToDemocraticServices: 'the author',
  agendaPublished: 'democratic services',
  publishDecision: 'democratic services',
  callInCloses: 'scrutiny members',
  mayActFrom: 'the author',
  scrutinyMeets: 'Overview and Scrutiny',
  reconsideration: 'Cabinet',
  councilMeets: 'Council',
  addendum: 'the author',
  reviewDate: 'the author',
  actionDue: "the action's owner",
} as const satisfies Record<DeadlineKind, string>;

/** Whether what a deadline waits for was handed to a colleague, who then comes first. */
export function handedRequest(
  kind: DeadlineKind,
  report: ReportProgress,
  progress: CaseProgress,
): HandedOver | undefined {
  if (kind === 'reviewerAnswers') return progress.handed;
  if (kind === 'legalSigns') return report.handed?.legal;
  return kind === 'financeSigns' ? report.handed?.finance : undefined;
}
