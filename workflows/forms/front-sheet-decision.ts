import type { Section } from './types.ts';

/** Who decides, when, on what ground, and what the report says about acting on it. */
export const decisionSection = {
  id: 'decision',
  title: 'The decision',
  fields: [
    {
      name: 'route',
      label: 'Who decides',
      type: 'choice',
      options: [
        { value: 'cabinet', label: 'Cabinet' },
        { value: 'member', label: 'An individual Cabinet member' },
        { value: 'officerKey', label: 'An officer, as a key decision' },
        { value: 'officerNonKey', label: 'An officer, not as a key decision' },
        { value: 'council', label: 'Full Council' },
        { value: 'none', label: 'No decision is needed' },
      ],
      hashed: false,
    },
    {
      name: 'meetingOn',
      label: 'Intended meeting date',
      hint: 'For Cabinet or Council.',
      type: 'date',
      hashed: false,
    },
    {
      name: 'decisionMaker',
      label: 'Name of the decision maker’s post',
      hint: 'Where it is an individual member or an officer.',
      type: 'text',
      hashed: false,
    },
    {
      name: 'decisionOn',
      label: 'Date of the decision',
      hint: 'Where it is an individual member or an officer.',
      type: 'date',
      hashed: false,
    },
    { name: 'keyDecision', label: 'Is it a key decision?', type: 'yesNo', hashed: true },
    {
      name: 'keyDecisionGround',
      label: 'Ground on which it is key',
      type: 'choice',
      options: [
        { value: 'threshold', label: '1. Spending or saving above the council’s threshold' },
        { value: 'wards', label: '2. Significant effect on people in two or more wards' },
        { value: 'local', label: '3. Another ground in the council’s own rules' },
      ],
      hashed: true,
    },
    { name: 'inForwardPlan', label: 'Is it in the forward plan?', type: 'yesNo', hashed: false },
    { name: 'forwardPlanReference', label: 'Forward plan reference', type: 'text', hashed: false },
    {
      name: 'openOrExempt',
      label: 'Open or exempt',
      type: 'choice',
      options: [
        { value: 'open', label: 'Open to the public' },
        { value: 'partlyExempt', label: 'Open, with an exempt appendix' },
        { value: 'exempt', label: 'Exempt' },
      ],
      hashed: false,
    },
    {
      name: 'exemptParagraph',
      label: 'Paragraph that makes it exempt',
      hint: 'Of Schedule 12A to the Local Government Act 1972.',
      type: 'text',
      hashed: false,
    },
    {
      name: 'actingDateStated',
      label: 'Date before which the report says the decision will not be acted on',
      hint: 'Copy what the report says. We check it against the council’s rules.',
      type: 'date',
      hashed: false,
    },
    { name: 'callInExempt', label: 'Is it exempt from call-in?', type: 'yesNo', hashed: false },
    {
      name: 'callInExemptReason',
      label: 'Why it is exempt from call-in, and who agreed',
      type: 'longText',
      hashed: false,
    },
  ],
} as const satisfies Section;
