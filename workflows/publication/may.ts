import type { Actor } from '../roles.ts';

type Asking = Pick<Actor, 'id' | 'roles'>;

/** Who may ask for something to be left out: whoever wrote the case knows what is in it. */
export const mayProposeRedaction = (actor: Asking, authors: readonly string[]): boolean =>
  authors.includes(actor.id) || maySettleRedaction(actor);

/** Democratic services answer for what is published: they leave out, decline, and put back. */
export const maySettleRedaction = ({ roles }: Asking): boolean => roles.includes('democraticServices');

/** A page that does harm cannot wait for one office: an administrator may take it down too. */
export const mayTakeDown = ({ roles }: Asking): boolean =>
  roles.includes('democraticServices') || roles.includes('administrator');
