import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { changePerson } from '../commands/change-people.ts';
import { Bounced } from '../components/Bounced.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { HeldRoles } from '../components/HeldRoles.tsx';
import { WaitingList } from '../components/WaitingList.tsx';
import { formText } from '../lists/form-text.ts';
import { mayOpenPerson, personPage, requirePerson } from '../people/person-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.name ?? 'Nobody'} – Due Regard` },
];
export const handle = { wide: true };

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const asks = await requireSignedIn(request, services);
  if (!mayOpenPerson(asks, params.id ?? '')) {
    throw data('You see your own page. Administrators and democratic services see everybody’s.', {
      status: 403,
    });
  }
  const page = await personPage(services, await requirePerson(services, params.id));
  const isOwn = page.id === asks.id;
  // A request is handed over by who holds it; for a leaver, by whoever else sees this page.
  const waits = page.waits.map((item) => (isOwn || page.left ? item : { ...item, handOver: undefined }));
  return { ...page, waits, isOwn, mayChange: asks.roles.includes('administrator') };
}

/** One's own address, or anybody's for those who see everybody: letters go there again. */
export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const asks = await requireSignedIn(request, services);
  const person = await requirePerson(services, params.id);
  if (asks.id !== person.id && !asks.roles.includes('administrator')) {
    throw data('Your own address is yours to put right. For others an administrator does it.', {
      status: 403,
    });
  }
  if (formText(await request.formData(), 'change') !== 'clearAddress')
    throw data('Choose what to change.', { status: 400 });
  const way = asks.id === person.id ? 'self' : 'administrator';
  const answer = await changePerson(services.commands, person.id, { type: 'clearAddress' }, asks.id, way);
  if (!answer.ok) throw data(answer.errors[0]?.message ?? '', { status: answer.status });
  return redirect(`/people/${encodeURIComponent(person.id)}`, 303);
}

export default function Person() {
  const { id, name, left, bounced, roles, deputies, waits, isOwn, mayChange } =
    useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">{name}</h1>
      {left && (
        <p className="govuk-inset-text">Left on {left}. What still waits for them is to be handed on.</p>
      )}
      {mayChange && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/admin/people/${encodeURIComponent(id)}`}>
            Change this person and their roles
          </a>
        </p>
      )}
      {bounced && <Bounced {...bounced} isOwn={isOwn} mayClear={isOwn || mayChange} />}
      <h2 className="govuk-heading-l">{isOwn ? 'What waits for me' : 'What waits for them'}</h2>
      {waits.length === 0 ? (
        <p className="govuk-body">{isOwn ? 'Nothing waits for you.' : 'Nothing waits for them.'}</p>
      ) : (
        <WaitingList items={waits} />
      )}
      <h2 className="govuk-heading-l">Roles</h2>
      <HeldRoles roles={roles} />
      {isOwn && (
        <p className="govuk-body">
          <a className="govuk-link" href="/my-mail">
            Choose how your mail comes
          </a>
        </p>
      )}
      <h2 className="govuk-heading-l">Absences and deputies</h2>
      {deputies.length === 0 ? (
        <p className="govuk-body">None is on record for now or later.</p>
      ) : (
        <DataTable
          caption="Absences and deputies"
          hideCaption
          columns={['What', 'Days', 'Authority']}
          rows={deputies.map((it) => ({ key: it.id, cells: [it.what, it.days, it.authority] }))}
        />
      )}
    </>
  );
}
