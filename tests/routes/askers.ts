import { demonstrationPeople } from '../../db/demonstration/people.ts';
import type { PersonId } from '../support/council.ts';

/** Who tries every route and every event: each role, the people whom a case treats differently, and a visitor. */
export const askers = [
  'nobody',
  'officer',
  'second-officer',
  'reviewer',
  'solicitor',
  'deputy-solicitor',
  'finance',
  'democratic-services',
  'cabinet',
  'scrutiny',
  'scrutiny-2',
  'admin',
] as const satisfies readonly (PersonId | 'nobody')[];
export type Asker = (typeof askers)[number];

/** Somebody without a session is nobody to the site. */
export const personOf = (asker: Asker): PersonId | undefined => (asker === 'nobody' ? undefined : asker);

/** The roles that somebody among the askers holds. */
export const rolesTried: ReadonlySet<string> = new Set(
  demonstrationPeople.filter(({ id }) => askers.some((asker) => asker === id)).flatMap(({ roles }) => roles),
);
