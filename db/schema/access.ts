import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Whose account at the identity provider is whose. Bound at the first sign-in: an address may change later. */
export const identities = pgTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    boundAt: instant('bound_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issuer, t.subject] }),
    // One account each: an address that was given to somebody new does not open the old holder's record.
    uniqueIndex('identities_person').on(t.issuer, t.personId),
  ],
);

/** Somebody is on the way to the identity provider and back. The row is taken away by whoever comes back first. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    /** A hash, as all three hashes in this file: who reads the database can sign in as nobody. */
    stateHash: text('state_hash').primaryKey(),
    browserHash: text('browser_hash').notNull(),
    next: text('next').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sign_in_attempts_expires').on(t.expiresAt)],
);

/** A link that signs a person in once. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** Null where nobody has the address that was typed: written all the same, so that both answers take as long. */
    personId: text('person_id').references(() => people.id),
    /** The browser that asked. Null for a link that was made at the server's own keyboard. */
    browserHash: text('browser_hash'),
    next: text('next').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('sign_in_links_expires').on(t.expiresAt)],
);

/** How often something was tried in a window of time. The key is a hash: neither an address nor a name is kept. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').notNull(),
    /** When the window began. */
    window: instant('window').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.window] }), index('rate_limits_window').on(t.window)],
);
