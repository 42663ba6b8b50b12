/**
 * Forms are data. Every answer is a string, a list of strings, or rows of strings, so that what a person
 * typed is kept to the letter, compares field by field, and hashes the same on every machine.
 */
export type FieldValue = string | string[] | Row[];
export type Row = Record<string, string>;
/** The content of one form, keyed by field name. A field that is absent reads as blank. */
export type Content = Record<string, FieldValue>;

/**
 * `text` one line · `longText` paragraphs · `date` YYYY-MM-DD · `dateOrMonth` YYYY-MM-DD or YYYY-MM ·
 * `yesNo` 'yes' | 'no' | '' · `choice` one of options · `choices` several of options (string[]) ·
 * `list` numbered paragraphs (string[]) · `table` rows of columns (Row[]) ·
 * `grid` fixed rows (one per option, `row` column holds the option's value) of columns (Row[])
 */
export type FieldType =
  | 'text'
  | 'longText'
  | 'date'
  | 'dateOrMonth'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'list'
  | 'table'
  | 'grid';

export interface Option {
  value: string;
  label: string;
}

export interface Column {
  name: string;
  label: string;
  hint?: string;
  type: 'text' | 'longText' | 'date' | 'dateOrMonth' | 'yesNo' | 'choice';
  options?: readonly Option[];
  /** It has an answer only where another column of the row has this one. It is asked all the same, and may stay blank. */
  askedWhere?: { column: string; is: string };
}

export interface Field {
  name: string;
  label: string;
  hint?: string;
  /** A good answer, to be shown to whoever asks for one. It is never an answer itself. */
  example?: string;
  /** What one item of a `list` or one row of a `table` is called: "Recommendation", "Action". */
  itemName?: string;
  type: FieldType;
  options?: readonly Option[];
  /** For `table` and `grid`. */
  columns?: readonly Column[];
  /** Whether a signature is bound to it: an edit of a hashed field voids both signatures. */
  hashed: boolean;
  /** Written by a director's own team; writing it does not make one an author of the case. */
  implicationOf?: 'legal' | 'finance';
  /** Must be answered before the form can be sent to review. */
  required?: true;
}

export interface Section {
  id: string;
  title: string;
  /** Only a full assessment answers it: where the screening says that none is needed, it is not needed either. */
  fullOnly?: true;
  fields: readonly Field[];
}

export interface Template {
  /** `front-sheet`, `2008`, `2026`, `action`. */
  id: string;
  version: number;
  kind: 'frontSheet' | 'assessment' | 'action';
  title: string;
  /** When to begin with it, in a sentence, beside its title where the forms are chosen from. */
  about?: string;
  sections: readonly Section[];
}

/** What is wrong with one answer. `field` is the name as it was posted: `purpose`, `actions.0.owner`. */
export interface FieldError {
  field: string;
  message: string;
}

/** One name and value as a form sends them. */
export type Entry = [name: string, value: string];
