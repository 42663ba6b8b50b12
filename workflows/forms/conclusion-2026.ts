import type { Section } from './types.ts';

const conclusion = [
  {
    name: 'conclusion',
    label: 'Conclusion',
    hint: 'What follows from the answers above. Where a negative impact remains, it is justified or the change stops.',
    type: 'choice',
    options: [
      { value: 'proceed', label: 'Proceed' },
      { value: 'adjust', label: 'Adjust the change, then proceed' },
      { value: 'proceedWithJustification', label: 'Proceed, and justify the impact that remains' },
      { value: 'stop', label: 'Stop' },
    ],
    hashed: true,
  },
  {
    name: 'conclusionReason',
    label: 'Reason for the conclusion',
    hint: 'For those who decide: what weighed most, and why.',
    example:
      'The move helps more people than it hurts. Those whom the slope would have hurt get a ramp before the first market day.',
    type: 'longText',
    hashed: true,
  },
] as const;

const publication = [
  {
    name: 'publication',
    label: 'Publication',
    hint: 'An assessment is published with its decision. Parts are left out only for a reason in law, such as what would name somebody.',
    type: 'choice',
    options: [
      { value: 'inFull', label: 'Publish in full' },
      { value: 'redacted', label: 'Publish with parts left out' },
      { value: 'withheld', label: 'Do not publish' },
    ],
    hashed: true,
  },
  {
    name: 'redactions',
    label: 'What is left out, and why',
    hint: 'Leave it blank if nothing is.',
    example: 'The number of stallholders of one faith: there are two, and both would be known by it.',
    type: 'longText',
    hashed: true,
  },
  {
    name: 'reviewOn',
    label: 'Review date',
    hint: 'The day on which somebody looks whether it turned out as it says here. You are reminded before it.',
    example: '5 May 2027, one year after the first market day',
    type: 'date',
    hashed: true,
  },
  {
    name: 'reviewTriggers',
    label: 'What would bring the review forward',
    hint: 'What would show you that it has turned out otherwise.',
    example: 'More than five complaints about access in a month, or an accident on the slope.',
    type: 'longText',
    hashed: true,
  },
] as const;

/** Version 1 asks both in one section. */
export const conclusionOfVersion1 = {
  id: 'conclusion',
  title: 'Conclusion and review',
  fields: [...conclusion, ...publication],
} as const satisfies Section;

/** A screening comes to its own conclusion, and is published and looked at again like the rest. */
export const conclusionSection = {
  id: 'conclusion',
  title: 'Conclusion',
  fullOnly: true,
  fields: conclusion,
} as const satisfies Section;

export const publicationSection = {
  id: 'publication',
  title: 'Publication and review',
  fields: publication,
} as const satisfies Section;
