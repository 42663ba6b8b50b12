import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { type NoticeTexts, readNoticeTexts } from '../../workflows/road/notice-texts.ts';
import type { Database, Drizzle } from '../database.ts';
import { people, roleHoldings, settings } from '../schema/index.ts';

const key = 'noticeTexts';

/** What every notice of this council says alike. */
export async function getNoticeTexts({ drizzle }: Pick<Database, 'drizzle'>): Promise<NoticeTexts> {
  const [row] = await drizzle.select().from(settings).where(eq(settings.key, key));
  return readNoticeTexts(row?.value);
}

export async function keepNoticeTexts(
  { drizzle }: Pick<Database, 'drizzle'>,
  texts: NoticeTexts,
): Promise<void> {
  await drizzle
    .insert(settings)
    .values({ key, value: texts })
    .onConflictDoUpdate({ target: settings.key, set: { value: texts } });
}

/** The members of the Cabinet on a Europe/London day, by name: a notice of a key decision lists them. */
export async function listCabinet(db: Drizzle, on: string): Promise<string[]> {
  const rows = await db
    .select({ name: people.name })
    .from(roleHoldings)
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(
      and(
        eq(roleHoldings.role, 'cabinet'),
        isNull(people.leftOn),
        lte(roleHoldings.fromOn, on),
        or(isNull(roleHoldings.untilOn), gte(roleHoldings.untilOn, on)),
      ),
    )
    .orderBy(people.name);
  return rows.map(({ name }) => name);
}
