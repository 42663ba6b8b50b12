import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { citeIndicators, listCitedIndicators, listIndicators } from '../../db/queries/indicators.ts';
import { indicatorInWords } from '../../workflows/indicators/in-words.ts';
import { requireSignedIn } from '../auth/session.ts';
import { findOpenCase } from '../cases/open-case.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { Checkboxes } from '../forms/inputs.tsx';
import { whyNotCite } from '../indicators/cite.ts';
import { CitedIndicators } from '../indicators/components/CitedIndicators.tsx';
import type { Services } from '../services.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Indicators of ${page.title} – Due Regard` : 'Due Regard' },
];

async function open(request: Request, services: Services, reference: string | undefined) {
  const person = await requireSignedIn(request, services);
  const found = await findOpenCase(services, person, reference ?? '');
  if (!found) throw data(`There is no case ${reference}.`, { status: 404 });
  return { found, person, refused: whyNotCite(found, person) };
}

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { found, refused } = await open(request, services, params.reference);
  const { reference, title } = found.subject;
  const cited = await listCitedIndicators(services.database, reference);
  const all = refused ? [] : await listIndicators(services.database);
  return {
    reference,
    title,
    why: refused?.why,
    cited: cited.map((it) => ({ id: it.id, name: it.name, inWords: indicatorInWords(it, it.readings) })),
    options: all.map((it) => ({ value: it.id, label: `${it.name}. ${indicatorInWords(it, it.readings)}` })),
  };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { found, person, refused } = await open(request, services, params.reference);
  if (refused) throw data(refused.why, { status: refused.status });
  const form = await request.formData();
  const wanted = form.getAll('indicator').filter((it): it is string => typeof it === 'string' && it !== '');
  await citeIndicators(services.database, found.subject.id, wanted, person.id, services.clock.now());
  return redirect(`/cases/${found.subject.reference}?tab=evidence#parts`, 303);
}

export default function CaseIndicators() {
  const { reference, title, why, cited, options } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={`/cases/${reference}?tab=evidence#parts`}>Back to the case</BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {title} ({reference})
        </span>
        Indicators that it rests on
      </h1>
      {why ? (
        <>
          <CitedIndicators cited={cited} />
          <p className="govuk-body">{why}</p>
        </>
      ) : options.length === 0 ? (
        <p className="govuk-body">
          There is no indicator yet.{' '}
          <a className="govuk-link" href="/indicators">
            See the indicators
          </a>
        </p>
      ) : (
        <form method="post" noValidate>
          <WrittenBy />
          <Checkboxes
            id="indicator"
            name="indicator"
            label="Which indicators does it rest on?"
            hint="They are shown with their latest readings beside the evidence. They are no part of what is signed: readings go on after the signature."
            size="s"
            options={options}
            chosen={cited.map(({ id }) => id)}
          />
          <Button>Save</Button>
        </form>
      )}
    </>
  );
}
