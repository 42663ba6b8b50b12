import type { CarriedCase, ReportForEvent } from '../../db/queries/report-for-event.ts';
import { changedFields, type FieldChange } from '../../workflows/forms/content-changes.ts';
import { attachmentsOf, canonicalContent, contentHash } from '../../workflows/forms/content-hash.ts';
import { frontSheet as frontSheetTemplate } from '../../workflows/forms/front-sheet.ts';
import { mergeContent } from '../../workflows/forms/merge-content.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Touches } from '../../workflows/road/events.ts';

/** An edit as it would leave the report: the whole new text, what changed, and what of it was signed. */
export interface Edited {
  frontSheet: Content;
  content: Content;
  sheetChanges: FieldChange[];
  contentChanges: FieldChange[];
  changes: FieldChange[];
  touches: Touches;
  contentHash: string;
}

/** Works out an edit of one case and its report's front sheet. Answers that are not in the edit stay as they are. */
export function editReport(
  found: ReportForEvent,
  subject: CarriedCase,
  edit: { frontSheet?: Content; content?: Content },
): Edited {
  const template = templateOf(subject);
  const frontSheet = edit.frontSheet
    ? mergeContent(found.report.frontSheet, edit.frontSheet)
    : found.report.frontSheet;
  const content = edit.content ? mergeContent(subject.content, edit.content) : subject.content;
  const sheetChanges = changedFields(frontSheetTemplate, found.report.frontSheet, frontSheet);
  const contentChanges = changedFields(template, subject.content, content);
  const changes = [...sheetChanges, ...contentChanges];
  return {
    frontSheet,
    content,
    sheetChanges,
    contentChanges,
    changes,
    touches: touchesOf(changes),
    contentHash: hashOfReport(found, frontSheet, { reference: subject.reference, content }),
  };
}

function touchesOf(changes: readonly FieldChange[]): Touches {
  const hashed = changes.filter((change) => change.hashed);
  if (hashed.length === 0) return 'other';
  if (hashed.length === changes.length) {
    if (changes.every((change) => change.implicationOf === 'legal')) return 'legalImplications';
    if (changes.every((change) => change.implicationOf === 'finance')) return 'financeImplications';
  }
  return 'hashed';
}

/** The hash of what the directors sign, with one case's content replaced. Closed cases are no longer part of it. */
export function hashOfReport(
  found: ReportForEvent,
  frontSheet: Content,
  replaced?: { reference: string; content: Content },
  without?: string,
): string {
  const carried = found.cases.filter(
    (c) => c.reference !== without && !(typeof c.state === 'object' && 'closed' in c.state),
  );
  const signed = carried.map((c) => ({
    reference: c.reference,
    template: templateOf(c),
    content: c.reference === replaced?.reference ? replaced.content : c.content,
  }));
  return contentHash(canonicalContent({ frontSheet }, signed, attachmentsOf(signed)));
}
