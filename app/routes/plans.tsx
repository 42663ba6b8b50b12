import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { howMany } from '../../workflows/clocks/index.ts';
import { requireSignedIn } from '../auth/session.ts';
import { PlanTable } from '../components/PlanTable.tsx';
import { PlanTimeline } from '../drawings/PlanTimeline.tsx';
import { planScale } from '../drawings/plan-scale.ts';
import { PlanFilters } from '../plans/components/PlanFilters.tsx';
import { PlanFindings } from '../plans/components/PlanFindings.tsx';
import { planPage } from '../plans/plan-page.ts';

export const meta: MetaFunction = () => [{ title: 'Delivery plans – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  return planPage(services, await requireSignedIn(request, services), new URL(request.url));
}

export default function Plans() {
  const page = useLoaderData<typeof loader>();
  const { areas, all, shown, late, today, findings, advice } = page;
  if (all === 0) {
    return (
      <>
        <h1 className="govuk-heading-xl">Delivery plans</h1>
        <p className="govuk-body">There is no action for you to see yet.</p>
      </>
    );
  }
  return (
    <>
      <h1 className="govuk-heading-xl">Delivery plans</h1>
      <p className="govuk-body">
        <a className="govuk-link" href="/indicators">
          The indicators by which they are measured
        </a>
        {' · '}
        <a className="govuk-link" href="/cumulative">
          The cumulative impact of decisions in force
        </a>
      </p>
      <PlanFilters asked={page.asked} options={page.options} />
      {shown === 0 ? (
        <p className="govuk-body">No action fits what you have chosen.</p>
      ) : (
        <>
          {page.mayUpdate && (
            <p className="govuk-body">
              <a className="govuk-link" href="/plans/update">
                Say how your actions stand
              </a>
            </p>
          )}
          <p className="govuk-body-l">
            {shown === all ? howMany(all, 'action') : `${shown} of ${howMany(all, 'action')}`},{' '}
            {late === 0 ? 'none late' : `${late} late`}.
          </p>
          <PlanFindings findings={findings} advice={advice} />
          <PlanTimeline areas={areas} today={today} />
          {planScale(
            areas.flatMap(({ actions }) => actions),
            today,
          ) ? (
            <Key />
          ) : (
            <p className="govuk-body">
              None of these actions has a date, so there is no timeline to draw. They stand in the table.
            </p>
          )}
          {areas.map((area) => (
            <PlanTable key={area.title} area={area} />
          ))}
          <p className="govuk-body">
            Take them with you{' '}
            <a className="govuk-link" href={page.docx}>
              as a Word document
            </a>
            ,{' '}
            <a className="govuk-link" href={page.xlsx}>
              as an Excel file
            </a>{' '}
            or{' '}
            <a className="govuk-link" href={page.csv}>
              as a table (CSV)
            </a>
            .
          </p>
        </>
      )}
    </>
  );
}

const Key = () => (
  <p className="govuk-body dr-plan-key" aria-hidden="true">
    <i>
      <span /> not started
    </i>
    <i>
      <span className="dr-plan-key__begun" /> in progress
    </i>
    <i>
      <span className="dr-plan-key__over" /> over
    </i>
    <i>
      <span className="dr-plan-key__slip" /> slippage
    </i>
  </p>
);
