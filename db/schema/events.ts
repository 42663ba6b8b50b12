import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
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
    /** The outermost name of the state into which it brought the case; null where the case stayed in its state. */
    intoState: text('into_state'),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.seq] }),
    // On how many call-ins a member is in a year is read by this, among very many other events.
    index('events_call_ins').on(t.at).where(sql`type IN ('lodgeCallIn', 'addCallInSignature')`),
    // How long cases stay in each state is read from this alone.
    index('events_into').on(t.caseId, t.seq, t.intoState, t.at).where(sql`into_state IS NOT NULL`),
  ],
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
