import type { Section } from './types.ts';

/** All of it is what the directors vouch for, and so all of it is hashed. */
export const implicationsSection = {
  id: 'implications',
  title: 'Risks and implications',
  fields: [
    {
      name: 'financialImplications',
      label: 'Financial',
      type: 'longText',
      hashed: true,
      implicationOf: 'finance',
    },
    { name: 'staffingImplications', label: 'Staffing', type: 'longText', hashed: true },
    { name: 'policyImplications', label: 'Policy', type: 'longText', hashed: true },
    { name: 'legalImplications', label: 'Legal', type: 'longText', hashed: true, implicationOf: 'legal' },
    { name: 'riskImplications', label: 'Risk', type: 'longText', hashed: true },
    {
      name: 'propertyImplications',
      label: 'Property',
      hint: 'Any change to what the council owns or occupies.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'equalityImplications',
      label: 'Equality',
      hint: 'What the impact assessment found, in a few sentences. The full assessment goes in the pack.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'wardsAffected',
      label: 'Wards affected',
      hint: 'One in each box, or the word All.',
      itemName: 'Ward',
      type: 'list',
      hashed: true,
    },
    {
      name: 'significantImplications',
      label: 'Does it have significant implications for the council and the people it serves?',
      type: 'yesNo',
      hashed: true,
    },
    {
      name: 'significantImplicationsDetail',
      label: 'What those implications are',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'newOrChangedPolicy',
      label: 'Is it a new policy or procedure, or a significant change to one?',
      type: 'yesNo',
      hashed: true,
    },
    { name: 'newOrChangedPolicyDetail', label: 'What is new or changes', type: 'longText', hashed: true },
  ],
} as const satisfies Section;
