import { inWords } from '../clocks/words.ts';
import { rowsOf } from '../forms/blank-answers.ts';
import { readDate } from '../forms/calendar-answers.ts';
import type { Check } from './finding.ts';
import { dayIn, inCase, lastDayOf, onSheet } from './reading.ts';

const rule =
  'Due regard comes before the decision and while the mind is open, not after it (R (Brown) v Work and Pensions [2008] EWHC 3158 (Admin)).';

/** Verbs by which somebody in the council has already made up their mind; "gave its recommendations" is advice to it. */
const decided = /\b(recommended|approved|adopted|decided)\b/i;
const denied = /\b(not|never)\b/i;

export const sequenceChecks = {
  recommendedBeforeAssessment: {
    finds: 'The policy was recommended before the assessment was made',
    rule,
    blocks: [],
    because: 'It has happened and cannot be put right. The decision makers should know.',
    find: ({ frontSheet, fullAssessments }) =>
      fullAssessments.flatMap(({ content }) => {
        const completedOn = dayIn(content, 'completedOn');
        return rowsOf(frontSheet, 'milestones').flatMap((row, index) => {
          const { what = '', on = '' } = row;
          // A month ends on its last day: an assessment made in that month may have come first.
          const latest = lastDayOf(on);
          if (!completedOn || !latest || latest >= completedOn) return [];
          if (!decided.test(what) || denied.test(what)) return [];
          return [
            {
              where: onSheet(`milestones.${index}.on`),
              what: `“${what}” is dated ${readDate(on)}, before the assessment of ${inWords(completedOn)}.`,
              remedy:
                'If the date is right, tell the decision makers in the report that the assessment came after it.',
            },
          ];
        });
      }),
  },
  assessmentAfterDecision: {
    finds: 'The assessment is dated after the decision that it should inform',
    rule,
    blocks: ['sign'],
    because: 'The date is signed, so it is put right before a director is asked to sign, and not after.',
    find: ({ cases, decisionOn, decisionName }) =>
      cases.flatMap((it) => {
        const completedOn = dayIn(it.content, 'completedOn');
        if (!completedOn || !decisionOn || completedOn <= decisionOn) return [];
        return [
          {
            where: inCase(it, 'completedOn'),
            what: `The assessment is dated ${inWords(completedOn)}, after the ${decisionName} on ${inWords(decisionOn)} that it should inform.`,
            remedy: 'Put the date right, or move the decision.',
          },
        ];
      }),
  },
} satisfies Record<string, Check>;
