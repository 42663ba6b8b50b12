import type { FieldError } from '../../../workflows/forms/types.ts';
import { bodyNames } from '../../../workflows/road/bodies.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { TextArea } from '../../forms/inputs.tsx';
import type { YearPreview } from '../read-year.ts';

/** A year of meetings at once: pasted lines, or a calendar file. */
export function YearForm({ text, errors }: { text: string; errors: readonly FieldError[] }) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <TextArea
        id="lines"
        name="lines"
        label="The meetings, one on each line"
        hint="Date, time and who meets. For example: 14 January 2027, 6 pm, Cabinet. You can also paste a calendar file."
        value={text}
        error={
          errors.length > 1
            ? `${errors.length} lines cannot be read. They are named at the top of the page`
            : errors[0]?.message
        }
        rows={12}
        size="s"
      />
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="file">
          Or a calendar file (.ics)
        </label>
        <input className="govuk-file-upload" id="file" name="file" type="file" accept=".ics,text/calendar" />
      </div>
      <Button>See what would be recorded</Button>
    </form>
  );
}

/** What would be recorded, what is on record, and what cannot be placed. Nothing has happened yet. */
export function YearPreviewView({ preview, text }: { preview: YearPreview; text: string }) {
  const { fresh, known, wrong } = preview;
  return (
    <>
      <p className="govuk-body-l">This is what would be recorded. Nothing has been recorded yet.</p>
      {fresh.length === 0 ? (
        <p className="govuk-body">No meeting here is new.</p>
      ) : (
        <DataTable
          caption={fresh.length === 1 ? '1 new meeting' : `${fresh.length} new meetings`}
          columns={['When', 'Who meets']}
          rows={fresh.map((m) => ({ key: `${m.body} ${m.at}`, cells: [m.when, bodyNames[m.body]] }))}
        />
      )}
      {known.length > 0 && (
        <DataTable
          caption="Recorded already, and left as they are"
          columns={['When', 'Who meets']}
          rows={known.map((m, i) => ({
            key: `${m.body} ${m.when} ${i}`,
            cells: [m.when, bodyNames[m.body]],
          }))}
        />
      )}
      {wrong.length > 0 && (
        <DataTable
          caption="Cannot be placed, and left out"
          columns={['Entry', 'Why']}
          rows={wrong.map((w, i) => ({ key: `${w.number} ${i}`, cells: [`${w.number}: ${w.text}`, w.why] }))}
        />
      )}
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="confirm" value="yes" />
        <input type="hidden" name="lines" value={text} />
        <div className="govuk-button-group">
          {fresh.length > 0 && (
            <Button>
              {fresh.length === 1 ? 'Record this meeting' : `Record these ${fresh.length} meetings`}
            </Button>
          )}
          <a className="govuk-link" href="/meetings/year">
            Start again
          </a>
        </div>
      </form>
    </>
  );
}
