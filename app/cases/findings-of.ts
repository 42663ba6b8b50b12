import { checkReport, type Finding } from '../../workflows/checks/index.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import { eventLabels } from '../../workflows/road/labels.ts';
import { fieldId } from '../forms/field-id.ts';
import { contentPrefix, sheetPrefix } from './form-prefixes.ts';
import type { OpenCase } from './open-case.ts';

/** A finding of the report checks, with the words that a page needs. */
export interface CaseFinding
  extends Pick<Finding, 'code' | 'severity' | 'blocks' | 'what' | 'rule' | 'remedy'> {
  /** The form and the answer: "Report front sheet: Date of the report". */
  place: string;
  /** Where the answer can be put right. */
  href: string;
  /** The labels of the steps that it holds up. */
  holdsUp: string[];
}

/** What a careful reader would find in the report that carries a case. */
export function findingsOf({ found, subject, rules, at }: OpenCase): CaseFinding[] {
  const findings = checkReport({
    frontSheet: found.report.frontSheet,
    cases: found.cases.map((c) => ({
      reference: c.reference,
      kind: c.kind,
      template: templateOf(c),
      content: c.content,
      state: c.state,
    })),
    progress: found.report.progress,
    constitution: rules.constitution,
    calendar: rules.calendar,
    now: at,
  });
  return findings.map(({ code, severity, blocks, what, rule, remedy, where }) => ({
    code,
    severity,
    blocks,
    what,
    rule,
    remedy,
    ...placeOf(where, found.cases, subject.reference),
    holdsUp: blocks.map((step) => eventLabels[step]),
  }));
}

function placeOf(
  { form, field }: Finding['where'],
  cases: OpenCase['found']['cases'],
  reference: string,
): Pick<CaseFinding, 'place' | 'href'> {
  const carried = cases.find((c) => c.reference === form);
  const template = carried ? templateOf(carried) : frontSheet;
  const [name] = field.split('.');
  const section = template.sections.find((it) => it.fields.some((f) => f.name === name));
  const label = section?.fields.find((f) => f.name === name)?.label;
  const title = carried ? carried.reference : template.title;
  // A row of a grid is folded: its fold is what can be gone to in every browser.
  const isGrid = section?.fields.find((f) => f.name === name)?.type === 'grid';
  const parts = field.split('.');
  const anchor = fieldId(
    (carried ? contentPrefix : sheetPrefix) + (isGrid ? parts.slice(0, 2) : parts).join('.'),
  );
  const path = section ? `/${carried ? 'content' : 'front-sheet'}/${section.id}` : '';
  return {
    place: label ? `${title}: ${label}` : title,
    href: `/cases/${carried?.reference ?? reference}/edit${path}${section ? `#${anchor}` : ''}`,
  };
}
