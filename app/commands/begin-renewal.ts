import type { Database } from '../../db/database.ts';
import type { CarriedCase, ReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { carryContent } from '../../workflows/forms/carry-content.ts';
import { withoutEvidence } from '../../workflows/forms/evidence.ts';
import { findField, findTemplate, templateOf } from '../../workflows/forms/templates.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { newCase, nextReference, titleOf } from './begin-case.ts';
import { listTemplatesInUse } from './change-templates.ts';
import { noRulesOn } from './council-rules.ts';
import { deadlinesToOpen } from './deadline-rows.ts';
import { reviewSoFar } from './review-so-far.ts';

/** Answers that belong to the old journey and are given afresh in the new one. */
const ofTheOldJourney = [
  'meetingOn',
  'decisionOn',
  'reportOn',
  'reportTo',
  'actingDateStated',
  'lawful',
  'withinBudget',
  'tracking',
  'properOfficer',
  'properOfficerOn',
  'inForwardPlan',
  'forwardPlanReference',
  'milestones',
  'callInExempt',
  'callInExemptReason',
  'internalNote',
];

const without = (content: Content, names: readonly string[]): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => !names.includes(name)));

/** The version of a form with which cases begin now: its own where the council has put it out of use. */
async function newestOf({ drizzle }: Database, before: Template): Promise<Template> {
  if (before.id === 'action') return findTemplate('action') ?? before;
  const inUse = await listTemplatesInUse(drizzle);
  return inUse.filter(({ id }) => id === before.id).sort((a, b) => b.version - a.version)[0] ?? before;
}

/**
 * The new linked case that a renewal begins: pre-filled, in draft, on the form as it is now, and
 * written in the same statement. It is judged by the
 * constitution of its own day, and not by that of the case it renews; a refusal where none is in force then.
 */
export async function beginRenewal(
  parts: CommandParts,
  found: ReportForEvent,
  subject: CarriedCase,
  actor: Actor,
  at: string,
) {
  const rules = await parts.rules.findOn(londonDay(at));
  if (!rules) return { ok: false, status: 409, why: noRulesOn(londonDay(at)) } as const;
  const reference = await nextReference(parts.database, subject.kind, at);
  const before = templateOf(subject);
  const template = await newestOf(parts.database, before);
  const frontSheet = without(found.report.frontSheet, ofTheOldJourney);
  const content = {
    ...without(carryContent(withoutEvidence(subject.content), before, template), [
      'reviewOn',
      'completedOn',
      'completedBy',
    ]),
    ...(subject.kind === 'assessment' &&
      findField(template, 'previousAssessment') && { previousAssessment: subject.reference }),
    ...(subject.kind === 'assessment' &&
      (await reviewSoFar(parts.database, subject, { before, template }, at))),
  };
  const made = newCase(
    actor,
    reference,
    {
      kind: subject.kind,
      template,
      title: titleOf(subject.kind, frontSheet, content),
      frontSheet,
      content,
      ownerId: subject.ownerId ?? undefined,
      renews: { id: subject.id, reference: subject.reference },
    },
    rules.constitution,
    at,
  );
  return { ok: true, ...made, opened: deadlinesToOpen(made.begun, template, rules, at) } as const;
}
