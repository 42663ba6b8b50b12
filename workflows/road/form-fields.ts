import type { Option } from '../forms/types.ts';

/** A field of an event's form. `words` are free text and stay out of the hashed payload. */
export interface EventField {
  name: string;
  label: string;
  hint?: string;
  /**
   * `choice` one of options · `moment` a Europe/London date and time · `day` a date ·
   * `number` a whole one · `outcomes` one of options for each recommendation, posted as `name-1` … · `hidden` filled by the page.
   */
  type: 'words' | 'choice' | 'moment' | 'day' | 'number' | 'outcomes' | 'hidden';
  required: boolean;
  /** Another field that makes this one needed, by what was chosen there. */
  requiredIf?: { field: string; is: readonly string[] };
  /** What to say where it is needed and blank, if “Enter …” or “Choose …” would not do. */
  needed?: string;
  options?: readonly Option[];
}

export interface EventForm {
  fields: readonly EventField[];
  /** What cannot be undone, or what follows, said before it is done. */
  warning?: string;
  /** The step that the state waits for: the one primary button. */
  primary?: true;
}

export const words = (name: string, label: string, required = true, hint?: string): EventField => ({
  name,
  label,
  type: 'words',
  required,
  ...(hint && { hint }),
});
export const choice = (
  name: string,
  label: string,
  options: readonly Option[],
  hint?: string,
): EventField => ({
  name,
  label,
  type: 'choice',
  required: true,
  options,
  ...(hint && { hint }),
});
/** Needed where another field says so; the sentence is what the person reads who leaves it blank. */
export const neededIf = (
  field: EventField,
  other: string,
  is: readonly string[],
  needed: string,
): EventField => ({
  ...field,
  required: false,
  requiredIf: { field: other, is },
  needed,
});
