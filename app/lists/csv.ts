/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would read as a formula is made plain text by an apostrophe: titles
 * are typed by people.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Without it Excel reads a file of UTF-8 in the machine's own code page, and a pound sign becomes two letters. */
const byteOrderMark = '\uFEFF';

/** Rows as a file for a spreadsheet, for whoever asked alone. */
export const csvAnswer = (name: string, rows: readonly (readonly string[])[]): Response =>
  new Response(`${byteOrderMark}${csvOf(rows)}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });

/** Why there is no file, as text: where a file is asked for there is no page to say it. */
export const csvRefusal = (sentence: string, status: 403 | 404): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
