import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findMailboxLetter } from '../../db/queries/mailbox.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Details } from '../components/Details.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { requireDemonstration } from '../demonstration/require-demonstration.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.letter.subject ?? 'Letter'} – Due Regard` },
];

/** A letter carries its styles in itself, and its frame inherits this page's policy. Nothing here runs a script. */
export const headers = () => ({
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
});

export async function loader({ params, context: { services } }: LoaderFunctionArgs) {
  requireDemonstration(services);
  const letter = await findMailboxLetter(services.database, params.letter ?? '');
  if (!letter)
    throw data('There is no such letter. Starting a scenario afresh empties the mailbox.', { status: 404 });
  // A link in the letter opens in the window and not in the frame.
  const page = letter.html.replace(/<head([^>]*)>/i, '<head$1><base target="_top">');
  return { letter: { ...letter, html: page }, when: timeInWords(letter.at) };
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
            value: (
              <a className="govuk-link" href={`/cases/${letter.case}`}>
                {letter.case}
              </a>
            ),
          },
        ]}
      />
      <iframe
        className="dr-letter__page"
        title={`The letter: ${letter.subject}`}
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={letter.html}
      />
      <Details summary="The same as plain text">
        <pre className="dr-letter__text">{letter.text}</pre>
      </Details>
    </>
  );
}
