import type { Content, Field, FieldValue, Row } from './types.ts';

/** Whether a text says nothing: spaces alone are no answer. */
export function isBlankText(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** Whether every cell of a row says nothing. The name of a grid's row is not an answer. */
export function isBlankRow(row: Row): boolean {
  return Object.entries(row).every(([column, cell]) => column === 'row' || isBlankText(cell));
}

export function isBlank(value: FieldValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return isBlankText(value);
  return value.every((item) => (typeof item === 'string' ? isBlankText(item) : isBlankRow(item)));
}

/** The answer to a field. Own keys only, so that no name can reach what every object inherits. */
export function answerTo(content: Content, name: string): FieldValue | undefined {
  return Object.hasOwn(content, name) ? content[name] : undefined;
}

/** An answer as one text; a list or rows read as none. */
export function textOf(content: Content, name: string): string {
  const value = answerTo(content, name);
  return typeof value === 'string' ? value : '';
}

/** An answer as a list of texts; one text reads as a list of one. */
export function listOf(content: Content, name: string): string[] {
  const value = answerTo(content, name);
  if (value === undefined) return [];
  if (typeof value === 'string') return isBlankText(value) ? [] : [value];
  return value.filter((item): item is string => typeof item === 'string');
}

/** An answer as rows; anything else reads as none. */
export function rowsOf(content: Content, name: string): Row[] {
  const value = answerTo(content, name);
  if (value === undefined || typeof value === 'string') return [];
  return value.filter((item): item is Row => typeof item !== 'string');
}

/**
 * An answer in the one form in which equal answers are equal: no blanks, no columns that the field does not have,
 * chosen options and a grid's rows in a fixed order. `undefined` when nothing is left.
 */
export function normalise(field: Field, value: FieldValue | undefined): FieldValue | undefined {
  if (value === undefined || isBlank(value)) return undefined;
  const content: Content = { [field.name]: value };
  switch (field.type) {
    case 'list':
      return someOf(listOf(content, field.name).filter((item) => !isBlankText(item)));
    case 'choices':
      return someOf([...new Set(listOf(content, field.name).filter((item) => !isBlankText(item)))].sort());
    case 'table':
      return normaliseRows(field, rowsOf(content, field.name));
    case 'grid':
      return normaliseRows(field, rowsOf(content, field.name))?.sort((a, b) =>
        compareText(a.row ?? '', b.row ?? ''),
      );
    default:
      return textOf(content, field.name) || undefined;
  }
}

function normaliseRows(field: Field, rows: readonly Row[]): Row[] | undefined {
  const names = (field.columns ?? []).map((column) => column.name);
  const kept = rows
    .map((row) => {
      const cells: Row = field.type === 'grid' ? { row: row.row ?? '' } : {};
      for (const name of names) {
        const cell = Object.hasOwn(row, name) ? row[name] : undefined;
        if (cell !== undefined && !isBlankText(cell)) cells[name] = cell;
      }
      return cells;
    })
    .filter((row) => !isBlankRow(row));
  return someOf(kept);
}

function someOf<T>(items: T[]): T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** By code unit, so that the order is the same on every machine whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
