import type { FieldError } from '../../../workflows/forms/types.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea } from '../../forms/inputs.tsx';

/** Pasted or uploaded; the button leads to a preview first. */
export function TemplateForm({ json, errors }: { json: string; errors: readonly FieldError[] }) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <TextArea
        id="json"
        name="json"
        label="Text of the file"
        hint="JSON, in the shape of the templates above: open one, take its file, change what you need, and give it an id of its own."
        value={json}
        error={errors.map(({ message }) => message).join('. ') || undefined}
        rows={8}
        size="s"
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
      <Button>Show it as an officer sees it</Button>
    </form>
  );
}
