import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { howMany } from '../../workflows/clocks/index.ts';
import { requireSignedIn } from '../auth/session.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { UpdateForm } from '../plans/components/UpdateForm.tsx';
import { myUpdate, saveUpdate } from '../plans/my-update.ts';

export const meta: MetaFunction = () => [{ title: 'How your actions stand – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const saved = Number(new URL(request.url).searchParams.get('saved') ?? 0);
  return {
    rows: await myUpdate(services, person),
    saved: Number.isInteger(saved) && saved > 0 ? saved : 0,
  };
}

/** One press for all rows. What is wrong comes back with every typed word. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const answer = await saveUpdate(services, person, await request.formData());
  if (answer.ok) return redirect(`/plans/update?saved=${answer.saved}`, 303);
  return data(answer, { status: answer.status });
}

export default function Update() {
  const { rows, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const done = refused?.saved ?? saved;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/plans">Delivery plans</BackLink>
        <ErrorSummary errors={refused?.errors ?? []} />
        {done > 0 && (
          <NotificationBanner success={!refused}>
            {`Saved for ${howMany(done, 'action')}.${refused ? ' The others are as you typed them.' : ''}`}
          </NotificationBanner>
        )}
        <h1 className="govuk-heading-xl">How your actions stand</h1>
        {rows.length === 0 ? (
          <p className="govuk-body">
            You own no action that is being delivered. Actions come here when they are in force.
          </p>
        ) : (
          <>
            <p className="govuk-body-l">One line each is enough. What you leave blank stays as it is.</p>
            <UpdateForm rows={rows} typed={refused?.typed ?? {}} errors={refused?.errors ?? []} />
          </>
        )}
      </div>
    </div>
  );
}
