import type { PublicFilter } from '../public/public-filters.ts';
import { Button } from './Button.tsx';
import { SelectFilter } from './SelectFilter.tsx';

interface PublicSearchFormProps {
  action: string;
  typed: string;
  error?: string | undefined;
  filters: readonly PublicFilter[];
  /** Whether the box looks through everything that is published. */
  label: string;
}

/** Words and filters, all of which stay in the address. */
export function PublicSearchForm({ action, typed, error, filters, label }: PublicSearchFormProps) {
  const filtered = typed !== '' || filters.some(({ value }) => value !== '');
  return (
    <form method="get" action={action} className="dr-filter">
      <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label" htmlFor="q">
          {label}
        </label>
        {error && (
          <p id="q-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        <input
          className={`govuk-input${error ? ' govuk-input--error' : ''}`}
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          aria-describedby={error ? 'q-error' : undefined}
        />
      </div>
      {filters
        .filter(({ options, value }) => options.length > 1 || value !== '')
        .map((filter) => (
          <SelectFilter key={filter.name} {...filter} />
        ))}
      <Button kind="secondary">Show</Button>
      {filtered && (
        <a className="govuk-link dr-filter__clear" href={action}>
          Show all
        </a>
      )}
    </form>
  );
}
