import { localGroups, protectedCharacteristics } from './shared-answers.ts';
import type { Section } from './types.ts';

/** These ask how bad, and what then: only where the impact is negative is there anything to answer. */
const whereNegative = { column: 'impact', is: 'negative' } as const;

/** The effect on each group, one by one and together. Local groups are rows of the grid: a council's own form has its own. */
export const groupsSection = {
  id: 'groups',
  title: 'Effect on each group',
  fullOnly: true,
  fields: [
    {
      name: 'groups',
      label: 'Effect on each group',
      hint: 'The nine protected characteristics come first, then the local groups. Answer for every group: no effect is an answer too.',
      example:
        'Disability: negative, high, likely. Of 212 people who use the bus to the day centre, 140 use a wheelchair, and the new stop has a kerb. A ramp is built before the stop moves; nothing negative then remains.',
      type: 'grid',
      options: [...protectedCharacteristics, ...localGroups],
      columns: [
        {
          name: 'impact',
          label: 'Impact',
          type: 'choice',
          options: [
            { value: 'positive', label: 'Positive' },
            { value: 'neutral', label: 'Neutral' },
            { value: 'negative', label: 'Negative' },
          ],
        },
        {
          name: 'severity',
          label: 'Severity',
          hint: 'How much it would hurt those whom it touches.',
          type: 'choice',
          askedWhere: whereNegative,
          options: [
            { value: 'low', label: 'Low' },
            { value: 'medium', label: 'Medium' },
            { value: 'high', label: 'High' },
          ],
        },
        {
          name: 'likelihood',
          label: 'Likelihood',
          type: 'choice',
          askedWhere: whereNegative,
          options: [
            { value: 'unlikely', label: 'Unlikely' },
            { value: 'possible', label: 'Possible' },
            { value: 'likely', label: 'Likely' },
          ],
        },
        {
          name: 'evidence',
          label: 'Evidence',
          hint: 'What you know about this group, and from where.',
          type: 'longText',
        },
        {
          name: 'mitigation',
          label: 'What will be done about it',
          type: 'longText',
          askedWhere: whereNegative,
        },
        {
          name: 'residualImpact',
          label: 'Impact that remains',
          hint: 'Once that is done.',
          type: 'choice',
          askedWhere: whereNegative,
          options: [
            { value: 'positive', label: 'Positive' },
            { value: 'none', label: 'None' },
            { value: 'negative', label: 'Negative' },
          ],
        },
        {
          name: 'justification',
          label: 'Justification',
          hint: 'Why the change is right all the same.',
          type: 'longText',
          askedWhere: { column: 'residualImpact', is: 'negative' },
        },
      ],
      hashed: true,
    },
    {
      name: 'cumulativeImpact',
      label: 'Combined and cumulative impact',
      hint: 'On people who are in more than one of the groups, and together with other decisions of this year and the last.',
      example:
        'Older disabled tenants also lost the evening warden in April. For them the two changes meet in winter, so that this one waits until the new alarm works.',
      type: 'longText',
      hashed: true,
    },
  ],
} as const satisfies Section;
