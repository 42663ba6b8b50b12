import { howMany } from '../../../workflows/clocks/index.ts';
import type { FieldError } from '../../../workflows/forms/types.ts';
import type { ReadRows } from '../../../workflows/indicators/read-rows.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { TextArea } from '../../forms/inputs.tsx';

/** Readings as rows: pasted, or as a file. */
export function ImportForm({ text, errors }: { text: string; errors: readonly FieldError[] }) {
  const error =
    errors.length > 1
      ? `${errors.length} things are wrong. They are named at the top of the page`
      : errors[0]?.message;
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <TextArea
        id="rows"
        name="rows"
        label="The readings, one on each line"
        hint="The first line names the columns: indicator, year, area, kind (national, county or district), value."
        value={text}
        rows={12}
        size="s"
        {...(error && { error })}
      />
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="file">
          Or a file (.csv)
        </label>
        <input className="govuk-file-upload" id="file" name="file" type="file" accept=".csv,text/csv" />
      </div>
      <Button>See what would be recorded</Button>
    </form>
  );
}

/** What would be recorded, and how much is on record already. Nothing has happened yet. */
export function ImportPreview({
  preview: { fresh, known },
  text,
}: {
  preview: Pick<ReadRows, 'fresh' | 'known'>;
  text: string;
}) {
  return (
    <>
      <p className="govuk-body-l">This is what would be recorded. Nothing has been recorded yet.</p>
      {known > 0 && (
        <p className="govuk-body">
          {howMany(known, 'row is', 'rows are')} on record already, or twice in the file, with the same value.
          They are left as they are.
        </p>
      )}
      {fresh.length === 0 ? (
        <p className="govuk-body">No reading here is new.</p>
      ) : (
        <DataTable
          caption={howMany(fresh.length, 'new reading')}
          columns={['Indicator', 'Year', 'Area', 'Kind', 'Value']}
          rows={fresh.map((it) => ({
            key: `${it.indicatorId} ${it.year} ${it.area}`,
            cells: [it.indicator, it.year, it.area, it.kind, it.value],
          }))}
        />
      )}
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="confirm" value="yes" />
        <input type="hidden" name="rows" value={text} />
        <div className="govuk-button-group">
          {fresh.length > 0 && <Button>{`Record ${howMany(fresh.length, 'reading')}`}</Button>}
          <a className="govuk-link" href="/indicators/import">
            Begin again
          </a>
        </div>
      </form>
    </>
  );
}
