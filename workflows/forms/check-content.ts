import { answerTo, isBlank, isBlankText, listOf, rowsOf, textOf } from './blank-answers.ts';
import { isDay, isMonth } from './calendar-answers.ts';
import { listFields } from './templates.ts';
import type { Column, Content, Field, FieldError, Template } from './types.ts';

/** Characters in each answer, and rows or items in each field. */
export const limits = { text: 500, longText: 20_000, listItem: 5_000, rows: 100 } as const;

/**
 * What XML 1.0 cannot carry, and so no Word file, feed or PostgreSQL text: control characters other than tab and
 * line feed, halves of surrogate pairs, U+FFFE and U+FFFF. (Section 2.2 of the XML recommendation.)
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

export function withoutForbiddenCharacters(text: string): string {
  return text.replace(forbidden, '');
}

/**
 * Every answer that cannot be saved as it is, with a sentence for the person who typed it. Blank answers are never
 * wrong here; see `missingAnswers`. `prefix` is put before the names of the fields, as they were posted.
 */
export function checkContent(template: Template, content: Content, prefix = ''): FieldError[] {
  return listFields(template).flatMap((field) => checkField(field, content, prefix + field.name));
}

function checkField(field: Field, content: Content, path: string): FieldError[] {
  if (isBlank(answerTo(content, field.name))) return [];
  switch (field.type) {
    case 'list': {
      const items = listOf(content, field.name);
      const name = field.itemName ?? field.label;
      return [
        ...checkCount(field, path, items.length),
        ...items.flatMap((item, index) =>
          checkText(`${name} ${index + 1}`, item, limits.listItem, `${path}.${index}`),
        ),
      ];
    }
    case 'choices':
      return listOf(content, field.name)
        .filter((chosen) => !field.options?.some((option) => option.value === chosen))
        .slice(0, 1)
        .map(() => ({ field: path, message: `Choose only answers from the list for “${field.label}”.` }));
    case 'table':
    case 'grid': {
      const rows = rowsOf(content, field.name);
      return [
        ...checkCount(field, path, rows.length),
        ...rows.flatMap((row, index) =>
          (field.columns ?? []).flatMap((column) =>
            checkCell(
              column,
              `${rowName(field, row.row, index)}: ${column.label}`,
              row[column.name] ?? '',
              `${path}.${field.type === 'grid' ? (row.row ?? '') : index}.${column.name}`,
            ),
          ),
        ),
      ];
    }
    default:
      return checkCell({ ...field, type: field.type }, field.label, textOf(content, field.name), path);
  }
}

/** "Action 2" in a table, "Race" in a grid. */
export function rowName(field: Field, row: string | undefined, index: number): string {
  if (field.type === 'grid') return field.options?.find((option) => option.value === row)?.label ?? row ?? '';
  return `${field.itemName ?? field.label} ${index + 1}`;
}

function checkCell(
  cell: Pick<Column, 'type' | 'options'>,
  label: string,
  text: string,
  path: string,
): FieldError[] {
  if (isBlankText(text)) return [];
  const wrong = (message: string): FieldError[] => [{ field: path, message }];
  switch (cell.type) {
    case 'text':
      return checkText(label, text, limits.text, path);
    case 'longText':
      return checkText(label, text, limits.longText, path);
    case 'date':
      return isDay(text) ? [] : wrong(`“${label}” must be a real date, like 24 7 2008.`);
    case 'dateOrMonth':
      return isDay(text) || isMonth(text)
        ? []
        : wrong(`“${label}” must be a real date or month, like 24 7 2008 or 7 2008.`);
    case 'yesNo':
      return text === 'yes' || text === 'no' ? [] : wrong(`Answer yes or no to “${label}”.`);
    case 'choice':
      return cell.options?.some((option) => option.value === text)
        ? []
        : wrong(`Choose an answer from the list for “${label}”.`);
  }
}

function checkText(label: string, text: string, limit: number, path: string): FieldError[] {
  const errors: FieldError[] = [];
  if (text.length > limit && [...text].length > limit)
    errors.push({
      field: path,
      message: `“${label}” must be ${limit.toLocaleString('en-GB')} characters or fewer.`,
    });
  if (text.search(forbidden) !== -1)
    errors.push({
      field: path,
      message: `“${label}” had a hidden character that cannot be kept. We have taken it out: check the text, then save again.`,
    });
  return errors;
}

function checkCount(field: Field, path: string, count: number): FieldError[] {
  if (count <= limits.rows) return [];
  return [{ field: path, message: `“${field.label}” must have ${limits.rows} entries or fewer.` }];
}

/** The required questions of a template that are still unanswered. */
export function missingAnswers(template: Template, content: Content): (FieldError & { label: string })[] {
  return listFields(template)
    .filter((field) => field.required && isBlank(answerTo(content, field.name)))
    .map((field) => ({
      field: field.name,
      label: field.label,
      message: `“${field.label}” needs an answer.`,
    }));
}
