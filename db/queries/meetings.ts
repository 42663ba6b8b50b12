import { and, asc, eq, gte } from 'drizzle-orm';
import type { Drizzle } from '../database.ts';
import { meetings } from '../schema/index.ts';

export interface Meeting {
  id: string;
  body: string;
  /** Instant, ISO in UTC. */
  at: string;
}

const read = (row: { id: string; body: string; at: string }): Meeting => ({
  ...row,
  at: new Date(row.at).toISOString(),
});

/** Meetings from a moment on, of one body or of all, soonest first. */
export async function listMeetings(db: Drizzle, from: string, body?: string): Promise<Meeting[]> {
  const rows = await db
    .select()
    .from(meetings)
    .where(and(gte(meetings.at, from), body ? eq(meetings.body, body) : undefined))
    .orderBy(asc(meetings.at));
  return rows.map(read);
}
