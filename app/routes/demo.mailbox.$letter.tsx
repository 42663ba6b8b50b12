import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findMailboxLetter } from '../../db/queries/mailbox.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Details } from '../components/Details.tsx';
import { LetterFrame } from '../components/LetterFrame.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { requireDemonstration } from '../demonstration/require-demonstration.ts';
import { policyOfALetter } from '../mail/policy-of-a-letter.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.letter.subject ?? 'Letter'} – Due Regard` },
];

export const headers = policyOfALetter;

export async function loader({ params, context: { services } }: LoaderFunctionArgs) {
  requireDemonstration(services);
  const letter = await findMailboxLetter(services.database, params.letter ?? '');
  if (!letter)
    throw data('There is no such letter. Starting a scenario afresh empties the mailbox.', { status: 404 });
  return { letter, when: timeInWords(letter.at) };
}

export default function Letter() {
  const { letter, when } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href="/demo/mailbox">Back to the mailbox</BackLink>
      <h1 className="govuk-heading-l">{letter.subject}</h1>
      <SummaryList
        compact
        rows={[
          { key: 'To', value: `${letter.personName}, ${letter.to}` },
          { key: 'Sent', value: when },
          {
            key: 'About',
            value: letter.case ? (
              <a className="govuk-link" href={`/cases/${letter.case}`}>
                {letter.case}
              </a>
            ) : (
              'The message of the day'
            ),
          },
          letter.files.length > 0
            ? { key: 'With it', value: letter.files.map(({ filename }) => filename).join(', ') }
            : null,
        ]}
      />
      <LetterFrame subject={letter.subject} html={letter.html} text={letter.text} />
      {letter.files.map(({ filename, content }) => (
        <Details key={filename} summary={`The calendar file ${filename}`}>
          <pre className="dr-letter__text">{content}</pre>
        </Details>
      ))}
    </>
  );
}
