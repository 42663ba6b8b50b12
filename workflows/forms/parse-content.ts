import { isBlankRow, isBlankText } from './blank-answers.ts';
import { joinDate, tidyDate } from './calendar-answers.ts';
import { checkContent, withoutForbiddenCharacters } from './check-content.ts';
import { listFields } from './templates.ts';
import type { Column, Content, Entry, Field, FieldError, FieldValue, Row, Template } from './types.ts';

/** What was posted under one name, by the rest of the name: `''`, `0`, `0.owner`, `race.impact`, `-day`. */
type Posted = Map<string, string[]>;

/**
 * Reads a posted form. Names: `purpose`, `recommendations.0` (or `recommendations`, repeated), `actions.0.owner`,
 * `groups.race.impact`, a choice repeated, a date whole or as `reviewOn-day`, `-month` and `-year`; each after
 * `prefix`. Only the fields that were posted come back, so that a part of a form can be saved by itself: give the
 * answer to `mergeContent`. Every typed word is in `content`, wrong or not, except the characters that nothing can
 * carry; `errors` name the fields as they are in `content`, where blank items and rows have been dropped.
 */
export function parseContent(
  template: Template,
  entries: Iterable<readonly [string, string]>,
  prefix = '',
): { content: Content; errors: FieldError[] } {
  const posted = groupByField(entries, prefix);
  const content: Content = {};
  for (const field of listFields(template)) {
    const answers = posted.get(field.name);
    const value = answers && readField(field, answers);
    if (value !== undefined) content[field.name] = value;
  }
  return { content: cleaned(content), errors: checkContent(template, content, prefix) };
}

function groupByField(entries: Iterable<readonly [string, string]>, prefix: string): Map<string, Posted> {
  const fields = new Map<string, Posted>();
  for (const [name, value] of entries) {
    if (!name.startsWith(prefix)) continue;
    const match = /^([A-Za-z0-9]+)(-day|-month|-year|\..*)?$/.exec(name.slice(prefix.length));
    if (!match?.[1]) continue;
    const rest = match[2]?.replace(/^\./, '') ?? '';
    const posted = fields.get(match[1]) ?? new Map<string, string[]>();
    const values = posted.get(rest) ?? [];
    values.push(withLineFeeds(value));
    fields.set(match[1], posted.set(rest, values));
  }
  return fields;
}

function readField(field: Field, posted: Posted): FieldValue | undefined {
  switch (field.type) {
    case 'list':
      return [
        ...numbered(posted).flatMap((index) => posted.get(index) ?? []),
        ...(posted.get('') ?? []),
      ].filter((item) => !isBlankText(item));
    case 'choices':
      return readChoices(field, posted.get(''));
    case 'table':
      return readRows(posted, field.columns ?? []);
    case 'grid':
      return readGrid(posted, field);
    default:
      return readCell(posted, '', field.type);
  }
}

/** In the order of the options; what is not an option comes last, to be told about. */
function readChoices(field: Field, values: string[] | undefined): string[] | undefined {
  if (!values) return undefined;
  const chosen = new Set(values.map((value) => value.trim()).filter((value) => value !== ''));
  const known = (field.options ?? []).map((option) => option.value);
  return [
    ...known.filter((value) => chosen.has(value)),
    ...[...chosen].filter((value) => !known.includes(value)),
  ];
}

/** A table is posted whole: its rows by number, whatever gaps the numbers have. */
function readRows(posted: Posted, columns: readonly Column[]): Row[] {
  return numbered(posted)
    .map((index) => readCells(posted, index, columns))
    .filter((row) => !isBlankRow(row));
}

/** A grid's rows are fixed, so its cells can be posted one by one: a cell that was posted blank stays, to clear it. */
function readGrid(posted: Posted, field: Field): Row[] | undefined {
  const rows = (field.options ?? [])
    .map((option): Row => ({ row: option.value, ...readCells(posted, option.value, field.columns ?? []) }))
    .filter((row) => Object.keys(row).length > 1);
  return rows.length === 0 ? undefined : rows;
}

function readCells(posted: Posted, row: string, columns: readonly Column[]): Row {
  const cells: Row = {};
  for (const column of columns) {
    const cell = readCell(posted, `${row}.${column.name}`, column.type);
    if (cell !== undefined) cells[column.name] = cell;
  }
  return cells;
}

function readCell(posted: Posted, name: string, type: Column['type']): string | undefined {
  const typed = lastSaid(posted.get(name));
  if (type === 'date' || type === 'dateOrMonth') {
    const boxes = [`${name}-day`, `${name}-month`, `${name}-year`].map((box) => lastSaid(posted.get(box)));
    const [day = '', month = '', year = ''] = boxes;
    const joined = joinDate({ day, month, year });
    if (joined !== '') return joined;
    if (typed !== undefined) return tidyDate(typed.trim());
    return boxes.every((box) => box === undefined) ? undefined : '';
  }
  if (typed === undefined || type === 'text' || type === 'longText') return typed;
  return type === 'yesNo' ? typed.trim().toLowerCase() : typed.trim();
}

/** A blank sent before the answer (as a form does, to say that the question was asked) does not hide it. */
function lastSaid(values: string[] | undefined): string | undefined {
  return values?.findLast((value) => !isBlankText(value)) ?? values?.at(-1);
}

/** The row numbers that were posted, each once, in order. */
function numbered(posted: Posted): string[] {
  const rows = new Set<string>();
  for (const rest of posted.keys()) {
    const [row = ''] = rest.split('.', 1);
    if (/^\d+$/.test(row)) rows.add(row);
  }
  return [...rows].sort((a, b) => Number(a) - Number(b));
}

/** Browsers send CRLF; one line end makes equal texts equal. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function cleaned(content: Content): Content {
  const clean: Content = {};
  for (const [name, value] of Object.entries(content)) {
    if (typeof value === 'string') clean[name] = withoutForbiddenCharacters(value);
    else if (isTexts(value)) clean[name] = value.map(withoutForbiddenCharacters);
    else clean[name] = value.map(cleanedRow);
  }
  return clean;
}

function cleanedRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, withoutForbiddenCharacters(cell)]),
  );
}

function isTexts(value: string[] | Row[]): value is string[] {
  return value.every((item) => typeof item === 'string');
}

/** The entries that `parseContent` would read back as this content: for scripts, and for hidden copies of a form. */
export function contentEntries(template: Template, content: Content, prefix = ''): Entry[] {
  return listFields(template).flatMap((field) => {
    const value = Object.hasOwn(content, field.name) ? content[field.name] : undefined;
    const name = prefix + field.name;
    if (value === undefined) return [];
    if (typeof value === 'string') return [[name, value]];
    if (value.length === 0) return [[name, '']];
    if (!isTexts(value))
      return value.flatMap((row, index) =>
        Object.entries(row)
          .filter(([column]) => column !== 'row')
          .map(([column, cell]): Entry => [`${name}.${row.row ?? index}.${column}`, cell]),
      );
    if (field.type === 'choices') return ['', ...value].map((item): Entry => [name, item]);
    return value.map((item, index): Entry => [`${name}.${index}`, item]);
  });
}
