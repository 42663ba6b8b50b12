import { eq } from 'drizzle-orm';
import { meetingsStamp } from '../../db/queries/ordinary-meetings.ts';
import { settings } from '../../db/schema/index.ts';
import { theClock } from '../../workflows/roles.ts';
import { applyEvent, type CommandParts } from './apply-event.ts';

const settled = 'meetingsCounted';

/**
 * Gives the cases that wait for "the next ordinary meeting" of a body the date of what is recorded now, unless that was
 * done for exactly these meetings. Safe to run at any time and in several processes.
 */
export async function countMeetings(parts: CommandParts): Promise<void> {
  const { database } = parts;
  const stamp = (await database.one(`SELECT ${meetingsStamp} AS result`, [])) ?? '';
  const [row] = await database.drizzle.select().from(settings).where(eq(settings.key, settled));
  if ((row?.value ?? '') === stamp) return;
  const { rows } = await database.execute(
    `SELECT reference FROM cases WHERE state_name IN ('scrutiny', 'reconsideration', 'council') ORDER BY reference`,
  );
  for (const { reference } of rows) {
    await applyEvent(parts, { reference: String(reference), type: 'calendarChanged', actor: theClock });
  }
  await database.drizzle
    .insert(settings)
    .values({ key: settled, value: stamp })
    .onConflictDoUpdate({ target: settings.key, set: { value: stamp } });
}
