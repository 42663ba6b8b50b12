import { textOf } from '../forms/blank-answers.ts';
import {
  asksScreening,
  isScreenedOut,
  suggestScreening,
  unansweredScreening,
} from '../forms/suggest-screening.ts';
import { packGate, whySignAndList } from './completeness.ts';
import type { CaseToCheck, Check, Found } from './finding.ts';
import { inCase, leavesBlank, onSheet, type Reading } from './reading.ts';

export const screeningChecks = {
  screeningWithoutReason: {
    finds: 'A screening says that no full assessment is needed, and not why',
    rule: `A reviewed screening with its reason takes the place of the assessment. ${packGate}`,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      report.cases
        .filter((it) => isScreenedOut(it.content) && leavesBlank(it, 'screeningReason'))
        .map((it) => ({
          where: inCase(it, 'screeningReason'),
          what: 'The screening says that no full assessment is needed, but not why.',
          remedy: 'Give the reason, or make the full assessment.',
        })),
  },
  screeningUnanswered: {
    finds: 'A screening says that no full assessment is needed, and has not answered its questions',
    rule: `A screening takes the place of the assessment only where it has looked. ${packGate}`,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      report.cases.flatMap((it) => {
        const blank = asksScreening(it.template) ? unansweredScreening(it.content) : [];
        const [first] = blank;
        if (!first || !isScreenedOut(it.content)) return [];
        const asked = blank.length === 1 ? 'One question' : `${blank.length} questions`;
        return {
          where: inCase(it, first),
          what: `${asked} of the screening ${blank.length === 1 ? 'has' : 'have'} no answer, and it says that no full assessment is needed.`,
          remedy: 'Answer them, or make the full assessment.',
        };
      }),
  },
  screeningAgainstAnswers: {
    finds: 'A screening decides otherwise than its own answers suggest',
    rule: 'Whoever decides may decide otherwise, and gives the reason to those who review it.',
    blocks: [],
    because: 'It is for the reviewer to judge the reason.',
    find: (report) =>
      againstAnswers(report).map(({ it, why }) => ({
        where: inCase(it, 'fullAssessmentNeeded'),
        what: `The screening decides otherwise than its answers suggest. They say: ${why}`,
        remedy: 'Read the reason that is given. If it does not hold, decide as the answers suggest.',
      })),
  },
  screeningAgainstWithoutReason: {
    finds: 'A screening decides otherwise than its own answers suggest, and not why',
    rule: 'A decision against the answers needs a reason that a reviewer can judge.',
    blocks: ['submitForReview', 'sign', 'list'],
    because: 'There would be nothing for the reviewer to judge.',
    find: (report) =>
      againstAnswers(report)
        .filter(({ it }) => leavesBlank(it, 'screeningReason'))
        .map(({ it }) => ({
          where: inCase(it, 'screeningReason'),
          what: 'The screening decides otherwise than its answers suggest, and does not say why.',
          remedy: 'Give the reason, or decide as the answers suggest.',
        })),
  },
  attachedButScreenedOut: {
    finds: 'The screening says that no full assessment is needed, and the front sheet speaks of one',
    rule: packGate,
    blocks: [],
    because: 'It is read from free text, which a program can misread; no step hangs on it.',
    find: (report) => {
      const screened = report.cases.some((it) => isScreenedOut(it.content));
      if (!screened || report.fullAssessments.length > 0) return [];
      return sheetSpeaksOfFull(report);
    },
  },
} satisfies Record<string, Check>;

/** The screenings whose decision is not the one that their answers suggest. */
function againstAnswers({ cases }: Reading): { it: CaseToCheck; why: string }[] {
  return cases.flatMap((it) => {
    const suggested = suggestScreening(it.template, it.content);
    const decided = textOf(it.content, 'fullAssessmentNeeded');
    if (!suggested || decided === '' || (decided === 'yes') === suggested.needed) return [];
    return [{ it, why: suggested.why }];
  });
}

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
