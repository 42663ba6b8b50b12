import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { londonDay } from '../../workflows/clocks/index.ts';
import { changePerson } from '../commands/change-people.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button, LinkButton } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { HeldRoles } from '../components/HeldRoles.tsx';
import { WaitingList } from '../components/WaitingList.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { DateInput } from '../forms/inputs.tsx';
import { adminPersonPage } from '../people/people-page.ts';
import { requirePerson } from '../people/person-page.ts';
import { readLeaving, readTyped } from '../people/read-person.ts';
import { requireAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Mark ${page?.name ?? 'a person'} as left – Due Regard` },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  await requireAdministrator(request, services);
  const { id, name, roles, waits } = await adminPersonPage(
    services,
    await requirePerson(services, params.id),
  );
  return { id, name, roles: roles.filter((held) => held.standing !== 'over'), waits };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const by = await requireAdministrator(request, services);
  const person = await requirePerson(services, params.id);
  const typed = readTyped(await request.formData());
  const read = readLeaving(typed, londonDay(services.clock.now()));
  if ('errors' in read) return data({ typed, errors: read.errors }, { status: 400 });
  const answer = await changePerson(services.commands, person.id, read.change, by.id);
  if (!answer.ok) return data({ typed, errors: answer.errors }, { status: answer.status });
  return redirect(`/admin/people/${encodeURIComponent(person.id)}?done=markAsLeft`, 303);
}

export default function Leave() {
  const { id, name, roles, waits } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const back = `/admin/people/${encodeURIComponent(id)}`;
  return (
    <>
      <BackLink href={back}>{`Back to ${name}`}</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      <h1 className="govuk-heading-l">Mark {name} as left?</h1>
      <p className="govuk-body">
        These roles end with the last day, they are signed out everywhere, and no letter goes to them any
        more. What they have done stays on record in their name.
      </p>
      <HeldRoles roles={roles} />
      <h2 className="govuk-heading-m">What waits for them now</h2>
      {waits.length === 0 ? (
        <p className="govuk-body">Nothing waits for them.</p>
      ) : (
        <>
          <p className="govuk-body">
            Their page shows it afterwards too, for you or democratic services to hand it on.
          </p>
          <WaitingList
            items={waits.map(({ handOver: _theirs, ...item }) => ({ ...item, handOver: undefined }))}
          />
        </>
      )}
      <form method="post" noValidate>
        <WrittenBy />
        <DateInput
          id="on"
          name="on"
          label="Last day"
          hint="Leave it blank for today."
          value={posted?.typed.on ?? ''}
          error={posted?.errors.find((e) => e.field === 'on')?.message}
          size="s"
        />
        <div className="govuk-button-group">
          <Button kind="warning">Mark as left</Button>
          <LinkButton kind="secondary" href={back}>
            Leave it as it is
          </LinkButton>
        </div>
      </form>
    </>
  );
}
