import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableBlock } from '../../workflows/documents/blocks.ts';
import { headColour, lineColour } from './document-styles.ts';
import { marked, runsOf } from './runs.ts';

const line = { style: 'single', size: 4, color: lineColour } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const margins = { top: 60, bottom: 40, left: 100, right: 100 };

/**
 * Its first row is its head, and stands again on each page that it reaches.
 * @param width of the page between its margins, in twentieths of a point
 */
export function drawTable({ columns, rows, rowHeads }: TableBlock, width: number): Table {
  const widths = widthsOf(columns, width);
  const cell = (index: number, children: Paragraph[], isHead = false) =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(isHead && { shading: { type: 'clear', color: 'auto', fill: headColour } }),
    });
  const head = (text: string, mark?: string) =>
    marked(text, mark, { style: 'Cell', keepNext: true, bold: true });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders,
    margins,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label, mark }, index) => cell(index, [head(label, mark)], true)),
      }),
      ...rows.map(
        ({ mark, cells }) =>
          new TableRow({
            cantSplit: cells.every((text) => text.length < longestUnsplit),
            children: cells.map((text, index) =>
              index === 0 && rowHeads
                ? cell(index, [marked(text, mark, { style: 'Cell', bold: true })])
                : cell(index, linesOf(text)),
            ),
          }),
      ),
    ],
  });
}

/** A row with more letters than this in one cell may go on over the page's end. */
const longestUnsplit = 400;

const linesOf = (text: string) =>
  text.split('\n').map((it) => new Paragraph({ style: 'Cell', children: runsOf(it) }));

/** A column's share of the page. */
function widthsOf(columns: TableBlock['columns'], width: number): number[] {
  const rooms = columns.map(({ room = 1 }) => room);
  const whole = rooms.reduce((sum, room) => sum + room, 0);
  return rooms.map((room) => Math.floor((width * room) / whole));
}
