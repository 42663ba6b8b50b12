import { decisionSection } from './front-sheet-decision.ts';
import { implicationsSection } from './front-sheet-implications.ts';
import type { Template } from './types.ts';

/**
 * The sheet on top of every report that goes to a decision. Hashed are what the directors vouch for: purpose,
 * alternatives, recommendations, key decision and ground, and every implication. The directors' own answers,
 * dates, listing and tracking are not: they go on being filled in while the report is on its way.
 */
export const frontSheet = {
  id: 'front-sheet',
  version: 1,
  kind: 'frontSheet',
  title: 'Report front sheet',
  sections: [
    {
      id: 'report',
      title: 'The report',
      fields: [
        { name: 'subject', label: 'Subject', type: 'text', hashed: false, required: true },
        {
          name: 'reportTo',
          label: 'Report to',
          hint: 'Every body that will see the report, with the date.',
          itemName: 'Body',
          type: 'table',
          columns: [
            { name: 'body', label: 'Body', type: 'text' },
            { name: 'on', label: 'Date', type: 'date' },
          ],
          hashed: false,
        },
        { name: 'reportOn', label: 'Date of the report', type: 'date', hashed: false },
        {
          name: 'reportOf',
          label: 'Report of',
          hint: 'The post that presents it.',
          type: 'text',
          hashed: false,
        },
        { name: 'contactOfficer', label: 'Contact officer', type: 'text', hashed: false },
        { name: 'director', label: 'Director', type: 'text', hashed: false },
        {
          name: 'portfolio',
          label: 'Cabinet member',
          hint: 'The portfolio it falls in.',
          type: 'text',
          hashed: false,
        },
        { name: 'corporateAim', label: 'Corporate aim', type: 'text', hashed: false },
        { name: 'strategyTheme', label: 'Theme of the community strategy', type: 'text', hashed: false },
      ],
    },
    {
      id: 'proposal',
      title: 'What is proposed',
      fields: [
        {
          name: 'purpose',
          label: 'Purpose and summary',
          hint: 'What the decision makers are asked to do, and why now.',
          type: 'longText',
          hashed: true,
          required: true,
        },
        {
          name: 'alternatives',
          label: 'Alternatives considered, and the reason for the one recommended',
          type: 'longText',
          hashed: true,
        },
        {
          name: 'recommendations',
          label: 'Recommendations',
          hint: 'One in each box. They are numbered for you.',
          itemName: 'Recommendation',
          type: 'list',
          hashed: true,
          required: true,
        },
        {
          name: 'milestones',
          label: 'Steps taken so far',
          hint: 'When the policy was considered, recommended or consulted on. A month is enough where the day is not known.',
          itemName: 'Step',
          type: 'table',
          columns: [
            { name: 'what', label: 'What happened', type: 'text' },
            { name: 'on', label: 'Date or month', type: 'dateOrMonth' },
          ],
          hashed: false,
        },
        {
          name: 'groupsNamed',
          label: 'Groups of people that the report names',
          hint: 'One in each box. They are compared with the groups in the assessment.',
          itemName: 'Group',
          type: 'list',
          hashed: false,
        },
      ],
    },
    decisionSection,
    implicationsSection,
    {
      id: 'confirmations',
      title: 'Confirmations',
      fields: [
        {
          name: 'lawful',
          label: 'Are the recommendations lawful and within the Constitution?',
          hint: 'Answered by the Director of Legal.',
          type: 'yesNo',
          hashed: false,
        },
        {
          name: 'withinBudget',
          label: 'Is the spending consistent with the council’s budget?',
          hint: 'Answered by the Director of Finance.',
          type: 'yesNo',
          hashed: false,
        },
        {
          name: 'contraryToPolicyFramework',
          label: 'Is any recommendation contrary to the policy framework?',
          hint: 'If it is, only full Council can decide.',
          type: 'yesNo',
          hashed: false,
        },
      ],
    },
    {
      id: 'process',
      title: 'Category and tracking',
      fields: [
        {
          name: 'category',
          label: 'Category of report',
          type: 'choice',
          options: [
            { value: 'leadingToDecision', label: 'Discussion leading to a decision' },
            { value: 'monitoring', label: 'Monitoring' },
            { value: 'sharing', label: 'Sharing for understanding' },
          ],
          hashed: false,
        },
        {
          name: 'presentedFor',
          label: 'Presented for',
          type: 'choice',
          options: [
            { value: 'discussion', label: 'Discussion' },
            { value: 'decision', label: 'Decision' },
            { value: 'information', label: 'Information' },
          ],
          hashed: false,
        },
        {
          name: 'tracking',
          label: 'Tracking',
          hint: 'Who has been consulted and where the report goes, with each date.',
          itemName: 'Step',
          type: 'table',
          columns: [
            {
              name: 'step',
              label: 'Step',
              type: 'choice',
              options: [
                { value: 'wardMembers', label: 'Ward members' },
                { value: 'partners', label: 'Partners' },
                { value: 'panel', label: 'Panel' },
                { value: 'scrutiny', label: 'Overview and Scrutiny' },
                { value: 'cabinet', label: 'Cabinet' },
                { value: 'council', label: 'Council' },
              ],
            },
            { name: 'on', label: 'Date', type: 'date' },
            { name: 'comments', label: 'What they said', type: 'longText' },
          ],
          hashed: false,
        },
        { name: 'consultees', label: 'Consultees', itemName: 'Consultee', type: 'list', hashed: false },
        { name: 'appendices', label: 'Appendices', itemName: 'Appendix', type: 'list', hashed: false },
        {
          name: 'backgroundPapers',
          label: 'Background papers',
          itemName: 'Background paper',
          type: 'list',
          hashed: false,
        },
        { name: 'properOfficer', label: 'Proper Officer', type: 'text', hashed: false },
        { name: 'properOfficerOn', label: 'Date signed by the Proper Officer', type: 'date', hashed: false },
        {
          name: 'internalNote',
          label: 'Internal note',
          hint: 'For the people who work on the report. It is not published.',
          type: 'longText',
          hashed: false,
        },
      ],
    },
  ],
} as const satisfies Template;

/** The names that code may ask a front sheet for. */
export type FrontSheetField = (typeof frontSheet)['sections'][number]['fields'][number]['name'];

/** What never leaves the council: a public page, pack or feed leaves these out. */
export const notPublished = ['internalNote'] as const satisfies readonly FrontSheetField[];
