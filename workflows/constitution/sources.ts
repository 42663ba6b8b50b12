import type { DeadlineKind } from '../clocks/types.ts';

const regulations2012 =
  'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, SI 2012/2089';
const regulations2000 =
  'Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations 2000, SI 2000/3272';
const local = "The council's own rule";
const given = 'The date that was given';

/** Regulations about the executive are silent on full Council. Its summons and its papers, whatever the constitution. */
export const councilAgendaSource = 'Local Government Act 1972, section 100B and Schedule 12, paragraph 4';

const localSources = {
  consultationCloses: `${given} when the consultation was opened or extended`,
  reviewerAnswers: local,
  legalSigns: local,
  financeSigns: local,
  reportToDemocraticServices: `${local}: ahead of the agenda`,
  mayActFrom: "The council's constitution: a decision takes effect when call-in has closed",
  scrutinyMeets: "The council's constitution: overview and scrutiny procedure rules",
  reconsideration: "The council's constitution: overview and scrutiny procedure rules",
  councilMeets: "The council's constitution: overview and scrutiny procedure rules",
  addendum: `${local}: an assessment follows its decision as amended`,
  reviewDate: `${given} in the assessment`,
  actionDue: `${given} in the action`,
} as const satisfies Partial<Record<DeadlineKind, string>>;

/** The law from 10 September 2012. */
export const sourcesSince2012 = {
  ...localSources,
  keyDecisionNotice: `${regulations2012}, regulation 9`,
  privateMeetingNotice: `${regulations2012}, regulation 5(2)`,
  privateMeetingSecondNotice: `${regulations2012}, regulation 5(4)`,
  generalExceptionNotice: `${regulations2012}, regulation 10`,
  agendaPublished: `${regulations2012}, regulations 6 and 7`,
  publishDecision: `${local}; ${regulations2012}, regulations 12 and 13, say as soon as reasonably practicable`,
  callInCloses: "The council's constitution, under the Local Government Act 2000, section 9F",
} as const satisfies Record<DeadlineKind, string>;

/** The law before 10 September 2012, when key decisions stood in a rolling four-month forward plan. */
export const sourcesBefore2012 = {
  ...localSources,
  keyDecisionNotice: `${regulations2000}: the forward plan, published 14 days before its four months begin`,
  privateMeetingNotice: `${regulations2000}: no notice of 28 days was asked for`,
  privateMeetingSecondNotice: `${regulations2000}: no second notice was asked for`,
  generalExceptionNotice: `${regulations2000}: general exception`,
  agendaPublished: `${regulations2000}, as amended from 1 October 2002 by SI 2002/716, regulation 14`,
  publishDecision: local,
  callInCloses: "The council's constitution, under the Local Government Act 2000, section 21",
} as const satisfies Record<DeadlineKind, string>;
