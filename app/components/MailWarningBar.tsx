import type { MailWarning } from '../lists/mail-warning.ts';

/** Above the page, where no letter goes out or some do not arrive: who waits for an answer by mail must know. */
export function MailWarningBar({ stopped, unreached }: MailWarning) {
  return (
    <section aria-label="The mail" className="dr-mail-warning">
      {stopped && (
        <p className="govuk-body">
          <strong>The mail is stopped.</strong> {stopped}
        </p>
      )}
      {unreached.length > 0 && (
        <p className="govuk-body">
          <strong>Letters do not reach everybody.</strong> They come back from the address of{' '}
          {unreached.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a className="govuk-link" href={`/people/${encodeURIComponent(id)}`}>
                {name}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}
