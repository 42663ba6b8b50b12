import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { valueInWords } from '../../workflows/indicators/in-words.ts';
import { requireSignedIn } from '../auth/session.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { IndicatorChart } from '../indicators/components/IndicatorChart.tsx';
import { ReadingForm } from '../indicators/components/ReadingForm.tsx';
import { indicatorPage } from '../indicators/indicator-page.ts';
import { blankReading } from '../indicators/read-form.ts';
import { recordReading } from '../indicators/record-reading.ts';
import { requireKeeper } from '../indicators/who-keeps.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.indicator.name} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  return indicatorPage(services, await requireSignedIn(request, services), params.id);
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const person = await requireKeeper(request, services);
  const refused = await recordReading(services, person, params.id, await request.formData());
  return refused ? data(refused, { status: 400 }) : redirect(`/indicators/${params.id}`, 303);
}

export default function IndicatorPage() {
  const { indicator, readings, inWords, mayKeep, citing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { unit, baseline, baselineYear, target, targetYear } = indicator;
  const numbered = (value: number | null, year: number | null) =>
    value === null ? 'Not set' : `${valueInWords(value, unit)}${year === null ? '' : ` (${year})`}`;
  return (
    <>
      <BackLink href="/indicators">All indicators</BackLink>
      <ErrorSummary errors={refused?.errors ?? []} />
      <h1 className="govuk-heading-l">{indicator.name}</h1>
      <p className="govuk-body-l">{inWords}</p>
      <SummaryList
        rows={[
          { key: 'Own area', value: indicator.area },
          { key: 'Objective area', value: indicator.objectiveArea || 'Not said' },
          { key: 'At the start', value: numbered(baseline, baselineYear) },
          { key: 'Target', value: numbered(target, targetYear) },
          { key: 'Better is', value: indicator.direction === 'up' ? 'more' : 'less' },
          citing.length > 0
            ? {
                key: 'Named as evidence by',
                value: (
                  <ul className="govuk-list govuk-!-margin-bottom-0">
                    {citing.map(({ reference, title }) => (
                      <li key={reference}>
                        <a className="govuk-link" href={`/cases/${reference}`}>
                          {title}
                        </a>{' '}
                        ({reference})
                      </li>
                    ))}
                  </ul>
                ),
              }
            : null,
        ]}
      />
      <IndicatorChart indicator={indicator} readings={readings} />
      {mayKeep && <ReadingForm typed={refused?.typed ?? blankReading} errors={refused?.errors ?? []} />}
    </>
  );
}
