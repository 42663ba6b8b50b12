import { LinkButton } from './Button.tsx';

/** For whoever is not signed in: what this is, the way in, and the public pages. */
export function StartPage({ demonstration }: { demonstration: boolean }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">
          Impact assessments and delivery plans, from first draft to review
        </h1>
        <p className="govuk-body-l">
          Due Regard carries a council’s equality impact assessments and delivery-plan actions through review,
          sign-off, Cabinet and call-in, and counts every statutory date on the way.
        </p>
        <p className="govuk-body">If you work for the council or are one of its members:</p>
        <LinkButton href="/sign-in">
          {demonstration ? 'Choose a person and look around' : 'Sign in'}
        </LinkButton>
        <h2 className="govuk-heading-l">For everybody</h2>
        <ul className="dr-start-links">
          {publicLinks.map(({ href, text, says }) => (
            <li key={href}>
              <a className="govuk-link dr-start-links__link" href={href}>
                {text}
              </a>
              <p className="govuk-body">{says}</p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

const publicLinks = [
  {
    href: '/register',
    text: 'Decisions',
    says: 'What was decided, by whom and why, and whether it may be acted on yet.',
  },
  { href: '/forward-plan', text: 'Forward plan', says: 'Key decisions that are coming up, and when.' },
  {
    href: '/deadline-calculator',
    text: 'Deadline calculator',
    says: 'Every statutory date around a meeting, with each day counted in the open.',
  },
  {
    href: '/calendar.ics',
    text: 'Calendar feed',
    says: 'Meetings and the close of call-in, for your own calendar.',
  },
] as const;
