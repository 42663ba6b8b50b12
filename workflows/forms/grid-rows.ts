import { isBlankText, rowsOf } from './blank-answers.ts';
import type { Column, Content, Field, Option, Row } from './types.ts';

/** A row of a grid with how far it is answered. */
export interface GridRow {
  option: Option;
  row: Row;
  /** Its first question has no answer. */
  isOpen: boolean;
  /** The further questions that its own answers ask for, and that are blank. */
  missing: Column[];
}

/** Every row of a grid in its order, answered or not. */
export function gridRows(field: Field, content: Content): GridRow[] {
  const columns = field.columns ?? [];
  const rows = rowsOf(content, field.name);
  return (field.options ?? []).map((option) => {
    const row = rows.find((it) => it.row === option.value) ?? {};
    return {
      option,
      row,
      isOpen: isBlankText(row[columns[0]?.name ?? '']),
      missing: columns.filter((it) => isAskedBy(it, row) && isBlankText(row[it.name])),
    };
  });
}

/** Whether the answers of a row ask for a column that not every row is asked for. */
function isAskedBy({ askedWhere }: Column, row: Row): boolean {
  return askedWhere !== undefined && row[askedWhere.column] === askedWhere.is;
}

/** Columns that are asked together: those of every row, and then those that only some answers ask for. */
export interface ColumnGroup {
  /** "Only where “Impact” is “Negative”"; absent for what every row is asked. */
  title: string | undefined;
  columns: Column[];
}

export function columnGroups({ columns = [] }: Pick<Field, 'columns'>): ColumnGroup[] {
  const groups = new Map<string | undefined, Column[]>([[undefined, []]]);
  for (const column of columns) {
    const title = conditionOf(column, columns);
    groups.set(title, [...(groups.get(title) ?? []), column]);
  }
  return [...groups].map(([title, own]) => ({ title, columns: own }));
}

function conditionOf({ askedWhere }: Column, columns: readonly Column[]): string | undefined {
  if (!askedWhere) return undefined;
  const of = columns.find((it) => it.name === askedWhere.column);
  const answer = of?.options?.find((it) => it.value === askedWhere.is);
  return `Only where “${of?.label ?? askedWhere.column}” is “${answer?.label ?? askedWhere.is}”`;
}
