import { textOf } from '../forms/blank-answers.ts';
import { packGate, whySignAndList } from './completeness.ts';
import type { Check, Found } from './finding.ts';
import { inCase, leavesBlank, onSheet, type Reading } from './reading.ts';

export const screeningChecks = {
  screeningWithoutReason: {
    finds: 'A screening says that no full assessment is needed, and not why',
    rule: `A reviewed screening with its reason takes the place of the assessment. ${packGate}`,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      report.cases
        .filter(
          (it) => textOf(it.content, 'fullAssessmentNeeded') === 'no' && leavesBlank(it, 'screeningReason'),
        )
        .map((it) => ({
          where: inCase(it, 'screeningReason'),
          what: 'The screening says that no full assessment is needed, but not why.',
          remedy: 'Give the reason, or make the full assessment.',
        })),
  },
  attachedButScreenedOut: {
    finds: 'The screening says that no full assessment is needed, and the front sheet speaks of one',
    rule: packGate,
    blocks: [],
    because: 'It is read from free text, which a program can misread; no step hangs on it.',
    find: (report) => {
      const screened = report.cases.some((it) => textOf(it.content, 'fullAssessmentNeeded') === 'no');
      if (!screened || report.fullAssessments.length > 0) return [];
      return sheetSpeaksOfFull(report);
    },
  },
} satisfies Record<string, Check>;

const whereASheetSpeaksOfIt = [
  'equalityImplications',
  'significantImplicationsDetail',
  'newOrChangedPolicyDetail',
  'appendices',
] as const;

/** Sentence by sentence, so that "No full assessment is needed" is not taken for one. */
function sheetSpeaksOfFull({ frontSheet }: Reading): Found[] {
  return whereASheetSpeaksOfIt.flatMap((field) => {
    const value = frontSheet[field];
    const texts = Array.isArray(value) ? value : [value];
    const speaks = texts.findIndex(
      (text) =>
        typeof text === 'string' &&
        text
          .split(/[.;\n]/)
          .some(
            (part) => /\bfull\b.*\bassessment\b/i.test(part) && !/\b(no|not|never|without)\b/i.test(part),
          ),
    );
    if (speaks === -1) return [];
    return [
      {
        where: onSheet(Array.isArray(value) ? `${field}.${speaks}` : field),
        what: 'The front sheet speaks of a full assessment, and the screening says that none is needed.',
        remedy: 'Correct the front sheet, or make the full assessment.',
      },
    ];
  });
}
