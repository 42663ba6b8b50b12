import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '../components/Button.tsx';
import { CountedDeadlines } from '../components/CountedDeadlines.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { MomentInput } from '../components/MomentInput.tsx';
import { forEverybody } from '../public/cache.ts';
import { type Calculation, calculate, constitutionOptions } from '../public/calculator.ts';

export const meta: MetaFunction = () => [{ title: 'Deadline calculator – Due Regard' }];

export const headers = () => forEverybody;

export function loader({ request }: LoaderFunctionArgs) {
  const calculation = calculate(new URL(request.url));
  return data(calculation, { status: calculation.errors.length > 0 ? 400 : 200 });
}

export default function Calculator() {
  const { typed, errors, deadlines } = useLoaderData<typeof loader>();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-xl">Deadline calculator</h1>
      <p className="govuk-body-l">
        The statutory and constitutional dates around a council’s decision, each with its source and every day
        counted in the open.
      </p>
      <CalculatorForm typed={typed} errors={errors} />
      {deadlines && <CountedDeadlines deadlines={deadlines} typed={typed} />}
    </>
  );
}

function CalculatorForm({ typed, errors }: Pick<Calculation, 'typed' | 'errors'>) {
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <form method="get" noValidate>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="constitution">
          Whose rules
        </label>
        <select
          className="govuk-select"
          id="constitution"
          name="constitution"
          defaultValue={typed.constitution}
        >
          {constitutionOptions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <MomentInput
        id="meeting"
        name="meeting"
        label="The meeting that decides"
        hint="The date and time, in London."
        value={typed.meeting}
        error={errorOf('meeting')}
        size="s"
      />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          What has happened since, if anything
        </legend>
        <div className="dr-side-by-side">
          <MomentInput
            kind="date"
            id="published"
            name="published"
            label="The decision was published on"
            value={typed.published}
            error={errorOf('published')}
          />
          <MomentInput
            kind="date"
            id="called-in"
            name="called-in"
            label="It was called in on"
            value={typed['called-in']}
            error={errorOf('called-in')}
          />
          <MomentInput
            kind="date"
            id="scrutiny-met"
            name="scrutiny-met"
            label="Scrutiny met on"
            value={typed['scrutiny-met']}
            error={errorOf('scrutiny-met')}
          />
        </div>
      </fieldset>
      <Button>Count the dates</Button>
    </form>
  );
}
