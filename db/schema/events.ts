import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';

/** Append-only, by a trigger everywhere and by role on PostgreSQL. */
export const events = pgTable(
  'events',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    actorId: text('actor_id').notNull(),
    onBehalfOf: text('on_behalf_of'),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    /** Canonical JSON, kept as text so that its hash can be computed again to the letter. No personal or free text. */
    payload: text('payload').notNull(),
    machineVersion: integer('machine_version').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.seq] })],
);

/** The free text of an event, apart from the chain so that it can be erased by rule; the event holds a salted hash. */
export const eventWords = pgTable(
  'event_words',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer('seq').notNull(),
    field: text('field').notNull(),
    words: text('words'),
    salt: text('salt').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.seq, t.field] })],
);

/** The heads of all chains, sealed together from time to time. */
export const chainSeals = pgTable('chain_seals', {
  id: text('id').primaryKey(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  /** JSON text: reference, number of events and last hash of each case. */
  heads: text('heads').notNull(),
  hash: text('hash').notNull(),
});
