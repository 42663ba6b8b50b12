import { answerTo, listOf, normalise, rowsOf } from './blank-answers.ts';
import { rowName } from './check-content.ts';
import { describeEvidence, evidenceFields } from './evidence.ts';
import { readAnswer } from './read-answer.ts';
import { findField, listFields } from './templates.ts';
import type { Content, Field, FieldValue, Row, Template } from './types.ts';

/** An answer that differs between two contents. `before` or `after` is absent where it was or is blank. */
export interface FieldChange {
  field: string;
  label: string;
  /** Whether the change voids the signatures. */
  hashed: boolean;
  implicationOf?: 'legal' | 'finance';
  before?: FieldValue;
  after?: FieldValue;
}

/** The answers that differ, in the order of the form, and then the evidence. Blank and absent are the same answer. */
export function changedFields(template: Template, before: Content, after: Content): FieldChange[] {
  return [...listFields(template), ...evidenceFields].flatMap((field) => {
    const was = normalise(field, answerTo(before, field.name));
    const is = normalise(field, answerTo(after, field.name));
    if (sameAnswer(was, is)) return [];
    return [
      {
        field: field.name,
        label: field.label,
        hashed: field.hashed,
        ...(field.implicationOf && { implicationOf: field.implicationOf }),
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      },
    ];
  });
}

/** Normalised answers have their keys in the order of the columns, so their JSON is equal when they are. */
export function sameAnswer(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whether the changes are all implications of one director's own field, which makes nobody an author of the case.
 * No change at all makes nobody an author either.
 */
export function editsOnlyImplications(changes: readonly FieldChange[], part: 'legal' | 'finance'): boolean {
  return changes.every((change) => change.implicationOf === part);
}

/**
 * One change in sentences, for a director who looks again and for the history: "Recommendation 2 was added: …",
 * "Race: Impact changed from “Neutral” to “Negative”." Long texts are cut short; the page shows them in full.
 */
export function describeChange(template: Template, change: FieldChange): string[] {
  const evidence = evidenceFields.find((it) => it.name === change.field);
  if (evidence) {
    const of = (value: FieldValue | undefined) => rowsOf({ [evidence.name]: value ?? [] }, evidence.name);
    return describeEvidence(of(change.before), of(change.after));
  }
  const field = findField(template, change.field);
  if (!field) return [sentence(change.label, '', '')];
  const before = { [field.name]: change.before ?? '' };
  const after = { [field.name]: change.after ?? '' };
  switch (field.type) {
    case 'list':
      return describeItems(field, listOf(before, field.name), listOf(after, field.name));
    case 'choices':
      return describeChoices(field, listOf(before, field.name), listOf(after, field.name));
    case 'table':
    case 'grid':
      return describeRows(field, rowsOf(before, field.name), rowsOf(after, field.name));
    default: {
      const [was, is] = [change.before, change.after].map((value) =>
        typeof value === 'string' ? value : '',
      );
      return [sentence(field.label, readAnswer(field, was ?? ''), readAnswer(field, is ?? ''))];
    }
  }
}

/** An item put in or taken out of the middle moves the rest, which is no change of theirs and is not told. */
function describeItems(field: Field, before: readonly string[], after: readonly string[]): string[] {
  const { start, removed, added } = middleOf(before, after);
  const name = (index: number) => rowName(field, undefined, index);
  const changed = Math.min(removed.length, added.length);
  return [
    ...added.slice(0, changed).map((item, i) => sentence(name(start + i), removed[i] ?? '', item)),
    ...added.slice(changed).map((item, i) => `${name(start + changed + i)} was added: ${quoted(item)}.`),
    ...removed.slice(changed).map((item, i) => `${name(start + changed + i)} was removed: ${quoted(item)}.`),
  ];
}

function describeChoices(field: Field, before: readonly string[], after: readonly string[]): string[] {
  return [
    ...after
      .filter((item) => !before.includes(item))
      .map((item) => `“${field.label}” now includes ${readAnswer(field, item)}.`),
    ...before
      .filter((item) => !after.includes(item))
      .map((item) => `“${field.label}” no longer includes ${readAnswer(field, item)}.`),
  ];
}

function describeRows(field: Field, before: readonly Row[], after: readonly Row[]): string[] {
  if (field.type === 'grid') {
    return (field.options ?? []).flatMap(({ value }, index) => {
      const [was, is] = [before, after].map((rows) => rows.find((row) => row.row === value) ?? {});
      return describeCells(field, rowName(field, value, index), was ?? {}, is ?? {});
    });
  }
  const key = (row: Row) => JSON.stringify(row);
  const { start, removed, added } = middleOf(before, after, key);
  const name = (index: number) => rowName(field, undefined, index);
  const changed = Math.min(removed.length, added.length);
  return [
    ...added
      .slice(0, changed)
      .flatMap((row, i) => describeCells(field, name(start + i), removed[i] ?? {}, row)),
    ...added
      .slice(changed)
      .map((row, i) => `${name(start + changed + i)} was added: ${summary(field, row)}.`),
    ...removed
      .slice(changed)
      .map((row, i) => `${name(start + changed + i)} was removed: ${summary(field, row)}.`),
  ];
}

function describeCells(field: Field, name: string, before: Row, after: Row): string[] {
  return (field.columns ?? []).flatMap((column) => {
    const [was = '', is = ''] = [before, after].map((row) => row[column.name] ?? '');
    return was === is
      ? []
      : [sentence(`${name}: ${column.label}`, readAnswer(column, was), readAnswer(column, is))];
  });
}

function summary(field: Field, row: Row): string {
  return (field.columns ?? [])
    .map((column) => readAnswer(column, row[column.name] ?? ''))
    .filter((text) => text !== '')
    .map(quoted)
    .join(', ');
}

/** What is left of two lists once their common beginning and end are taken away. */
function middleOf<T>(before: readonly T[], after: readonly T[], key: (item: T) => unknown = (item) => item) {
  const same = (i: number, j: number) => {
    const [a, b] = [before[i], after[j]];
    return a !== undefined && b !== undefined && key(a) === key(b);
  };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.length - 1 - end, after.length - 1 - end)) end += 1;
  return {
    start,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

function sentence(label: string, was: string, is: string): string {
  const name = label.endsWith('?') ? `“${label}”` : label;
  if (was === '' && is === '') return `${name} changed.`;
  if (was === '') return `${name} was answered: ${quoted(is)}.`;
  if (is === '') return `${name} was cleared. It said ${quoted(was)}.`;
  return `${name} changed from ${quoted(was)} to ${quoted(is)}.`;
}

const quotedLength = 200;

function quoted(text: string): string {
  const short = [...text.replace(/\s+/g, ' ').trim()];
  return short.length <= quotedLength ? `“${short.join('')}”` : `“${short.slice(0, quotedLength).join('')}…”`;
}
