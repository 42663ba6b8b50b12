import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import { capital } from './capital.ts';
import { onPaper } from './sheet-on-paper.ts';

/** A column of a sheet: how wide, in letters, and whether its cells are days (YYYY-MM-DD). */
export interface SheetColumn {
  head: string;
  width: number;
  isDay?: true;
}

const lineHeight = 13;
/** Excel has no higher row than 409 points. */
const mostLines = 31;

/**
 * In points, for as many lines as its longest cell needs: LibreOffice does not reckon the height of a row that says none,
 * and writes one row over the next.
 */
const heightOf = (row: readonly string[], columns: readonly SheetColumn[]): number =>
  lineHeight * Math.min(mostLines, Math.max(1, ...row.map((text, index) => linesOf(text, columns[index]))));

/** A day is never broken. */
function linesOf(text: string, column: SheetColumn | undefined): number {
  if (!column || column.isDay) return 1;
  const fits = Math.max(1, column.width - 2);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / fits)), 0);
}

const topLeft = { align: 'left', alignVertical: 'top' } as const;

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
    columns.map(({ head }) => ({
      value: capital(head),
      type: String,
      fontWeight: 'bold' as const,
      wrap: true,
      alignVertical: 'top' as const,
      backgroundColor: '#F3F2F1',
    })),
    ...rows.map((row) => {
      const height = heightOf(row, columns);
      return row.map((text, index) => {
        if (text === '') return null;
        if (columns[index]?.isDay && /^\d{4}-\d{2}-\d{2}$/.test(text))
          return {
            value: new Date(`${text}T00:00:00Z`),
            type: Date,
            format: 'd mmmm yyyy',
            ...topLeft,
            height,
          };
        return {
          value: withoutForbiddenCharacters(text),
          type: String,
          wrap: true,
          ...topLeft,
          height,
        };
      });
    }),
  ];
  const made = await writeExcelFile(
    cells,
    { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 },
    // Without a font of its own, each program takes another.
    { fontFamily: 'Arial', fontSize: 10, features: [onPaper(name)] },
  ).toBuffer();
  return new Response(new Uint8Array(made), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
