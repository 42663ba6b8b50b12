import type { ForwardPlanEntry } from './forward-plan.ts';

const text = { type: 'string' } as const;
const day = { type: 'string', format: 'date' } as const;

const properties = {
  subject: { ...text, description: 'The matter to be decided, in the words of the notice.' },
  decisionMaker: { ...text, description: 'The body, or the name and title of the person.' },
  on: { ...day, description: 'The day on which the decision is intended, or the first of its period.' },
  until: { ...day, description: 'The last day of that period: the same day as a rule.' },
  overdue: { type: 'boolean', description: 'That day has gone by, and nothing is decided yet.' },
  ground: { ...text, description: 'Why it is a key decision.' },
  contact: text,
  openOrExempt: { ...text, description: 'Open, or on what ground any of it is taken in private.' },
  reference: { ...text, description: 'Names the notice for ever.' },
  page: { ...text, format: 'uri-reference', description: 'The page of the notice.' },
  publishedAt: { ...text, format: 'date-time' },
  notice: {
    type: 'array',
    description: 'Everything that the notice says, as it was frozen.',
    items: {
      type: 'object',
      properties: { name: text, label: text, words: text },
      required: ['name', 'label', 'words'],
      additionalProperties: false,
    },
  },
} as const satisfies Record<keyof ForwardPlanEntry, object>;

/** What /forward-plan.json holds, as JSON Schema 2020-12. */
export const forwardPlanSchema = (baseUrl: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${baseUrl}/forward-plan.schema.json`,
  title: 'The forward plan: notices of key decisions still to be taken',
  description: 'The soonest first. In place of words that may not be published stands [Left out: …].',
  type: 'array',
  items: {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  },
});
