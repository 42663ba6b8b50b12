import type { Column, Option } from './types.ts';

/** The plans in which an action may appear besides the delivery plan. */
export const otherPlans = [
  { value: 'departmentalServicePlan', label: 'Departmental service plan' },
  { value: 'teamPlan', label: 'Section or team plan' },
  { value: 'other', label: 'Another plan' },
] as const satisfies readonly Option[];

/** The nine protected characteristics, in the order of section 4 of the Equality Act 2010. */
export const protectedCharacteristics = [
  { value: 'age', label: 'Age' },
  { value: 'disability', label: 'Disability' },
  { value: 'genderReassignment', label: 'Gender reassignment' },
  { value: 'marriageAndCivilPartnership', label: 'Marriage and civil partnership' },
  { value: 'pregnancyAndMaternity', label: 'Pregnancy and maternity' },
  { value: 'race', label: 'Race' },
  { value: 'religionOrBelief', label: 'Religion or belief' },
  { value: 'sex', label: 'Sex' },
  { value: 'sexualOrientation', label: 'Sexual orientation' },
] as const satisfies readonly Option[];

/** Groups that many councils add. A council with others adds a template with its own. */
export const localGroups = [
  { value: 'carers', label: 'Carers' },
  { value: 'careExperienced', label: 'Care-experienced people' },
  { value: 'lowIncome', label: 'People on a low income' },
  { value: 'armedForces', label: 'Armed forces community' },
  { value: 'rurality', label: 'People in rural areas' },
] as const satisfies readonly Option[];

/** One row for each action, so that each can be carried into a delivery plan as it stands. */
export const actionColumns = [
  { name: 'what', label: 'What will be done', type: 'longText' },
  { name: 'owner', label: 'Who is responsible', hint: 'A post, such as Head of Libraries', type: 'text' },
  { name: 'dueOn', label: 'Due date', type: 'date' },
  { name: 'measure', label: 'How we will know it has worked', type: 'longText' },
  { name: 'plan', label: 'Delivery plan it belongs to', type: 'text' },
] as const satisfies readonly Column[];
