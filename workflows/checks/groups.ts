import { isBlankText, textOf } from '../forms/blank-answers.ts';
import type { Option, Row } from '../forms/types.ts';
import { whySignAndList } from './completeness.ts';
import type { CaseToCheck, Check, Found } from './finding.ts';
import { gridOf, rowOf } from './group-grid.ts';
import { inCase, type Reading } from './reading.ts';

const rule =
  'A negative impact is avoided, made smaller or justified, and the decision makers are told which (the equality duty: since 2011, section 149 of the Equality Act 2010).';

interface Impact {
  it: CaseToCheck;
  group: Option;
  row: Row;
  /** The columns of the form: a council's own may ask for less, and nobody can answer what is not asked. */
  asked: ReadonlySet<string>;
}

/** Every group of every full assessment whose form asks for an impact. */
function listImpacts(report: Reading): Impact[] {
  return report.fullAssessments.flatMap((it) => {
    const found = gridOf(it);
    if (found?.column !== 'impact') return [];
    return found.groups.map((group) => ({ it, group, row: rowOf(it, group.value), asked: found.asked }));
  });
}

const staysNegative = ({ row }: Impact) => row.residualImpact === 'negative';

/** One finding for each negative impact that fails a test. */
function onNegative(
  report: Reading,
  column: string,
  fails: (impact: Impact) => boolean,
  what: (group: string) => string,
  remedy: string,
): Found[] {
  return listImpacts(report)
    .filter((impact) => impact.asked.has(column) && impact.row.impact === 'negative' && fails(impact))
    .map(({ it, group }) => ({
      where: inCase(it, `groups.${group.value}.${column}`),
      what: what(group.label),
      remedy,
    }));
}

export const groupChecks = {
  negativeUnmitigated: {
    finds: 'A negative impact has neither a mitigation nor a justification',
    rule,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      onNegative(
        report,
        'mitigation',
        // Where it stays negative, what is missing is the justification: the next finding says so.
        (impact) =>
          !staysNegative(impact) &&
          isBlankText(impact.row.mitigation) &&
          isBlankText(impact.row.justification),
        (group) =>
          `${group}: the impact is negative, and nothing is said about what will be done or why not.`,
        'Say what will be done about it, or justify it.',
      ),
  },
  residualUnjustified: {
    finds: 'A negative impact that remains is not justified',
    rule,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      listImpacts(report)
        .filter(
          (impact) =>
            impact.asked.has('justification') &&
            staysNegative(impact) &&
            isBlankText(impact.row.justification),
        )
        .map(({ it, group }) => ({
          where: inCase(it, `groups.${group.value}.justification`),
          what: `${group.label}: a negative impact remains, and it is not justified.`,
          remedy: 'Say why the change is right all the same.',
        })),
  },
  residualUnanswered: {
    finds: 'It is not said what remains of a negative impact',
    rule,
    blocks: ['sign', 'list'],
    because: whySignAndList,
    find: (report) =>
      onNegative(
        report,
        'residualImpact',
        ({ row }) => isBlankText(row.residualImpact),
        (group) => `${group}: the impact is negative, and nothing is said about what remains of it.`,
        'Choose the impact that remains.',
      ),
  },
  negativeUnweighed: {
    finds: 'The severity or the likelihood of a negative impact is not given',
    rule: 'The weight of the regard that is due depends on how grave and how likely the harm is (R (Brown) v Work and Pensions [2008] EWHC 3158 (Admin)).',
    blocks: [],
    because: 'The evidence beside it may show its weight; the two boxes only sum it up.',
    find: (report) =>
      ['severity', 'likelihood'].flatMap((column) =>
        onNegative(
          report,
          column,
          ({ row }) => isBlankText(row[column]),
          (group) => `${group}: the ${column} of the negative impact is not given.`,
          `Choose the ${column}.`,
        ),
      ),
  },
  conclusionIgnoresImpact: {
    finds: 'A negative impact remains, and the conclusion does not own it',
    rule,
    blocks: [],
    because: 'Which conclusion is right is for the author and the reviewer to judge.',
    find: (report) =>
      report.fullAssessments
        .filter(
          (it) =>
            ['proceed', 'adjust'].includes(textOf(it.content, 'conclusion')) &&
            listImpacts(report).some((impact) => impact.it === it && staysNegative(impact)),
        )
        .map((it) => ({
          where: inCase(it, 'conclusion'),
          what: 'A negative impact remains for at least one group, and the conclusion does not say that it is justified.',
          remedy: 'Choose the conclusion that justifies what remains, or do away with the impact.',
        })),
  },
} satisfies Record<string, Check>;
