import { gridRows } from './grid-rows.ts';
import { readAnswer } from './read-answer.ts';
import { findField } from './templates.ts';
import type { Column, Content, Field, Row, Template } from './types.ts';

export const effects = ['positive', 'neutral', 'negative'] as const;
export type Effect = (typeof effects)[number];

/** How far up its scale an answer stands: 2 of 3, "Medium". */
export interface Level {
  step: number;
  of: number;
  label: string;
}

/** The effect on one group at a glance. What is not answered is undefined. */
export interface ImpactLine {
  value: string;
  group: string;
  before: Effect | undefined;
  /** Once what is planned against it is done; what is not negative stays as it is. */
  after: Effect | undefined;
  severity: Level | undefined;
  likelihood: Level | undefined;
}

/** The grid of a form that asks for the impact on each group; undefined where the form asks otherwise. */
export function impactGridOf(template: Template): Field | undefined {
  const field = findField(template, 'groups');
  return field && asksImpact(field) ? field : undefined;
}

export const asksImpact = (field: Field): boolean =>
  field.type === 'grid' && (field.columns ?? []).some(({ name }) => name === 'impact');

/** A line for each group, in the order of the form. */
export function impactLines(field: Field, content: Content): ImpactLine[] {
  const column = (name: string) => field.columns?.find((it) => it.name === name);
  return gridRows(field, content).map(({ option, row }) => {
    const before = effectOf(row.impact);
    return {
      value: option.value,
      group: option.label,
      before,
      after: before === 'negative' ? effectOf(row.residualImpact) : before,
      severity: before === 'negative' ? levelOf(column('severity'), row) : undefined,
      likelihood: before === 'negative' ? levelOf(column('likelihood'), row) : undefined,
    };
  });
}

/** The form calls what remains of nothing "none". */
function effectOf(answer: string | undefined): Effect | undefined {
  return answer === 'none' ? 'neutral' : effects.find((it) => it === answer);
}

function levelOf(column: Column | undefined, row: Row): Level | undefined {
  const options = column?.options ?? [];
  const step = options.findIndex(({ value }) => value === row[column?.name ?? '']) + 1;
  if (!column || step === 0) return undefined;
  return { step, of: options.length, label: readAnswer(column, row[column.name] ?? '') };
}

/** The whole in a sentence or two, for whoever reads no further. */
export function impactInWords(lines: readonly ImpactLine[]): string {
  const count = (has: (line: ImpactLine) => boolean) => lines.filter(has).length;
  const negative = count(({ before }) => before === 'negative');
  const remains = count(({ after }) => after === 'negative');
  const positive = count(({ before }) => before === 'positive');
  const open = count(({ before }) => before === undefined);
  if (open === lines.length) return `None of the ${lines.length} groups is answered yet.`;
  const first =
    negative === 0
      ? `No negative impact on any of the ${lines.length - open} groups that are answered.`
      : `A negative impact on ${negative} of ${lines.length} groups; after what will be done it remains for ${remains === 0 ? 'none' : remains}.`;
  return [
    first,
    positive > 0 ? `A positive one on ${positive}.` : '',
    open > 0 ? `${open} not answered.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
