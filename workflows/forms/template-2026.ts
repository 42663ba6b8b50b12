import { actionColumns, localGroups, protectedCharacteristics } from './shared-answers.ts';
import type { Template } from './types.ts';

/** The equality impact assessment that a council begins with today. */
export const template2026 = {
  id: '2026',
  version: 1,
  kind: 'assessment',
  title: 'Equality impact assessment',
  about: 'The form of 2026, with the nine protected characteristics and the three aims of the duty.',
  sections: [
    {
      id: 'screening',
      title: 'Screening',
      fields: [
        {
          name: 'fullAssessmentNeeded',
          label: 'Is a full assessment needed?',
          hint: 'It is needed when the change could affect people with a protected characteristic differently from others.',
          type: 'yesNo',
          hashed: true,
          required: true,
        },
        { name: 'screeningReason', label: 'Reason for that answer', type: 'longText', hashed: true },
      ],
    },
    {
      id: 'about',
      title: 'About this assessment',
      fields: [
        { name: 'title', label: 'Title', type: 'text', hashed: true, required: true },
        { name: 'localReference', label: 'Your own reference', type: 'text', hashed: true },
        { name: 'team', label: 'Team', type: 'text', hashed: true },
        { name: 'directorate', label: 'Directorate', type: 'text', hashed: true },
        { name: 'completedBy', label: 'Author', type: 'text', hashed: true },
        { name: 'completedOn', label: 'Date completed', type: 'date', hashed: true },
        {
          name: 'owner',
          label: 'Owner',
          hint: 'The post that answers for the change.',
          type: 'text',
          hashed: true,
        },
        { name: 'equalityAdviser', label: 'Equality adviser', type: 'text', hashed: true },
      ],
    },
    {
      id: 'change',
      title: 'What is changing',
      fields: [
        { name: 'purpose', label: 'Purpose of the change', type: 'longText', hashed: true },
        { name: 'scope', label: 'What is included, and what is not', type: 'longText', hashed: true },
        { name: 'whoIsAffected', label: 'Who is affected', type: 'longText', hashed: true },
        { name: 'linkedDecision', label: 'Decision that this informs', type: 'text', hashed: true },
      ],
    },
    {
      id: 'previous',
      title: 'The assessment before this one',
      fields: [
        {
          name: 'previousAssessment',
          label: 'Previous assessment',
          hint: 'Its reference, or None.',
          type: 'text',
          hashed: true,
        },
        { name: 'previouslyPlanned', label: 'What was planned then', type: 'longText', hashed: true },
        { name: 'improvedSince', label: 'What has improved', type: 'longText', hashed: true },
        { name: 'stillToDo', label: 'What remains', type: 'longText', hashed: true },
      ],
    },
    {
      id: 'evidence',
      title: 'Evidence and consultation',
      fields: [
        { name: 'evidence', label: 'Evidence used', type: 'longText', hashed: true },
        { name: 'evidenceGaps', label: 'Gaps in the evidence', type: 'longText', hashed: true },
        { name: 'consultation', label: 'Who was consulted, how and when', type: 'longText', hashed: true },
        { name: 'consultationFindings', label: 'What people told us', type: 'longText', hashed: true },
      ],
    },
    {
      id: 'groups',
      title: 'Effect on each group',
      fields: [
        {
          name: 'groups',
          label: 'Effect on each group',
          hint: 'The nine protected characteristics come first, then the groups that the council has added.',
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
              type: 'choice',
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
              options: [
                { value: 'unlikely', label: 'Unlikely' },
                { value: 'possible', label: 'Possible' },
                { value: 'likely', label: 'Likely' },
              ],
            },
            { name: 'evidence', label: 'Evidence', type: 'longText' },
            { name: 'mitigation', label: 'What will be done about it', type: 'longText' },
            {
              name: 'residualImpact',
              label: 'Impact that remains',
              type: 'choice',
              options: [
                { value: 'positive', label: 'Positive' },
                { value: 'none', label: 'None' },
                { value: 'negative', label: 'Negative' },
              ],
            },
            {
              name: 'justification',
              label: 'Justification',
              hint: 'Where a negative impact remains.',
              type: 'longText',
            },
          ],
          hashed: true,
        },
        {
          name: 'cumulativeImpact',
          label: 'Combined and cumulative impact',
          hint: 'On people in more than one group, and together with other decisions.',
          type: 'longText',
          hashed: true,
        },
      ],
    },
    {
      id: 'duty',
      title: 'The three aims of the equality duty',
      fields: [
        {
          name: 'eliminateDiscrimination',
          label: 'How it helps to eliminate discrimination',
          hint: 'Section 149(1)(a) of the Equality Act 2010. Harassment and victimisation too.',
          type: 'longText',
          hashed: true,
        },
        {
          name: 'advanceOpportunity',
          label: 'How it advances equality of opportunity',
          hint: 'Section 149(1)(b).',
          type: 'longText',
          hashed: true,
        },
        {
          name: 'fosterGoodRelations',
          label: 'How it fosters good relations',
          hint: 'Section 149(1)(c).',
          type: 'longText',
          hashed: true,
        },
      ],
    },
    {
      id: 'plan',
      title: 'Actions',
      fields: [
        {
          name: 'actions',
          label: 'Actions',
          hint: 'Each becomes a line of a delivery plan.',
          itemName: 'Action',
          type: 'table',
          columns: actionColumns,
          hashed: true,
        },
      ],
    },
    {
      id: 'conclusion',
      title: 'Conclusion and review',
      fields: [
        {
          name: 'conclusion',
          label: 'Conclusion',
          type: 'choice',
          options: [
            { value: 'proceed', label: 'Proceed' },
            { value: 'adjust', label: 'Adjust the change, then proceed' },
            { value: 'proceedWithJustification', label: 'Proceed, and justify the impact that remains' },
            { value: 'stop', label: 'Stop' },
          ],
          hashed: true,
        },
        { name: 'conclusionReason', label: 'Reason for the conclusion', type: 'longText', hashed: true },
        {
          name: 'publication',
          label: 'Publication',
          type: 'choice',
          options: [
            { value: 'inFull', label: 'Publish in full' },
            { value: 'redacted', label: 'Publish with parts left out' },
            { value: 'withheld', label: 'Do not publish' },
          ],
          hashed: true,
        },
        { name: 'redactions', label: 'What is left out, and why', type: 'longText', hashed: true },
        { name: 'reviewOn', label: 'Review date', type: 'date', hashed: true },
        {
          name: 'reviewTriggers',
          label: 'What would bring the review forward',
          type: 'longText',
          hashed: true,
        },
      ],
    },
  ],
} as const satisfies Template;
