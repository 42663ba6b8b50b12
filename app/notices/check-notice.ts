import type { FieldError } from '../../workflows/forms/types.ts';
import type { EventData } from '../../workflows/road/events.ts';
import type { EventField } from '../../workflows/road/form-fields.ts';
import { noticeFields, partsOfNotice } from '../../workflows/road/notice-fields.ts';

type Words = Record<string, string>;

/** What a notice of this kind must say, and does not; what belongs to other kinds is left out of it. */
export function checkNotice(data: EventData, words: Words, errors: FieldError[]): void {
  if (!data.notice) return;
  const parts = partsOfNotice(data.notice);
  const belongs = new Set<string>(parts.map(({ field }) => field.name));
  if (data.corrects) belongs.add('correction');
  for (const { name } of noticeFields) {
    if (belongs.has(name) || name === 'notice' || name === 'corrects') continue;
    delete words[name];
    leaveOut(data, name);
  }
  for (const { field, label, must } of parts) {
    const isWrong = errors.some((error) => error.field === field.name);
    if (must && !isWrong && !isSaid(field, data, words))
      errors.push({ field: field.name, message: needed(field, label) });
  }
  if (data.corrects && !words.correction)
    errors.push({ field: 'correction', message: 'Enter what is corrected' });
  if (data.decisionFrom && data.decisionUntil && data.decisionUntil < data.decisionFrom)
    errors.push({
      field: 'decisionUntil',
      message: 'The last day of the period must not be before its first',
    });
}

function isSaid({ name }: Pick<EventField, 'name'>, data: EventData, words: Words): boolean {
  if (words[name]) return true;
  return Object.entries(data).some(([key, value]) => key === name && value !== undefined);
}

function needed({ type }: EventField, label: string): string {
  if (type === 'choice') return `Choose one: ${label.toLowerCase()}`;
  return `Enter ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function leaveOut(data: EventData, name: string): void {
  switch (name) {
    case 'decisionUntil':
    case 'agreedBy':
    case 'agreedAt':
    case 'whyNotFirst':
    case 'informed':
    case 'informedOn':
      delete data[name];
  }
}
