import type { PublicDecision } from './register.ts';

/** How many decisions one page of a feed holds. */
export const feedSize = 100;

/** The address of the next page, as a header that programs know (RFC 8288). */
export const linkToNext = (baseUrl: string, next: string | undefined): Record<string, string> =>
  next ? { Link: `<${baseUrl}${next}>; rel="next"` } : {};

/** A decision for programs: the same words and dates as its page, as `registerSchema` describes them. */
export function decisionForPrograms(baseUrl: string, decision: PublicDecision) {
  const { address, acting, assessments, decisions: _others, ...told } = decision;
  return {
    id: `${baseUrl}${address}`,
    url: `${baseUrl}${address}`,
    ...told,
    canBeActedOn: acting.answer,
    sentence: acting.sentence,
    assessments: assessments.map(({ reference, title, content }) => ({
      reference,
      title,
      published: content !== undefined,
    })),
  };
}

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const day = { type: 'string', format: 'date' } as const;
const yesNo = { type: 'boolean' } as const;

const properties = {
  id: { type: 'string', format: 'uri', description: 'Names this decision for ever.' },
  url: { type: 'string', format: 'uri', description: 'Its page.' },
  reference: { type: 'string', pattern: '^[A-Z]{3}-\\d{4}-\\d{4,}$' },
  number: { type: 'integer', minimum: 1, description: 'Which decision of its report it is.' },
  subject: text,
  references: { ...texts, description: 'Every case that the decision is about.' },
  exempt: { ...yesNo, description: 'The report is exempt: its words are not published.' },
  exemptParagraph: { ...text, description: 'Of Schedule 12A to the Local Government Act 1972.' },
  decidedBy: text,
  portfolio: text,
  outcome: { enum: ['Approved', 'Approved with amendments', 'Refused', 'Rescinded'] },
  decidedAt: instant,
  publishedAt: instant,
  updatedAt: instant,
  recommendations: texts,
  recommendationOutcomes: texts,
  reasons: text,
  amendments: text,
  alternatives: text,
  interests: text,
  dispensations: text,
  keyDecision: yesNo,
  keyDecisionReason: text,
  callInExemption: {
    type: 'object',
    properties: { consentBy: text, consentOn: day, urgency: text },
    required: ['consentBy', 'consentOn'],
    additionalProperties: false,
  },
  mayActFrom: { ...day, description: 'The first day on which it may be acted on.' },
  callInClosesAt: instant,
  corrections: {
    type: 'array',
    items: {
      type: 'object',
      properties: { reference: text, at: instant, note: text },
      required: ['reference', 'at'],
      additionalProperties: false,
    },
  },
  wards: texts,
  canBeActedOn: { enum: ['yes', 'notYet', 'stopped', 'never'] },
  sentence: { ...text, description: 'The same answer in words.' },
  assessments: {
    type: 'array',
    items: {
      type: 'object',
      properties: { reference: text, title: text, published: yesNo },
      required: ['reference', 'title', 'published'],
      additionalProperties: false,
    },
  },
} as const;

/** What may be absent: it was not recorded, does not apply, or may not be published. */
const mayBeAbsent = [
  'exemptParagraph',
  'portfolio',
  'reasons',
  'amendments',
  'alternatives',
  'interests',
  'dispensations',
  'keyDecisionReason',
  'callInExemption',
  'mayActFrom',
  'callInClosesAt',
];

/** What /register.json holds, as JSON Schema 2020-12. */
export const registerSchema = (baseUrl: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${baseUrl}/register.schema.json`,
  title: 'Published decisions',
  description:
    'The latest first. The header Link leads to the next page. In place of words that may not be published stands [Left out: …].',
  type: 'array',
  items: {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !mayBeAbsent.includes(name)),
    additionalProperties: false,
  },
});
