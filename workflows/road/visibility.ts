import type { StateValue } from 'xstate';
import type { Actor } from '../roles.ts';

export const staffRoles = [
  'officer',
  'reviewer',
  'solicitor',
  'finance',
  'democraticServices',
  'administrator',
] as const;
const beforeTheAgenda = ['draft', 'review', 'signOff'];

/** Whoever works for the council, or acts for somebody who does. */
export const isStaff = (actor: Pick<Actor, 'roles' | 'actingFor'>): boolean =>
  staffRoles.some((role) => actor.roles.includes(role)) || actor.actingFor.length > 0;

/**
 * Who may open a case. Staff may; members may once it is signed and on its way to a decision, or was decided, because
 * what is not yet endorsed or signed is no report of the council's.
 */
export function maySee(actor: Actor, state: StateValue): boolean {
  if (isStaff(actor)) return true;
  const isMember = actor.roles.includes('cabinet') || actor.roles.includes('scrutiny');
  const name = typeof state === 'string' ? state : (Object.keys(state)[0] ?? '');
  const withdrawn = typeof state === 'object' && state.closed === 'withdrawn';
  return isMember && !beforeTheAgenda.includes(name) && !withdrawn;
}
