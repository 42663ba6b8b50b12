import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { Constitution, DatedVersion } from '../../workflows/constitution/index.ts';
import type { Drizzle } from '../database.ts';
import { constitutions, people } from '../schema/index.ts';

/** A version with its text, and who recorded it. */
export interface RecordedVersion extends DatedVersion {
  data: unknown;
  /** Instant; null where it came with the installation. */
  recordedAt: string | null;
  recordedBy: string | null;
}

/** Every version, the earliest first. */
export async function listConstitutions(db: Drizzle): Promise<RecordedVersion[]> {
  const rows = await db
    .select({
      id: constitutions.id,
      version: constitutions.version,
      name: sql<string>`coalesce(${constitutions.data}->>'name', ${constitutions.id})`,
      effectiveFrom: constitutions.effectiveFrom,
      effectiveUntil: constitutions.effectiveUntil,
      data: constitutions.data,
      recordedAt: constitutions.recordedAt,
      recordedBy: sql<string | null>`coalesce(${people.name}, ${constitutions.recordedBy})`,
    })
    .from(constitutions)
    .leftJoin(people, eq(people.id, constitutions.recordedBy))
    .orderBy(asc(constitutions.effectiveFrom));
  return rows.map((row) => ({
    ...row,
    recordedAt: row.recordedAt && new Date(row.recordedAt).toISOString(),
  }));
}

/** The name of the version in force on a Europe/London day. */
export async function findConstitutionOn(
  db: Drizzle,
  day: string,
): Promise<{ id: string; version: number } | undefined> {
  const [row] = await db
    .select({ id: constitutions.id, version: constitutions.version })
    .from(constitutions)
    .where(
      and(
        lte(constitutions.effectiveFrom, day),
        or(isNull(constitutions.effectiveUntil), gte(constitutions.effectiveUntil, day)),
      ),
    );
  return row;
}

/** The text of a version, as it was recorded. */
export async function findConstitutionText(db: Drizzle, id: string, version: number): Promise<unknown> {
  const [row] = await db
    .select({ data: constitutions.data })
    .from(constitutions)
    .where(and(eq(constitutions.id, id), eq(constitutions.version, version)));
  return row?.data;
}

export async function endConstitution(
  db: Drizzle,
  id: string,
  version: number,
  until: string,
): Promise<void> {
  await db
    .update(constitutions)
    .set({ effectiveUntil: until })
    .where(and(eq(constitutions.id, id), eq(constitutions.version, version)));
}

/** Records a version. `by` is a person's id; both are absent where it comes with the installation. */
export async function insertConstitution(
  db: Drizzle,
  constitution: Constitution,
  recorded?: { at: string; by: string },
): Promise<void> {
  const { id, version, effectiveFrom, effectiveUntil } = constitution;
  await db.insert(constitutions).values({
    id,
    version,
    effectiveFrom,
    effectiveUntil,
    data: constitution,
    recordedAt: recorded?.at,
    recordedBy: recorded?.by,
  });
}
