import type { Option, Section } from './types.ts';

const yesNoUnsure = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: 'Not sure' },
] as const satisfies readonly Option[];

const decision = {
  name: 'fullAssessmentNeeded',
  label: 'Is a full assessment needed?',
  hint: 'It is needed when the change could affect people with a protected characteristic differently from others. If it is not, the questions about evidence, groups and actions need no answer.',
  type: 'yesNo',
  hashed: true,
  required: true,
} as const;

const reason = {
  name: 'screeningReason',
  label: 'Reason for that answer',
  hint: 'It is published, and it stands in the place of the assessment where none is made. Say what you looked at, and what you found.',
  example:
    'The form that tenants fill in moves to a new printer and keeps its words, its size of print and its addresses. Complaints of the last two years name nothing about it.',
  type: 'longText',
  hashed: true,
} as const;

/** The screening of version 1: the decision alone. */
export const screeningOfVersion1 = {
  id: 'screening',
  title: 'Screening',
  fields: [decision, reason],
} as const satisfies Section;

/** The questions from whose answers the program suggests the decision (see suggest-screening.ts). */
export const screeningQuestions = {
  id: 'screening',
  title: 'Screening',
  fields: [
    {
      name: 'changesWhatPeopleFeel',
      label: 'Does it change a service, policy or decision that people feel?',
      hint: 'People are residents, visitors and staff. A change to who gets something, when, where, how or at what price is felt. A move of money between two accounts is not.',
      type: 'choice',
      options: yesNoUnsure,
      hashed: true,
    },
    {
      name: 'couldAffectDifferently',
      label: 'Could it affect some groups differently from others?',
      hint: 'Think of the nine protected characteristics and of the local groups. The same rule for everybody can still bear harder on some, such as steps, or a form that is only online.',
      type: 'choice',
      options: yesNoUnsure,
      hashed: true,
    },
    {
      name: 'evidenceOrConcern',
      label: 'Is there evidence of that, or has anybody raised a concern?',
      hint: 'Complaints, consultations, figures of use, inspectors, community groups, trade unions, councillors.',
      type: 'choice',
      options: yesNoUnsure,
      hashed: true,
    },
    {
      name: 'relevantToAims',
      label: 'Is it relevant to one of the three aims of the equality duty?',
      hint: 'To end discrimination, to give people equal chances, or to bring people together: section 149(1) of the Equality Act 2010.',
      type: 'choice',
      options: yesNoUnsure,
      hashed: true,
    },
  ],
} as const satisfies Section;

export const screeningDecision = {
  id: 'screeningDecision',
  title: 'What the screening decides',
  fields: [decision, reason],
} as const satisfies Section;
