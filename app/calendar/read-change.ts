import { parseHolidayFile } from '../../workflows/clocks/index.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { CalendarChange } from '../commands/change-calendar.ts';
import { isDay, joinedDate } from './joined-date.ts';

/** What was typed, to be shown again. */
export interface TypedChange {
  file: string;
  name: string;
  on: string;
}
export const nothingTyped: TypedChange = { file: '', name: '', on: '' };

export interface ReadChange {
  typed: TypedChange;
  errors: FieldError[];
  change?: CalendarChange;
}

/** Reads the form of a change: a file of bank holidays, a closure, or the end of one. */
export function readChange(form: FormData): ReadChange {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const typed = { file: text('file'), name: text('name'), on: text('on') || joinedDate(text) };
  switch (text('change')) {
    case 'holidays':
      return readFile(typed);
    case 'addClosure':
      return readClosure(typed);
    case 'removeClosure':
      return isDay(typed.on)
        ? { typed, errors: [], change: { type: 'removeClosure', on: typed.on } }
        : { typed, errors: [{ field: 'on', message: 'Choose a closure from the list' }] };
    default:
      return { typed, errors: [{ field: '', message: 'Choose what to change' }] };
  }
}

function readFile(typed: TypedChange): ReadChange {
  if (typed.file === '')
    return { typed, errors: [{ field: 'file', message: 'Paste the content of the file' }] };
  let json: unknown;
  try {
    json = JSON.parse(typed.file);
  } catch {
    return {
      typed,
      errors: [{ field: 'file', message: 'This is not JSON. Paste the whole file as gov.uk publishes it' }],
    };
  }
  const parsed = parseHolidayFile(json);
  if (!parsed.ok) {
    return { typed, errors: parsed.problems.slice(0, 10).map((message) => ({ field: 'file', message })) };
  }
  return { typed, errors: [], change: { type: 'holidays', file: json, holidays: parsed.holidays } };
}

function readClosure(typed: TypedChange): ReadChange {
  const errors: FieldError[] = [];
  if (!isDay(typed.on)) errors.push({ field: 'on', message: 'The day of the closure must be a real date' });
  if (typed.name === '') errors.push({ field: 'name', message: 'Enter what the closure is called' });
  if (typed.name.length > 100)
    errors.push({ field: 'name', message: 'The name must be 100 characters or fewer' });
  return errors.length > 0
    ? { typed, errors }
    : { typed, errors, change: { type: 'addClosure', closure: { on: typed.on, name: typed.name } } };
}
