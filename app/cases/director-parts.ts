import { postOfPart, type SignOffPart, signOffParts } from '../../workflows/roles.ts';
import type { SignedIn } from '../auth/session.ts';

/** The halves of sign-off that this person answers, by their post or as a deputy. */
export const partsOf = ({ roles, actingFor }: Pick<SignedIn, 'roles' | 'actingFor'>): SignOffPart[] =>
  signOffParts.filter(
    (part) => roles.includes(postOfPart[part]) || actingFor.some((it) => it.role === postOfPart[part]),
  );
