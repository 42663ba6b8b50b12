import { type Actor, theClock } from '../../../workflows/roles.ts';

const person = (id: string, ...roles: Actor['roles']): Actor => ({ id, roles, actingFor: [] });
const deputyOf = (role: 'solicitor' | 'finance'): Actor => ({
  id: `${role}Deputy`,
  roles: ['officer'],
  actingFor: [{ role, personId: role, authority: 'standing deputy' }],
});

/** Every kind of person who may ask. `lodger` is the scrutiny member whose request is pending. */
export const cast = {
  author: person('author', 'officer'),
  officer: person('officer', 'officer'),
  reviewer: person('reviewer', 'reviewer'),
  solicitor: person('solicitor', 'solicitor'),
  solicitorDeputy: deputyOf('solicitor'),
  finance: person('finance', 'finance'),
  financeDeputy: deputyOf('finance'),
  clerk: person('clerk', 'democraticServices'),
  cabinet: person('cabinet', 'cabinet'),
  lodger: person('lodger', 'scrutiny'),
  scrutiny: person('scrutiny', 'scrutiny'),
  administrator: person('administrator', 'administrator'),
  owner: person('owner', 'officer'),
  nobody: person('nobody'),
  clock: theClock,
} as const satisfies Record<string, Actor>;
export type Person = keyof typeof cast;
export const everybody = [
  'author',
  'officer',
  'reviewer',
  'solicitor',
  'solicitorDeputy',
  'finance',
  'financeDeputy',
  'clerk',
  'cabinet',
  'lodger',
  'scrutiny',
  'administrator',
  'owner',
  'nobody',
  'clock',
] as const satisfies readonly Person[];
