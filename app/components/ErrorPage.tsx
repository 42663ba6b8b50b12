interface ErrorPageProps {
  status: number;
  /** What this one request was refused for. */
  sentence?: string | undefined;
  /** Names the request in the log. */
  reference?: string | undefined;
}

const pages: Readonly<Record<number, { title: string; advice: string }>> = {
  403: {
    title: 'You cannot do this',
    advice: 'If you think that you should be able to, ask an administrator to check your roles.',
  },
  404: {
    title: 'Page not found',
    advice:
      'If you typed the address, check that it is right. If you pasted it, check that you copied all of it.',
  },
  405: { title: 'This cannot be done here', advice: 'Go back and use the buttons on the page.' },
  409: {
    title: 'This is not possible now',
    advice: 'Somebody may have moved the case on. Open it again to see where it is.',
  },
};
const notUnderstood = {
  title: 'This could not be understood',
  advice: 'Go back, check the form and send it again.',
};
const ourFault = {
  title: 'Sorry, there is a problem with the service',
  advice: 'Nothing that you saved before is lost. Try again in a few minutes.',
};

function wordsFor(status: number): { title: string; advice: string } {
  return pages[status] ?? (status < 500 ? notUnderstood : ourFault);
}

/** The browser's title of an error page. */
export function errorTitle(status: number): string {
  return `${wordsFor(status).title} – Due Regard`;
}

/** The page for an answer other than success, inside the council's frame. */
export function ErrorPage({ status, sentence, reference }: ErrorPageProps) {
  const { title, advice } = wordsFor(status);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{title}</h1>
        {sentence && status < 500 && <p className="govuk-body">{sentence}</p>}
        <p className="govuk-body">{advice}</p>
        {status >= 500 && reference && (
          <p className="govuk-body">
            When you report it, give the reference <strong>{reference}</strong>.
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href="/">
            Go to the start page
          </a>
        </p>
      </div>
    </div>
  );
}
