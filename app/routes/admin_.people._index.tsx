import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BackLink } from '../components/BackLink.tsx';
import { Button, LinkButton } from '../components/Button.tsx';
import { PeopleTable } from '../components/PeopleTable.tsx';
import { TextInput } from '../forms/inputs.tsx';
import { peoplePage } from '../people/people-page.ts';
import { requireAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction = () => [{ title: 'People and roles – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireAdministrator(request, services);
  return peoplePage(services, new URL(request.url));
}

export default function People() {
  const { q, here, leavers } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href="/admin">Back to admin</BackLink>
      <h1 className="govuk-heading-xl">People and roles</h1>
      <LinkButton kind="secondary" href="/admin/people/new">
        Add a person
      </LinkButton>
      <form method="get" className="dr-filter">
        <TextInput id="q" name="q" label="Name, address or role" value={q} size="s" />
        <Button kind="secondary">Search</Button>
      </form>
      {here.length === 0 ? (
        <p className="govuk-body">{q ? 'Nobody here fits that.' : 'There is nobody yet.'}</p>
      ) : (
        <PeopleTable caption={here.length === 1 ? '1 person' : `${here.length} people`} people={here} />
      )}
      {leavers.length > 0 && <PeopleTable caption="Have left" people={leavers} />}
    </>
  );
}
