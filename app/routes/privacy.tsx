import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const meta: MetaFunction = () => [{ title: 'Privacy and cookies – Due Regard' }];

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  return { council: (await services.council()).name, demonstration: services.demonstration !== undefined };
}

export default function Privacy() {
  const { council, demonstration } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Privacy and cookies</h1>
        {demonstration && (
          <p className="govuk-inset-text">
            This is a demonstration. Its people are invented, and so is {council}. Do not type anything about
            a real person: every visitor can read it.
          </p>
        )}
        <h2 className="govuk-heading-m">What is kept about you</h2>
        <p className="govuk-body">
          If you work for the council or are one of its members: your name, your address at work, the roles
          that you hold and have held, what you did to a case and when, and the letters that the service sent
          you. {council} decides how long.
        </p>
        <p className="govuk-body">
          If {council} asks you in a consultation: your name and the address to which your link was sent, the
          letters that went there, without the link in them, and each answer that you sent. Its staff read
          your answer with your name; what is published says only how many answered and what changed because
          of it. Your link is yours alone, and the page behind it sets no cookie. {council} decides how long
          this is kept.
        </p>
        <p className="govuk-body">
          If you only read the public pages: nothing. The log has a line for each request, with its path and
          how long it took, and without your address.
        </p>
        <h2 className="govuk-heading-m">The record</h2>
        <p className="govuk-body">
          What was done to a case cannot be changed afterwards, so that a decision can be shown to be what it
          was. The words that people typed with a step are kept apart from that record.
        </p>
        <h2 className="govuk-heading-m">What you are typing</h2>
        <p className="govuk-body">
          While you fill in a section of a case, what you type is kept as your draft, so that you do not lose
          it. Nobody else can read it. It goes when you save the section or drop the draft, when you leave the
          council, and 30 days after the case was closed. Your colleagues see that you have the case open, and
          since when, but nothing of what you type.
        </p>
        <p className="govuk-body">
          What you send after you were signed out, reasons or a comment for example, waits for you alone until
          you sign in and send or drop it, for 30 days at most.
        </p>
        <p className="govuk-body">
          What could not reach the service, because there was no connection or you had been signed out, is
          kept in this browser alone, for seven days at most. It goes as soon as the service has it, and when
          you sign out. On a computer that others use too, sign out.
        </p>
        <h2 className="govuk-heading-m">Cookies</h2>
        <p className="govuk-body">
          There is one, and only for those who sign in. It holds a random number that says which session is
          yours, and nothing about you. It goes when you sign out or close the browser, and the session ends
          after two hours without a page, or twelve hours at most. The public pages set no cookie. Nobody
          else’s scripts, pictures or fonts are loaded, and nothing is counted or followed.
        </p>
      </div>
    </div>
  );
}
