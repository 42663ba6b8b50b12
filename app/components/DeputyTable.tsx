import type { DeputyRow } from '../absences/absences-page.ts';
import { DataTable } from './DataTable.tsx';

interface DeputyTableProps {
  caption: string;
  rows: readonly DeputyRow[];
  /** What stands where there is none. */
  none: string;
  /** Says of each how it ended, and offers no change. */
  over?: boolean;
}

/** Absences or standing deputies under their heading, with what may be done with each. */
export function DeputyTable({ caption, rows, none, over }: DeputyTableProps) {
  const mayChange = rows.some((row) => row.mayChange);
  if (rows.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{caption}</h2>
        <p className="govuk-body">{none}</p>
      </>
    );
  }
  return (
    <DataTable
      caption={caption}
      columns={[
        'Director',
        'Days',
        'Deputy',
        'Authority',
        'Recorded',
        ...(over ? ['How it ended'] : mayChange ? ['Change'] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.director,
          row.days,
          row.deputy,
          row.authority,
          row.recorded,
          ...(over ? [row.ended] : mayChange ? [<Steps key="steps" row={row} />] : []),
        ],
      }))}
    />
  );
}

function Steps({ row }: { row: DeputyRow }) {
  if (!row.mayChange) return <>–</>;
  const about = <span className="govuk-visually-hidden"> {`${row.deputy} for the ${row.director}`}</span>;
  return (
    <>
      <a className="govuk-link" href={`/absences/${row.id}`}>
        Change{about}
      </a>
      <br />
      <a className="govuk-link" href={`/absences/${row.id}/end`}>
        {row.hasBegun ? 'End' : 'Cancel'}
        {about}
      </a>
    </>
  );
}
