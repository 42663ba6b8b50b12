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
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { PersonAdmin } from '../components/PersonAdmin.tsx';
import { adminPersonPage } from '../people/people-page.ts';
import { requirePerson } from '../people/person-page.ts';
import { changeOf, readTyped } from '../people/read-person.ts';
import { requireAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.name ?? 'Nobody'} – People and roles – Due Regard` },
];

const doneWords: Partial<Record<string, string>> = {
  added: 'The person was added. Give them a role: without one they see only what the public sees.',
  rename: 'The name was changed.',
  changeAddress: 'The address was changed, and all sessions were ended.',
  giveRole: 'The role was given.',
  endRole: 'The role ends as you said. It stays on record.',
  markAsLeft: 'They are marked as having left. Their roles and sessions have ended.',
  markAsReturned: 'They are back. Give them the roles that they hold now.',
  revokeSessions: 'They are signed out everywhere.',
  markAddress: 'The address is marked. No letter goes there until it is put right.',
  clearAddress: 'Letters go to this address again. Those that failed can be sent again from the mail page.',
};

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  await requireAdministrator(request, services);
  const person = await requirePerson(services, params.id);
  const done = doneWords[new URL(request.url).searchParams.get('done') ?? ''];
  return { ...(await adminPersonPage(services, person)), done };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const by = await requireAdministrator(request, services);
  const person = await requirePerson(services, params.id);
  const typed = readTyped(await request.formData());
  const read = changeOf(typed, londonDay(services.clock.now()));
  if ('errors' in read) return data({ typed, errors: read.errors }, { status: 400 });
  const answer = await changePerson(services.commands, person.id, read.change, by.id);
  if (!answer.ok) return data({ typed, errors: answer.errors }, { status: answer.status });
  return redirect(`/admin/people/${encodeURIComponent(person.id)}?done=${read.change.type}`, 303);
}

export default function Person() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/admin/people">Back to people and roles</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      {page.done && !posted && <NotificationBanner success>{page.done}</NotificationBanner>}
      <PersonAdmin page={page} typed={posted?.typed} errors={posted?.errors ?? []} />
    </>
  );
}
