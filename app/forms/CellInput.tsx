import { rowsOf } from '../../workflows/forms/blank-answers.ts';
import type { Column, Content, Field, Row } from '../../workflows/forms/types.ts';
import { fieldId } from './field-id.ts';
import { DateInput, Select, TextArea, TextInput, YesNoInput } from './inputs.tsx';

/** The row of a grid by its option; empty where it has no answer yet. */
export function gridRow(field: Field, content: Content, name: string): Row {
  return rowsOf(content, field.name).find((row) => row.row === name) ?? {};
}

interface CellProps {
  column: Column;
  row: Row;
  path: string;
  errors: ReadonlyMap<string, string>;
  /** Given where the label is only for the ear: "Race: Specific disadvantage". */
  rowLabel?: string;
}

/** One answer of a row. */
export function CellInput({ column, row, path, errors, rowLabel }: CellProps) {
  const name = `${path}.${column.name}`;
  const props = {
    id: fieldId(name),
    name,
    label: rowLabel ? `${rowLabel}: ${column.label}` : column.label,
    hint: column.hint,
    value: row[column.name] ?? '',
    error: errors.get(name),
    hideLabel: rowLabel !== undefined,
  };
  switch (column.type) {
    case 'text':
      return <TextInput {...props} />;
    case 'longText':
      return <TextArea {...props} rows={2} />;
    case 'date':
      return <DateInput {...props} />;
    case 'dateOrMonth':
      return <DateInput {...props} dayOptional />;
    case 'yesNo':
      return <YesNoInput {...props} />;
    case 'choice':
      return <Select {...props} options={column.options ?? []} />;
  }
}
