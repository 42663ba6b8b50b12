import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { LinkButton } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { indicatorsPage } from '../indicators/indicator-page.ts';

export const meta: MetaFunction = () => [{ title: 'Indicators – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  return indicatorsPage(services, await requireSignedIn(request, services));
}

export default function Indicators() {
  const { indicators, mayKeep } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Indicators</h1>
      {mayKeep && (
        <div className="govuk-button-group">
          <LinkButton href="/indicators/new">Add an indicator</LinkButton>
          <LinkButton kind="secondary" href="/indicators/import">
            Import readings
          </LinkButton>
        </div>
      )}
      {indicators.length === 0 ? (
        <p className="govuk-body">There is no indicator yet. With one, a plan can be held against figures.</p>
      ) : (
        <>
          <DataTable
            caption="What the delivery plans measure themselves by"
            hideCaption
            columns={['Indicator', 'Objective area', 'At the start', 'Latest', 'Target', 'How it stands']}
            rows={indicators.map((it) => ({
              key: it.id,
              cells: [
                <a key="name" className="govuk-link" href={`/indicators/${it.id}`}>
                  {it.name}
                </a>,
                it.objectiveArea || '–',
                it.baseline,
                it.latest,
                it.target,
                it.inWords,
              ],
            }))}
          />
          <p className="govuk-body">
            <a className="govuk-link" href="/indicators.csv">
              All readings as a file (CSV)
            </a>
          </p>
        </>
      )}
    </>
  );
}
