import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireRole } from '../auth/require-role.ts';
import { calendarPage, previewOf, whyNoClosure } from '../calendar/calendar-page.ts';
import { nothingTyped, readChange } from '../calendar/read-change.ts';
import { changeCalendar } from '../commands/change-calendar.ts';
import { BackLink } from '../components/BackLink.tsx';
import { CalendarForms } from '../components/CalendarForms.tsx';
import { CalendarPreview } from '../components/CalendarPreview.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';

export const meta: MetaFunction = () => [{ title: 'Bank holidays and closures – Due Regard' }];

const onlyAdministrators = 'Only administrators change the calendar.';

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireRole(request, services, 'administrator', onlyAdministrators);
  const moved = new URL(request.url).searchParams.get('moved');
  return { ...(await calendarPage(services)), moved: moved === null ? null : Number(moved) || 0 };
}

/** First the preview; only a form that confirms it changes anything. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(request, services, 'administrator', onlyAdministrators);
  const form = await request.formData();
  const { typed, errors, change } = readChange(form);
  if (!change) return data({ typed, errors, preview: null, change: '' }, { status: 400 });
  const needless = await whyNoClosure(services, change);
  if (needless) {
    return data(
      { typed, errors: [{ field: 'on', message: needless }], preview: null, change: '' },
      { status: 400 },
    );
  }
  if (form.get('confirm') !== 'yes') {
    return { typed, errors, preview: await previewOf(services, change), change: change.type };
  }
  const moved = await changeCalendar(services.commands, change, person.id);
  services.jobs.wake();
  return redirect(`/admin/calendar?moved=${moved}`, 303);
}

export default function Calendar() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const typed = posted?.typed ?? nothingTyped;
  return (
    <>
      <BackLink href={posted?.preview ? '/admin/calendar' : '/admin'} />
      <ErrorSummary errors={posted?.errors ?? []} />
      {page.moved !== null && !posted && (
        <NotificationBanner success>
          The calendar was changed.{' '}
          {page.moved === 0
            ? 'No case has a date that moved.'
            : `Dates moved on ${page.moved === 1 ? '1 case' : `${page.moved} cases`}; each has both dates on its record, and its people are told.`}
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-xl">Bank holidays and closures</h1>
      {posted?.preview ? (
        <CalendarPreview preview={posted.preview} change={posted.change} typed={typed} />
      ) : (
        <CalendarForms page={page} typed={typed} errors={posted?.errors ?? []} />
      )}
    </>
  );
}
