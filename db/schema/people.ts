import { sql } from 'drizzle-orm';
import { boolean, check, date, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const people = pgTable('people', {
  id: text('id').primaryKey(),
  /** How the person is called on pages and in letters. */
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  /** A leaver keeps the row, because the record names them, and is told nothing any more. */
  leftOn: date('left_on'),
  mailFails: boolean('mail_fails').notNull().default(false),
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

/** A deputy acts for the holder of a post: standing where `until_on` is null, else for an absence. */
export const deputies = pgTable('deputies', {
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
  untilOn: date('until_on'),
});

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
