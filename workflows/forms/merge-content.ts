import { isBlankRow, isBlankText } from './blank-answers.ts';
import type { Content, FieldValue, Row } from './types.ts';

/**
 * The old content with the answers that were posted over it. A list or a table is replaced whole; a grid cell by
 * cell, since its rows are fixed and a form may show only some of them.
 */
export function mergeContent(old: Content, partial: Content): Content {
  const merged: Content = { ...old };
  for (const [name, value] of Object.entries(partial)) {
    merged[name] = isGrid(value) ? mergeGrid(Object.hasOwn(old, name) ? old[name] : undefined, value) : value;
  }
  return merged;
}

/** Only a grid's rows have a name: a table may have no column called `row`. */
function isGrid(value: FieldValue | undefined): value is Row[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => typeof row !== 'string' && row.row !== undefined)
  );
}

function mergeGrid(old: FieldValue | undefined, posted: readonly Row[]): Row[] {
  const rows = new Map<string, Row>();
  for (const row of [...(isGrid(old) ? old : []), ...posted]) {
    const name = row.row ?? '';
    rows.set(name, { ...rows.get(name), ...row });
  }
  return [...rows.values()].map(withoutBlankCells).filter((row) => !isBlankRow(row));
}

function withoutBlankCells(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => !isBlankText(cell)));
}
