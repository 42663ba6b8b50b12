import type { Content, Field, FieldValue, Row, Template } from '../forms/types.ts';
import { isFixed, marks, type ReadBlock, type ReadCell, type ReadTable } from './blocks.ts';
import { endOfForm, hintOf } from './lay-out.ts';
import { optionOf, readBack } from './read-back.ts';

/** Words of a document that have no place in the form, in full. */
export interface Unplaced {
  /** The question under which they stand; blank where that is not known. */
  where: string;
  why: string;
  text: string;
}

export interface Placed {
  /** Only what was found, a blank answer included. */
  content: Content;
  unplaced: Unplaced[];
}

/** What stands between one mark and the next. */
interface Stretch {
  mark: string;
  head: string;
  blocks: ReadBlock[];
}

/**
 * Puts what was read of a document into its form. An answer is what stands between its question and the next thing that
 * the program wrote; where one of the two is gone, moved or there twice, nobody can say where the answer ends, and it is
 * not placed. Nothing is guessed, and nothing is left out of one list or the other.
 */
export function placeAnswers(
  template: Template,
  blocks: readonly ReadBlock[],
  omit: readonly string[] = [],
): Placed {
  const expected = expectedMarks(template, omit);
  const order = expected.map(({ mark }) => mark);
  const { preamble, stretches } = cut(blocks, new Set(order));
  const placed: Placed = { content: {}, unplaced: [] };
  for (const block of preamble) leave(placed, '', 'It stands before the first question.', block);
  for (const [index, { mark, head, blocks: own }] of stretches.entries()) {
    const found = expected.find((it) => it.mark === mark);
    const label = found?.field?.label ?? found?.text ?? '';
    if (found && head !== found.text) {
      say(placed, label, 'The question itself was changed. The form’s own stands.', head);
    }
    const twice = stretches.filter((it) => it.mark === mark).length > 1;
    const next = stretches[index + 1]?.mark;
    const follows = next === order[order.indexOf(mark) + 1];
    if (!found?.field) {
      const [where, why] =
        mark === marks.end
          ? ['', 'It stands after the end of the form.']
          : [label, 'It stands under no question.'];
      for (const block of own) leave(placed, where, why, block);
    } else if (twice || !follows) {
      const why = twice
        ? 'The question is there twice, so it is not known which answer counts.'
        : 'A question after it is gone or was moved, so it is not known where this answer ends.';
      for (const block of withoutHint(placed, found.field, found.index, own))
        leave(placed, label, why, block);
    } else placeOne(placed, found.field, found.index, own);
  }
  for (const { mark, field } of expected) {
    if (field && !stretches.some((it) => it.mark === mark)) {
      say(placed, field.label, 'The question is gone from the document. The present answer stays.', '');
    }
  }
  return placed;
}

interface Expected {
  mark: string;
  text: string;
  index: number;
  field?: Field;
}

function expectedMarks(template: Template, omit: readonly string[]): Expected[] {
  let index = -1;
  return [
    ...template.sections.flatMap((section, number) => [
      { mark: marks.section(number), text: section.title, index: -1 },
      ...section.fields.flatMap((field) => {
        index += 1;
        return omit.includes(field.name)
          ? []
          : [{ mark: marks.field(index), text: field.label, index, field }];
      }),
    ]),
    { mark: marks.end, text: endOfForm, index: -1 },
  ];
}

function cut(blocks: readonly ReadBlock[], known: ReadonlySet<string>) {
  const preamble: ReadBlock[] = [];
  const stretches: Stretch[] = [];
  for (const block of blocks) {
    const own = block.kind === 'paragraph' ? block.marks.filter((mark) => known.has(mark)) : [];
    if (block.kind === 'paragraph' && own.length > 0) {
      for (const mark of own) stretches.push({ mark, head: block.text, blocks: [] });
    } else (stretches.at(-1)?.blocks ?? preamble).push(block);
  }
  return { preamble, stretches };
}

function say({ unplaced }: Placed, where: string, why: string, text: string): void {
  unplaced.push({ where, why, text });
}

/** A block that has no place, in full. What the program wrote itself, and blank lines, need none. */
function leave(placed: Placed, where: string, why: string, block: ReadBlock): void {
  if (block.kind === 'paragraph') {
    for (const other of block.others) say(placed, where, 'The form has room for words alone.', other);
    if (block.text.trim() !== '' && !block.marks.some(isFixed)) say(placed, where, why, block.text);
    return;
  }
  const rows = block.rows.map((row) => row.map(({ text }) => text).join('\t'));
  const text = rows.join('\n');
  if (text.trim() !== '') say(placed, where, why, text);
  for (const other of block.rows.flat().flatMap((cell) => cell.others))
    say(placed, where, 'The form has room for words alone.', other);
}

/** Without the hint, if it is still what it was. */
function withoutHint(placed: Placed, field: Field, index: number, own: readonly ReadBlock[]): ReadBlock[] {
  return own.filter((block) => {
    if (block.kind !== 'paragraph' || !block.marks.includes(marks.hint(index))) return true;
    if (block.text !== hintOf(field))
      say(placed, field.label, 'It stands in the hint, not in the answer.', block.text);
    return false;
  });
}

