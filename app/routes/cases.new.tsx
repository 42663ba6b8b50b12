import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requireRole } from '../auth/require-role.ts';
import { NoRulesInForce } from '../commands/council-rules.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { RadioChoice } from '../components/RadioChoice.tsx';
import { DateInput, Radios, TextInput } from '../forms/inputs.tsx';
import { beginNewCase } from '../home/begin-new-case.ts';
import { beginnings, blankCase, readNewCase, routeOptions } from '../home/read-new-case.ts';

export const meta: MetaFunction = () => [{ title: 'Begin a case – Due Regard' }];

const refusal = 'Only officers begin cases.';

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireRole(request, services, 'officer', refusal);
  return null;
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(request, services, 'officer', refusal);
  const { typed, errors } = readNewCase(await request.formData());
  if (errors.length > 0) return data({ typed, errors }, { status: 400 });
  try {
    return redirect(`/cases/${await beginNewCase(services, person, typed)}/edit`, 303);
  } catch (error) {
    if (!(error instanceof NoRulesInForce)) throw error;
    return data({ typed, errors: [{ field: 'title', message: error.message }] }, { status: 409 });
  }
}

export default function NewCase() {
  const refused = useActionData<typeof action>();
  const { typed, errors } = refused ?? { typed: blankCase, errors: [] };
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <>
      <BackLink href="/cases">Back to the cases</BackLink>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-xl">Begin a case</h1>
      <form method="post" className="govuk-grid-row" noValidate>
        <div className="govuk-grid-column-two-thirds">
          <RadioChoice
            name="template"
            label="What do you want to begin?"
            value={typed.template}
            error={errorOf('template')}
            options={beginnings}
          />
          <TextInput
            id="title"
            name="title"
            label="Title"
            hint="The subject of the report: what is to be decided, in one line."
            value={typed.title}
            error={errorOf('title')}
            size="m"
          />
          <Radios
            id="route"
            name="route"
            label="Who decides?"
            value={typed.route}
            error={errorOf('route')}
            options={routeOptions}
            size="m"
          />
          <DateInput
            id="meetingOn"
            name="meetingOn"
            label="Intended date of the decision"
            hint="For example, 24 7 2027. Leave it blank if you do not know: the statutory dates are counted from it once it is there."
            value={typed.meetingOn}
            error={errorOf('meetingOn')}
            size="m"
          />
          <p className="govuk-body">
            <a className="govuk-link" href="/plan-a-date">
              See which Cabinet can still be made
            </a>
          </p>
          <Button>Begin the draft</Button>
        </div>
      </form>
    </>
  );
}
