import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';

/** A deadline that is or was open on a case. What has passed is never rewritten; what moves keeps its old dates. */
export const deadlines = pgTable(
  'deadlines',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').notNull(),
    dueOn: date('due_on').notNull(),
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'string' }).notNull(),
    /** What the clock sends to the machine when it falls. */
    event: text('event'),
    status: text('status').notNull().default('open'),
    openedSeq: integer('opened_seq').notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true, mode: 'string' }).notNull(),
    /** The event that closed it: a letter about an earlier event still knows it as open. */
    closedSeq: integer('closed_seq'),
    closedAt: timestamp('closed_at', { withTimezone: true, mode: 'string' }),
    /** The clock's event has been sent. */
    firedAt: timestamp('fired_at', { withTimezone: true, mode: 'string' }),
    /** Earlier due dates, oldest first: [{dueOn, at}]. */
    moves: jsonb('moves').notNull().default(sql`'[]'::jsonb`),
    /** Reminder points already told. */
    told: jsonb('told').notNull().default(sql`'[]'::jsonb`),
    /** When the clock must look at it next; null while that has not been worked out. */
    nextAt: timestamp('next_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [
    uniqueIndex('deadlines_open_kind').on(t.caseId, t.kind).where(sql`status = 'open'`),
    index('deadlines_next').on(t.nextAt).where(sql`status = 'open'`),
    index('deadlines_due').on(t.dueAt).where(sql`status = 'open'`),
    index('deadlines_case').on(t.caseId),
    // What was met and missed in a period.
    index('deadlines_closed').on(t.dueOn).where(sql`status <> 'open'`),
  ],
);
