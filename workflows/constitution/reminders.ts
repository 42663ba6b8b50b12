import type { DeadlineKind } from '../clocks/types.ts';
import type { Constitution, ReminderRule } from './schema.ts';

const none: ReminderRule = { soon: [], due: false, late: [], escalated: [], escalateTo: [] };

function usual(points: Partial<ReminderRule>): ReminderRule {
  return { soon: [1], due: true, late: [1], escalated: [3], escalateTo: ['democraticServices'], ...points };
}

/** When people are reminded where a council has set nothing of its own. Counts are working days. */
export const usualReminders = {
  /** Those who were asked and have not answered. The clock itself closes it. */
  consultationCloses: { ...none, soon: [5, 1] },
  reviewerAnswers: usual({ soon: [2] }),
  legalSigns: usual({ soon: [2] }),
  financeSigns: usual({ soon: [2] }),
  keyDecisionNotice: usual({ soon: [5, 1], escalated: [1] }),
  privateMeetingNotice: usual({ soon: [5, 1], escalated: [1] }),
  privateMeetingSecondNotice: usual({ soon: [2], escalated: [1] }),
  generalExceptionNotice: usual({ soon: [2], escalated: [1] }),
  reportToDemocraticServices: usual({ soon: [5, 1] }),
  agendaPublished: usual({ soon: [2], escalated: [1] }),
  publishDecision: usual({ escalated: [1] }),
  /** The clock itself acts when these come, so nobody can be late for them. */
  callInCloses: { ...none, soon: [1] },
  mayActFrom: none,
  scrutinyMeets: usual({ soon: [5, 1], escalated: [1] }),
  reconsideration: usual({ soon: [2], escalated: [1] }),
  councilMeets: usual({ soon: [5, 1], escalated: [1] }),
  addendum: usual({ soon: [2] }),
  reviewDate: usual({ soon: [20, 5], late: [5], escalated: [20] }),
  actionDue: usual({ soon: [10, 2], late: [5], escalated: [20] }),
} as const satisfies Record<DeadlineKind, ReminderRule>;

/** The council's own reminder points for a kind of deadline, or the usual ones. */
export function remindersOf(kind: DeadlineKind, constitution: Constitution): ReminderRule {
  return constitution.reminders[kind] ?? usualReminders[kind];
}
