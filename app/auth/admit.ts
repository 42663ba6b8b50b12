import {
  addPerson,
  bindIdentity,
  findPersonByAddress,
  findPersonOfIdentity,
  type KnownPerson,
} from '../../db/queries/identities.ts';
import { writePersonEvent } from '../../db/queries/people-record.ts';
import { matchRolesToGroups } from '../../db/queries/role-holdings.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Role } from '../../workflows/roles.ts';
import type { OidcConfig } from '../config.ts';
import { dayBefore } from '../people/person-changes.ts';
import type { Services } from '../services.ts';
import { isAddress } from './address.ts';
import type { Claims } from './identity-provider.ts';
import type { Problem } from './problems.ts';
import { revokeSessionsOf } from './session.ts';

type Db = Services['database']['drizzle'];
type Found = { ok: true; person: KnownPerson } | ({ ok: false } & Problem);

/** The roles that somebody's groups bring. Undefined where the council gives all roles by hand. */
export function rolesBrought(
  groups: readonly string[],
  byGroup: OidcConfig['groups'],
): readonly Role[] | undefined {
  if (!byGroup) return undefined;
  return [
    ...new Set(groups.flatMap((group) => (Object.hasOwn(byGroup, group) ? (byGroup[group] ?? []) : []))),
  ];
}

/**
 * Finds who the provider's account belongs to, and gives and takes away what their groups say. By the account once it
 * is bound; the first time by the address that the provider vouches for. Somebody new is added where a group brings
 * them a role. Where a role ended, every session of the person ends.
 */
export async function admit(
  services: Services,
  claims: Claims,
): Promise<{ ok: true; personId: string } | ({ ok: false } & Problem)> {
  const brought = rolesBrought(claims.groups, services.config.oidc?.groups);
  const today = londonDay(services.clock.now());
  const admitted = await services.database.drizzle.transaction(async (tx) => {
    const found = await findPerson(tx, claims, (brought ?? []).length > 0, services.clock.now());
    if (!found.ok || !brought) return { found, ended: [] };
    const { began, ended } = await matchRolesToGroups(tx, found.person.id, brought, today);
    const record = (type: 'roleGiven' | 'roleEnded', role: string, on: string) =>
      writePersonEvent(tx, {
        personId: found.person.id,
        type,
        about: { role, on },
        at: services.clock.now(),
        byId: null,
        way: 'provider',
      });
    for (const role of began) await record('roleGiven', role, today);
    for (const role of ended) await record('roleEnded', role, dayBefore(today));
    return { found, ended };
  });
  const { found, ended } = admitted;
  if (!found.ok) return found;
  if (ended.length > 0) await revokeSessionsOf(services, found.person.id);
  return { ok: true, personId: found.person.id };
}

async function findPerson(tx: Db, claims: Claims, mayBeAdded: boolean, at: string): Promise<Found> {
  const bound = await findPersonOfIdentity(tx, claims);
  if (bound) return unlessLeft(bound);
  const { verifiedEmail: email, issuer, subject } = claims;
  if (!email || !isAddress(email)) return { ok: false, problem: 'addressNotVerified' };
  let person = await findPersonByAddress(tx, email);
  if (!person && mayBeAdded) {
    await addPerson(tx, { name: nameOf(claims.name, email), email });
    person = await findPersonByAddress(tx, email);
    if (person)
      await writePersonEvent(tx, { personId: person.id, type: 'added', at, byId: null, way: 'provider' });
  }
  if (!person) return { ok: false, problem: 'notKnown' };
  if (person.hasLeft) return { ok: false, problem: 'notKnown' };
  const own = await bindIdentity(tx, {
    issuer,
    subject,
    personId: person.id,
    boundAt: new Date().toISOString(),
  });
  return own ? { ok: true, person } : { ok: false, problem: 'otherAccount' };
}

const unlessLeft = (person: KnownPerson): Found =>
  person.hasLeft ? { ok: false, problem: 'notKnown' } : { ok: true, person };

/** One line, as a heading or a letter can carry it. */
const nameOf = (name: string | undefined, email: string) =>
  (name ?? '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200) ||
  (email.split('@')[0] ?? email);
