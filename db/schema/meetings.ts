import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

/** A meeting keeps its id when it moves, so that what names it still finds it. */
export const meetings = pgTable(
  'meetings',
  {
    id: text('id').primaryKey(),
    body: text('body').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    cancelledAt: timestamp('cancelled_at', { withTimezone: true, mode: 'string' }),
    /** The ids of its reports in the order of the agenda; one that is not in it comes after those that are. */
    agenda: jsonb('agenda').notNull().default(sql`'[]'::jsonb`),
  },
  (t) => [
    index('meetings_at').on(t.at),
    // A body meets once a day, unless what was planned there was cancelled.
    uniqueIndex('meetings_once_a_day')
      .on(t.body, sql`((${t.at} AT TIME ZONE 'Europe/London')::date)`)
      .where(sql`cancelled_at IS NULL`),
  ],
);

/** What was done to a meeting, by whom and when. Reports that it concerns are told apart from it, until it is settled. */
export const meetingChanges = pgTable(
  'meeting_changes',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    type: text('type', { enum: ['recorded', 'moved', 'cancelled'] }).notNull(),
    wasAt: timestamp('was_at', { withTimezone: true, mode: 'string' }),
    isAt: timestamp('is_at', { withTimezone: true, mode: 'string' }),
    /** Why, for the public. */
    reasons: text('reasons').notNull().default(''),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    by: text('by')
      .notNull()
      .references(() => people.id),
    /** When every report that it concerns had followed. A sweep goes on where a process died in between. */
    settledAt: timestamp('settled_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [
    check('meeting_changes_type', sql`${t.type} IN ('recorded', 'moved', 'cancelled')`),
    index('meeting_changes_meeting').on(t.meetingId, t.at),
    index('meeting_changes_unsettled').on(t.at).where(sql`settled_at IS NULL`),
  ],
);

/** Which member has read which pack: append-only, by a trigger everywhere and by role on PostgreSQL. */
export const packReadings = pgTable(
  'pack_readings',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** SHA-256 of the pack as it stood, as hexadecimal. */
    packHash: text('pack_hash').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId, t.packHash] })],
);
