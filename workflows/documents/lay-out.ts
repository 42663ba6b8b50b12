import { answerTo, isBlank, listOf, rowsOf, textOf } from '../forms/blank-answers.ts';
import { attachedTo, linkedFrom } from '../forms/evidence.ts';
import { readAnswer } from '../forms/read-answer.ts';
import type { Column, Content, Field, Row, Template } from '../forms/types.ts';
import { type Block, marks, type TableBlock } from './blocks.ts';

export interface FormDocument {
  /** The document's title. */
  title: string;
  /** Lines under the title: reference, state, day. */
  about: readonly string[];
  template: Template;
  content: Content;
  /** Fields that do not go out. */
  omit?: readonly string[];
}

/** The last words of a form: what stands after them belongs to no answer. */
export const endOfForm = 'End of the form.';

/** A filled form from top to bottom, to be read, and to be filled in further. */
export function layOutForm({ title, about, template, content, omit = [] }: FormDocument): Block[] {
  const note = (text: string, number: number): Block => ({
    kind: 'fixed',
    style: 'plain',
    text,
    mark: marks.fixed(number),
  });
  let field = 0;
  return [
    { kind: 'heading', level: 1, text: title, mark: marks.fixed(0) },
    ...about.map((text, number) => note(text, number + 1)),
    ...template.sections.flatMap((section, number): Block[] => [
      { kind: 'heading', level: 2, text: section.title, mark: marks.section(number) },
      ...section.fields.flatMap((it) => {
        const index = field;
        field += 1;
        return omit.includes(it.name) ? [] : layOutField(it, index, content);
      }),
    ]),
    { kind: 'fixed', style: 'hint', text: endOfForm, mark: marks.end },
    ...evidenceOf(content).map((text, number) => note(text, about.length + 1 + number)),
  ];
}

function evidenceOf(content: Content): string[] {
  const files = attachedTo(content).map(({ name, sha256 }) => `Attached: ${name}, SHA-256 ${sha256}`);
  return [...files, ...linkedFrom(content).map(({ title, address }) => `Link: ${title}, ${address}`)];
}

function layOutField(field: Field, index: number, content: Content): Block[] {
  const hint = hintOf(field);
  return [
    { kind: 'heading', level: 3, text: field.label, mark: marks.field(index) },
    ...(hint ? [{ kind: 'fixed', style: 'hint', text: hint, mark: marks.hint(index) } as const] : []),
    answerBlock(field, index, content),
  ];
}

/** What helps to fill it in: the form's own hint, and which answers there are. */
export function hintOf(field: Field): string {
  const answers =
    field.type === 'choice'
      ? `One of: ${(field.options ?? []).map(({ label }) => label).join('; ')}.`
      : field.type === 'yesNo'
        ? 'Yes or No.'
        : '';
  return [field.hint, answers].filter(Boolean).join(' ');
}

function answerBlock(field: Field, index: number, content: Content): Block {
  switch (field.type) {
    case 'list':
      return {
        kind: 'items',
        items: isBlank(answerTo(content, field.name)) ? [''] : listOf(content, field.name),
      };
    case 'choices': {
      const chosen = listOf(content, field.name);
      return {
        kind: 'choices',
        options: (field.options ?? []).map(({ value, label }) => ({ label, chosen: chosen.includes(value) })),
      };
    }
    case 'table':
      return tableOf(field, index, rowsOf(content, field.name));
    case 'grid':
      return gridOf(field, index, rowsOf(content, field.name));
    default:
      return { kind: 'text', text: readAnswer(field, textOf(content, field.name)) };
  }
}

const cellsOf = (columns: readonly Column[], row: Row) =>
  columns.map((column) => readAnswer(column, row[column.name] ?? ''));

const headsOf = (columns: readonly Column[], index: number) =>
  columns.map(({ label, type }, number) => ({
    label,
    mark: marks.column(index, number),
    room: roomFor[type],
  }));

/** Words want more room than a day or a choice. */
const roomFor: Readonly<Record<Column['type'], number>> = {
  longText: 4,
  text: 3,
  choice: 2,
  date: 2,
  dateOrMonth: 2,
  yesNo: 1.5,
};

/** A table without a row gets a blank one to be filled in. */
function tableOf(field: Field, index: number, rows: readonly Row[]): TableBlock {
  const columns = field.columns ?? [];
  const shown = rows.length === 0 ? [{}] : rows;
  return {
    kind: 'table',
    rowHeads: false,
    columns: headsOf(columns, index),
    rows: shown.map((row) => ({ cells: cellsOf(columns, row) })),
  };
}

/** A grid has a row for each of its options, answered or not. */
function gridOf(field: Field, index: number, rows: readonly Row[]): TableBlock {
  const columns = field.columns ?? [];
  return {
    kind: 'table',
    rowHeads: true,
    columns: [{ label: field.itemName ?? 'Group', room: 2.5 }, ...headsOf(columns, index)],
    rows: (field.options ?? []).map(({ value, label }, number) => ({
      mark: marks.row(index, number),
      cells: [label, ...cellsOf(columns, rows.find((row) => row.row === value) ?? {})],
    })),
  };
}
