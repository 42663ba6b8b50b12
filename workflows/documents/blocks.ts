/**
 * A form as a document: what stands in it from top to bottom. A mark is a bookmark of the document. It stands on what
 * the program wrote (a question, a hint, the head of a column), never on what people write, so that it is still there
 * when the answers have been edited in Word or LibreOffice.
 */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; mark?: string }
  /** Words of the program's own that are no question. */
  | { kind: 'fixed'; style: 'plain' | 'hint'; text: string; mark?: string }
  /** A paragraph for each line. */
  | { kind: 'text'; text: string }
  /** Numbered, an item for each. */
  | { kind: 'items'; items: readonly string[] }
  /** Boxes to tick. */
  | { kind: 'choices'; options: readonly { label: string; chosen: boolean }[] }
  | TableBlock;

export interface TableBlock {
  kind: 'table';
  /** `room`: a column's share of the width beside the others' (1 where it is not said). */
  columns: readonly { label: string; mark?: string; room?: number }[];
  /** Whether the first cell of a row is its head. */
  rowHeads: boolean;
  rows: readonly { mark?: string; cells: readonly string[] }[];
}

/** A document as it was read: what is text, and what is something else in words ("a picture"). */
export type ReadBlock = ReadParagraph | ReadTable;

export interface ReadParagraph {
  kind: 'paragraph';
  marks: readonly string[];
  text: string;
  others: readonly string[];
}

export interface ReadTable {
  kind: 'table';
  rows: readonly (readonly ReadCell[])[];
}

export interface ReadCell {
  marks: readonly string[];
  text: string;
  others: readonly string[];
  /** Whether it covers several cells of the grid, or is covered. */
  merged: boolean;
}

const prefix = 'dr_';

/** Marks by the place of a field in its template's version, which never changes: a bookmark's name is 40 letters. */
export const marks = {
  section: (section: number) => `${prefix}s${section}`,
  field: (field: number) => `${prefix}f${field}`,
  hint: (field: number) => `${prefix}h${field}`,
  column: (field: number, column: number) => `${prefix}f${field}_c${column}`,
  row: (field: number, row: number) => `${prefix}f${field}_r${row}`,
  fixed: (number: number) => `${prefix}x${number}`,
  end: `${prefix}end`,
} as const;

/** Whether words with this mark are the program's own, and neither a question nor an answer. */
export const isFixed = (mark: string) => mark.startsWith(`${prefix}x`);
