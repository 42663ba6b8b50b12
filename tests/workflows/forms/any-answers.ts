import * as fc from 'fast-check';
import { listFields } from '../../../workflows/forms/templates.ts';
import type { Column, Content, Field, FieldValue, Row, Template } from '../../../workflows/forms/types.ts';

/** Any text that XML can carry, with line ends as the program keeps them, and not blank. */
export const anyText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
  .map((text) => text.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, '·'))
  .filter((text) => text.trim() !== '');

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyMonth = anyDay.map((day) => day.slice(0, 7));

function anyCell(column: Pick<Column, 'type' | 'options'>): fc.Arbitrary<string> {
  switch (column.type) {
    case 'date':
      return anyDay;
    case 'dateOrMonth':
      return fc.oneof(anyDay, anyMonth);
    case 'yesNo':
      return fc.constantFrom('yes', 'no');
    case 'choice':
      return fc.constantFrom(...(column.options ?? []).map((option) => option.value));
    default:
      return anyText;
  }
}

function anyRow(field: Field): fc.Arbitrary<Row> {
  const cells = Object.fromEntries((field.columns ?? []).map((column) => [column.name, anyCell(column)]));
  return fc
    .record<Row>(cells, { requiredKeys: [] })
    .filter((row) => Object.keys(row).length > 0)
    .map((row) => ({ ...row }));
}

/** Any answer to a field that is neither blank nor wrong. */
export function anyAnswer(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'list':
      return fc.array(anyText, { minLength: 1, maxLength: 4 });
    case 'choices':
      return fc.subarray(
        (field.options ?? []).map((option) => option.value),
        { minLength: 1 },
      );
    case 'table':
      return fc.array(anyRow(field), { minLength: 1, maxLength: 3 });
    case 'grid':
      return fc
        .subarray(
          (field.options ?? []).map((option) => option.value),
          { minLength: 1, maxLength: 4 },
        )
        .chain((names) =>
          fc.tuple(...names.map((name) => anyRow(field).map((row) => ({ row: name, ...row })))),
        );
    default:
      return anyCell({ type: field.type, options: field.options });
  }
}

/** Any content of a template, with any of its fields left out. */
export function anyContent(template: Template): fc.Arbitrary<Content> {
  const answers = Object.fromEntries(listFields(template).map((field) => [field.name, anyAnswer(field)]));
  return fc.record<Content>(answers, { requiredKeys: [] }).map((content) => ({ ...content }));
}
