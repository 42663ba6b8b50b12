import { capital } from '../lists/capital.ts';
import type { DeadlineRow } from '../lists/list-of-deadlines.ts';
import { DataTable } from './DataTable.tsx';
import { Due } from './Due.tsx';
import { Tag } from './Tag.tsx';

interface DeadlineTableProps {
  caption: string;
  rows: readonly DeadlineRow[];
}

/** Deadlines by urgency: each can be done from here, or its date be looked into. */
export const DeadlineTable = ({ caption, rows }: DeadlineTableProps) => (
  <DataTable
    caption={caption}
    hideCaption
    columns={['What', 'Case', 'Who acts', 'By', 'State']}
    rows={rows.map((row) => ({
      key: row.id,
      cells: [
        <What key="what" row={row} />,
        <span key="case">
          <a className="govuk-link" href={`/cases/${row.reference}`}>
            {row.title}
          </a>
          <span className="dr-table__reference">
            {row.reference}, {row.department}
          </span>
        </span>,
        capital(row.whoActs),
        <When key="due" row={row} />,
        row.state,
      ],
    }))}
  />
);

function What({ row }: { row: DeadlineRow }) {
  const of = <span className="govuk-visually-hidden"> of {row.reference}</span>;
  return (
    <>
      <span className="dr-deadline__what">{row.what}</span>
      <span className="dr-deadline__links">
        {row.toDo && row.past === '' && (
          <a className="govuk-link" href={row.toDo.href}>
            {row.toDo.text}
            {of}
          </a>
        )}
        <a className="govuk-link" href={row.working}>
          How it was counted
          {of}
        </a>
      </span>
      {row.past === '' && (row.onlyInforms || row.isDealtWith) && (
        <form method="post" className="dr-deadline__dealt">
          <input type="hidden" name="deadline" value={row.id} />
          <button
            type="submit"
            className="dr-link-button"
            name="do"
            value={row.isDealtWith ? 'undo' : 'dealtWith'}
          >
            {row.isDealtWith ? 'Put it back on my list' : 'I have dealt with this'}
            {of}
          </button>
        </form>
      )}
    </>
  );
}

function When({ row }: { row: DeadlineRow }) {
  if (row.past === '') return <Due due={row.due} by="" />;
  return (
    <>
      <span className="dr-due__when">{row.due.inWords}</span>
      <Tag>{row.past === 'met' ? 'Done in time' : 'Done late'}</Tag>
    </>
  );
}
