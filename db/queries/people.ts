import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Actor, Role } from '../../workflows/roles.ts';
import { roles } from '../../workflows/roles.ts';
import type { Drizzle, Execute } from '../database.ts';
import { deputies, people, roleHoldings } from '../schema/index.ts';
import { actsOn, actsOnText } from './deputies.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
}

const isRole = (text: string): text is Role => roles.some((role) => role === text);
const heldOn = (on: string) =>
  and(lte(roleHoldings.fromOn, on), or(isNull(roleHoldings.untilOn), gte(roleHoldings.untilOn, on)));

/** A person as an actor on a day: roles held then, and whom they deputise for then. Undefined for a leaver. */
export async function findActor(
  db: Drizzle,
  personId: string,
  on: string,
): Promise<(Actor & Person) | undefined> {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.leftOn)));
  if (!person) return undefined;
  const held = await db
    .select({ role: roleHoldings.role })
    .from(roleHoldings)
    .where(and(eq(roleHoldings.personId, personId), heldOn(on)));
  const acting = await db
    .select()
    .from(deputies)
    .where(and(eq(deputies.deputyId, personId), actsOn(on)))
    // Where a standing deputy also stands in for an absence, the signature names the absence.
    .orderBy(asc(deputies.untilOn), asc(deputies.fromOn), asc(deputies.id));
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    roles: held.map((h) => h.role).filter(isRole),
    actingFor: acting.flatMap((a) =>
      a.role === 'solicitor' || a.role === 'finance'
        ? [{ role: a.role, personId: a.holderId, authority: a.authority }]
        : [],
    ),
  };
}

export interface Recipient extends Person {
  role?: Role;
  /** For a deputy: whom they act for. */
  deputyOf?: string;
  /** For the deputy of an absence: its last day. */
  untilOn?: string;
}

/** The present holders of roles on a day, and for the directors' posts their deputies too. Leavers never. */
export async function listHolders(
  execute: Execute,
  wanted: readonly Role[],
  on: string,
): Promise<Recipient[]> {
  const { rows } = await execute(
    `SELECT p.id, p.name, p.email, h.role, NULL AS "deputyOf", NULL AS "untilOn"
     FROM role_holdings h JOIN people p ON p.id = h.person_id
     WHERE h.role IN (SELECT jsonb_array_elements_text($1::text::jsonb)) AND p.left_on IS NULL
       AND h.from_on <= $2::text::date AND (h.until_on IS NULL OR h.until_on >= $2::text::date)
     UNION ALL
     SELECT p.id, p.name, p.email, d.role, d.holder_id, to_char(d.until_on, 'YYYY-MM-DD')
     FROM deputies d JOIN people p ON p.id = d.deputy_id
     WHERE d.role IN (SELECT jsonb_array_elements_text($1::text::jsonb)) AND p.left_on IS NULL
       AND ${actsOnText(2)}
     ORDER BY id, "deputyOf" NULLS FIRST, "untilOn" NULLS LAST`,
    [JSON.stringify(wanted), on],
  );
  return rows.map((row) => {
    const role = String(row.role);
    return {
      ...personOf(row),
      ...(isRole(role) && { role }),
      ...(row.deputyOf !== null && { deputyOf: String(row.deputyOf) }),
      ...(row.untilOn !== null && { untilOn: String(row.untilOn) }),
    };
  });
}

export async function listPeopleById(execute: Execute, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const { rows } = await execute(
    `SELECT id, name, email FROM people
     WHERE left_on IS NULL AND id IN (SELECT jsonb_array_elements_text($1::text::jsonb)) ORDER BY id`,
    [JSON.stringify(ids)],
  );
  return rows.map(personOf);
}

const personOf = (row: Record<string, unknown>): Person => ({
  id: String(row.id),
  name: String(row.name),
  email: String(row.email),
});

/** Names for pages and records, leavers included. */
export async function namesOf(db: Drizzle, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
