import { getRegistered, type RegisteredReport } from '../../db/queries/register.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { withoutEvidence } from '../../workflows/forms/evidence.ts';
import type { Content } from '../../workflows/forms/types.ts';
import { isGround } from '../../workflows/publication/grounds.ts';
import {
  type Redacted,
  type Redaction,
  redactAnswers,
  redactingReport,
  redactText,
} from '../../workflows/publication/redact.ts';
import { type DecisionRecord, decisionRecord } from '../../workflows/road/decision-record.ts';
import type { Services } from '../services.ts';

type CaseOf = Pick<RegisteredReport['cases'][number], 'id' | 'title' | 'content'>;
type Texts = Pick<RegisteredReport, 'frontSheet' | 'recorded' | 'corrections' | 'redactions'> & {
  decisions: readonly { number: number }[];
  cases: readonly CaseOf[];
};

/** The texts of a report as the public may read them. No public page, feed or search takes a text from elsewhere. */
export interface RedactedReport {
  frontSheet: Redacted;
  /** What was recorded, by `recordedField`. */
  words: Redacted;
  contentOf(caseId: string): Redacted;
  titleOf(caseId: string): string;
  /** Any other text that is published of the report, such as why it came late. */
  textOf(words: string): string;
  /** What is left out whole because words that should be left out of it are no longer there. */
  missing: Redaction[];
}

/** The words of a decision that are published with it, by the names of the form that takes them. */
export const recordedFields = [
  'reasons',
  'amendments',
  'alternatives',
  'interests',
  'dispensations',
  'keyDecisionReason',
  'urgency',
] as const satisfies readonly (keyof DecisionRecord)[];

/** How a redaction names what was recorded with a decision, and a correction. */
export const recordedField = (number: number, field: (typeof recordedFields)[number]) => `${field}/${number}`;
export const correctionField = (reference: string, seq: number) => `correction/${reference}/${seq}`;

/** Everything that was recorded in words of the decisions named, as the answers of one form. */
export function recordedWords({
  decisions,
  recorded,
  corrections,
}: Pick<Texts, 'decisions' | 'recorded' | 'corrections'>): Content {
  const words: Content = {};
  for (const { number } of decisions) {
    const record = decisionRecord(recorded, number);
    for (const field of recordedFields) {
      const said = record[field];
      if (said) words[recordedField(number, field)] = said;
    }
  }
  for (const { reference, seq, note } of corrections) {
    if (note) words[correctionField(reference, seq)] = note;
  }
  return words;
}

/** @param applied which redactions to apply; a proposal changes nothing for the public */
export function redactedReport(
  report: Texts,
  applied: (redaction: Texts['redactions'][number]) => boolean = (it) => it.applied,
): RedactedReport {
  const redactions = report.redactions
    .filter(applied)
    .map((it) => ({ ...it, ground: isGround(it.ground) ? it.ground : ('personal' as const) }));
  const sheet = { form: 'front-sheet', caseId: null } as const;
  const said = { form: 'words', caseId: null } as const;
  const recorded = recordedWords(report);
  const contents = report.cases.map((it) => ({
    form: 'content' as const,
    caseId: it.id,
    // Files and links are for those who may see the case.
    content: withoutEvidence(it.content),
  }));
  const all = redactingReport(redactions, [
    { ...sheet, content: report.frontSheet },
    { ...said, content: recorded },
    ...contents,
  ]);
  const frontSheet = redactAnswers(report.frontSheet, sheet, all);
  const words = redactAnswers(recorded, said, all);
  const redacted = new Map(contents.map((it) => [it.caseId, redactAnswers(it.content, it, all)]));
  const contentOf = (id: string) => redacted.get(id) ?? { content: {}, leftOut: {}, missing: [] };
  return {
    frontSheet,
    words,
    contentOf,
    titleOf: (id) => {
      const found = report.cases.find((it) => it.id === id);
      if (!found) return '';
      const { leftOut } = contentOf(id);
      // The title is a copy of one of these answers.
      const copied = [
        [textOf(report.frontSheet, 'subject'), frontSheet.leftOut.subject],
        [textOf(found.content, 'title'), leftOut.title],
        [textOf(found.content, 'serviceArea'), leftOut.serviceArea],
      ].find(([text, out]) => out !== undefined && text === found.title);
      return copied?.[1] ?? redactText(found.title, all);
    },
    textOf: (text) => redactText(text, all),
    missing: [frontSheet, words, ...redacted.values()].flatMap((it) => it.missing),
  };
}

/** An answer as one text, or what stands in its place. */
export function shownText({ content, leftOut }: Redacted, name: string): string | undefined {
  return (Object.hasOwn(leftOut, name) ? leftOut[name] : textOf(content, name)) || undefined;
}

/**
 * For agendas, notices and other pages that say a few words of many reports: each report's subject, and any text of it,
 * with what is left out left out. A report that cannot be read has no words.
 */
export async function publicWords({ database }: Pick<Services, 'database'>, reportIds: readonly string[]) {
  const reports = await getRegistered(database, reportIds);
  const words = new Map(
    [...reports].map(([id, report]) => {
      const redacted = redactedReport(report);
      return [
        id,
        { subject: shownText(redacted.frontSheet, 'subject') ?? 'Not named', textOf: redacted.textOf },
      ] as const;
    }),
  );
  return (id: string) => words.get(id) ?? { subject: 'Not named', textOf: () => '' };
}
