import type { ReactNode } from 'react';
import { columnGroups, type GridRow, gridRows } from '../../workflows/forms/grid-rows.ts';
import { readAnswer } from '../../workflows/forms/read-answer.ts';
import type { Column } from '../../workflows/forms/types.ts';
import { CellInput } from './CellInput.tsx';
import { fieldId } from './field-id.ts';
import type { RowsProps } from './rows-inputs.tsx';

/**
 * A fold for each row, with its standing on the fold, so that a glance is enough; open where there is something to put
 * right. Every question is on the page: what only some answers ask for stands apart and says when.
 */
export function GridFolds({ field, content, path, errors }: RowsProps) {
  const columns = field.columns ?? [];
  const rows = gridRows(field, content);
  const open = rows.filter(({ isOpen }) => isOpen).length;
  return (
    <>
      <p className="govuk-body dr-folds__count">
        {open === 0 ? `All ${rows.length} are answered.` : `Not answered: ${open} of ${rows.length}`}
      </p>
      {rows.map((it) => {
        const { option, row } = it;
        const at = `${path}.${option.value}`;
        const wrong = columns.some((column) => errors.has(`${at}.${column.name}`));
        return (
          <details
            key={option.value}
            id={fieldId(at)}
            className="govuk-details dr-fold"
            open={wrong || undefined}
          >
            <summary className="govuk-details__summary dr-fold__summary">
              <span className="govuk-details__summary-text">{option.label}</span>
              <span className="dr-fold__status">
                <span className="govuk-visually-hidden">: </span>
                {wrong ? 'There is a problem' : statusOf(it, columns[0])}
              </span>
            </summary>
            <div className="govuk-details__text">
              <fieldset className="govuk-fieldset">
                <legend className="govuk-visually-hidden">{option.label}</legend>
                {columnGroups(field).map(({ title, columns: asked }) => (
                  <Asked key={title ?? ''} title={title} group={option.label}>
                    {asked.map((column) => (
                      <CellInput key={column.name} column={column} row={row} path={at} errors={errors} />
                    ))}
                  </Asked>
                ))}
              </fieldset>
            </div>
          </details>
        );
      })}
    </>
  );
}

/** "Negative. Still to answer: Severity, Likelihood". */
function statusOf({ row, isOpen, missing }: GridRow, first: Column | undefined): string {
  if (isOpen || !first) return 'Not answered';
  const answer = readAnswer(first, row[first.name] ?? '');
  return missing.length === 0
    ? answer
    : `${answer}. Still to answer: ${missing.map(({ label }) => label).join(', ')}`;
}

interface AskedProps {
  title: string | undefined;
  group: string;
  children: ReactNode;
}

function Asked({ title, group, children }: AskedProps) {
  if (title === undefined) return <>{children}</>;
  return (
    <fieldset className="govuk-fieldset dr-asked-where">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {title}
        <span className="govuk-visually-hidden"> for {group}</span>
      </legend>
      {children}
    </fieldset>
  );
}
