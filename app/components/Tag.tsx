import type { ReactNode } from 'react';

/** The three meanings that have a colour, the state of now in the council's own, and everything else in grey. */
const colours = {
  dueSoon: 'govuk-tag--yellow',
  late: 'govuk-tag--red',
  stopped: 'govuk-tag--purple',
  now: 'dr-tag--now',
  plain: 'govuk-tag--grey',
} as const;
export type TagMeaning = keyof typeof colours;

/** The words say it; the colour only helps to find it. */
export function Tag({ meaning = 'plain', children }: { meaning?: TagMeaning; children: ReactNode }) {
  return <strong className={`govuk-tag ${colours[meaning]}`}>{children}</strong>;
}
