import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BackLink } from '../components/BackLink.tsx';
import { LetterFrame } from '../components/LetterFrame.tsx';
import { requireDemonstration } from '../demonstration/require-demonstration.ts';
import { exampleLetters } from '../gallery/example-letters.ts';
import { policyOfALetter } from '../mail/policy-of-a-letter.ts';

export const meta: MetaFunction<typeof loader> = ({ data: example }) => [
  { title: `${example?.label ?? 'Letter'} – Due Regard` },
];
export const headers = policyOfALetter;

export async function loader({ params, context: { services } }: LoaderFunctionArgs) {
  requireDemonstration(services);
  const found = exampleLetters.findIndex(({ name }) => name === params.name);
  const example = exampleLetters[found];
  if (!example) throw data('There is no such letter.', { status: 404 });
  const { subject, html, text } = await example.render();
  const next = exampleLetters[found + 1];
  return { label: example.label, subject, html, text, next: next && { name: next.name, label: next.label } };
}

export default function ExampleLetter() {
  const { label, subject, html, text, next } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href="/demo/letters">All letters</BackLink>
      <span className="govuk-caption-l">{label}</span>
      <h1 className="govuk-heading-l">{subject}</h1>
      <LetterFrame subject={subject} html={html} text={text} />
      {next && (
        <p className="govuk-body govuk-!-margin-top-6">
          <a className="govuk-link" href={`/demo/letters/${next.name}`}>
            Next: {next.label}
          </a>
        </p>
      )}
    </>
  );
}
