import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { DeadlineFilters } from '../components/DeadlineFilters.tsx';
import { DeadlineTable } from '../components/DeadlineTable.tsx';
import { Details } from '../components/Details.tsx';
import { MonthInWords } from '../components/MonthInWords.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { MonthCalendar } from '../drawings/MonthCalendar.tsx';
import { addressWith } from '../lists/address.ts';
import { deadlinesPage } from '../lists/deadlines-page.ts';
import { dealWith } from '../lists/deal-with.ts';

export const meta: MetaFunction = () => [{ title: 'Deadlines – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  return deadlinesPage(services, person, new URL(request.url));
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const form = await request.formData();
  const answer = await dealWith(services, person, form);
  if (!answer.ok) throw data(answer.why, { status: answer.status });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const done = form.get('do') === 'undo' ? '' : 'dealtWith';
  return redirect(addressWith('/deadlines', { ...query, done }), 303);
}

export default function Deadlines() {
  const page = useLoaderData<typeof loader>();
  const { asked, options, month, monthName, isFiltered, days, taken } = page;
  return (
    <>
      {taken && (
        <NotificationBanner success>
          <p className="govuk-notification-banner__heading">
            It is off your list, and comes back if its date moves.{' '}
            <a className="govuk-notification-banner__link" href={page.dealtWith}>
              See what you have dealt with
            </a>
          </p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-xl">Deadlines</h1>
      <DeadlineFilters asked={asked} options={options} month={monthName} isFiltered={isFiltered} />
      <section aria-labelledby="month">
        <div className="dr-month-head">
          <h2 className="govuk-heading-l" id="month">
            {month.title}
          </h2>
          <nav aria-label="Months" className="dr-month-head__links">
            <a className="govuk-link" href={page.previous} rel="prev">
              Previous month
            </a>
            <a className="govuk-link" href={page.next} rel="next">
              Next month
            </a>
          </nav>
        </div>
        <MonthCalendar month={month} days={days} />
        <p className="govuk-body dr-month-key" aria-hidden="true">
          <span className="dr-month-key__window" /> a decision may be called in, up to its hour
        </p>
        <div className="dr-month-folded">
          <Details summary={`${month.title} in words`}>
            <MonthInWords month={month} />
          </Details>
        </div>
        <div className="dr-month-on-phone">
          <MonthInWords month={month} />
        </div>
      </section>
      <section aria-labelledby="list">
        <h2 className="govuk-heading-l" id="list">
          {asked.dealt === 'only' ? 'What you have dealt with' : page.dayInWords || 'By urgency'}
        </h2>
        <HowMany />
        {page.rows.length > 0 && (
          <DeadlineTable caption="Deadlines, the most urgent first" rows={page.rows} />
        )}
        <Ways />
      </section>
    </>
  );
}

function HowMany() {
  const { asked, rows, all, late, cut, isFiltered } = useLoaderData<typeof loader>();
  if (rows.length === 0) {
    return (
      <p className="govuk-body">
        {asked.dealt === 'only'
          ? 'You have dealt with nothing that is still open.'
          : isFiltered
            ? 'No deadline fits what you have chosen.'
            : 'No deadline is open. Nothing is due.'}
      </p>
    );
  }
  const shown = cut ? `The first ${rows.length}` : rows.length;
  return (
    <p className="govuk-body">
      {asked.dealt === 'only' || asked.on !== ''
        ? `${rows.length === 1 ? '1 deadline' : `${rows.length} deadlines`}.`
        : `${shown} of ${all === 1 ? '1 open deadline' : `${all} open deadlines`}${late > 0 ? `, ${late} late` : ', none late'}.`}
    </p>
  );
}

function Ways() {
  const { asked, csv, ics, feeds, dealtWith, notDealtWith } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="govuk-body">
        {asked.dealt === 'only' || asked.on !== '' ? (
          <a className="govuk-link" href={notDealtWith}>
            Back to the open deadlines
          </a>
        ) : (
          <a className="govuk-link" href={dealtWith}>
            What I have dealt with
          </a>
        )}
      </p>
      <p className="govuk-body">
        Take them with you:{' '}
        <a className="govuk-link" href={csv}>
          as a table (CSV)
        </a>
        ,{' '}
        <a className="govuk-link" href={ics}>
          as a calendar file (ICS)
        </a>
        , or{' '}
        <a className="govuk-link" href={feeds}>
          in your own calendar, kept up to date
        </a>
        .
      </p>
    </>
  );
}
