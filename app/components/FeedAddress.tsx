/** The secret address of a calendar, on the one page that shows it, and what to do with it. */
export function FeedAddress({ address, label }: { address: string; label: string }) {
  return (
    <section
      className="govuk-notification-banner govuk-notification-banner--success"
      aria-labelledby="address"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="address">
          The address of “{label}”
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">Copy it now: it is shown this once.</p>
        <p className="govuk-body dr-feed-address">
          <code>{address}</code>
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={address.replace(/^https?:/, 'webcal:')}>
            Subscribe on this computer
          </a>{' '}
          or give it to your calendar program: in Outlook “Add calendar”, then “Subscribe from web”; in Apple
          Calendar “New calendar subscription”; in Google Calendar “Other calendars”, then “From URL”.
        </p>
        <p className="govuk-body">
          Whoever has the address reads this calendar without signing in. Treat it as a password.
        </p>
      </div>
    </section>
  );
}
