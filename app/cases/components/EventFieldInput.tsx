import { joinDate } from '../../../workflows/forms/calendar-answers.ts';
import { fieldId } from '../../forms/field-id.ts';
import {
  describedBy,
  FormGroup,
  HintAndError,
  type InputProps,
  labelClass,
} from '../../forms/form-group.tsx';
import { DateInput, Radios, TextArea, TextInput } from '../../forms/inputs.tsx';
import { SelectInput } from '../../forms/select-input.tsx';
import type { ViewField } from '../case-view.ts';

type Entries = readonly (readonly [string, string])[];

/** What was typed into a field of a posted form, a date from its three boxes too. */
export function typedIn(entries: Entries, field: Pick<ViewField, 'name' | 'type'>): string {
  const last = (name: string) => entries.findLast(([it]) => it === name)?.[1] ?? '';
  if (field.type !== 'day') return last(field.name);
  const [day, month, year] = ['day', 'month', 'year'].map((part) => last(`${field.name}-${part}`));
  return joinDate({ day: day ?? '', month: month ?? '', year: year ?? '' }) || last(field.name);
}

/** A list this long is a drop-down; a shorter one is all seen at once. */
const manyOptions = 8;

/** The input of one field of an event's form. */
export function EventFieldInput({
  field,
  entries,
  error,
  recommendations = [],
}: {
  field: ViewField;
  entries: Entries;
  error?: string;
  /** Of the report, where the field asks about each. */
  recommendations?: readonly string[];
}) {
  const { options = [] } = field;
  const typed = typedIn(entries, field);
  const input: InputProps = {
    id: fieldId(field.name),
    name: field.name,
    label: field.required || field.type === 'day' ? field.label : `${field.label} (optional)`,
    hint: field.hint,
    value: typed,
    error,
    size: 's',
  };
  switch (field.type) {
    case 'choice': {
      const only = options.length === 1 && field.required ? options[0]?.value : undefined;
      const choice = { ...input, value: typed || (only ?? ''), options };
      return options.length > manyOptions ? (
        <SelectInput {...choice} none="Choose one" />
      ) : (
        <Radios {...choice} />
      );
    }
    case 'day':
      return <DateInput {...input} label={field.label} />;
    case 'number':
      return <TextInput {...input} />;
    case 'outcomes':
      return <EachRecommendation field={field} entries={entries} recommendations={recommendations} />;
    case 'moment':
      return <MomentInput {...input} />;
    default:
      return <TextArea {...input} />;
  }
}

/** What became of each numbered recommendation. Nothing where the report has none. */
export function EachRecommendation({
  field,
  entries,
  recommendations,
}: {
  field: ViewField;
  entries: Entries;
  recommendations: readonly string[];
}) {
  if (recommendations.length === 0) return null;
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{field.label} (optional)</legend>
      {field.hint && <div className="govuk-hint">{field.hint}</div>}
      {recommendations.map((text, index) => {
        const name = `${field.name}-${index + 1}`;
        return (
          <SelectInput
            key={name}
            id={fieldId(name)}
            name={name}
            label={`${index + 1}. ${text}`}
            value={typedIn(entries, { name, type: 'choice' })}
            options={field.options ?? []}
            none="Not recorded"
          />
        );
      })}
    </fieldset>
  );
}

/** A date and a time in Europe/London. A browser that does not know the type shows a text box. */
function MomentInput(props: InputProps) {
  const hint = [props.hint, 'Leave it blank for now. UK time.'].filter(Boolean).join(' ');
  return (
    <FormGroup error={props.error}>
      <label className={labelClass('label', props)} htmlFor={props.id}>
        {props.label}
      </label>
      <HintAndError {...props} hint={hint} />
      <input
        className={`govuk-input govuk-input--width-20${props.error ? ' govuk-input--error' : ''}`}
        id={props.id}
        name={props.name}
        type="datetime-local"
        autoComplete="off"
        defaultValue={props.value}
        aria-describedby={describedBy({ ...props, hint })}
      />
    </FormGroup>
  );
}
