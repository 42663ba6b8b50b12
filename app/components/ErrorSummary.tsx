import { fieldId } from '../forms/field-id.ts';

interface ErrorSummaryProps {
  /** `field` is the name that the input posts. Empty: the message is about the form as a whole. */
  errors: readonly { field: string; message: string }[];
}

/** Stands first on the page, before its heading, and leads to each input. Nothing where there is no error. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
