import { localGroups, otherPlans, protectedCharacteristics } from './shared-answers.ts';
import type { Template } from './types.ts';

/** One line of a delivery plan. Its progress is not here: delivery is reported by events. */
export const actionTemplate1 = {
  id: 'action',
  version: 1,
  kind: 'action',
  title: 'Delivery-plan action',
  about: 'One line of a plan, with an owner, a date and a measure.',
  sections: [
    {
      id: 'action',
      title: 'The action',
      fields: [
        {
          name: 'title',
          label: 'Action',
          hint: 'What will be done, in one line.',
          type: 'text',
          hashed: true,
          required: true,
        },
        { name: 'description', label: 'More about it', type: 'longText', hashed: true },
        {
          name: 'owner',
          label: 'Who is responsible',
          hint: 'A post, such as Head of Libraries.',
          type: 'text',
          hashed: true,
          required: true,
        },
        { name: 'dueOn', label: 'Due date', type: 'date', hashed: true },
        {
          name: 'timescale',
          label: 'Timescale',
          hint: 'Stages on the way, if there are any.',
          type: 'text',
          hashed: true,
        },
        { name: 'measure', label: 'How we will know it has worked', type: 'longText', hashed: true },
        {
          name: 'groupsHelped',
          label: 'Groups that it is meant to help',
          type: 'choices',
          options: [...protectedCharacteristics, ...localGroups],
          hashed: true,
        },
      ],
    },
    {
      id: 'plan',
      title: 'Where it belongs',
      fields: [
        { name: 'plan', label: 'Delivery plan', type: 'text', hashed: true },
        { name: 'objectiveArea', label: 'Objective area', type: 'text', hashed: true },
        { name: 'priorityIssue', label: 'Priority issue', type: 'text', hashed: true },
        {
          name: 'fromAssessment',
          label: 'Assessment it came from',
          hint: 'Its reference, such as DIA-2008-0001.',
          type: 'text',
          hashed: true,
        },
        {
          name: 'alsoIn',
          label: 'Other plans that include it',
          type: 'choices',
          options: otherPlans,
          hashed: true,
        },
        { name: 'alsoInDetail', label: 'Names of those plans', type: 'text', hashed: true },
        {
          name: 'reviewOn',
          label: 'Review date',
          hint: 'When we ask whether it worked.',
          type: 'date',
          hashed: true,
        },
      ],
    },
  ],
} as const satisfies Template;

const [about, belongs] = actionTemplate1.sections;
const [title, description, owner, ...restOfAbout] = about.fields;
const [plan, objectiveArea, priorityIssue, ...restOfBelongs] = belongs.fields;

/** With the day on which it is to begin, and what must be done before: without them a plan cannot say what waits for what. */
export const actionTemplate = {
  ...actionTemplate1,
  version: 2,
  sections: [
    {
      ...about,
      fields: [
        title,
        description,
        owner,
        {
          name: 'startsOn',
          label: 'Planned start',
          hint: 'The day on which work is to begin. The plan draws the action from here to its due date.',
          type: 'date',
          hashed: true,
        },
        ...restOfAbout,
      ],
    },
    {
      ...belongs,
      fields: [
        plan,
        objectiveArea,
        priorityIssue,
        {
          name: 'dependsOn',
          label: 'Actions that must be done first',
          hint: 'Their references with commas between, such as ACT-2008-0001, ACT-2008-0002.',
          type: 'text',
          hashed: true,
        },
        ...restOfBelongs,
      ],
    },
  ],
} as const satisfies Template;
