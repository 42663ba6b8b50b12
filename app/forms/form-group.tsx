import type { ReactNode } from 'react';

/** What every input is given. `name` is the name it posts; `id` is that name as an id (see `fieldId`). */
export interface InputProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  size?: 's' | 'm';
  /** For cells of a table, whose headings say it to the eye. */
  hideLabel?: boolean;
}

type Described = Pick<InputProps, 'id' | 'hint' | 'error'>;

/** For aria-describedby: the ids of the hint and the error message that are on the page. */
export function describedBy({ id, hint, error }: Described): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

export function labelClass(
  kind: 'label' | 'fieldset__legend',
  { size, hideLabel }: Partial<InputProps>,
): string {
  return [`govuk-${kind}`, size && `govuk-${kind}--${size}`, hideLabel && 'govuk-visually-hidden']
    .filter(Boolean)
    .join(' ');
}

export function FormGroup({ error, children }: { error?: string; children: ReactNode }) {
  return <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>{children}</div>;
}

export function HintAndError({ id, hint, error }: Described) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}

/** A group of inputs with one question. It takes the focus, so that an error summary can link to the group. */
export function QuestionFieldset(
  props: Omit<InputProps, 'value' | 'name'> & { ownsId?: boolean; children: ReactNode },
) {
  return (
    <FormGroup error={props.error}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={describedBy(props)}
        {...(props.ownsId && { id: props.id, tabIndex: -1 })}
      >
        <legend className={labelClass('fieldset__legend', props)}>{props.label}</legend>
        <HintAndError {...props} />
        {props.children}
      </fieldset>
    </FormGroup>
  );
}
