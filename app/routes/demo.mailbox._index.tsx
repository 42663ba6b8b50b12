import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { demonstrationPeople } from '../../db/demonstration/people.ts';
import { listMailboxLines } from '../../db/queries/mailbox.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { Button } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { findPersona } from '../demonstration/personas.ts';
import { requireDemonstration } from '../demonstration/require-demonstration.ts';

export const meta: MetaFunction = () => [{ title: 'Mailbox – Due Regard' }];

/** How many letters the page shows. */
const limit = 50;

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  requireDemonstration(services);
  await services.jobs.drain();
  const person = findPersona(new URL(request.url).searchParams.get('person') ?? '')?.id;
  const lines = await listMailboxLines(services.database, { person, limit });
  return { person, lines: lines.map((line) => ({ ...line, when: timeInWords(line.at) })) };
}

export default function Mailbox() {
  const { person, lines } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Mailbox</h1>
      <p className="govuk-body">
        Every letter that this demonstration has sent, newest first. No letter leaves the program. All kinds
        of letter, with example data, stand{' '}
        <a className="govuk-link" href="/demo/letters">
          in the gallery
        </a>
        .
      </p>
      <form method="get" className="dr-filter">
        <SelectFilter
          name="person"
          label="Letters to"
          value={person ?? ''}
          any="Everybody"
          options={demonstrationPeople.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button kind="secondary">Show</Button>
      </form>
      {lines.length === 0 ? (
        <p className="govuk-body">No letter has been sent {person ? 'to this person ' : ''}yet.</p>
      ) : (
        <DataTable
          caption="Letters"
          hideCaption
          columns={['Subject', 'To', 'About', 'Sent']}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [
              <a key="subject" className="govuk-link" href={`/demo/mailbox/${line.id}`}>
                {line.subject}
              </a>,
              line.personName,
              line.case ? (
                <a key="case" className="govuk-link" href={`/cases/${line.case}`}>
                  {line.case}
                </a>
              ) : (
                'The day'
              ),
              <time key="sent" dateTime={line.at}>
                {line.when}
              </time>,
            ],
          }))}
        />
      )}
      {lines.length === limit && (
        <p className="govuk-body">
          These are the latest {limit}. Choose a person to see older ones of theirs.
        </p>
      )}
    </>
  );
}
