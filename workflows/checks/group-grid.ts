import { isBlankText, rowsOf } from '../forms/blank-answers.ts';
import { findField } from '../forms/templates.ts';
import type { Option, Row } from '../forms/types.ts';
import type { CaseToCheck, Found } from './finding.ts';
import { inCase } from './reading.ts';

/** A disadvantage is asked for by the form of 2008, and an impact by that of 2026. */
const columns = ['disadvantage', 'impact'] as const;

/** The groups of a form's grid, and the column that answers for each; nothing where a council's own form has no such grid. */
export function gridOf(
  it: CaseToCheck,
): { groups: readonly Option[]; column: (typeof columns)[number]; asked: ReadonlySet<string> } | undefined {
  const grid = findField(it.template, 'groups');
  const column = columns.find((name) => grid?.columns?.some((asked) => asked.name === name));
  const asked = new Set(grid?.columns?.map(({ name }) => name));
  return grid?.options && column ? { groups: grid.options, column, asked } : undefined;
}

/** The row of one group; empty where it was never answered. */
export function rowOf(it: CaseToCheck, group: string): Row {
  return rowsOf(it.content, 'groups').find((row) => row.row === group) ?? {};
}

/** On paper a yes or no is two boxes, which is how a reader counts what is blank. */
export function blankBoxes(it: CaseToCheck): Found[] {
  const found = gridOf(it);
  if (!found) return [];
  const { groups, column } = found;
  const blank = groups.filter((group) => isBlankText(rowOf(it, group.value)[column]));
  const [first] = blank;
  if (!first) return [];
  const names = blank.map((group) => group.label).join(', ');
  const all = blank.length === groups.length;
  const boxes = 2 * blank.length;
  const what =
    column === 'disadvantage'
      ? `${all ? `All ${boxes}` : boxes} boxes of the disadvantage grid are blank, yes and no for each of: ${names}.`
      : all
        ? `None of the ${blank.length} groups has an impact: ${names}.`
        : `No impact is given for: ${names}.`;
  const where = inCase(it, `groups.${first.value}.${column}`);
  return [{ where, what, remedy: 'Answer for every group. No effect is an answer too.' }];
}
