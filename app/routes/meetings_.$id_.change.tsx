import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireRole } from '../auth/require-role.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { changeablePage, changeMeetingBy } from '../meetings/change-meeting.ts';
import { ChangeMeetingForm, MovePreviewView } from '../meetings/components/ChangeMeeting.tsx';
import type { Services } from '../services.ts';

export const meta: MetaFunction = () => [{ title: 'Move or cancel a meeting – Due Regard' }];

async function pageFor(request: Request, services: Services, id = '') {
  const person = await requireRole(
    request,
    services,
    'democraticServices',
    'Only democratic services change meetings.',
  );
  const page = await changeablePage(services, id);
  if (!page) throw data('There is no such meeting ahead.', { status: 404 });
  return { person, page };
}

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  return (await pageFor(request, services, params.id)).page;
}

/** First the preview; only a form that confirms it changes anything. */
export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { person, page } = await pageFor(request, services, params.id);
  const changed = await changeMeetingBy(services, person, page, await request.formData());
  if ('done' in changed) return redirect(`/meetings/${page.id}?done=${changed.done}`, 303);
  return data(changed, { status: changed.errors.length > 0 ? 400 : 200 });
}

export default function Change() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const typed = posted?.typed ?? page.typed;
  return (
    <>
      <BackLink href={`/meetings/${page.id}`}>Back to the meeting</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-xl">Move or cancel</span>
        {page.bodyName}, {page.when}
      </h1>
      {posted?.preview ? (
        <MovePreviewView preview={posted.preview} typed={typed} id={page.id} />
      ) : (
        <ChangeMeetingForm typed={typed} errors={posted?.errors ?? []} />
      )}
    </>
  );
}
