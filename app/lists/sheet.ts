import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';

/** A column of a sheet: how wide, in letters, and whether its cells are days (YYYY-MM-DD). */
export interface SheetColumn {
  head: string;
  width: number;
  isDay?: true;
}

/**
 * Rows as an Excel file, for whoever asked alone. Every text is written as a text cell, so that none is read as a formula
 * however it begins; days are dates that can be sorted and counted with.
 */
export async function sheetAnswer(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Response> {
  const cells: SheetData = [
    columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) =>
      row.map((text, index) => {
        if (text === '') return null;
        if (columns[index]?.isDay && /^\d{4}-\d{2}-\d{2}$/.test(text))
          return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'd mmmm yyyy' };
        return {
          value: withoutForbiddenCharacters(text),
          type: String,
          wrap: true,
          alignVertical: 'top' as const,
        };
      }),
    ),
  ];
  const made = await writeExcelFile(cells, {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
  return new Response(new Uint8Array(made), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
