import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sendLetterAgain } from '../commands/order-mail.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { Checkboxes } from '../forms/inputs.tsx';
import { letterPage } from '../lists/mail-page.ts';
import { requireMailAdministrator } from '../people/require-administrator.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Letter to ${page?.personName ?? 'nobody'} – Mail – Due Regard` },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  await requireMailAdministrator(request, services);
  return letterPage(services, params.letter);
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const by = await requireMailAdministrator(request, services);
  const confirmed = (await request.formData()).getAll('confirm').includes('yes');
  const parts = { ...services.commands, jobs: services.jobs };
  const answer = await sendLetterAgain(parts, params.letter ?? '', confirmed, by.id);
  if (answer.ok) return redirect('/admin/mail?done=send', 303);
  return data({ errors: [{ field: answer.field, message: answer.why }] }, { status: answer.status });
}

export default function Letter() {
  const page = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? [];
  return (
    <>
      <BackLink href="/admin/mail">Back to mail</BackLink>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">Letter to {page.personName}</h1>
      <SummaryList
        rows={[
          { key: 'Standing', value: page.standing },
          page.problem ? { key: 'What is wrong', value: page.problem } : null,
          { key: 'About', value: page.about },
          page.reference
            ? {
                key: 'Case',
                value: (
                  <a className="govuk-link" href={`/cases/${page.reference}`}>
                    {page.reference}
                  </a>
                ),
              }
            : null,
          { key: 'Address', value: page.address },
          { key: 'Written', value: page.written },
          page.sent ? { key: 'Sent', value: page.sent } : null,
          page.files.length > 0 ? { key: 'Files with it', value: page.files.join(', ') } : null,
          { key: 'Tries', value: String(page.attempts) },
          page.messageId ? { key: 'Message-ID', value: page.messageId } : null,
        ]}
      />
      {page.canBeSent && (
        <form method="post" noValidate>
          <WrittenBy />
          {page.status === 'sent' && (
            <Checkboxes
              id="confirm"
              name="confirm"
              label="It went out already"
              hint="The second one bears the same Message-ID, so that most mail programs show one."
              options={[{ value: 'yes', label: 'Yes, send it a second time' }]}
              chosen={[]}
              error={errors.find((e) => e.field === 'confirm')?.message}
              size="s"
            />
          )}
          <Button kind={page.status === 'sent' ? 'warning' : 'primary'}>Send it again</Button>
        </form>
      )}
      <h2 className="govuk-heading-m">Sent again before</h2>
      {page.orders.length === 0 ? (
        <p className="govuk-body">Nobody has had it sent again.</p>
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
