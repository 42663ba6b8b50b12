import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { PlanTable } from '../components/PlanTable.tsx';
import { listOfActions } from '../lists/list-of-actions.ts';

export const meta: MetaFunction = () => [{ title: 'Delivery plans – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  return { areas: await listOfActions(services, await requireSignedIn(request, services)) };
}

export default function Plans() {
  const { areas } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Delivery plans</h1>
      {areas.length === 0 ? (
        <p className="govuk-body">There is no action for you to see yet.</p>
      ) : (
        <>
          {areas.map((area) => (
            <PlanTable key={area.title} area={area} />
          ))}
          <p className="govuk-body">
            Take them with you{' '}
            <a className="govuk-link" href="/plans.csv">
              as a table (CSV)
            </a>
            .
          </p>
        </>
      )}
    </>
  );
}
