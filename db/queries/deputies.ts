import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Deputising, type DirectorPost, directorPosts } from '../../workflows/absences.ts';
import type { Role } from '../../workflows/roles.ts';
import type { Drizzle } from '../database.ts';
import { deputies, people, roleHoldings } from '../schema/index.ts';

/** The Europe/London day on which it was ended early, cancelled or changed. */
const endedOn = sql<string | null>`to_char(${deputies.endedAt} AT TIME ZONE 'Europe/London', 'YYYY-MM-DD')`;

/** Who deputises on a day. What is ended early gives no authority from that very day on. */
export const actsOn = (day: string): SQL =>
  sql`${deputies.fromOn} <= ${day} AND (${deputies.untilOn} IS NULL OR ${deputies.untilOn} >= ${day})
    AND (${deputies.endedAt} IS NULL OR ${endedOn} > ${day})`;

/** The same of a row `d` in plain SQL, the day being the parameter of that number. */
export const actsOnText = (parameter: number): string =>
  `d.from_on <= $${parameter}::text::date AND (d.until_on IS NULL OR d.until_on >= $${parameter}::text::date)
   AND (d.ended_at IS NULL OR (d.ended_at AT TIME ZONE 'Europe/London')::date > $${parameter}::text::date)`;

export interface DeputyOnRecord extends Deputising {
  authority: string;
  holderName: string;
  deputyName: string;
  recordedByName: string | null;
  /** Instant. */
  recordedAt: string | null;
  endedByName: string | null;
  endedAt: string | null;
  followsId: string | null;
}

const isPost = (text: string): text is DirectorPost => directorPosts.some((post) => post === text);
const [holder, deputy] = [alias(people, 'holder'), alias(people, 'deputy')];
const [recorder, ender] = [alias(people, 'recorder'), alias(people, 'ender')];

/** Deputies on record, by their first day: of everybody, or those that somebody appoints or is. */
export async function listDeputies(
  db: Drizzle,
  of: { personId?: string; id?: string } = {},
): Promise<DeputyOnRecord[]> {
  const { personId, id } = of;
  const rows = await db
    .select({
      row: deputies,
      endedOn,
      holderName: holder.name,
      deputyName: deputy.name,
      recordedByName: recorder.name,
      endedByName: ender.name,
    })
    .from(deputies)
    .innerJoin(holder, eq(holder.id, deputies.holderId))
    .innerJoin(deputy, eq(deputy.id, deputies.deputyId))
    .leftJoin(recorder, eq(recorder.id, deputies.recordedBy))
    .leftJoin(ender, eq(ender.id, deputies.endedBy))
    .where(
      and(
        id === undefined ? undefined : eq(deputies.id, id),
        personId === undefined
          ? undefined
          : or(eq(deputies.holderId, personId), eq(deputies.deputyId, personId)),
      ),
    )
    .orderBy(asc(deputies.fromOn), asc(deputies.recordedAt), asc(deputies.id));
  return rows.flatMap(({ row: { role, ...row }, ...names }) =>
    isPost(role)
      ? [
          {
            ...row,
            ...names,
            post: role,
            recordedAt: row.recordedAt && instant(row.recordedAt),
            endedAt: row.endedAt && instant(row.endedAt),
          },
        ]
      : [],
  );
}

const instant = (at: string) => new Date(at).toISOString();

export async function findDeputy(db: Drizzle, id: string): Promise<DeputyOnRecord | undefined> {
  const [found] = await listDeputies(db, { id });
  return found;
}

/** Who holds a director's post today. */
export async function listDirectors(
  db: Drizzle,
  today: string,
): Promise<{ post: DirectorPost; id: string; name: string }[]> {
  const held = await heldBy(db, directorPosts, today);
  return held.flatMap(({ role, ...person }) => (isPost(role) ? [{ ...person, post: role }] : []));
}

/** The roles of those who work for the council. A member signs nothing for an officer. */
const staffRoles = [
  'officer',
  'reviewer',
  'solicitor',
  'finance',
  'democraticServices',
  'administrator',
] as const satisfies readonly Role[];

/** Who may be a deputy today. */
export async function listStaff(db: Drizzle, today: string): Promise<{ id: string; name: string }[]> {
  const held = await heldBy(db, staffRoles, today);
  return [...new Map(held.map(({ id, name }) => [id, { id, name }])).values()];
}

function heldBy(db: Drizzle, roles: readonly Role[], today: string) {
  return db
    .selectDistinct({ id: people.id, name: people.name, role: roleHoldings.role })
    .from(roleHoldings)
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(
      and(
        inArray(roleHoldings.role, [...roles]),
        isNull(people.leftOn),
        sql`${roleHoldings.fromOn} <= ${today} AND (${roleHoldings.untilOn} IS NULL OR ${roleHoldings.untilOn} >= ${today})`,
      ),
    )
    .orderBy(people.name, roleHoldings.role);
}

export interface NewDeputy {
  id: string;
  role: DirectorPost;
  holderId: string;
  deputyId: string;
  authority: string;
  fromOn: string;
  untilOn: string | null;
  recordedBy: string;
  recordedAt: string;
  followsId: string | null;
}

export async function addDeputy(tx: Drizzle, row: NewDeputy): Promise<void> {
  await tx.insert(deputies).values(row);
}

/** Holds the row of a director, so that two who record an absence at once agree. Inside a transaction. */
export async function holdPerson(tx: Drizzle, personId: string): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update');
}

/** From this moment the deputy acts no more. False where somebody had ended it already. */
export async function endDeputy(tx: Drizzle, id: string, by: string, at: string): Promise<boolean> {
  const done = await tx
    .update(deputies)
    .set({ endedBy: by, endedAt: at })
    .where(and(eq(deputies.id, id), isNull(deputies.endedAt)))
    .returning({ id: deputies.id });
  return done.length > 0;
}
