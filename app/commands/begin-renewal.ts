import type { CarriedCase, ReportForEvent } from '../../db/queries/report-for-event.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { newCase, nextReference, titleOf } from './begin-case.ts';
import { deadlinesToOpen } from './deadline-rows.ts';

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

/** The new linked case that a renewal begins: pre-filled, in draft, and written in the same statement. */
export async function beginRenewal(
  parts: CommandParts,
  found: ReportForEvent,
  subject: CarriedCase,
  actor: Actor,
  at: string,
) {
  const reference = await nextReference(parts.database, subject.kind, at);
  const frontSheet = without(found.report.frontSheet, ofTheOldJourney);
  const content = {
    ...without(subject.content, ['reviewOn', 'completedOn', 'completedBy']),
    ...(subject.kind === 'assessment' &&
      subject.templateId !== '2008' && { previousAssessment: subject.reference }),
  };
  const constitution = { id: found.report.constitutionId, version: found.report.constitutionVersion };
  const rules = await parts.rules.get(constitution.id, constitution.version);
  const made = newCase(
    actor,
    reference,
    {
      kind: subject.kind,
      templateId: subject.templateId,
      templateVersion: subject.templateVersion,
      title: titleOf(subject.kind, frontSheet, content),
      frontSheet,
      content,
      ownerId: subject.ownerId ?? undefined,
      constitution,
      renews: { id: subject.id, reference: subject.reference },
    },
    at,
  );
  return { ...made, opened: deadlinesToOpen(made.begun, rules, at) };
}
