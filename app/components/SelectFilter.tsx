import type { Option } from '../../workflows/forms/types.ts';

interface SelectFilterProps {
  name: string;
  label: string;
  value: string;
  /** What is chosen where nothing is: "Everybody". */
  any: string;
  options: readonly Option[];
}

/** One choice of a filter, which goes into the address. */
export function SelectFilter({ name, label, value, any, options }: SelectFilterProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`filter-${name}`} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
