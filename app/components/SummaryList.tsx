import type { ReactNode } from 'react';

interface SummaryRow {
  key: string;
  value: ReactNode;
  /** `about` ends the sentence for those who hear the link alone: "Change" + "the review date". */
  action?: { href: string; text: string; about: string };
}

/** Facts by name. A null row is left out, so that a caller can write `condition ? row : null`. */
export function SummaryList({ rows, compact }: { rows: readonly (SummaryRow | null)[]; compact?: boolean }) {
  const shown = rows.filter((row) => row !== null);
  const anyAction = shown.some((row) => row.action);
  return (
    <dl
      className={`govuk-summary-list${compact ? ' govuk-summary-list--no-border dr-summary-list--compact' : ''}`}
    >
      {shown.map(({ key, value, action }) => (
        <div
          key={key}
          className={`govuk-summary-list__row${anyAction && !action ? ' govuk-summary-list__row--no-actions' : ''}`}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {action && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={action.href}>
                {action.text}
                <span className="govuk-visually-hidden"> {action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
