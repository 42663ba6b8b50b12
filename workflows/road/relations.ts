import { type Actor, postOfPart, type Role, type SignOffPart, signOffParts } from '../roles.ts';
import type { CaseContext } from './context.ts';
import type { CaseEvent } from './events.ts';

/** Where nothing else is said. */
const usualCallers: readonly Role[] = ['scrutiny'];

type Relation = (c: CaseContext, e: CaseEvent) => boolean;

const has = (actor: Actor, role: Role) => actor.roles.includes(role);
const holds = (actor: Actor, post: 'solicitor' | 'finance') =>
  has(actor, post) || actor.actingFor.some((a) => a.role === post);
/** The half of sign-off that an event means. A withdrawal need not name it where the person holds one post only. */
export function partOf(e: CaseEvent): SignOffPart | undefined {
  if (e.part || e.type !== 'withdrawSignature') return e.part;
  const held = signOffParts.filter((part) => holds(e.actor, postOfPart[part]));
  return held.length === 1 ? held[0] : undefined;
}
const author: Relation = (c, e) => c.facts.authors.includes(e.actor.id);

/**
 * Who a person is to this case. `by` in the machine names these; one who is none of them anywhere in the machine for
 * an event is answered 403.
 */
export const relations = {
  author,
  reviewer: (_c, e) => has(e.actor, 'reviewer'),
  director: (_c, e) => holds(e.actor, 'solicitor') || holds(e.actor, 'finance'),
  legalDirector: (_c, e) => holds(e.actor, 'solicitor'),
  financeDirector: (_c, e) => holds(e.actor, 'finance'),
  /** The holder (or deputy) of the post that answers the part named in the event. */
  legal: (_c, e) => partOf(e) === 'legal' && holds(e.actor, 'solicitor'),
  finance: (_c, e) => partOf(e) === 'finance' && holds(e.actor, 'finance'),
  democraticServices: (_c, e) => has(e.actor, 'democraticServices'),
  administrator: (_c, e) => has(e.actor, 'administrator'),
  /** Whom the constitution lets call in. */
  callInMember: (c, e) => (c.facts.callIn.roles ?? usualCallers).some((role) => has(e.actor, role)),
  owner: (c, e) => c.facts.owner === e.actor.id,
  clock: (_c, e) => e.actor.isClock === true,
} as const satisfies Record<string, Relation>;
export type RelationName = keyof typeof relations;

/** Who may, as a sentence says it. */
export const relationNames = {
  author: 'its author',
  reviewer: "a reviewer on the council's list",
  director: 'either director',
  legalDirector: 'the Director of Legal (or deputy)',
  financeDirector: 'the Director of Finance (or deputy)',
  legal: 'the Director of Legal (or deputy) for the legal part',
  finance: 'the Director of Finance (or deputy) for the finance part',
  democraticServices: 'democratic services',
  administrator: 'an administrator',
  callInMember: 'a member whom the constitution lets call in',
  owner: "the action's owner",
  clock: 'the program itself, when the date has come',
} as const satisfies Record<RelationName, string>;
