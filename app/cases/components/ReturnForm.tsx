import type { FieldError } from '../../../workflows/forms/types.ts';
import { Button } from '../../components/Button.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { fieldId } from '../../forms/field-id.ts';
import { describedBy, FormGroup, HintAndError } from '../../forms/form-group.tsx';
import { TextArea } from '../../forms/inputs.tsx';
import type { CaseView } from '../case-view.ts';
import { aboutName, answersToName, reasonName, reasonRows } from '../reasons-about.ts';
import { HiddenFields } from './HiddenFields.tsx';
import { WarningText } from './WarningText.tsx';

type Entries = readonly (readonly [string, string])[];

/** The reasons for a return: those for the whole, and those about single answers, which the author finds beside them. */
export function ReturnForm(props: {
  view: CaseView;
  entries?: Entries;
  errors?: readonly FieldError[];
  /** On a page of its own: what its one button says, and the way back. */
  alone?: string;
}) {
  const { view, entries = [], errors = [], alone } = props;
  const typed = (name: string) => entries.findLast(([it]) => it === name)?.[1] ?? '';
  const errorOf = (name: string) => errors.find((it) => it.field === name)?.message;
  const groups = answersToName(view.template);
  return (
    <form method="post" action={`/cases/${view.reference}`} noValidate>
      <WrittenBy />
      <HiddenFields view={view} event="returnForChanges" />
      <TextArea
        id="reasons"
        name="reasons"
        label="Reasons"
        hint="Say what to change. The author is told in your words."
        value={typed('reasons')}
        error={errorOf('reasons')}
        rows={4}
        size="s"
      />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          About single answers (optional)
        </legend>
        <p className="govuk-hint">The author sees each of these beside the answer.</p>
        {reasonRows.map((row) => (
          <div key={row} className="dr-about">
            <AnswerChoice
              row={row}
              groups={groups}
              value={typed(aboutName(row))}
              error={errorOf(aboutName(row))}
            />
            <TextArea
              id={fieldId(reasonName(row))}
              name={reasonName(row)}
              label={`What to change in answer ${row}`}
              value={typed(reasonName(row))}
              error={errorOf(reasonName(row))}
              rows={2}
            />
          </div>
        ))}
      </fieldset>
      <WarningText>It goes back to its author, and any signature is void.</WarningText>
      {alone ? (
        <div className="govuk-button-group">
          <Button>{alone}</Button>
          <a className="govuk-link" href={`/cases/${view.reference}`}>
            Cancel
          </a>
        </div>
      ) : (
        <Button kind="secondary">Return with reasons</Button>
      )}
    </form>
  );
}

function AnswerChoice(props: {
  row: number;
  groups: ReturnType<typeof answersToName>;
  value: string;
  error: string | undefined;
}) {
  const { row, groups, value, error } = props;
  const name = aboutName(row);
  const id = fieldId(name);
  return (
    <FormGroup error={error}>
      <label className="govuk-label" htmlFor={id}>
        Answer {row}
      </label>
      <HintAndError id={id} error={error} />
      <select
        className={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy({ id, error })}
      >
        <option value="">Choose an answer</option>
        {groups.map(({ group, options }) => (
          <optgroup key={group} label={group}>
            {options.map((it) => (
              <option key={it.value} value={it.value}>
                {it.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FormGroup>
  );
}
