import { describedBy, FormGroup, HintAndError, type InputProps, labelClass } from '../forms/form-group.tsx';

/** A date and time in one box, as London's clocks show them: `2008-07-24T18:00`. */
export function MomentInput({
  kind = 'datetime-local',
  ...props
}: InputProps & { kind?: 'datetime-local' | 'date' | 'time' }) {
  return (
    <FormGroup error={props.error}>
      <label className={labelClass('label', props)} htmlFor={props.id}>
        {props.label}
      </label>
      <HintAndError {...props} />
      <input
        className={`govuk-input dr-moment${props.error ? ' govuk-input--error' : ''}`}
        id={props.id}
        name={props.name}
        type={kind}
        defaultValue={props.value}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  );
}
