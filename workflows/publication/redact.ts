import { answerTo, isBlank } from '../forms/blank-answers.ts';
import type { Content, FieldValue, Row } from '../forms/types.ts';
import { leftOutFor, type RedactionGround } from './grounds.ts';

/** Which text an answer belongs to: a case's content, its report's front sheet, or what was recorded. */
export type RedactedForm = 'content' | 'front-sheet' | 'words';

export interface Redaction {
  id: string;
  /** The case whose content it is about; null for the front sheet and for what was recorded. */
  caseId: string | null;
  form: RedactedForm;
  field: string;
  /** Exact words; null for the whole answer. */
  passage: string | null;
  ground: RedactionGround;
}

/** The text that answers belong to. */
export interface TextNamed {
  form: RedactedForm;
  caseId: string | null;
}

export interface Redacted {
  content: Content;
  /** What stands in the place of each answer that is left out whole, by its name. */
  leftOut: Record<string, string>;
  /** Those whose words are no longer in their answer, which is left out whole for it. */
  missing: Redaction[];
}

/** Words that go wherever they stand. */
interface Passage {
  pattern: RegExp;
  ground: RedactionGround;
}

/** The report's texts as one, so that words left out of one answer do not stand in the next. */
export interface RedactingReport {
  redactions: readonly Redaction[];
  passages: readonly Passage[];
}

/**
 * What to leave out of everything that the public reads of a report.
 * @param texts every text of the report, in which whole answers are looked up: their words go wherever they stand
 */
export function redactingReport(
  redactions: readonly Redaction[],
  texts: readonly (TextNamed & { content: Content })[],
): RedactingReport {
  const passages = redactions.flatMap((redaction) => {
    if (redaction.passage !== null) return [{ words: redaction.passage, ground: redaction.ground }];
    const text = texts.find((it) => isAbout(redaction, it));
    return stringsOf(text && answerTo(text.content, redaction.field))
      .filter(couldStandElsewhere)
      .map((words) => ({ words, ground: redaction.ground }));
  });
  return {
    redactions,
    passages: passages.map(({ words, ground }) => ({ pattern: patternOf(words), ground })),
  };
}

const isAbout = (redaction: Redaction, text: TextNamed) =>
  redaction.form === text.form && redaction.caseId === text.caseId;

/** A code such as "negative", or one word, is no giveaway where it stands again; a name or a sentence is. */
const couldStandElsewhere = (words: string) => words.trim().length >= 5 && /\S\s+\S/.test(words);

/** The answers of one text with everything that is to be left out of it left out. */
export function redactAnswers(content: Content, named: TextNamed, report: RedactingReport): Redacted {
  const own = report.redactions.filter((it) => isAbout(it, named));
  const missing = own.filter(
    (it) =>
      it.passage !== null && !stringsOf(answerTo(content, it.field)).some((text) => isIn(it.passage, text)),
  );
  const whole = new Map<string, RedactionGround[]>();
  for (const it of own) {
    if (it.passage !== null && !missing.includes(it)) continue;
    whole.set(it.field, [...(whole.get(it.field) ?? []), it.ground]);
  }
  const kept: Content = {};
  const leftOut: Record<string, string> = {};
  for (const [field, grounds] of whole) leftOut[field] = leftOutFor(grounds);
  for (const [name, value] of Object.entries(content)) {
    if (!whole.has(name)) kept[name] = redactValue(value, report);
  }
  return { content: kept, leftOut, missing };
}

function redactValue(value: FieldValue, report: RedactingReport): FieldValue {
  if (isBlank(value)) return value;
  if (typeof value === 'string') return redactText(value, report);
  const items: (string | Row)[] = value.map((item) =>
    typeof item === 'string' ? redactText(item, report) : redactRow(item, report),
  );
  return items.every((item) => typeof item === 'string')
    ? items
    : items.filter((item): item is Row => typeof item !== 'string');
}

/** The name of a grid's row is the form's own, and no answer. */
const redactRow = (row: Row, report: RedactingReport): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, name === 'row' ? cell : redactText(cell, report)]),
  );

/**
 * A text without the passages. They are looked for in the text as it was, so that two that overlap both go.
 */
export function redactText(text: string, { passages }: Pick<RedactingReport, 'passages'>): string {
  const plain = text.normalize('NFC');
  const spans = passages
    .flatMap(({ pattern, ground }) =>
      [...plain.matchAll(pattern)].map((match) => ({
        from: match.index,
        to: match.index + (match[1] ?? '').length,
        grounds: [ground],
      })),
    )
    .sort((a, b) => a.from - b.from);
  if (spans.length === 0) return text;
  const merged: typeof spans = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
      last.grounds.push(...span.grounds);
    } else merged.push({ ...span });
  }
  let shown = '';
  let at = 0;
  for (const { from, to, grounds } of merged) {
    shown += plain.slice(at, from) + leftOutFor(grounds);
    at = to;
  }
  return shown + plain.slice(at);
}

const isIn = (passage: string | null, text: string) =>
  passage !== null && patternOf(passage).test(text.normalize('NFC'));

/** The same words in either case, however they are broken into lines. Looked for ahead, so that each overlap counts. */
function patternOf(passage: string): RegExp {
  const words = passage.normalize('NFC').trim().split(/\s+/u);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?=(${escaped.join('\\s+')}))`, 'giu');
}

function stringsOf(value: FieldValue | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  return value.flatMap((item) =>
    typeof item === 'string'
      ? [item]
      : Object.entries(item).flatMap(([name, cell]) => (name === 'row' ? [] : [cell])),
  );
}

/** Whether exact words stand in an answer: a redaction of words that do not would leave the whole answer out. */
export const standsIn = (passage: string, value: FieldValue | undefined): boolean =>
  stringsOf(value).some((text) => isIn(passage, text));
