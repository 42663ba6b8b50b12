import { parse } from 'csv-parse/sync';
import { insertReadings, listIndicators } from '../../db/queries/indicators.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { type ReadRows, readRows } from '../../workflows/indicators/read-rows.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';

/** Longer than any council's readings. In characters. */
const longest = 500_000;
/** Problems that are shown: whoever reads them begins with the first. */
const mostShown = 50;

export type ImportRead =
  | { text: string; errors: FieldError[] }
  | { text: string; preview: Pick<ReadRows, 'fresh' | 'known'> }
  | { recorded: number };

/** Reads the form of an import. Only what was previewed and confirmed is recorded, all or nothing, and nothing of it twice. */
export async function importReadings(
  services: Services,
  person: SignedIn,
  form: FormData,
): Promise<ImportRead> {
  const file = form.get('file');
  const pasted = form.get('rows');
  const uploaded = file instanceof File && file.size > 0 && file.size <= longest ? await file.text() : '';
  const text = (uploaded || (typeof pasted === 'string' ? pasted : '')).replaceAll('\r\n', '\n');
  const wrong = (message: string) => ({ text, errors: [{ field: 'rows', message }] });
  if (text.length > longest || (file instanceof File && file.size > longest))
    return wrong('This is longer than an import can be. Send a part of it');
  if (text.trim() === '') return wrong('Paste the rows, or choose a file');
  const rows = rowsIn(text);
  if (!rows) return wrong('This cannot be read as a table: a quotation mark is opened and not closed');
  const indicators = await listIndicators(services.database);
  const recorded = indicators.flatMap(({ id, readings }) =>
    readings.map((reading) => ({ ...reading, indicatorId: id })),
  );
  const { fresh, known, problems } = readRows(rows, indicators, recorded);
  if (problems.length > 0) {
    const more = problems.length - mostShown;
    return {
      text,
      errors: [
        ...problems.slice(0, mostShown).map(({ row, column, why }) => ({
          field: 'rows',
          message: `Row ${row}, column ${column}: ${why}`,
        })),
        ...(more > 0 ? [{ field: 'rows', message: `And ${more} more. Put these right first` }] : []),
      ],
    };
  }
  if (form.get('confirm') !== 'yes') return { text, preview: { fresh, known } };
  if (fresh.length === 0) return { recorded: 0 };
  const written = await insertReadings(services.database, fresh, person.id, services.clock.now());
  return written
    ? { recorded: fresh.length }
    : wrong('Somebody else has recorded one of these readings meanwhile. Look at the preview again');
}

function rowsIn(text: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
  } catch {
    return undefined;
  }
}
