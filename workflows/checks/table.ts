import { actingDateChecks } from './acting-date.ts';
import { actionChecks } from './actions.ts';
import { completenessChecks } from './completeness.ts';
import { confirmationChecks } from './confirmations.ts';
import { dateChecks } from './dates.ts';
import { decisionChecks } from './decision.ts';
import type { Check } from './finding.ts';
import { groupListChecks } from './group-lists.ts';
import { groupChecks } from './groups.ts';
import { noticeChecks } from './notices.ts';
import { screeningChecks } from './screening.ts';
import { sequenceChecks } from './sequence.ts';

/**
 * The checks by theme. A theme is not `as const` itself: the mutation tests leave out what is, and the functions with
 * it. The order is that in which findings are shown.
 */
export const themes = {
  'The date for acting on the decision': actingDateChecks,
  'Other dates': dateChecks,
  'Notices and agenda': noticeChecks,
  'The decision': decisionChecks,
  Confirmations: confirmationChecks,
  'Whether the assessment is whole': completenessChecks,
  Screening: screeningChecks,
  'Groups one by one': groupChecks,
  'Two lists of groups': groupListChecks,
  Actions: actionChecks,
  'The order of events': sequenceChecks,
} as const satisfies Record<string, Record<string, Check>>;

export const checks = {
  ...actingDateChecks,
  ...dateChecks,
  ...noticeChecks,
  ...decisionChecks,
  ...confirmationChecks,
  ...completenessChecks,
  ...screeningChecks,
  ...groupChecks,
  ...groupListChecks,
  ...actionChecks,
  ...sequenceChecks,
} as const satisfies Record<string, Check>;

export type CheckCode = keyof typeof checks;
