import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { addPersonByHand } from '../commands/change-people.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { TextInput } from '../forms/inputs.tsx';
import { readTyped } from '../people/read-person.ts';
import { requireAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction = () => [{ title: 'Add a person – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireAdministrator(request, services);
  return null;
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const by = await requireAdministrator(request, services);
  const typed = readTyped(await request.formData());
  const answer = await addPersonByHand(services.commands, typed, by.id);
  if (!answer.ok) return data({ typed, errors: answer.errors }, { status: answer.status });
  return redirect(`/admin/people/${answer.personId}?done=added`, 303);
}

export default function NewPerson() {
  const posted = useActionData<typeof action>();
  const errorOf = (field: string) => posted?.errors.find((e) => e.field === field)?.message;
  return (
    <>
      <BackLink href="/admin/people">Back to people and roles</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      <h1 className="govuk-heading-xl">Add a person</h1>
      <form method="post" noValidate>
        <WrittenBy />
        <TextInput
          id="name"
          name="name"
          label="Name, or name of the post"
          hint="As pages and letters call them."
          value={posted?.typed.name ?? ''}
          error={errorOf('name')}
          size="s"
        />
        <TextInput
          id="email"
          name="email"
          label="Email address"
          hint="Letters go there, and it is how they are known when they first sign in."
          value={posted?.typed.email ?? ''}
          error={errorOf('email')}
          size="s"
        />
        <Button>Add the person</Button>
      </form>
    </>
  );
}
