import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { choicesFor, requireOpenDeputy } from '../absences/absences-page.ts';
import { holderValue, readDeputy, type TypedDeputy, wantedOf } from '../absences/read-deputy.ts';
import { changeDeputy } from '../commands/record-deputy.ts';
import { BackLink } from '../components/BackLink.tsx';
import { DeputyForm } from '../components/DeputyForm.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.standing ? 'Change a standing deputy' : 'Change an absence'} – Due Regard` },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { person, found, standing, row } = await requireOpenDeputy(request, services, params.id);
  const { staff } = await choicesFor(services, person, standing);
  return {
    staff: staff.filter(({ value }) => value !== found.holderId),
    standing,
    row,
    stored: typedOf(found),
  };
}

const typedOf = (found: Awaited<ReturnType<typeof requireOpenDeputy>>['found']): TypedDeputy => ({
  holder: holderValue({ post: found.post, id: found.holderId }),
  deputy: found.deputyId,
  from: found.fromOn,
  until: found.untilOn ?? '',
  authority: found.authority,
  both: false,
});

/** The director stays who it is, whatever was posted; so does the first day of what has begun. */
export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { person, found, standing, row } = await requireOpenDeputy(request, services, params.id);
  const stored = typedOf(found);
  const posted = readDeputy(await request.formData());
  const typed = { ...posted, holder: stored.holder, ...(row.hasBegun && { from: stored.from }) };
  if (JSON.stringify({ ...typed, both: false }) === JSON.stringify(stored)) {
    return redirect('/absences?done=unchanged', 303);
  }
  const answer = await changeDeputy(services.commands, found.id, wantedOf(typed, standing), person.id);
  if (answer.ok) {
    services.jobs.wake();
    return redirect('/absences?done=changed', 303);
  }
  if ('late' in answer) throw data(answer.late, { status: 409 });
  return data({ typed, errors: answer.errors }, { status: 400 });
}

export default function ChangeAbsence() {
  const { staff, standing, row, stored } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? { typed: stored, errors: [] };
  return (
    <>
      <BackLink href="/absences">Back to absences and deputies</BackLink>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-xl">{standing ? 'Change a standing deputy' : 'Change an absence'}</h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {row.hasBegun && (
            <p className="govuk-inset-text">
              {row.days}, with {row.deputy} as deputy. It has begun: what you change counts from now, and what
              was recorded before is kept.
            </p>
          )}
          <DeputyForm
            standing={standing}
            typed={typed}
            errors={errors}
            directors={[]}
            staff={staff}
            fixed={{ director: row.director, hasBegun: row.hasBegun }}
            submit="Save the change"
          />
        </div>
      </div>
    </>
  );
}
