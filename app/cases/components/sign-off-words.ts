import type { SignOffPart } from '../../../workflows/roles.ts';

export const partTitles = {
  legal: 'Director of Legal',
  finance: 'Director of Finance',
} as const satisfies Record<SignOffPart, string>;

/** The one question that each director answers. */
export const questions = {
  legal: 'Are the recommendations lawful and within the Council’s Constitution?',
  finance: 'Is any expenditure consistent with the Council’s budget?',
} as const satisfies Record<SignOffPart, string>;

/** What a signature says. */
export const confirmations = {
  legal: 'I confirm that the recommendations are lawful and within the Constitution',
  finance: 'I confirm that any expenditure is consistent with the budget',
} as const satisfies Record<SignOffPart, string>;
