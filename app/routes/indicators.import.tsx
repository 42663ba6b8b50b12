import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { ImportForm, ImportPreview } from '../indicators/components/ImportForm.tsx';
import { importReadings } from '../indicators/import-readings.ts';
import { requireKeeper } from '../indicators/who-keeps.ts';

export const meta: MetaFunction = () => [{ title: 'Import readings – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireKeeper(request, services);
  return { recorded: new URL(request.url).searchParams.get('recorded') };
}

/** First the preview; only a form that confirms it records anything. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireKeeper(request, services);
  const read = await importReadings(services, person, await request.formData());
  if ('recorded' in read) return redirect(`/indicators/import?recorded=${read.recorded}`, 303);
  return 'errors' in read
    ? data({ ...read, preview: null }, { status: 400 })
    : data({ ...read, errors: [] }, { status: 200 });
}

export default function Import() {
  const { recorded } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/indicators">All indicators</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      {recorded !== null && !posted && /^\d+$/.test(recorded) && (
        <NotificationBanner success>
          {recorded === '1' ? '1 reading was recorded.' : `${recorded} readings were recorded.`}
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-xl">Import readings</h1>
      {posted?.preview ? (
        <ImportPreview preview={posted.preview} text={posted.text} />
      ) : (
        <ImportForm text={posted?.text ?? ''} errors={posted?.errors ?? []} />
      )}
    </>
  );
}
