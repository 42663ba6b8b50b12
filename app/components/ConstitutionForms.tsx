import type { FieldError } from '../../workflows/forms/types.ts';
import { presetOptions } from '../constitution/preset-options.ts';
import type { TypedVersion } from '../constitution/read-version.ts';
import { FormGroup } from '../forms/form-group.tsx';
import { DateInput, TextArea } from '../forms/inputs.tsx';
import { Button } from './Button.tsx';
import { WrittenBy } from './WrittenBy.tsx';

interface ConstitutionFormsProps {
  typed: TypedVersion;
  errors: readonly FieldError[];
}

/** The two ways of adding a version. Every button leads to a preview first. */
export function ConstitutionForms({ typed, errors }: ConstitutionFormsProps) {
  const messagesOf = (field: string) =>
    errors
      .filter((e) => e.field === field)
      .map((e) => e.message)
      .join('. ') || undefined;
  return (
    <>
      <h2 className="govuk-heading-l">Add a version</h2>
      <p className="govuk-body">
        A new version ends the former on the day before. You see first what would differ.
      </p>
      <h3 className="govuk-heading-m">From a preset</h3>
      <form method="post" noValidate>
        <WrittenBy />
        <input type="hidden" name="way" value="preset" />
        <FormGroup error={messagesOf('preset')}>
          <label className="govuk-label govuk-label--s" htmlFor="preset">
            Preset
          </label>
          {messagesOf('preset') && <p className="govuk-error-message">{messagesOf('preset')}</p>}
          <select
            className="govuk-select"
            id="preset"
            name="preset"
            defaultValue={typed.preset || presetOptions[0]?.value}
          >
            {presetOptions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </FormGroup>
        <DateInput
          id="on"
          name="on"
          label="First day on which it is in force"
          value={typed.on}
          error={messagesOf('on')}
          size="s"
        />
        <Button kind="secondary">Show what would differ</Button>
      </form>
      <h3 className="govuk-heading-m">From a file of the council’s own</h3>
      <form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="way" value="json" />
        <TextArea
          id="json"
          name="json"
          label="Text of the file"
          hint="JSON, in the shape of the presets. Its effectiveFrom says from which day it is in force."
          value={typed.json}
          error={messagesOf('json')}
          rows={8}
        />
        <div className="govuk-form-group">
          <label className="govuk-label govuk-label--s" htmlFor="file">
            Or choose the file
          </label>
          <input
            className="govuk-file-upload"
            id="file"
            name="file"
            type="file"
            accept=".json,application/json"
          />
        </div>
        <Button kind="secondary">Show what would differ</Button>
      </form>
    </>
  );
}
