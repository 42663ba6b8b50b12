import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WarningText } from '../cases/components/WarningText.tsx';
import { stopMail } from '../commands/order-mail.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button, LinkButton } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { TextArea } from '../forms/inputs.tsx';
import { formText } from '../lists/form-text.ts';
import { mailPage } from '../lists/mail-page.ts';
import { requireMailAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction = () => [{ title: 'Stop all mail? – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireMailAdministrator(request, services);
  const { stopped, counts } = await mailPage(services);
  return { stopped, waiting: counts.waiting + counts.held };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const by = await requireMailAdministrator(request, services);
  const reason = formText(await request.formData(), 'reason').replaceAll('\0', '');
  const answer = await stopMail({ ...services.commands, jobs: services.jobs }, reason, by.id);
  if (answer.ok) return redirect('/admin/mail?done=stop', 303);
  return data({ reason, errors: [{ field: answer.field, message: answer.why }] }, { status: answer.status });
}

export default function StopMail() {
  const { stopped, waiting } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/admin/mail">Back to mail</BackLink>
      <ErrorSummary errors={posted?.errors ?? []} />
      <h1 className="govuk-heading-l">Stop all mail?</h1>
      {stopped && <p className="govuk-inset-text">The mail is stopped already, since {stopped.when}.</p>}
      <p className="govuk-body">
        No request, reminder or digest goes out until you switch the mail on again.{' '}
        {waiting === 0 ? 'No letter waits now.' : `${waiting} wait now.`} Dates go on running, and everybody
        on the staff sees on each page that the mail is stopped and why. Links to sign in still go out.
      </p>
      <WarningText>Nobody is told of a deadline while the mail is stopped.</WarningText>
      <form method="post" noValidate>
        <WrittenBy />
        <TextArea
          id="reason"
          name="reason"
          label="Why it is stopped"
          hint="It stays on record with your name, and everybody on the staff reads it."
          value={posted?.reason ?? ''}
          error={posted?.errors.find((e) => e.field === 'reason')?.message}
          size="s"
          rows={3}
        />
        <div className="govuk-button-group">
          <Button kind="warning">Stop all mail</Button>
          <LinkButton kind="secondary" href="/admin/mail">
            Leave it on
          </LinkButton>
        </div>
      </form>
    </>
  );
}
