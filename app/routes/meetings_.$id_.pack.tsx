import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { acknowledgePack } from '../meetings/acknowledge-pack.ts';
import { MeetingPack } from '../meetings/components/MeetingPack.tsx';
import { meetingPack } from '../meetings/meeting-pack.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found ? `Pack: ${found.pack.bodyName}, ${found.pack.when} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const pack = await meetingPack(services, person, params.id ?? '');
  if (!pack) throw data('There is no such meeting.', { status: 404 });
  return { pack };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const id = params.id ?? '';
  const refused = await acknowledgePack(services, person, id, await request.formData());
  if (refused && refused.status !== 409) throw data(refused.why, { status: refused.status });
  if (refused) return data({ errors: [{ field: '', message: refused.why }] }, { status: refused.status });
  return redirect(`/meetings/${id}/pack`, 303);
}

export default function Pack() {
  const { pack } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/meetings/${pack.id}`}>Back to the meeting</BackLink>
      <ErrorSummary errors={refused?.errors ?? []} />
      <MeetingPack pack={pack} />
    </>
  );
}
