import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, date, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const people = pgTable('people', {
  id: text('id').primaryKey(),
  /** How the person is called on pages and in letters. */
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  /** A leaver keeps the row, because the record names them, and is told nothing any more. */
  leftOn: date('left_on'),
  /** Since when letters to this address come back, and why. No letter goes there until somebody puts it right. */
  bouncedAt: timestamp('bounced_at', { withTimezone: true, mode: 'string' }),
  bouncedWhy: text('bounced_why'),
  /** How news and reminders reach the person: each as it comes, in one digest a working day, or not at all. */
  newsBy: text('news_by', { enum: ['atOnce', 'daily', 'off'] })
    .notNull()
    .default('daily'),
  remindersBy: text('reminders_by', { enum: ['atOnce', 'daily', 'off'] })
    .notNull()
    .default('daily'),
});

/** Who holds which role, and since when. A role that has ended keeps its row. */
export const roleHoldings = pgTable(
  'role_holdings',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role').notNull(),
    fromOn: date('from_on').notNull(),
    /** The last day. The day before the first one where a role ended on the day that it began. */
    untilOn: date('until_on'),
    /** Given by hand, or by a group of the identity provider, which then also takes it away. */
    source: text('source', { enum: ['hand', 'oidc'] })
      .notNull()
      .default('hand'),
  },
  (t) => [
    index('role_holdings_role').on(t.role),
    index('role_holdings_person').on(t.personId),
    check('role_holdings_source', sql`${t.source} IN ('hand', 'oidc')`),
  ],
);

/**
 * A deputy acts for the holder of a post: standing where `until_on` is null, else for an absence. The days stay as they
 * were recorded: what is ended early, cancelled or changed bears the moment of that, and a change follows it as a row.
 */
export const deputies = pgTable(
  'deputies',
  {
    id: text('id').primaryKey(),
    role: text('role').notNull(),
    holderId: text('holder_id')
      .notNull()
      .references(() => people.id),
    deputyId: text('deputy_id')
      .notNull()
      .references(() => people.id),
    authority: text('authority').notNull(),
    fromOn: date('from_on').notNull(),
    /** The last day of an absence. */
    untilOn: date('until_on'),
    /** Null for what was there before anybody recorded it on a page. */
    recordedBy: text('recorded_by').references(() => people.id),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }),
    endedBy: text('ended_by').references(() => people.id),
    /** From this moment the deputy acts no more. Before the first day: it was cancelled. */
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
    /** What this changed. */
    followsId: text('follows_id').references((): AnyPgColumn => deputies.id),
    /** When the deputy of an absence was told of the requests that were open as it began. */
    toldAt: timestamp('told_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [
    index('deputies_holder').on(t.holderId),
    index('deputies_deputy').on(t.deputyId),
    check('deputies_days', sql`${t.untilOn} IS NULL OR ${t.untilOn} >= ${t.fromOn}`),
    check('deputies_another', sql`${t.deputyId} <> ${t.holderId}`),
  ],
);

/** A session is a row, so that it can be revoked. The cookie holds a token, the row only its hash. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true, mode: 'string' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (t) => [index('sessions_person').on(t.personId)],
);
