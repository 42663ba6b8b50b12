import type { FieldError, Option } from '../../workflows/forms/types.ts';
import type { TypedDeputy } from '../absences/read-deputy.ts';
import { Checkboxes, DateInput, TextInput } from '../forms/inputs.tsx';
import { SelectInput } from '../forms/select-input.tsx';
import { Button } from './Button.tsx';
import { WrittenBy } from './WrittenBy.tsx';

interface DeputyFormProps {
  standing: boolean;
  typed: TypedDeputy;
  errors: readonly FieldError[];
  directors: readonly Option[];
  staff: readonly Option[];
  /** Of what has begun, the first day and the director stay. */
  fixed?: { director: string; hasBegun: boolean };
  submit: string;
}

/** Records or changes an absence with its deputy, or a standing deputy. */
export function DeputyForm({ standing, typed, errors, directors, staff, fixed, submit }: DeputyFormProps) {
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  const [only] = directors.length === 1 ? directors : [];
  const asksBoth = typed.both || errorOf('both') !== undefined;
  const director = fixed?.director ?? only?.label;
  return (
    <form method="post" noValidate>
      <WrittenBy />
      {standing && <input type="hidden" name="kind" value="standing" />}
      {director ? (
        <p className="govuk-body">
          For the <strong>{director}</strong>.
          <input type="hidden" name="holder" value={fixed ? typed.holder : only?.value} />
        </p>
      ) : (
        <SelectInput
          id="holder"
          name="holder"
          label={standing ? 'Whose deputy is it?' : 'Who will be away?'}
          none="Choose a director"
          value={typed.holder}
          error={errorOf('holder')}
          options={directors}
          size="s"
        />
      )}
      {fixed?.hasBegun ? (
        <input type="hidden" name="from" value={typed.from} />
      ) : (
        <DateInput
          id="from"
          name="from"
          label="First day"
          hint={standing ? 'The deputy may act from this day.' : 'For example, 3 8 2027.'}
          value={typed.from}
          error={errorOf('from')}
          size="s"
        />
      )}
      {!standing && (
        <DateInput
          id="until"
          name="until"
          label="Last day"
          hint="After this day the deputy may not sign any more."
          value={typed.until}
          error={errorOf('until')}
          size="s"
        />
      )}
      <SelectInput
        id="deputy"
        name="deputy"
        label="Deputy"
        hint="Somebody who works for the council, and is not an author of what is to be signed."
        none="Choose a person"
        value={typed.deputy}
        error={errorOf('deputy')}
        options={staff}
        size="s"
      />
      <TextInput
        id="authority"
        name="authority"
        label="Authority"
        hint="It stands beside each signature. For example, scheme of delegation, absence cover."
        value={typed.authority}
        error={errorOf('authority')}
        size="s"
      />
      {asksBoth && (
        <Checkboxes
          id="both"
          name="both"
          label="Two deputies at once"
          error={errorOf('both')}
          options={[{ value: 'yes', label: 'Both deputies may act on the days that the two absences share' }]}
          chosen={typed.both ? ['yes'] : []}
          size="s"
        />
      )}
      <Button>{submit}</Button>
    </form>
  );
}
