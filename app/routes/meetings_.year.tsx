import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requireRole } from '../auth/require-role.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { YearForm, YearPreviewView } from '../meetings/components/YearForm.tsx';
import { recordYear } from '../meetings/record-year.ts';

export const meta: MetaFunction = () => [{ title: 'A year of meetings – Due Regard' }];

const refusal = 'Only democratic services add meetings.';

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireRole(request, services, 'democraticServices', refusal);
  return null;
}

/** First the preview; only a form that confirms it records anything. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(request, services, 'democraticServices', refusal);
  const read = await recordYear(services, person, await request.formData());
  if ('recorded' in read) return redirect(`/meetings?added=${read.recorded}`, 303);
  return 'errors' in read
    ? data({ ...read, preview: null }, { status: 400 })
    : data({ ...read, errors: [] }, { status: 200 });
}

export default function Year() {
  const posted = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/meetings">All meetings</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      <h1 className="govuk-heading-xl">A year of meetings</h1>
      {posted?.preview ? (
        <YearPreviewView preview={posted.preview} text={posted.text} />
      ) : (
        <YearForm text={posted?.text ?? ''} errors={posted?.errors ?? []} />
      )}
    </>
  );
}
