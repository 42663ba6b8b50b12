import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireRole } from '../auth/require-role.ts';
import { requireSignedIn } from '../auth/session.ts';
import { happenedInWords } from '../cases/words.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { MeetingPage } from '../meetings/components/MeetingPage.tsx';
import { meetingPage } from '../meetings/meeting-page.ts';
import { runMeeting } from '../meetings/run-meeting.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found ? `${found.page.bodyName}, ${found.page.when} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const page = await meetingPage(services, person, params.id ?? '');
  if (!page) throw data('There is no such meeting.', { status: 404 });
  return { page, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(
    request,
    services,
    'democraticServices',
    'Only democratic services run the agenda.',
  );
  const id = params.id ?? '';
  const ran = await runMeeting(services, person, id, await request.formData());
  if ('errors' in ran) return data({ errors: ran.errors }, { status: ran.status });
  return redirect(`/meetings/${id}?done=${ran.done}#agenda`, 303);
}

const said: Record<string, string> = {
  ordered: 'The order of the agenda was changed.',
  published: 'The agenda is published. The members and the authors are told.',
  moved: 'The meeting was moved. The reports that are listed on it or meant for it have followed.',
  down: 'The agenda is taken down from the public pages.',
  back: 'The agenda is back on the public pages.',
  cancelled: 'The meeting was cancelled. What was listed on it is on no agenda now.',
};

export default function Meeting() {
  const { page, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/meetings">All meetings</BackLink>
      <ErrorSummary errors={refused?.errors ?? []} />
      {done && !refused && (
        <NotificationBanner success>{said[done] ?? `${happenedInWords(done)}.`}</NotificationBanner>
      )}
      <MeetingPage page={page} />
    </>
  );
}
