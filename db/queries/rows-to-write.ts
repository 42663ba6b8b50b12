/** The types that a written column may have. */
export type ColumnType = 'text' | 'int' | 'bool' | 'date' | 'timestamptz' | 'jsonb';
/** The columns of a list of rows, by the names that the rows give them. */
export type Columns = Readonly<Record<string, ColumnType>>;
type Parameter = string | null;

/**
 * A list of rows as something to select from, called `x`, with its parameters. One row, the usual case, goes as plain
 * parameters: to unpack rows from JSON costs PostgreSQL more than the writing of one. Several go as one JSON text.
 */
export function asSource(columns: Columns, many: boolean, firstParameter: number): string {
  const named = Object.entries(columns);
  if (many) {
    const list = named.map(([name, type]) => `"${name}" ${type}`).join(', ');
    return `jsonb_to_recordset($${firstParameter}::text::jsonb) AS x(${list})`;
  }
  const cells = named.map(([name, type], i) => `${cell(type, firstParameter + i)} AS "${name}"`);
  return `(SELECT ${cells.join(', ')}) AS x`;
}

/** Every parameter is sent as text, so that no driver's idea of dates or JSON comes between. */
const cell = (type: ColumnType, number: number) =>
  type === 'text' ? `$${number}::text` : `$${number}::text::${type}`;

/** The parameters of `asSource`, in its order. */
export function parametersOf(columns: Columns, rows: readonly object[]): Parameter[] {
  if (rows.length !== 1) return [JSON.stringify(rows)];
  const values: Readonly<Record<string, unknown>> = { ...rows[0] };
  return Object.entries(columns).map(([name, type]) => asText(type, values[name]));
}

function asText(type: ColumnType, value: unknown): Parameter {
  if (value === null || value === undefined) return null;
  return type === 'jsonb' ? JSON.stringify(value) : String(value);
}
