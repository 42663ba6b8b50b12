import { actionColumns } from './shared-answers.ts';
import type { Section } from './types.ts';

/** What both versions of the form of 2026 ask, apart from the screening, the groups and the conclusion. */
export const aboutSection = {
  id: 'about',
  title: 'About this assessment',
  fields: [
    {
      name: 'title',
      label: 'Title',
      hint: 'What is assessed, in one line that a resident understands.',
      example: 'Move of the Tuesday market to the old bus station',
      type: 'text',
      hashed: true,
      required: true,
    },
    {
      name: 'localReference',
      label: 'Your own reference',
      hint: 'If your team keeps one. The case has its own as well.',
      example: 'MKT-2026-07',
      type: 'text',
      hashed: true,
    },
    {
      name: 'team',
      label: 'Team',
      hint: 'The team that makes the change.',
      example: 'Markets and town centres',
      type: 'text',
      hashed: true,
    },
    {
      name: 'directorate',
      label: 'Directorate',
      hint: 'As the council calls it now.',
      example: 'Place',
      type: 'text',
      hashed: true,
    },
    {
      name: 'completedBy',
      label: 'Author',
      hint: 'Who writes this assessment: a post will do, and it is published.',
      example: 'Markets officer',
      type: 'text',
      hashed: true,
    },
    {
      name: 'completedOn',
      label: 'Date completed',
      hint: 'The day on which it is whole. It comes before the report that relies on it.',
      example: '3 March 2026',
      type: 'date',
      hashed: true,
    },
    {
      name: 'owner',
      label: 'Owner',
      hint: 'The post that answers for the change.',
      example: 'Head of Town Centres',
      type: 'text',
      hashed: true,
    },
    {
      name: 'equalityAdviser',
      label: 'Equality adviser',
      hint: 'Who advised you, if anybody did.',
      example: 'Equality lead, Corporate Policy',
      type: 'text',
      hashed: true,
    },
  ],
} as const satisfies Section;

export const changeSection = {
  id: 'change',
  title: 'What is changing',
  fields: [
    {
      name: 'purpose',
      label: 'Purpose of the change',
      hint: 'What will be different, and what it is for. Write it for somebody who has never heard of it.',
      example:
        'The market moves 300 metres, to a square without steps, so that the road can stay open on Tuesdays. Stalls, hours and rents stay as they are.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'scope',
      label: 'What is included, and what is not',
      hint: 'Places, services and dates. Say what is decided elsewhere.',
      example: 'The Tuesday market alone. The Saturday market, and who gets a stall, are not part of this.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'whoIsAffected',
      label: 'Who is affected',
      hint: 'Who uses it, who works in it, who lives beside it, and about how many.',
      example: 'About 900 shoppers a week, 34 stallholders with their staff, and 60 homes around the square.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'linkedDecision',
      label: 'Decision that this informs',
      hint: 'The report, the meeting or the person who decides.',
      example: 'Cabinet in May: future of the town centre',
      type: 'text',
      hashed: true,
    },
  ],
} as const satisfies Section;

export const previousSection = {
  id: 'previous',
  title: 'The assessment before this one',
  fullOnly: true,
  fields: [
    {
      name: 'previousAssessment',
      label: 'Previous assessment',
      hint: 'Its reference, or None.',
      example: 'DIA-2023-0018',
      type: 'text',
      hashed: true,
    },
    {
      name: 'previouslyPlanned',
      label: 'What was planned then',
      hint: 'The actions of that assessment, one after the other.',
      example: 'Benches every 50 metres, and a quiet hour from 9 am.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'improvedSince',
      label: 'What has improved',
      hint: 'What was done, and how you know that it helped.',
      example: 'The benches stand. Of 48 people asked in June, 41 now stay longer than half an hour.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'stillToDo',
      label: 'What remains',
      hint: 'What was not done, or did not help, and why.',
      example: 'The quiet hour never began, since deliveries came at the same time.',
      type: 'longText',
      hashed: true,
    },
  ],
} as const satisfies Section;

export const evidenceSection = {
  id: 'evidence',
  title: 'Evidence and consultation',
  fullOnly: true,
  fields: [
    {
      name: 'evidence',
      label: 'Evidence used',
      hint: 'Figures, studies, complaints, inspections. Name each with its date, so that somebody else could find it.',
      example:
        'Count of shoppers by age and mobility aid, four Tuesdays in October 2025. Access audit of the square, January 2026. Complaints about the market since 2024: 17, of them 11 about kerbs.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'evidenceGaps',
      label: 'Gaps in the evidence',
      hint: 'What you do not know, and what you will do about it.',
      example: 'Nothing is known about stallholders’ faith. They are asked in the survey of April.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'consultation',
      label: 'Who was consulted, how and when',
      hint: 'Before the decision, while it could still change, and in ways that people can use.',
      example:
        'Stallholders at two meetings (12 and 19 January 2026). Shoppers by 212 questionnaires, also in large print. The access forum walked the square on 2 February.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'consultationFindings',
      label: 'What people told us',
      hint: 'Also what you did not want to hear, and what you changed because of it.',
      example:
        'Most like the square. People with a stick fear the slope on its north side: a rail was added.',
      type: 'longText',
      hashed: true,
    },
  ],
} as const satisfies Section;

export const dutySection = {
  id: 'duty',
  title: 'The three aims of the equality duty',
  fullOnly: true,
  fields: [
    {
      name: 'eliminateDiscrimination',
      label: 'How it helps to eliminate discrimination',
      hint: 'Section 149(1)(a) of the Equality Act 2010. Harassment and victimisation too. That it makes no difference is an answer.',
      example: 'The new rules for stalls say what happens after harassment, and whom to tell.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'advanceOpportunity',
      label: 'How it advances equality of opportunity',
      hint: 'Section 149(1)(b): fewer disadvantages, needs met, more taking part.',
      example: 'A square without steps lets people shop who could not reach the old stalls.',
      type: 'longText',
      hashed: true,
    },
    {
      name: 'fosterGoodRelations',
      label: 'How it fosters good relations',
      hint: 'Section 149(1)(c): understanding each other, and less prejudice.',
      example: 'The shared tables bring together people who came at different hours before.',
      type: 'longText',
      hashed: true,
    },
  ],
} as const satisfies Section;

export const planSection = {
  id: 'plan',
  title: 'Actions',
  fullOnly: true,
  fields: [
    {
      name: 'actions',
      label: 'Actions',
      hint: 'Each becomes a line of a delivery plan.',
      example:
        'Build a ramp at the north side. Head of Property. 30 September 2026. The access forum can use it without help. Town centre plan.',
      itemName: 'Action',
      type: 'table',
      columns: actionColumns,
      hashed: true,
    },
  ],
} as const satisfies Section;
