/**
 * The few answers of the forms that guards and clocks read, and from which a department is named (department.ts). They
 * are written beside the texts, by the statement that writes a text, so that reading a case for an event takes no text
 * apart. A new name needs a migration that fills it in.
 */
export const sheetAnswers = [
  'route',
  'keyDecision',
  'contraryToPolicyFramework',
  'callInExempt',
  'openOrExempt',
  'meetingOn',
  'decisionOn',
  'decisionMaker',
  'director',
  'reportOf',
] as const;
export const contentAnswers = ['reviewOn', 'dueOn', 'fromAssessment', 'directorate', 'section'] as const;

const answersOf = (form: string, names: readonly string[]) =>
  `jsonb_strip_nulls(jsonb_build_object(${names.map((name) => `'${name}', ${form}->'${name}'`).join(', ')}))`;

/** Those of a front sheet, as an SQL expression over it. */
export const answersOfSheet = (form: string) => answersOf(form, sheetAnswers);
/** Those of an assessment's or action's content, as an SQL expression over it. */
export const answersOfContent = (form: string) => answersOf(form, contentAnswers);
