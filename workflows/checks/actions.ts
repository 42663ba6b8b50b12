import { isBlank, isBlankRow, isBlankText, rowsOf, textOf } from '../forms/blank-answers.ts';
import { findField } from '../forms/templates.ts';
import { whySignAndList } from './completeness.ts';
import type { CaseToCheck, Check, Found } from './finding.ts';
import { gridOf } from './group-grid.ts';
import { inCase, type Reading } from './reading.ts';

const rule = 'Each action has an owner, a date and a measure (the delivery plan).';
const signed =
  'The action is signed, so it is put right before a director is asked to sign. Without it nobody is asked or reminded.';

/** Whether the assessment found something to act on, or has not said. */
function callsForAction(it: CaseToCheck): boolean {
  const found = gridOf(it);
  if (!found) return true;
  const rows = rowsOf(it.content, 'groups');
  const answered = rows.filter((row) => !isBlankText(row[found.column]));
  if (found.column === 'disadvantage')
    return answered.length === 0 || answered.some((row) => row.disadvantage === 'yes');
  return textOf(it.content, 'conclusion') === 'adjust' || answered.some((row) => row.impact === 'negative');
}

function withoutActions(it: CaseToCheck): Found[] {
  const hasNone = rowsOf(it.content, 'actions').every(isBlankRow);
  if (!findField(it.template, 'actions') || !hasNone || !callsForAction(it)) return [];
  const hasWords = !isBlankText(textOf(it.content, 'actionPlan'));
  const what = hasWords
    ? 'The action plan is words only: it holds no action, no owner and no date.'
    : 'The assessment has no action: nothing to do, no owner and no date.';
  const remedy = 'Add at least one action, with its owner, due date and measure.';
  return [{ where: inCase(it, 'actions'), what, remedy }];
}

/** One finding for each action that leaves something blank: a row of an assessment, or an action of its own. */
function onActions(report: Reading, column: 'what' | 'owner' | 'dueOn' | 'measure', what: string): Found[] {
  return report.cases.flatMap((it) => {
    const remedy = 'Fill it in, or take the action out.';
    const rows = rowsOf(it.content, 'actions').flatMap((row, index) =>
      isBlankRow(row) || !isBlankText(row[column])
        ? []
        : [{ where: inCase(it, `actions.${index}.${column}`), what: `Action ${index + 1} ${what}.`, remedy }],
    );
    // The action's own title is a required answer, and the form itself asks for it.
    const isBlankItself = it.kind === 'action' && column !== 'what' && isBlank(it.content[column]);
    return isBlankItself
      ? [{ where: inCase(it, column), what: `The action ${what}.`, remedy: 'Fill it in.' }, ...rows]
      : rows;
  });
}

export const actionChecks = {
  actionsMissing: {
    finds: 'A full assessment calls for action, and its plan holds none',
    rule: `What is found is acted on. ${rule}`,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) => report.fullAssessments.flatMap(withoutActions),
  },
  actionWithoutWords: {
    finds: 'An action does not say what will be done',
    rule,
    blocks: ['sign'],
    because: signed,
    find: (report) => onActions(report, 'what', 'does not say what will be done'),
  },
  actionWithoutOwner: {
    finds: 'An action has no owner',
    rule,
    blocks: ['sign'],
    because: signed,
    find: (report) => onActions(report, 'owner', 'has no owner'),
  },
  actionWithoutDueDate: {
    finds: 'An action has no due date',
    rule,
    blocks: ['sign'],
    because: signed,
    find: (report) => onActions(report, 'dueOn', 'has no due date'),
  },
  actionWithoutMeasure: {
    finds: 'An action has no measure',
    rule,
    blocks: [],
    because: 'It can be done and timed all the same; whether it worked is asked at its review.',
    find: (report) => onActions(report, 'measure', 'does not say how we will know that it has worked'),
  },
} satisfies Record<string, Check>;
