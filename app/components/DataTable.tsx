import type { ReactNode } from 'react';

interface DataTableProps {
  caption: string;
  /** The page's heading says it already. */
  hideCaption?: boolean;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table whose first column names the row. On a phone each row is a block, and each cell has its heading beside it. */
export function DataTable({ caption, hideCaption, columns, rows }: DataTableProps) {
  return (
    <table className="govuk-table dr-table">
      <caption
        className={`govuk-table__caption ${hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}`}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th key={column} scope="col" className="govuk-table__header">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map(({ key, cells }) => (
          <tr key={key} className="govuk-table__row">
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row" className="govuk-table__header dr-table__name">
                  {cell}
                </th>
              ) : (
                <td key={index} className="govuk-table__cell">
                  <span className="dr-table__label" aria-hidden="true">
                    {columns[index]}
                  </span>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
