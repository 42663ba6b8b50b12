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
import { recordMeetings } from '../commands/change-meetings.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { MeetingForm } from '../components/MeetingForm.tsx';
import { MeetingList } from '../components/MeetingList.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { blankMeeting, listOfMeetings, readMeeting } from '../lists/list-of-meetings.ts';

export const meta: MetaFunction = () => [{ title: 'Meetings – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const added = new URL(request.url).searchParams.get('added');
  return { ...(await listOfMeetings(services, person)), added };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(
    request,
    services,
    'democraticServices',
    'Only democratic services add meetings.',
  );
  const { typed, errors, meeting } = readMeeting(await request.formData(), services.clock.now());
  if (!meeting) return data({ typed, errors }, { status: 400 });
  if ((await recordMeetings(services.commands, [meeting], person.id)) === 1) {
    return redirect('/meetings?added', 303);
  }
  const taken = { field: 'on', message: 'This body already has a meeting on that day' };
  return data({ typed, errors: [taken] }, { status: 400 });
}

const addedInWords = (added: string) =>
  Number(added) === 1 || added === ''
    ? 'The meeting was added.'
    : `${Number(added) || 0} meetings were added.`;

export default function Meetings() {
  const { coming, past, mayRun, mayPlan, added } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={refused?.errors ?? []} />
      {added !== null && !refused && <NotificationBanner success>{addedInWords(added)}</NotificationBanner>}
      <h1 className="govuk-heading-xl">Meetings</h1>
      {mayRun && (
        <p className="govuk-body">
          A report is listed on the page of its meeting. All that wait:{' '}
          <a className="govuk-link" href="/cases?state=awaitingDecision">
            the cases that wait for a decision
          </a>
          .
        </p>
      )}
      {mayPlan && (
        <p className="govuk-body">
          <a className="govuk-link" href="/plan-a-date">
            Plan a report from a meeting date
          </a>
        </p>
      )}
      {mayRun && (
        <p className="govuk-body">
          <a className="govuk-link" href="/meetings/year">
            Add a year of meetings
          </a>
        </p>
      )}
      <h2 className="govuk-heading-l">Coming up</h2>
      {coming.length === 0 ? (
        <p className="govuk-body">No meeting is planned.</p>
      ) : (
        <MeetingList meetings={coming} mayRun={mayRun} />
      )}
      {mayRun && <MeetingForm typed={refused?.typed ?? blankMeeting} errors={refused?.errors ?? []} />}
      {past.length > 0 && (
        <>
          <h2 className="govuk-heading-l">Held</h2>
          <MeetingList meetings={past} mayRun={mayRun} />
        </>
      )}
    </>
  );
}
