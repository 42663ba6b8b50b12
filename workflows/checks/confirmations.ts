import { textOf } from '../forms/blank-answers.ts';
import type { SignOffPart } from '../roles.ts';
import type { Check, Found } from './finding.ts';
import { isBlankOn, onSheet, type Reading } from './reading.ts';

/** What each director confirms on the front sheet. */
const confirmations = {
  legal: {
    field: 'lawful',
    director: 'Director of Legal',
    question: 'that the recommendations are lawful and within the Constitution',
  },
  finance: {
    field: 'withinBudget',
    director: 'Director of Finance',
    question: 'that the spending is consistent with the budget',
  },
} as const satisfies Record<SignOffPart, object>;

function unanswered(part: SignOffPart, { frontSheet, progress }: Reading): Found[] {
  const { field, director, question } = confirmations[part];
  if (!isBlankOn(frontSheet, field) || progress.signatures[part] || progress.decision) return [];
  return [
    {
      where: onSheet(field),
      what: `The ${director} has not confirmed ${question}.`,
      remedy: `The ${director} confirms it by signing. Nothing needs to be typed before.`,
    },
  ];
}

function denied(part: SignOffPart, { frontSheet }: Reading): Found[] {
  const { field, director, question } = confirmations[part];
  if (textOf(frontSheet, field) !== 'no') return [];
  return [
    {
      where: onSheet(field),
      what: `The front sheet denies ${question}.`,
      remedy: `Ask the ${director}: either the answer is changed, or the report is returned for changes.`,
    },
  ];
}

const unansweredIs = {
  blocks: [],
  because: 'The signature itself is the answer, so nothing waits for it.',
} as const;
const deniedIs = {
  blocks: ['list', 'decide'],
  because:
    'The answer is not signed, so it can be put right to the end; but no report that says this of itself goes to a decision.',
} as const;

export const confirmationChecks = {
  lawfulUnanswered: {
    finds: 'The legal confirmation is left unanswered',
    rule: 'The Director of Legal confirms each report before it is listed (the council’s sign-off).',
    ...unansweredIs,
    find: (report) => unanswered('legal', report),
  },
  withinBudgetUnanswered: {
    finds: 'The financial confirmation is left unanswered',
    rule: 'The Director of Finance confirms each report before it is listed (the council’s sign-off).',
    ...unansweredIs,
    find: (report) => unanswered('finance', report),
  },
  lawfulDenied: {
    finds: 'The front sheet says that the recommendations are not lawful',
    rule: 'No report is listed that its Director of Legal holds to be unlawful (Local Government and Housing Act 1989, section 5).',
    ...deniedIs,
    find: (report) => denied('legal', report),
  },
  withinBudgetDenied: {
    finds: 'The front sheet says that the spending is not within the budget',
    rule: 'No report is listed that its Director of Finance holds to be outside the budget (Local Government Finance Act 1988, section 114).',
    ...deniedIs,
    find: (report) => denied('finance', report),
  },
  policyFrameworkUnanswered: {
    finds: 'Nobody has said whether it is contrary to the policy framework',
    rule: 'What is contrary to the policy framework is for full Council to decide (SI 2000/2853, regulations 4 and 5).',
    blocks: [],
    because: 'Unanswered reads as no, which is nearly always so.',
    find: ({ frontSheet }) =>
      isBlankOn(frontSheet, 'contraryToPolicyFramework')
        ? [
            {
              where: onSheet('contraryToPolicyFramework'),
              what: 'The front sheet does not say whether a recommendation is contrary to the policy framework.',
              remedy: 'Answer yes or no.',
            },
          ]
        : [],
  },
} satisfies Record<string, Check>;
