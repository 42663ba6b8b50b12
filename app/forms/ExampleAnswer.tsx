import type { Field } from '../../workflows/forms/types.ts';

/** A good answer, folded away. It is text and no input, so that it never becomes an answer by itself. */
export function ExampleAnswer({ field }: { field: Field }) {
  if (!field.example) return null;
  return (
    <details className="govuk-details dr-example">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Show an example<span className="govuk-visually-hidden"> of an answer to “{field.label}”</span>
        </span>
      </summary>
      <div className="govuk-details__text">{field.example}</div>
    </details>
  );
}
