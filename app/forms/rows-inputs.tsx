import { listOf, rowsOf } from '../../workflows/forms/blank-answers.ts';
import { rowName } from '../../workflows/forms/check-content.ts';
import type { Content, Field, Row } from '../../workflows/forms/types.ts';
import { CellInput, gridRow } from './CellInput.tsx';
import { fieldId } from './field-id.ts';
import { QuestionFieldset } from './form-group.tsx';
import { GridFolds } from './GridFolds.tsx';
import { TextArea } from './inputs.tsx';

export interface RowsProps {
  field: Field;
  content: Content;
  /** The name that the field posts, its prefix included. */
  path: string;
  errors: ReadonlyMap<string, string>;
}

const blankItems = 2;

/** Numbered paragraphs, and two blank boxes for more. An emptied box goes when the form is saved. */
export function ListInput({ field, content, path, errors }: RowsProps) {
  const items = [...listOf(content, field.name), ...Array.from({ length: blankItems }, () => '')];
  return (
    <QuestionFieldset
      ownsId
      id={fieldId(path)}
      label={field.label}
      hint={field.hint}
      error={errors.get(path)}
      size="s"
    >
      {items.map((item, index) => {
        const name = `${path}.${index}`;
        const label = rowName(field, undefined, index);
        return (
          <TextArea
            key={name}
            id={fieldId(name)}
            name={name}
            label={label}
            value={item}
            error={errors.get(name)}
            rows={2}
          />
        );
      })}
    </QuestionFieldset>
  );
}

/** A fieldset for each row, and a blank one. A row whose every box is emptied goes when the form is saved. */
export function TableInput({ field, content, path, errors }: RowsProps) {
  const rows: Row[] = [...rowsOf(content, field.name), {}];
  return (
    <QuestionFieldset
      ownsId
      id={fieldId(path)}
      label={field.label}
      hint={[field.hint, 'To take one out, empty its boxes. Save to get another blank one.']
        .filter(Boolean)
        .join(' ')}
      error={errors.get(path)}
      size="s"
    >
      {rows.map((row, index) => (
        <fieldset key={`${path}.${index + 1}`} className="govuk-fieldset govuk-!-margin-bottom-6">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {rowName(field, undefined, index)}
          </legend>
          {(field.columns ?? []).map((column) => (
            <CellInput
              key={column.name}
              column={column}
              row={row}
              path={`${path}.${index}`}
              errors={errors}
            />
          ))}
        </fieldset>
      ))}
    </QuestionFieldset>
  );
}

/** One column of yes or no fits a table; more questions to a row get a fold of their own. */
export function GridInput(props: RowsProps) {
  const { field, path, errors } = props;
  const columns = field.columns ?? [];
  const fitsTable = columns.length <= 2 && columns.every((column) => column.type === 'yesNo');
  return (
    <QuestionFieldset
      ownsId
      id={fieldId(path)}
      label={field.label}
      hint={field.hint}
      error={errors.get(path)}
      size="s"
    >
      {fitsTable ? <GridTable {...props} /> : <GridFolds {...props} />}
    </QuestionFieldset>
  );
}

function GridTable({ field, content, path, errors }: RowsProps) {
  const columns = field.columns ?? [];
  return (
    <table className="govuk-table">
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Group
          </th>
          {columns.map((column) => (
            <th key={column.name} scope="col" className="govuk-table__header">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {(field.options ?? []).map((option) => (
          <tr key={option.value} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {option.label}
            </th>
            {columns.map((column) => (
              <td key={column.name} className="govuk-table__cell">
                <CellInput
                  column={column}
                  row={gridRow(field, content, option.value)}
                  rowLabel={option.label}
                  path={`${path}.${option.value}`}
                  errors={errors}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
