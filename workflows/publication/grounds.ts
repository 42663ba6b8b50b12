import type { Option } from '../forms/types.ts';

/** Why something may be left out of what the public reads, as the reader is told it. */
export const redactionGrounds = {
  personal: 'personal data',
  exempt1: 'exempt, paragraph 1',
  exempt2: 'exempt, paragraph 2',
  exempt3: 'exempt, paragraph 3',
  exempt4: 'exempt, paragraph 4',
  exempt5: 'exempt, paragraph 5',
  exempt6: 'exempt, paragraph 6',
  exempt7: 'exempt, paragraph 7',
  commercial: 'commercially sensitive',
  confidence: 'given in confidence',
  smallNumbers: 'so few people that one could be known',
} as const satisfies Record<string, string>;
export type RedactionGround = keyof typeof redactionGrounds;

export const isGround = (text: string): text is RedactionGround => Object.hasOwn(redactionGrounds, text);

/** What the paragraphs of Schedule 12A to the Local Government Act 1972 are about, for whoever chooses one. */
export const groundOptions: readonly (Option & { value: RedactionGround })[] = [
  { value: 'personal', label: 'Personal data' },
  { value: 'exempt1', label: 'Exempt, paragraph 1: an individual' },
  { value: 'exempt2', label: 'Exempt, paragraph 2: likely to reveal who an individual is' },
  { value: 'exempt3', label: 'Exempt, paragraph 3: financial or business affairs' },
  { value: 'exempt4', label: 'Exempt, paragraph 4: labour relations' },
  { value: 'exempt5', label: 'Exempt, paragraph 5: legal professional privilege' },
  { value: 'exempt6', label: 'Exempt, paragraph 6: a notice or order that is proposed' },
  { value: 'exempt7', label: 'Exempt, paragraph 7: crime' },
  { value: 'commercial', label: 'Commercially sensitive' },
  { value: 'confidence', label: 'Given in confidence' },
  { value: 'smallNumbers', label: 'So few people that one could be known' },
];

/** What stands in the place of words that were left out. */
export const leftOutFor = (grounds: readonly RedactionGround[]): string =>
  `[Left out: ${[...new Set(grounds)].map((ground) => redactionGrounds[ground]).join('; ')}]`;
