import { isDay } from '../../workflows/clocks/index.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { roles } from '../../workflows/roles.ts';
import { formText } from '../lists/form-text.ts';
import type { PersonChange } from './person-changes.ts';

/** What was typed, to be shown again. */
export interface TypedPerson {
  change: string;
  name: string;
  email: string;
  role: string;
  from: string;
  last: string;
  on: string;
  why: string;
}

const trimmed = (form: FormData, name: string) => formText(form, name).trim();
const dateOf = (form: FormData, name: string) => {
  const part = (which: string) => trimmed(form, `${name}-${which}`);
  return trimmed(form, name) || joinDate({ day: part('day'), month: part('month'), year: part('year') });
};

export function readTyped(form: FormData): TypedPerson {
  return {
    change: trimmed(form, 'change'),
    name: trimmed(form, 'name'),
    email: trimmed(form, 'email'),
    role: trimmed(form, 'role'),
    from: dateOf(form, 'from'),
    last: dateOf(form, 'last'),
    on: dateOf(form, 'on'),
    why: trimmed(form, 'why').replaceAll('\0', ''),
  };
}

type Read = { change: PersonChange } | { errors: FieldError[] };
const wrong = (field: string, message: string): Read => ({ errors: [{ field, message }] });

/** A role that begins later than this is a slip of the hand, and would stand in the way of giving it rightly. */
const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The change that a form of a person's page asks for. A day that is left blank is today. */
export function changeOf(typed: TypedPerson, today: string): Read {
  switch (typed.change) {
    case 'rename':
      return { change: { type: 'rename', name: typed.name } };
    case 'changeAddress':
      return { change: { type: 'changeAddress', email: typed.email } };
    case 'giveRole': {
      const role = roles.find((known) => known === typed.role);
      const fromOn = typed.from || today;
      if (!role) return wrong('role', 'Choose a role');
      if (!isDay(fromOn)) return wrong('from', 'The first day must be a real date');
      if (fromOn > yearAfter(today))
        return wrong('from', 'The first day must be within a year. Check the year that you typed');
      return { change: { type: 'giveRole', role, fromOn } };
    }
    case 'revokeSessions':
      return { change: { type: 'revokeSessions' } };
    case 'markAddress':
      return { change: { type: 'markAddress', why: typed.why } };
    case 'clearAddress':
      return { change: { type: 'clearAddress' } };
    case 'markAsReturned':
      return { change: { type: 'markAsReturned' } };
    default:
      return wrong('', 'Choose what to change');
  }
}

/** The last day of a role, blank for at once. */
export function readEnd(typed: TypedPerson, holdingId: string): Read {
  if (typed.last !== '' && !isDay(typed.last)) return wrong('last', 'The last day must be a real date');
  return { change: { type: 'endRole', holdingId, lastOn: typed.last || undefined } };
}

export function readLeaving(typed: TypedPerson, today: string): Read {
  const on = typed.on || today;
  if (!isDay(on)) return wrong('on', 'The last day must be a real date');
  return { change: { type: 'markAsLeft', on } };
}
