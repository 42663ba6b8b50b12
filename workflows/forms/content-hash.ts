import { answerTo, compareText, normalise } from './blank-answers.ts';
import { attachedTo } from './evidence.ts';
import { frontSheet } from './front-sheet.ts';
import { sha256 } from './sha256.ts';
import { listFields } from './templates.ts';
import type { Content, FieldValue, Template } from './types.ts';

/** What a signature vouches for. `template` of the report is only given where the council has its own front sheet. */
export interface SignedReport {
  frontSheet: Content;
  template?: Template;
}
export interface SignedCase {
  reference: string;
  template: Template;
  content: Content;
}
export interface SignedAttachment {
  name: string;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/**
 * The hashed answers of a report, its cases and its attachments, as one JSON text that is the same for the same
 * answers: keys and cases in order, blank and absent alike, and nothing that is not hashed.
 */
export function canonicalContent(
  report: SignedReport,
  cases: readonly SignedCase[],
  attachments: readonly SignedAttachment[],
): string {
  return canonicalJson({
    format: 1,
    report: hashedAnswers(report.template ?? frontSheet, report.frontSheet),
    cases: [...cases]
      .sort((a, b) => compareText(a.reference, b.reference))
      .map(({ reference, template, content }) => ({
        reference,
        template: `${template.id}@${template.version}`,
        content: hashedAnswers(template, content),
      })),
    attachments: [...attachments]
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.sha256, b.sha256))
      .map(({ name, sha256: digest }) => ({ name, sha256: digest })),
  });
}

/** The files of a report's cases, as they are signed. */
export const attachmentsOf = (cases: readonly Pick<SignedCase, 'content'>[]): SignedAttachment[] =>
  cases.flatMap(({ content }) =>
    attachedTo(content).map(({ name, sha256: digest }) => ({ name, sha256: digest })),
  );

/** The SHA-256 of a canonical content, in hexadecimal. */
export function contentHash(canonical: string): string {
  return sha256(canonical);
}

function hashedAnswers(template: Template, content: Content): Record<string, FieldValue> {
  const answers: Record<string, FieldValue> = {};
  for (const field of listFields(template)) {
    if (!field.hashed) continue;
    const value = normalise(field, answerTo(content, field.name));
    if (value !== undefined) answers[field.name] = value;
  }
  return answers;
}

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

function canonicalJson(value: Json): string {
  if (typeof value === 'string' || typeof value === 'number') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const pairs = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return `{${pairs.map(([key, it]) => `${JSON.stringify(key)}:${canonicalJson(it)}`).join(',')}}`;
}

/** Array.isArray alone does not narrow a readonly list. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
