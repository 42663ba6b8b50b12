import { QuestionFieldset } from '../forms/form-group.tsx';

interface RadioChoiceProps {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  options: readonly { value: string; label: string; hint: string }[];
}

/** One question whose answers each need a line of explanation. */
export function RadioChoice({ name, label, value, error, options }: RadioChoiceProps) {
  return (
    <QuestionFieldset id={name} label={label} size="m" {...(error !== undefined && { error })}>
      <div className="govuk-radios">
        {options.map((option, index) => {
          const id = index === 0 ? name : `${name}-${option.value}`;
          return (
            <div key={option.value} className="govuk-radios__item">
              <input
                className="govuk-radios__input"
                id={id}
                name={name}
                type="radio"
                value={option.value}
                defaultChecked={value === option.value}
                aria-describedby={`${id}-item-hint`}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={id}>
                {option.label}
              </label>
              <div id={`${id}-item-hint`} className="govuk-hint govuk-radios__hint">
                {option.hint}
              </div>
            </div>
          );
        })}
      </div>
    </QuestionFieldset>
  );
}
