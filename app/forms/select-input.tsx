import type { Option } from '../../workflows/forms/types.ts';
import { describedBy, FormGroup, HintAndError, type InputProps, labelClass } from './form-group.tsx';

/** One of many: people, meetings. The first choice says that nothing is chosen yet. */
export function SelectInput({
  options,
  none = 'Choose',
  ...props
}: InputProps & { options: readonly Option[]; none?: string }) {
  return (
    <FormGroup error={props.error}>
      <label className={labelClass('label', props)} htmlFor={props.id}>
        {props.label}
      </label>
      <HintAndError {...props} />
      <select
        className={`govuk-select${props.error ? ' govuk-select--error' : ''}`}
        id={props.id}
        name={props.name}
        defaultValue={props.value}
        aria-describedby={describedBy(props)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
