import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listHoldings } from '../../db/queries/people-record.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { changePerson } from '../commands/change-people.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button, LinkButton } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { DateInput } from '../forms/inputs.tsx';
import { heldRole, requirePerson } from '../people/person-page.ts';
import { readEnd, readTyped } from '../people/read-person.ts';
import { requireAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `End a role${page ? ` of ${page.name}` : ''} – Due Regard` },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  await requireAdministrator(request, services);
  const person = await requirePerson(services, params.id);
  const today = londonDay(services.clock.now());
  const holding = (await listHoldings(services.database.drizzle, person.id)).find(
    (h) => h.id === params.holding,
  );
  if (!holding) throw data('There is no such role of this person.', { status: 404 });
  return { id: person.id, name: person.name, held: heldRole(holding, today, person.leftOn) };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const by = await requireAdministrator(request, services);
  const person = await requirePerson(services, params.id);
  const typed = readTyped(await request.formData());
  const read = readEnd(typed, params.holding ?? '');
  if ('errors' in read) return data({ typed, errors: read.errors }, { status: 400 });
  const answer = await changePerson(services.commands, person.id, read.change, by.id);
  if (!answer.ok) return data({ typed, errors: answer.errors }, { status: answer.status });
  // Whoever ends their own role of administrator may not see that page any more.
  const own = person.id === by.id && typed.last === '';
  return redirect(own ? '/' : `/admin/people/${encodeURIComponent(person.id)}?done=endRole`, 303);
}

export default function EndRole() {
  const { id, name, held } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const back = `/admin/people/${encodeURIComponent(id)}`;
  return (
    <>
      <BackLink href={back}>{`Back to ${name}`}</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      <h1 className="govuk-heading-l">
        End the role of {held.role} for {name}
      </h1>
      <p className="govuk-body">
        {held.days}. What they have done in it stands, and the role stays on record. A request that waits for
        the role waits for whoever else holds it.
      </p>
      <form method="post" noValidate>
        <WrittenBy />
        <DateInput
          id="last"
          name="last"
          label="Last day"
          hint="Leave it blank to end the role at once."
          value={posted?.typed.last ?? ''}
          error={posted?.errors.find((e) => e.field === 'last')?.message}
          size="s"
        />
        <div className="govuk-button-group">
          <Button kind="warning">End the role</Button>
          <LinkButton kind="secondary" href={back}>
            Leave it as it is
          </LinkButton>
        </div>
      </form>
    </>
  );
}
