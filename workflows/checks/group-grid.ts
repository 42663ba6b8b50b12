import { isBlankText, rowsOf } from '../forms/blank-answers.ts';
import { findField } from '../forms/templates.ts';
import type { Field, Row } from '../forms/types.ts';
import type { CaseToCheck, Found } from './finding.ts';
import { inCase } from './reading.ts';

/** The grid of groups, and the column that answers for each: a disadvantage (2008) or an impact (2026). */
export function gridOf(it: CaseToCheck): { grid: Field; column: 'disadvantage' | 'impact' } | undefined {
  const grid = findField(it.template, 'groups');
  const has = (name: string) => grid?.columns?.some((column) => column.name === name);
  if (!grid) return undefined;
  if (has('disadvantage')) return { grid, column: 'disadvantage' };
  return has('impact') ? { grid, column: 'impact' } : undefined;
}

/** The row of one group; empty where it was never answered. */
export function rowOf(it: CaseToCheck, group: string): Row {
  return rowsOf(it.content, 'groups').find((row) => row.row === group) ?? {};
}

/** On paper a yes or no is two boxes, which is how a reader counts what is blank. */
export function blankBoxes(it: CaseToCheck): Found[] {
  const found = gridOf(it);
  const groups = found?.grid.options ?? [];
  const blank = groups.filter((group) => isBlankText(rowOf(it, group.value)[found?.column ?? '']));
  const [first] = blank;
  if (!found || !first) return [];
  const names = blank.map((group) => group.label).join(', ');
  const all = blank.length === groups.length;
  const boxes = 2 * blank.length;
  const what =
    found.column === 'disadvantage'
      ? `${all ? `All ${boxes}` : boxes} boxes of the disadvantage grid are blank, yes and no for each of: ${names}.`
      : all
        ? `None of the ${blank.length} groups has an impact: ${names}.`
        : `No impact is given for: ${names}.`;
  const where = inCase(it, `groups.${first.value}.${found.column}`);
  return [{ where, what, remedy: 'Answer for every group. No effect is an answer too.' }];
}
