import {
  type Constitution,
  type DatedVersion,
  findPreset,
  nextNumber,
  type ParsedConstitution,
  parseConstitution,
} from '../../workflows/constitution/index.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { isDay, joinedDate } from '../calendar/joined-date.ts';

/** What was typed, to be shown again. `json` holds a file's text too. */
export interface TypedVersion {
  way: string;
  preset: string;
  on: string;
  json: string;
}
export const nothingTyped: TypedVersion = { way: '', preset: '', on: '', json: '' };

export interface ReadVersion {
  typed: TypedVersion;
  errors: FieldError[];
  constitution?: Constitution;
}

/** A problem as the error summary says it, with the place of the field in the file. */
export const problemInWords = ({ path, expected }: { path: string; expected: string }) =>
  `${path || 'The whole file'}: expected ${expected}`;

/** Reads the form that adds a version: a preset from a day on, or a JSON file, pasted or uploaded. */
export async function readVersion(form: FormData, versions: readonly DatedVersion[]): Promise<ReadVersion> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const file = form.get('file');
  const uploaded = file instanceof File && file.size > 0 ? (await file.text()).trim() : '';
  const typed: TypedVersion = {
    way: text('way'),
    preset: text('preset'),
    on: text('on') || joinedDate(text),
    json: uploaded || text('json'),
  };
  if (typed.way === 'preset') return readPreset(typed, versions);
  if (typed.way === 'json') return readJson(typed);
  return { typed, errors: [{ field: '', message: 'Choose a preset, or give a file' }] };
}

function readPreset(typed: TypedVersion, versions: readonly DatedVersion[]): ReadVersion {
  const preset = findPreset(typed.preset);
  const errors: FieldError[] = [];
  if (!preset) errors.push({ field: 'preset', message: 'Choose a preset from the list' });
  if (!isDay(typed.on)) errors.push({ field: 'on', message: 'The first day must be a real date' });
  if (!preset || errors.length > 0) return { typed, errors };
  const version = nextNumber(preset.id, versions);
  return found(typed, 'on', parseConstitution({ ...preset, version, effectiveFrom: typed.on }));
}

function readJson(typed: TypedVersion): ReadVersion {
  const wrong = (message: string) => ({ typed, errors: [{ field: 'json', message }] });
  if (typed.json === '') return wrong('Paste the text of the file, or choose the file');
  let json: unknown;
  try {
    json = JSON.parse(typed.json);
  } catch {
    return wrong('This is not JSON. Paste the whole file, from the first { to the last }');
  }
  return found(typed, 'json', parseConstitution(json));
}

function found(typed: TypedVersion, field: string, parsed: ParsedConstitution): ReadVersion {
  return parsed.ok
    ? { typed, errors: [], constitution: parsed.constitution }
    : {
        typed,
        errors: parsed.problems.slice(0, 20).map((it) => ({ field, message: problemInWords(it) })),
      };
}
