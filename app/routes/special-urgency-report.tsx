import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inWords } from '../../workflows/clocks/index.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { DateInput } from '../forms/inputs.tsx';
import { forEverybody } from '../public/cache.ts';
import { readPeriod, urgentEntries } from '../public/special-urgency.ts';

export const meta: MetaFunction = () => [{ title: 'Report on special urgency – Due Regard' }];
export const headers = () => forEverybody;

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const asked = readPeriod(new URL(request.url), services.clock.now());
  const { name } = await services.council();
  const entries = asked.why ? [] : await urgentEntries(services, asked);
  const period = { council: name, ...asked, fromInWords: inWords(asked.from), toInWords: inWords(asked.to) };
  return data({ ...period, entries }, { status: asked.why ? 400 : 200 });
}

export default function SpecialUrgencyReport() {
  const { council, from, to, why, fromInWords, toInWords, entries } = useLoaderData<typeof loader>();
  return (
    <>
      {why && <ErrorSummary errors={[{ field: why.includes('first day') ? 'from' : 'to', message: why }]} />}
      <p className="govuk-caption-l">{council}</p>
      <h1 className="govuk-heading-l">Report to Council: decisions of special urgency</h1>
      {!why && (
        <>
          <p className="govuk-body-l">
            Executive decisions from {fromInWords} to {toInWords} whose making was agreed as urgent, so that
            they could not wait for their notice.
          </p>
          {entries.length === 0 ? (
            <p className="govuk-body">
              None was taken: no executive decision of this period was agreed as urgent.
            </p>
          ) : (
            entries.map((it) => (
              <section key={it.reference} aria-labelledby={it.reference}>
                <h2 className="govuk-heading-m" id={it.reference}>
                  {it.matter}
                </h2>
                <SummaryList
                  rows={[
                    { key: 'Decided', value: `${it.outcome}, by ${it.decidedBy}, at ${it.decided}.` },
                    { key: 'Agreed as urgent', value: `${it.agreedBy}, ${it.agreed}.` },
                    { key: 'Why it was urgent', value: <span className="dr-typed">{it.reasons}</span> },
                    {
                      key: 'Published',
                      value: (
                        <>
                          {it.notice && (
                            <>
                              <a className="govuk-link" href={`/notices/${it.notice}`}>
                                The notice of reasons
                              </a>
                              {it.isPublic && ', and '}
                            </>
                          )}
                          {it.isPublic && (
                            <a className="govuk-link" href={`/register/${it.reference}`}>
                              {it.notice ? 'the decision' : 'The decision'} {it.reference}
                            </a>
                          )}
                          {!it.notice && !it.isPublic && 'Taken down.'}
                        </>
                      ),
                    },
                  ]}
                />
              </section>
            ))
          )}
          <p className="govuk-body-s">
            The leader of the executive reports these to Council at such intervals as Council sets, and at
            least once a year (SI 2012/2089, regulation 19).
          </p>
        </>
      )}
      <form method="get" className="dr-not-printed" noValidate>
        <h2 className="govuk-heading-m">Another period</h2>
        <DateInput id="from" name="from" label="From" value={from} />
        <DateInput id="to" name="to" label="To" value={to} />
        <Button kind="secondary">Show</Button>
      </form>
    </>
  );
}
