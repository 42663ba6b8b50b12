import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { Button } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Details } from '../components/Details.tsx';
import { Due } from '../components/Due.tsx';
import { MonthInWords } from '../components/MonthInWords.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { MonthCalendar } from '../drawings/MonthCalendar.tsx';
import { deadlinesPage } from '../lists/deadlines-page.ts';
import { bodyOptions, type DeadlineRow, kindOptions, whoOptions } from '../lists/list-of-deadlines.ts';

export const meta: MetaFunction = () => [{ title: 'Deadlines – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  return deadlinesPage(services, person, new URL(request.url));
}

export default function Deadlines() {
  const { asked, rows, month, monthName, previous, next, csv, ics } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Deadlines</h1>
      <form method="get" className="dr-filter">
        <input type="hidden" name="month" value={monthName} />
        <SelectFilter
          name="kind"
          label="What"
          value={asked.kind ?? ''}
          any="Every kind"
          options={kindOptions}
        />
        <SelectFilter
          name="who"
          label="Who acts"
          value={asked.who ?? ''}
          any="Anybody"
          options={whoOptions}
        />
        <SelectFilter
          name="body"
          label="Who decides"
          value={asked.body}
          any="Any body"
          options={bodyOptions}
        />
        <Button kind="secondary">Show</Button>
        {(asked.kind || asked.who || asked.body) && (
          <a className="govuk-link dr-filter__clear" href="/deadlines">
            Show all
          </a>
        )}
      </form>
      <section aria-labelledby="month">
        <div className="dr-month-head">
          <h2 className="govuk-heading-l" id="month">
            {month.title}
          </h2>
          <nav aria-label="Months" className="dr-month-head__links">
            <a className="govuk-link" href={previous} rel="prev">
              Previous month
            </a>
            <a className="govuk-link" href={next} rel="next">
              Next month
            </a>
          </nav>
        </div>
        <MonthCalendar month={month} />
        <Details summary={`${month.title} in words`}>
          <MonthInWords month={month} />
        </Details>
      </section>
      <section aria-labelledby="list">
        <h2 className="govuk-heading-l" id="list">
          By urgency
        </h2>
        {rows.length === 0 ? (
          <p className="govuk-body">No deadline is open that fits this.</p>
        ) : (
          <Table rows={rows} />
        )}
        <p className="govuk-body">
          Take them with you:{' '}
          <a className="govuk-link" href={csv}>
            as a table (CSV)
          </a>{' '}
          or{' '}
          <a className="govuk-link" href={ics}>
            as a calendar (ICS)
          </a>
          .
        </p>
      </section>
    </>
  );
}

const Table = ({ rows }: { rows: DeadlineRow[] }) => (
  <DataTable
    caption="Open deadlines, the most urgent first"
    hideCaption
    columns={['What', 'Case', 'Who acts', 'By', 'State']}
    rows={rows.map((row) => ({
      key: row.key,
      cells: [
        <a key="what" className="govuk-link" href={row.working}>
          {row.what}
          <span className="govuk-visually-hidden"> of {row.reference}: how it was counted</span>
        </a>,
        <span key="case">
          <a className="govuk-link" href={`/cases/${row.reference}`}>
            {row.title}
          </a>
          <span className="dr-table__reference">{row.reference}</span>
        </span>,
        capital(row.whoActs),
        <Due key="due" due={row.due} by="" />,
        row.state,
      ],
    }))}
  />
);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
