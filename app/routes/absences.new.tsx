import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayRecordDeputy } from '../../workflows/absences.ts';
import { choicesFor } from '../absences/absences-page.ts';
import { blankDeputy, readDeputy, wantedOf } from '../absences/read-deputy.ts';
import { requireSignedIn } from '../auth/session.ts';
import { recordDeputy } from '../commands/record-deputy.ts';
import { BackLink } from '../components/BackLink.tsx';
import { DeputyForm } from '../components/DeputyForm.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.standing ? 'Record a standing deputy' : 'Record an absence'} – Due Regard` },
];

const refused = (standing: boolean) =>
  data(
    standing
      ? 'Only administrators record standing deputies.'
      : 'Only directors and administrators record absences, and a director only their own.',
    { status: 403 },
  );

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const standing = new URL(request.url).searchParams.get('kind') === 'standing';
  const choices = await choicesFor(services, person, standing);
  if (choices.directors.length === 0 && !person.roles.includes('administrator')) throw refused(standing);
  return { ...choices, standing };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const form = await request.formData();
  const standing = form.get('kind') === 'standing';
  const typed = readDeputy(form);
  const wanted = wantedOf(typed, standing);
  if (!mayRecordDeputy(person, wanted)) throw refused(standing);
  const answer = await recordDeputy(services.commands, wanted, person.id);
  if (answer.ok) {
    services.jobs.wake();
    return redirect('/absences?done=recorded', 303);
  }
  if ('late' in answer) throw data(answer.late, { status: 409 });
  return data({ typed, errors: answer.errors }, { status: 400 });
}

export default function NewAbsence() {
  const { standing, directors, staff } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? { typed: blankDeputy, errors: [] };
  return (
    <>
      <BackLink href="/absences">Back to absences and deputies</BackLink>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-xl">{standing ? 'Record a standing deputy' : 'Record an absence'}</h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {directors.length === 0 ? (
            <p className="govuk-body">Nobody holds a director’s post today, so there is nobody to act for.</p>
          ) : (
            <DeputyForm
              standing={standing}
              typed={typed}
              errors={errors}
              directors={directors}
              staff={staff}
              submit={standing ? 'Record the deputy' : 'Record the absence'}
            />
          )}
        </div>
      </div>
    </>
  );
}
