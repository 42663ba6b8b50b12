import type { RegisteredReport } from '../../db/queries/register.ts';
import { rowsOf, textOf } from '../../workflows/forms/blank-answers.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { assessmentPage } from './public-pages.ts';
import type { RedactedReport } from './redacted-report.ts';

type CaseOf = RegisteredReport['cases'][number];

/** An assessment or action that was decided on, where it may be read. */
export interface PublicAssessment {
  reference: string;
  title: string;
  kind: CaseOf['kind'];
  template: Template;
  /** What may be read of it. Absent where nothing of it is published; then `why` says so. */
  content: Content | undefined;
  /** What stands in the place of each answer that is left out whole. */
  leftOut: Record<string, string>;
  why: string | undefined;
}

/** About the publication itself: for the council, and not published. */
const aboutPublication = ['publication', 'redactions'];

export function publicAssessment(
  report: RegisteredReport,
  redacted: RedactedReport,
  c: CaseOf,
): PublicAssessment {
  const why = whyNotPublished(report, c);
  const { content, leftOut } = redacted.contentOf(c.id);
  const kept = Object.entries(content).filter(([name]) => !aboutPublication.includes(name));
  return {
    reference: c.reference,
    title: redacted.titleOf(c.id),
    kind: c.kind,
    template: templateOf(c),
    content: why ? undefined : Object.fromEntries(kept),
    leftOut: why ? {} : leftOut,
    why,
  };
}

/**
 * Why nothing of an assessment can be read. Its authors' answer counts first: “with parts left out” publishes nothing
 * until democratic services have left a part out, because nobody else knows which parts were meant.
 */
function whyNotPublished(report: RegisteredReport, c: CaseOf): string | undefined {
  if (report.down.includes(assessmentPage(c.id))) return 'The council has taken this assessment down.';
  const publication = textOf(c.content, 'publication');
  if (publication === 'withheld') return 'The council has decided not to publish this assessment.';
  const own = report.redactions.filter((it) => it.caseId === c.id && it.form === 'content');
  if (publication === 'redacted' && !own.some((it) => it.applied))
    return 'Parts of this assessment are not published. Ask the council for the version with those parts left out.';
  const publishedAt = report.decisions[0]?.publishedAt;
  const isOpen = own.some(
    (it) => !it.applied && (publishedAt === undefined || Date.parse(it.proposedAt) < Date.parse(publishedAt)),
  );
  return isOpen
    ? 'The council is checking what must be left out of this assessment before it is published.'
    : undefined;
}

const standing = ['inForce', 'suspended', 'reviewDue'];

/** Whether an assessment has a page of its own, and since when: its report is decided, or needed no decision. */
export function assessmentPublishedAt(report: RegisteredReport, c: CaseOf): string | undefined {
  if (c.kind !== 'assessment' || textOf(report.frontSheet, 'openOrExempt') === 'exempt') return undefined;
  const decided = report.decisions[0]?.publishedAt;
  if (decided) return decided;
  if (textOf(report.frontSheet, 'route') !== 'none') return undefined;
  const name = typeof c.state === 'string' ? c.state : 'closed' in c.state ? 'closed' : 'inForce';
  const stands = standing.includes(name) || name === 'closed';
  const says = textOf(c.content, 'publication');
  return stands && (says === 'inFull' || says === 'redacted') ? c.stateSince : undefined;
}

/** The groups that an assessment found to be affected, by their names, from what is published of it. */
export function groupsAffected({
  template,
  content,
}: Pick<PublicAssessment, 'template' | 'content'>): string[] {
  if (!content) return [];
  const field = template.sections
    .flatMap((section) => [...section.fields])
    .find((it) => it.name === 'groups' && it.type === 'grid');
  const affected = rowsOf(content, 'groups').filter(
    (row) => row.impact === 'positive' || row.impact === 'negative' || row.disadvantage === 'yes',
  );
  const names = new Map((field?.options ?? []).map((option) => [option.value, option.label]));
  return affected.flatMap((row) => names.get(row.row ?? '') ?? []);
}
