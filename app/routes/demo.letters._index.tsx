import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '../components/DataTable.tsx';
import { requireDemonstration } from '../demonstration/require-demonstration.ts';
import { exampleLetters } from '../gallery/example-letters.ts';

export const meta: MetaFunction = () => [{ title: 'Letters – Due Regard' }];

const mannerNames = {
  statute: 'At any hour',
  request: 'At once',
  reminder: 'Reminder',
  news: 'News',
  digest: 'Once a day',
  link: 'At once',
} as const;

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  requireDemonstration(services);
  return {
    letters: await Promise.all(
      exampleLetters.map(async ({ name, label, manner, render }) => ({
        name,
        label,
        manner: mannerNames[manner],
        subject: (await render()).subject,
      })),
    ),
  };
}

export default function Letters() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Letters</h1>
      <p className="govuk-body">
        Every letter that this program writes, each with example data about the case of 2008. What was really
        sent stands in the{' '}
        <a className="govuk-link" href="/demo/mailbox">
          mailbox
        </a>
        .
      </p>
      <DataTable
        caption="Letters"
        hideCaption
        columns={['Letter', 'Subject', 'To this reader']}
        rows={letters.map(({ name, label, subject, manner }) => ({
          key: name,
          cells: [
            <a key="letter" className="govuk-link" href={`/demo/letters/${name}`}>
              {label}
            </a>,
            subject,
            manner,
          ],
        }))}
      />
    </>
  );
}
