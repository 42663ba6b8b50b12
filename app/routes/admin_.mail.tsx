import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sendFailedAgain, startMail } from '../commands/order-mail.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import {
  BouncedAddresses,
  MailStanding,
  MailSwitch,
  TroubledLetters,
  WorkingProcesses,
} from '../components/MailHealthSection.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { DateInput } from '../forms/inputs.tsx';
import { formText } from '../lists/form-text.ts';
import { mailPage } from '../lists/mail-page.ts';
import { readSince } from '../lists/read-since.ts';
import { requireMailAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction = () => [{ title: 'Mail – Due Regard' }];
export const handle = { wide: true };

const doneWords: Partial<Record<string, string>> = {
  stop: 'The mail is stopped. Letters wait until you switch it on again.',
  start: 'The mail is switched on. What waited goes out now.',
  sendFailed: 'The letters that had failed are tried again now.',
  send: 'The letter is tried again now.',
};

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireMailAdministrator(request, services);
  const done = doneWords[new URL(request.url).searchParams.get('done') ?? ''];
  return { ...(await mailPage(services)), done };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const by = await requireMailAdministrator(request, services);
  const form = await request.formData();
  const parts = { ...services.commands, jobs: services.jobs };
  const since = readSince(form);
  const refuse = (status: number, field: string, message: string) =>
    data({ typed: since.typed, errors: [{ field, message }] }, { status });
  switch (formText(form, 'order')) {
    case 'start': {
      const answer = await startMail(parts, by.id);
      return answer.ok ? redirect('/admin/mail?done=start', 303) : refuse(answer.status, '', answer.why);
    }
    case 'sendFailed': {
      if (!since.ok) return refuse(400, 'since', 'The day must be a real date');
      const answer = await sendFailedAgain(parts, since.from, by.id);
      return answer.ok ? redirect('/admin/mail?done=sendFailed', 303) : refuse(answer.status, '', answer.why);
    }
    default:
      return refuse(400, '', 'Choose what to do with the mail');
  }
}

export default function Mail() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const errors = posted?.errors ?? [];
  return (
    <>
      <BackLink href="/admin">Back to admin</BackLink>
      <ErrorSummary errors={errors} />
      {page.done && !posted && <NotificationBanner success>{page.done}</NotificationBanner>}
      <h1 className="govuk-heading-xl">Mail</h1>
      <MailStanding {...page} />
      <MailSwitch stopped={page.stopped} />
      <h2 className="govuk-heading-m">Letters that failed</h2>
      {page.failed.length === 0 ? (
        <p className="govuk-body">None did.</p>
      ) : (
        <>
          <TroubledLetters caption="Given up, or refused for good" letters={page.failed} />
          <form method="post" noValidate>
            <WrittenBy />
            <input type="hidden" name="order" value="sendFailed" />
            <DateInput
              id="since"
              name="since"
              label="Send again what failed and was written since"
              hint="Leave it blank for every letter that failed. Each goes out once, and no reminder of what was done meanwhile."
              value={posted?.typed ?? ''}
              error={errors.find((e) => e.field === 'since')?.message}
              size="s"
            />
            <Button kind="secondary">Send the failed letters again</Button>
          </form>
        </>
      )}
      <h2 className="govuk-heading-m">Letters that are tried again</h2>
      {page.triedAgain.length === 0 ? (
        <p className="govuk-body">Every letter that waits is on its first try.</p>
      ) : (
        <TroubledLetters caption="Not taken at the last try" letters={page.triedAgain} />
      )}
      <h2 className="govuk-heading-m">Whom letters do not reach</h2>
      <BouncedAddresses bounced={page.bounced} />
      <h2 className="govuk-heading-m">Who sends them</h2>
      <WorkingProcesses processes={page.processes} />
      <h2 className="govuk-heading-m">What was ordered</h2>
      {page.orders.length === 0 ? (
        <p className="govuk-body">The mail was never stopped, and no letter was sent again.</p>
      ) : (
        <Timeline
          items={page.orders.map(({ words, ...order }) => ({
            ...order,
            ...(words && { description: words }),
          }))}
        />
      )}
    </>
  );
}
