import type { Check, Found } from './finding.ts';
import { blankBoxes } from './group-grid.ts';
import { inCase, leavesBlank, type Reading } from './reading.ts';

/** Answers without which an assessment is not the full one that the pack must hold. */
export const packGate =
  'Nothing is listed without its full assessment (the pack gate, after Hunt v North Somerset [2013] EWCA Civ 1320).';
const duty = 'the equality duty: since 2011, section 149 of the Equality Act 2010';
export const whySignAndList =
  'The assessment is signed, so it is made whole before a director is asked to sign; and nothing is listed without it.';
const whyAdvice = 'It is for the author and the reviewer to judge how much is enough.';

/** One finding for each full assessment whose form asks a question and leaves it blank. */
function onFull(report: Reading, field: string, what: string, remedy: string): Found[] {
  return report.fullAssessments
    .filter((it) => leavesBlank(it, field))
    .map((it) => ({ where: inCase(it, field), what, remedy }));
}

const aims = [
  ['eliminateDiscrimination', 'eliminate discrimination'],
  ['advanceOpportunity', 'advance equality of opportunity'],
  ['fosterGoodRelations', 'foster good relations'],
] as const;

export const completenessChecks = {
  groupsBlank: {
    finds: 'An assessment called full does not answer for every group',
    rule: packGate,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) => report.fullAssessments.flatMap(blankBoxes),
  },
  timescaleMissing: {
    finds: 'A full assessment has no timescale',
    rule: packGate,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      onFull(
        report,
        'timescale',
        'The assessment gives no timescale.',
        'Say by when it will be carried out.',
      ),
  },
  responsiblePersonMissing: {
    finds: 'A full assessment names nobody responsible',
    rule: packGate,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      ['responsibility', 'owner'].flatMap((field) =>
        onFull(
          report,
          field,
          'The assessment names nobody responsible.',
          'Name the post that answers for it.',
        ),
      ),
  },
  reviewDateMissing: {
    finds: 'A full assessment has no review date',
    rule: packGate,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      onFull(
        report,
        'reviewOn',
        'The assessment has no review date.',
        'Give the day on which it is looked at again.',
      ),
  },
  assessmentUndated: {
    finds: 'A full assessment has no date',
    rule: `${packGate} Undated, it cannot be known to be the current one.`,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      onFull(
        report,
        'completedOn',
        'The assessment does not say when it was completed.',
        'Give the date on which it was completed.',
      ),
  },
  evidenceMissing: {
    finds: 'A full assessment names no evidence',
    rule: `Due regard rests on evidence (${duty}; R (Bracking) v Work and Pensions [2013] EWCA Civ 1345).`,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      onFull(report, 'evidence', 'The assessment names no evidence.', 'Name the evidence that was used.'),
  },
  consultationMissing: {
    finds: 'A full assessment does not say who was consulted',
    rule: `What people say is part of the evidence (${duty}).`,
    blocks: [],
    because: whyAdvice,
    find: (report) =>
      onFull(
        report,
        'consultation',
        'The assessment does not say who was consulted.',
        'Say who was consulted, or why nobody was.',
      ),
  },
  aimUnanswered: {
    finds: 'A full assessment leaves one of the three aims of the duty unanswered',
    rule: `Regard is due to each of the three aims (${duty}).`,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      aims.flatMap(([field, aim]) =>
        onFull(
          report,
          field,
          `The assessment does not answer how the change helps to ${aim}.`,
          'Answer it, if only to say that it makes no difference.',
        ),
      ),
  },
  conclusionMissing: {
    finds: 'A full assessment reaches no conclusion',
    rule: packGate,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      onFull(report, 'conclusion', 'The assessment reaches no conclusion.', 'Choose the conclusion.'),
  },
} satisfies Record<string, Check>;
