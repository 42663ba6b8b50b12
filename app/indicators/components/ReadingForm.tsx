import type { FieldError } from '../../../workflows/forms/types.ts';
import { areaKinds } from '../../../workflows/indicators/types.ts';
import { Button } from '../../components/Button.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { Checkboxes, Radios, TextInput } from '../../forms/inputs.tsx';
import type { Typed } from '../read-form.ts';

/** One reading by hand. A value that is on record is replaced only where somebody ticks that it is. */
export function ReadingForm({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const input = (name: string, label: string) => {
    const error = errors.find(({ field }) => field === name)?.message;
    return { id: name, name, label, value: typed[name] ?? '', ...(error && { error }) };
  };
  const { value: _value, ...replace } = input('replace', 'Is it on record with another value?');
  return (
    <form method="post" noValidate>
      <WrittenBy />
      <h2 className="govuk-heading-m">Add a reading</h2>
      <TextInput {...input('year', 'Year')} />
      <TextInput {...input('area', 'Area')} />
      <Radios {...input('kind', 'Kind of area')} options={areaKinds} inline />
      <TextInput {...input('value', 'Value')} />
      {replace.error && (
        <Checkboxes
          {...replace}
          options={[{ value: 'yes', label: 'Put this value in its place. What it was stays on record' }]}
          chosen={[]}
        />
      )}
      <Button kind="secondary">Add the reading</Button>
    </form>
  );
}
