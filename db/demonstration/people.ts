import type { Role } from '../../workflows/roles.ts';

/** The people of the demonstration council: posts, not names, at example.org. */
export interface DemonstrationPerson {
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  /** As each comes, so that a visitor sees a letter when it is written; a director's reminders come once a day. */
  newsBy: 'atOnce';
  remindersBy: 'atOnce' | 'daily';
}

const person = (id: string, name: string, ...roles: Role[]): DemonstrationPerson => ({
  id,
  name,
  email: `${id}@council.example.org`,
  roles,
  newsBy: 'atOnce',
  remindersBy: roles.includes('solicitor') || roles.includes('finance') ? 'daily' : 'atOnce',
});

export const demonstrationPeople = [
  person('officer', 'Policy officer', 'officer'),
  person('second-officer', 'Second officer', 'officer'),
  person('reviewer', 'Equality lead', 'reviewer'),
  person('solicitor', 'Director of Legal', 'solicitor'),
  person('deputy-solicitor', 'Deputy Director of Legal', 'officer'),
  person('finance', 'Director of Finance', 'finance'),
  person('democratic-services', 'Democratic services officer', 'democraticServices'),
  person('cabinet', 'Cabinet member', 'cabinet'),
  person('scrutiny', 'Scrutiny member 1', 'scrutiny'),
  person('scrutiny-2', 'Scrutiny member 2', 'scrutiny'),
  person('scrutiny-3', 'Scrutiny member 3', 'scrutiny'),
  person('scrutiny-4', 'Scrutiny member 4', 'scrutiny'),
  person('scrutiny-5', 'Scrutiny member 5', 'scrutiny'),
  person('scrutiny-6', 'Scrutiny member 6', 'scrutiny'),
  person('admin', 'Administrator', 'administrator'),
] as const satisfies readonly DemonstrationPerson[];

/** The standing deputy of the Director of Legal. */
export const demonstrationDeputies = [
  { role: 'solicitor', holderId: 'solicitor', deputyId: 'deputy-solicitor', authority: 'standing deputy' },
] as const;
