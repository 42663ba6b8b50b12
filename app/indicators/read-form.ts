import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { areaKinds, type Indicator, type Reading } from '../../workflows/indicators/types.ts';
import { formText } from '../lists/form-text.ts';

/** What was typed, by the names of the fields. */
export type Typed = Record<string, string>;

const typedOf = (form: FormData, names: readonly string[]): Typed =>
  Object.fromEntries(names.map((name) => [name, formText(form, name)]));

const numberOf = (text: string): number | undefined => {
  const plain = text.replace(/%$/, '').trim();
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
};
const yearOf = (text: string): number | undefined =>
  /^(19|20|21)\d{2}$/.test(text) ? Number(text) : undefined;

function line(typed: Typed, name: string, label: string, errors: FieldError[], required = true): string {
  const text = typed[name] ?? '';
  if (required && text === '') errors.push({ field: name, message: `Enter ${label}` });
  else if (text.length > limits.text || withoutForbiddenCharacters(text) !== text || /[\r\n]/.test(text))
    errors.push({ field: name, message: `Write ${label} in one line of ${limits.text} characters or fewer` });
  return text.replace(/\s+/g, ' ');
}

/** A number that may be left blank, and the year that it is of. */
function numberAndYear(typed: Typed, name: 'baseline' | 'target', errors: FieldError[]) {
  const [text = '', year = ''] = [typed[name], typed[`${name}Year`]];
  const value = text === '' ? null : numberOf(text);
  if (value === undefined)
    errors.push({ field: name, message: `The ${name} must be a number, such as 76 or 76.5` });
  const of = year === '' ? null : yearOf(year);
  if (of === undefined)
    errors.push({ field: `${name}Year`, message: `The year of the ${name} must be a year, such as 2008` });
  return { value: value ?? null, year: of ?? null };
}

const indicatorFields = [
  'name',
  'unit',
  'area',
  'objectiveArea',
  'direction',
  'baseline',
  'baselineYear',
  'target',
  'targetYear',
];
export const blankIndicator: Typed = {
  ...Object.fromEntries(indicatorFields.map((name) => [name, ''])),
  unit: '%',
};

const idOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '') || 'indicator';

export function readIndicator(form: FormData): { typed: Typed; errors: FieldError[]; indicator: Indicator } {
  const typed = typedOf(form, indicatorFields);
  const errors: FieldError[] = [];
  const name = line(typed, 'name', 'a name', errors);
  const unit = line(typed, 'unit', 'what a value counts, such as %', errors);
  const area = line(typed, 'area', 'the area that it is about', errors);
  const objectiveArea = line(typed, 'objectiveArea', 'the objective area', errors, false);
  const direction = typed.direction === 'down' ? 'down' : 'up';
  if (typed.direction !== 'up' && typed.direction !== 'down')
    errors.push({ field: 'direction', message: 'Choose which way is better' });
  const baseline = numberAndYear(typed, 'baseline', errors);
  const target = numberAndYear(typed, 'target', errors);
  return {
    typed,
    errors,
    indicator: {
      id: idOf(name),
      name,
      unit,
      area,
      objectiveArea,
      direction,
      baseline: baseline.value,
      baselineYear: baseline.year,
      target: target.value,
      targetYear: target.year,
    },
  };
}

const readingFields = ['year', 'area', 'kind', 'value', 'replace'];
export const blankReading: Typed = Object.fromEntries(readingFields.map((name) => [name, '']));

/** A reading by hand. One that is on record with another value is replaced only where somebody says so. */
export function readReading(
  form: FormData,
  recorded: readonly Reading[],
): { typed: Typed; errors: FieldError[]; reading: Reading; replaces: boolean } {
  const typed = typedOf(form, readingFields);
  const errors: FieldError[] = [];
  const year = yearOf(typed.year ?? '');
  if (year === undefined) errors.push({ field: 'year', message: 'Enter a year, such as 2008' });
  const area = line(typed, 'area', 'the area', errors);
  const kind = areaKinds.find(({ value }) => value === typed.kind)?.value;
  if (!kind) errors.push({ field: 'kind', message: 'Choose national, county or district' });
  const value = numberOf(typed.value ?? '');
  if (value === undefined) errors.push({ field: 'value', message: 'Enter a number, such as 76 or 76.5' });
  const known = recorded.find((it) => it.year === year && it.area.toLowerCase() === area.toLowerCase());
  if (known && errors.length === 0 && typed.replace !== 'yes')
    errors.push({
      field: 'replace',
      message: `${known.value} is on record for ${known.area} in ${known.year}. Tick the box to put ${value} in its place`,
    });
  return {
    typed,
    errors,
    reading: { year: year ?? 0, area: known?.area ?? area, kind: kind ?? 'district', value: value ?? 0 },
    replaces: known !== undefined,
  };
}
