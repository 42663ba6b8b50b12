import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireRole } from '../auth/require-role.ts';
import { MeetingDecisionsPage } from '../decisions/MeetingDecisionsPage.tsx';
import { meetingDecisions, recordDecisions, savedBy } from '../decisions/meeting-decisions.ts';
import type { Services } from '../services.ts';

export const meta: MetaFunction = () => [{ title: 'Record the decisions – Due Regard' }];

const forClerks = 'Only democratic services record decisions.';

async function loadMeeting(services: Services, id: string | undefined) {
  const meeting = await meetingDecisions(services, id ?? '');
  if (!meeting) throw data('There is no such meeting.', { status: 404 });
  return meeting;
}

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  await requireRole(request, services, 'democraticServices', forClerks);
  const meeting = await loadMeeting(services, params.id);
  return { meeting, saved: savedBy(meeting, new URL(request.url).searchParams.getAll('saved')) };
}

/** One form for the whole meeting. What is right is saved, also where something else comes back. */
export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(request, services, 'democraticServices', forClerks);
  const meeting = await loadMeeting(services, params.id);
  const entries = [...(await request.formData())].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const recorded = await recordDecisions(services, person, meeting, entries);
  if (recorded.errors.length > 0) return data(recorded, { status: 400 });
  const done = new URLSearchParams(
    recorded.saved.map((it): [string, string] => ['saved', `${it.reference}.${it.outcome}`]),
  );
  return redirect(`/meetings/${meeting.id}/decisions?${done}`, 303);
}

export default function Decisions() {
  const { meeting, saved } = useLoaderData<typeof loader>();
  const recorded = useActionData<typeof action>();
  return (
    <MeetingDecisionsPage
      meeting={meeting}
      saved={recorded?.saved ?? saved}
      errors={recorded?.errors ?? []}
      entries={recorded?.entries}
    />
  );
}
