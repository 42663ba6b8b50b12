import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BackLink } from '../components/BackLink.tsx';
import { Details } from '../components/Details.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { MeetingChances } from '../components/MeetingChances.tsx';
import { PlanDates } from '../components/PlanDates.tsx';
import { PlanForm } from '../components/PlanForm.tsx';
import { planPage } from '../planning/plan-page.ts';

export const meta: MetaFunction = () => [{ title: 'Plan from a meeting date – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const page = await planPage(request, services);
  return data(page, { status: page.errors.length > 0 ? 400 : 200 });
}

export default function PlanADate() {
  const page = useLoaderData<typeof loader>();
  const { errors, about, away, plan, chances, body } = page;
  return (
    <>
      <BackLink href={about ? `/cases/${about.reference}` : '/meetings'}>
        {about ? 'Back to the case' : 'Back to the meetings'}
      </BackLink>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-xl">
        {about && <span className="govuk-caption-xl">{`${about.reference}: ${about.title}`}</span>}
        Plan from a meeting date
      </h1>
      {about && !about.mayBePlanned ? (
        <p className="govuk-body">Its decision is behind it, so there is no date left to plan from.</p>
      ) : (
        <>
          <p className="govuk-body-l">
            Counts back from a meeting to the last safe date of every step, and on from today to the first
            meeting that can still be made.
          </p>
          {plan && <PlanDates plan={plan} body={body} />}
          <Details summary={plan ? 'Count back from another date' : 'Count back from a date'} open={!plan}>
            <PlanForm {...page} />
          </Details>
          {chances && <MeetingChances chances={chances} body={body} />}
          {(plan || chances) && <Absences away={away} />}
        </>
      )}
    </>
  );
}

function Absences({ away }: { away: readonly string[] }) {
  return (
    <section aria-labelledby="away">
      <h2 className="govuk-heading-m" id="away">
        Absences taken into account
      </h2>
      {away.length === 0 ? (
        <p className="govuk-body">No director’s absence is recorded from today on.</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {away.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="govuk-body">
            A safe plan does not count on the deputy: on days of absence the director has no time to sign.
          </p>
        </>
      )}
    </section>
  );
}
