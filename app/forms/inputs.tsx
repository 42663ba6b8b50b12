import { partsOfDate } from '../../workflows/forms/calendar-answers.ts';
import type { Option } from '../../workflows/forms/types.ts';
import {
  describedBy,
  FormGroup,
  HintAndError,
  type InputProps,
  labelClass,
  QuestionFieldset,
} from './form-group.tsx';
import { SelectInput } from './select-input.tsx';

// No input has a maxLength: a browser would cut pasted words off without a word. The limit is told on saving.

export function TextInput(props: InputProps) {
  return (
    <FormGroup error={props.error}>
      <label className={labelClass('label', props)} htmlFor={props.id}>
        {props.label}
      </label>
      <HintAndError {...props} />
      <input
        className={`govuk-input${props.error ? ' govuk-input--error' : ''}`}
        id={props.id}
        name={props.name}
        type="text"
        autoComplete="off"
        defaultValue={props.value}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  );
}

export function TextArea({ rows = 5, ...props }: InputProps & { rows?: number }) {
  return (
    <FormGroup error={props.error}>
      <label className={labelClass('label', props)} htmlFor={props.id}>
        {props.label}
      </label>
      <HintAndError {...props} />
      <textarea
        className={`govuk-textarea${props.error ? ' govuk-textarea--error' : ''}`}
        id={props.id}
        name={props.name}
        rows={Math.min(Math.max(rows, Math.ceil(props.value.length / 80)), 20)}
        defaultValue={props.value}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  );
}

const dateBoxes = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/** The three boxes of the design system. A month alone is allowed where `dayOptional`. */
export function DateInput({ dayOptional, ...props }: InputProps & { dayOptional?: boolean }) {
  const parts = partsOfDate(props.value);
  const hint = props.hint ?? (dayOptional ? 'The day may be left blank.' : undefined);
  return (
    <QuestionFieldset {...props} hint={hint}>
      <div className="govuk-date-input">
        {dateBoxes.map(({ part, label, width }) => (
          <div key={part} className="govuk-date-input__item">
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={boxId(props.id, part)}>
                {label}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${props.error ? ' govuk-input--error' : ''}`}
                id={boxId(props.id, part)}
                name={`${props.name}-${part}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={parts[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </QuestionFieldset>
  );
}

/** The first box has the question's own id: that is where an error summary leads. */
function boxId(id: string, part: string): string {
  return part === 'day' ? id : `${id}-${part}`;
}

const yesAndNo: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export function YesNoInput(props: InputProps) {
  return <Radios {...props} options={yesAndNo} inline />;
}

export function Radios({
  options,
  inline,
  ...props
}: InputProps & { options: readonly Option[]; inline?: boolean }) {
  return (
    <QuestionFieldset {...props}>
      <div className={`govuk-radios govuk-radios--small${inline ? ' govuk-radios--inline' : ''}`}>
        {options.map((option, index) => (
          <div key={option.value} className="govuk-radios__item">
            <input
              className="govuk-radios__input"
              id={optionId(props.id, option.value, index)}
              name={props.name}
              type="radio"
              value={option.value}
              defaultChecked={props.value === option.value}
            />
            <label
              className="govuk-label govuk-radios__label"
              htmlFor={optionId(props.id, option.value, index)}
            >
              {option.label}
            </label>
          </div>
        ))}
      </div>
    </QuestionFieldset>
  );
}

/** A blank goes before the boxes, since a browser says nothing at all when none is ticked. */
export function Checkboxes(
  props: Omit<InputProps, 'value'> & { options: readonly Option[]; chosen: readonly string[] },
) {
  return (
    <QuestionFieldset {...props}>
      <input type="hidden" name={props.name} value="" />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {props.options.map((option, index) => (
          <div key={option.value} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={optionId(props.id, option.value, index)}
              name={props.name}
              type="checkbox"
              value={option.value}
              defaultChecked={props.chosen.includes(option.value)}
            />
            <label
              className="govuk-label govuk-checkboxes__label"
              htmlFor={optionId(props.id, option.value, index)}
            >
              {option.label}
            </label>
          </div>
        ))}
      </div>
    </QuestionFieldset>
  );
}

function optionId(id: string, value: string, index: number): string {
  return index === 0 ? id : `${id}-${value}`;
}

/** For cells, where radios would take too much room. An answer that is not in the list is shown, not lost. */
export function Select({ options, ...props }: InputProps & { options: readonly Option[] }) {
  const known = props.value === '' || options.some((option) => option.value === props.value);
  const shown = known ? options : [{ value: props.value, label: props.value }, ...options];
  return <SelectInput {...props} options={shown} none="Not answered" />;
}