function placeOne(placed: Placed, field: Field, index: number, own: readonly ReadBlock[]): void {
  const blocks = withoutHint(placed, field, index, own);
  if (field.type === 'table' || field.type === 'grid') {
    placeTable(placed, field, index, blocks);
    return;
  }
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') leave(placed, field.label, 'This answer has no room for a table.', block);
    else {
      for (const other of block.others) say(placed, field.label, 'The form has room for words alone.', other);
      // A paragraph that holds a picture and no word is no blank line.
      if (block.text !== '' || block.others.length === 0) lines.push(block.text);
    }
  }
  if (field.type === 'list') placed.content[field.name] = lines.filter((line) => line.trim() !== '');
  else if (field.type === 'choices') placeTicks(placed, field, lines);
  else placeText(placed, field, lines.join('\n'));
}

const notAnAnswer = 'It is none of the answers that the question has.';

function placeText(placed: Placed, field: Field, text: string): void {
  const value = readBack(field, text);
  if (value === undefined) say(placed, field.label, notAnAnswer, text);
  else placed.content[field.name] = value;
}

const ticked = /^\s*(?:[☒☑✓✔✗✘]|\[[xX]\])\s*/u;
const unticked = /^\s*(?:☐|\[ ?\])\s*/u;

/** Each box once: where one is gone, nobody knows whether it was ticked. */
function placeTicks(placed: Placed, field: Field, lines: readonly string[]): void {
  const options = field.options ?? [];
  const read = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const tick = ticked.test(line);
      const value = optionOf(options, line.replace(tick ? ticked : unticked, ''));
      return { line, tick, value: tick || unticked.test(line) ? value : undefined };
    });
  const whole = options.every(({ value }) => read.filter((it) => it.value === value).length === 1);
  if (whole && read.length === options.length) {
    placed.content[field.name] = read.flatMap(({ tick, value }) => (tick && value ? [value] : []));
    return;
  }
  const why = 'The boxes are not those of the question any more, so none of them is placed.';
  say(placed, field.label, why, read.map(({ line }) => line).join('\n'));
}

function placeTable(placed: Placed, field: Field, index: number, blocks: readonly ReadBlock[]): void {
  const tables = blocks.filter((block): block is ReadTable => block.kind === 'table');
  const [table] = tables;
  for (const block of blocks)
    if (block.kind === 'paragraph') leave(placed, field.label, 'It stands beside the table.', block);
  const rows = table && tables.length === 1 ? rowsOfTable(placed, field, index, table) : undefined;
  if (rows) placed.content[field.name] = rows;
  else {
    const why =
      'The table’s columns, rows or answers are not those of the form any more, so none of it is placed.';
    for (const it of tables) leave(placed, field.label, why, it);
    if (tables.length === 0) say(placed, field.label, 'The table is gone. The present answer stays.', '');
  }
}

/** Undefined where the table is not the form's, or an answer in it is none: then it is said in full by the caller. */
function rowsOfTable(
  placed: Placed,
  field: Field,
  index: number,
  { rows }: ReadTable,
): FieldValue | undefined {
  const columns = field.columns ?? [];
  const isGrid = field.type === 'grid';
  const width = columns.length + (isGrid ? 1 : 0);
  const [heads = [], ...body] = rows;
  const asMade = columns.every((_, n) =>
    heads[n + width - columns.length]?.marks.includes(marks.column(index, n)),
  );
  if (!asMade || rows.some((row) => row.length !== width || row.some(({ merged }) => merged)))
    return undefined;
  const options = isGrid ? (field.options ?? []) : [];
  const rowOf = ([head]: readonly ReadCell[]) =>
    options.findIndex((_, n) => head?.marks.includes(marks.row(index, n)));
  if (isGrid) {
    const found = body.map(rowOf);
    if (
      found.length !== options.length ||
      options.some((_, n) => found.filter((it) => it === n).length !== 1)
    )
      return undefined;
  }
  for (const [n, head] of heads.slice(width - columns.length).entries())
    if (head.text !== columns[n]?.label)
      say(placed, field.label, 'The head of a column was changed. The form’s own stands.', head.text);
  const before = placed.unplaced.length;
  const read = body
    .map((row): Row => {
      const option = isGrid ? options[rowOf(row)] : undefined;
      if (option && row[0]?.text !== option.label)
        say(placed, field.label, 'The head of a row was changed. The form’s own stands.', row[0]?.text ?? '');
      return {
        ...(option && { row: option.value }),
        ...cellsOf(placed, field, option?.label, row.slice(width - columns.length)),
      };
    })
    .filter((row) => isGrid || Object.values(row).some((cell) => cell.trim() !== ''));
  const unread = placed.unplaced.slice(before).some(({ why }) => why === notAnAnswer);
  // A grid is merged cell by cell; a list of rows is replaced whole, and must then be whole.
  return isGrid || !unread ? read : undefined;
}

function cellsOf(placed: Placed, field: Field, name: string | undefined, cells: readonly ReadCell[]): Row {
  const row: Row = {};
  for (const [n, column] of (field.columns ?? []).entries()) {
    const { text = '', others = [] } = cells[n] ?? {};
    const where = [field.label, name, column.label].filter(Boolean).join(': ');
    const value = readBack(column, text);
    if (value === undefined) say(placed, where, notAnAnswer, text);
    else row[column.name] = value;
    for (const other of others) say(placed, where, 'The form has room for words alone.', other);
  }
  return row;
}
