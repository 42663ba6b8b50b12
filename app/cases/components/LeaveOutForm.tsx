import type { FieldError, Option } from '../../../workflows/forms/types.ts';
import { groundOptions } from '../../../workflows/publication/grounds.ts';
import type { TypedRedaction } from '../../commands/publication.ts';
import { Button } from '../../components/Button.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { FormGroup, HintAndError } from '../../forms/form-group.tsx';
import { TextArea } from '../../forms/inputs.tsx';
import { SelectInput } from '../../forms/select-input.tsx';

interface LeaveOutFormProps {
  groups: readonly { group: string; options: readonly Option[] }[];
  /** Democratic services leave out; authors propose. */
  applies: boolean;
  typed: TypedRedaction;
  errors: readonly FieldError[];
}

/** Leaves out an answer, or words of one, with the ground that the reader is told. */
export function LeaveOutForm({ groups, applies, typed, errors }: LeaveOutFormProps) {
  const errorOf = (field: string) => errors.find((it) => it.field === field)?.message;
  const error = errorOf('answer');
  const described = ['answer-hint', error && 'answer-error'].filter(Boolean).join(' ');
  return (
    <form method="post" noValidate>
      <WrittenBy />
      <h3 className="govuk-heading-s">
        {applies ? 'Leave something out' : 'Propose that something is left out'}
      </h3>
      <FormGroup error={error}>
        <label className="govuk-label" htmlFor="answer">
          Answer
        </label>
        <HintAndError
          id="answer"
          hint="Answers that are never published are not in this list."
          error={error}
        />
        <select
          className={`govuk-select dr-select--wide${error ? ' govuk-select--error' : ''}`}
          id="answer"
          name="answer"
          defaultValue={typed.answer}
          aria-describedby={described}
        >
          <option value="">Choose</option>
          {groups.map(({ group, options }) => (
            <optgroup key={group} label={group}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </FormGroup>
      <TextArea
        id="passage"
        name="passage"
        label="The exact words"
        hint="Copy them from the answer. They are left out wherever they stand in what is published of this report. Blank leaves out the whole answer."
        value={typed.passage}
        error={errorOf('passage')}
        rows={2}
      />
      <SelectInput
        id="ground"
        name="ground"
        label="Ground"
        hint="The reader is told it in place of the words."
        value={typed.ground}
        error={errorOf('ground')}
        options={groundOptions}
      />
      <TextArea
        id="why"
        name="why"
        label="Why"
        hint="For the record. It is not published."
        value={typed.why}
        error={errorOf('why')}
        rows={2}
      />
      <Button kind="secondary" name="intent" value="leaveOut">
        {applies ? 'Leave it out' : 'Propose it'}
      </Button>
    </form>
  );
}
