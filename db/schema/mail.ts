import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

/**
 * What administrators did about the mail: stopped it and switched it on, had a letter sent again. Append-only, by a
 * trigger everywhere and by role on PostgreSQL. The mail is stopped while the newest of the two first kinds says so.
 */
export const mailOrders = pgTable(
  'mail_orders',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    type: text('type', { enum: ['stopped', 'started', 'sentAgain'] }).notNull(),
    /** Why it was stopped; of a letter, how it stood before it was sent again. */
    words: text('words'),
    letterId: text('letter_id'),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    index('mail_orders_letter').on(t.letterId),
    index('mail_orders_switch').on(t.id).where(sql`type <> 'sentAgain'`),
    check('mail_orders_type', sql`${t.type} IN ('stopped', 'started', 'sentAgain')`),
    check('mail_orders_letter_of', sql`(${t.letterId} IS NOT NULL) = (${t.type} = 'sentAgain')`),
  ],
);

/** The processes that send letters and watch dates, by the time of the machine and not of a demonstration's clock. */
export const processes = pgTable('processes', {
  /** As PostgreSQL knows its connections. */
  name: text('name').primaryKey(),
  startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull(),
  /** A sign of life, every few seconds. */
  seenAt: timestamp('seen_at', { withTimezone: true, mode: 'string' }).notNull(),
  /** When it last looked through all that was due. */
  sweptAt: timestamp('swept_at', { withTimezone: true, mode: 'string' }),
});
