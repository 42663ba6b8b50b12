import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { StackedBars } from '../drawings/StackedBars.tsx';
import { StayBars } from '../drawings/StayBars.tsx';
import { addressWith } from '../lists/address.ts';
import {
  daysInWords,
  monthInWords,
  monthsOffered,
  overviewOf,
  readMonths,
  todayOf,
} from '../overview/overview.ts';
import { type OverviewTable, overviewTables } from '../overview/overview-tables.ts';
import { requireOverviewReader } from '../overview/require-reader.ts';

export const meta: MetaFunction = () => [{ title: 'Overview – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireOverviewReader(request, services);
  const today = todayOf(services);
  const months = readMonths(new URL(request.url), today);
  const overview = await overviewOf(services, months);
  return { months, overview, offered: monthsOffered(months, today) };
}

export default function OverviewPage() {
  const { months, overview, offered } = useLoaderData<typeof loader>();
  const options = offered.map((month) => ({ value: month, label: monthInWords(month) }));
  const { kinds, departments } = overview;
  const states = overview.states.filter((it) => it.stays > 0);
  const period =
    months.from === months.to
      ? monthInWords(months.from)
      : `${monthInWords(months.from)} to ${monthInWords(months.to)}`;
  return (
    <>
      <h1 className="govuk-heading-xl">Overview</h1>
      <form method="get" className="dr-filter" aria-label="Choose a period">
        <SelectFilter
          name="from"
          label="From"
          value={months.from}
          any="Half a year before"
          options={options}
        />
        <SelectFilter
          name="to"
          label="Until the end of"
          value={months.to}
          any="This month"
          options={options}
        />
        <Button kind="secondary">Show</Button>
      </form>
      <p className="govuk-body-l">{period}.</p>
      <Part
        table={overviewTables.states(overview)}
        months={months}
        empty="No case stayed anywhere in this period."
      >
        <p className="govuk-body">
          Days of the calendar, over the stays that touch the period; one that still runs counts until now.
          The bar is the median, the thin line the longest.
        </p>
        {states.length > 0 && (
          <StayBars lines={states.map((it) => ({ ...it, inWords: daysInWords(it.median) }))} />
        )}
      </Part>
      <Part
        table={overviewTables.kinds(overview)}
        months={months}
        empty="No deadline fell due in this period."
      >
        <p className="govuk-body">
          Met: done on or before the date in force when it was done. Missed: done later, or still open after
          it. Dates that only pass, such as the end of call-in, and those that fell away are not counted.
        </p>
        {kinds.length > 0 && (
          <>
            <Key />
            <StackedBars id="kinds" lines={kinds} />
          </>
        )}
      </Part>
      <Part table={overviewTables.months(overview)} months={months} empty="">
        <Key />
        <StackedBars id="months" lines={overview.months} />
      </Part>
      <Part table={overviewTables.departments(overview)} months={months} empty="There is no case yet.">
        <p className="govuk-body">
          A department is the directorate of the assessment, else that of the director who reports.
        </p>
        {departments.length > 0 && (
          <>
            <Key />
            <StackedBars id="departments" lines={departments} />
          </>
        )}
      </Part>
    </>
  );
}

const Key = () => (
  <p className="govuk-body dr-bars-key" aria-hidden="true">
    <span className="dr-bars-key__met" /> met
    <span className="dr-bars-key__missed" /> missed
  </p>
);

interface PartProps {
  table: OverviewTable;
  months: { from: string; to: string };
  empty: string;
  children: ReactNode;
}

/** A drawing with its table under it, and the table as a file. */
const Part = ({ table, months, empty, children }: PartProps) => (
  <section aria-labelledby={table.id} className="dr-overview">
    <h2 className="govuk-heading-l" id={table.id}>
      {table.title}
    </h2>
    {table.rows.length === 0 ? (
      <p className="govuk-body">{empty}</p>
    ) : (
      <>
        {children}
        <DataTable
          caption={table.title}
          hideCaption
          columns={table.columns}
          rows={table.rows.map((row) => ({ key: row[0] ?? '', cells: row }))}
        />
        <p className="govuk-body">
          <a className="govuk-link" href={addressWith('/overview.csv', { table: table.id, ...months })}>
            This table as a file (CSV)<span className="govuk-visually-hidden">: {table.title}</span>
          </a>
        </p>
      </>
    )}
  </section>
);
