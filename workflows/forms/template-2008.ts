import { actionColumns, otherPlans } from './shared-answers.ts';
import type { Template } from './types.ts';

/**
 * The diversity impact assessment of 2008. Frozen, so that old records stay readable: a change of a question is a new
 * version. Help beside a question is no part of the record.
 * The paper form had one box for its action plan; `actions` gives each action a row of its own beside that box,
 * because only then can it be followed up in a delivery plan.
 */
export const template2008 = {
  id: '2008',
  version: 1,
  kind: 'assessment',
  title: 'Diversity impact assessment (2008)',
  about: 'The old form, kept so that records of its time can be entered.',
  sections: [
    {
      id: 'about',
      title: 'About this assessment',
      fields: [
        {
          name: 'section',
          label: 'Section',
          hint: 'The part of the council that owns the policy.',
          type: 'text',
          hashed: true,
        },
        {
          name: 'serviceArea',
          label: 'Policy or service area',
          hint: 'What is assessed, in one line.',
          type: 'text',
          hashed: true,
          required: true,
        },
        {
          name: 'completedBy',
          label: 'Person completing the form',
          hint: 'A post will do.',
          type: 'text',
          hashed: true,
        },
        {
          name: 'completedOn',
          label: 'Date completed',
          hint: 'The day on which the form was filled in, like 9 6 2008.',
          type: 'date',
          hashed: true,
        },
      ],
    },
    {
      id: 'groups',
      title: 'Who may be at a disadvantage',
      fields: [
        {
          name: 'groups',
          label: 'Is this group at a specific disadvantage?',
          hint: 'Answer yes or no for every group.',
          type: 'grid',
          options: [
            { value: 'race', label: 'Race' },
            { value: 'ethnicity', label: 'Ethnicity' },
            { value: 'age', label: 'Age' },
            { value: 'class', label: 'Class' },
            { value: 'disability', label: 'Disability' },
            { value: 'gender', label: 'Gender' },
            { value: 'religion', label: 'Religion' },
            { value: 'sexualOrientation', label: 'Sexual orientation' },
          ],
          columns: [{ name: 'disadvantage', label: 'Specific disadvantage', type: 'yesNo' }],
          hashed: true,
        },
        {
          name: 'evidence',
          label: 'Evidence of disadvantage',
          hint: 'Figures, complaints or studies that show it, each with its date. None is an answer too.',
          type: 'longText',
          hashed: true,
        },
        {
          name: 'consultation',
          label: 'How the information was collected, and who was consulted',
          hint: 'By which means, with whom, and when.',
          type: 'longText',
          hashed: true,
        },
      ],
    },
    {
      id: 'plan',
      title: 'Action plan',
      fields: [
        {
          name: 'actionPlan',
          label: 'Action plan',
          hint: 'What will be done about any disadvantage that was found.',
          type: 'longText',
          hashed: true,
        },
        {
          name: 'actions',
          label: 'The actions one by one',
          hint: 'Each becomes a line of a delivery plan.',
          itemName: 'Action',
          type: 'table',
          columns: actionColumns,
          hashed: true,
        },
        {
          name: 'inLineWithLaw',
          label: 'Is the policy in line with equality legislation and codes of practice?',
          hint: 'As they stood when the form was filled in.',
          type: 'yesNo',
          hashed: true,
        },
        {
          name: 'timescale',
          label: 'Timescale',
          hint: 'By when the actions are done.',
          type: 'text',
          hashed: true,
        },
        {
          name: 'responsibility',
          label: 'Who is responsible',
          hint: 'The post that answers for the actions.',
          type: 'text',
          hashed: true,
        },
        {
          name: 'comments',
          label: 'Comments',
          hint: 'Anything else that a reader should know.',
          type: 'longText',
          hashed: true,
        },
        {
          name: 'alsoIn',
          label: 'Other plans that include these actions',
          hint: 'Choose all in which they also appear.',
          type: 'choices',
          options: otherPlans,
          hashed: true,
        },
        {
          name: 'alsoInDetail',
          label: 'Names of those plans',
          hint: 'Specify the other plan, too.',
          type: 'text',
          hashed: true,
        },
        {
          name: 'reviewOn',
          label: 'Date for further review',
          hint: 'The day on which it is looked at again.',
          type: 'date',
          hashed: true,
        },
      ],
    },
  ],
} as const satisfies Template;
