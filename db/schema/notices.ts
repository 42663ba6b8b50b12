import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { people } from './people.ts';

/** The record that somebody is to be told, and the outbox: written with the transition, addressed by role. */
export const notices = pgTable(
  'notices',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** Unique in the case, so that a retry never makes a second notice. */
    key: text('key').notNull(),
    seq: integer('seq'),
    kind: text('kind').notNull(),
    audience: jsonb('audience').notNull(),
    /** What the letter needs beside the case: the deadline, the point, what changed. */
    about: jsonb('about').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    relayedAt: timestamp('relayed_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [
    uniqueIndex('notices_key').on(t.caseId, t.key),
    index('notices_fresh').on(t.at).where(sql`relayed_at IS NULL`),
  ],
);

/** One letter to one person. */
export const letters = pgTable(
  'letters',
  {
    id: text('id').primaryKey(),
    noticeId: text('notice_id')
      .notNull()
      .references(() => notices.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** One letter a person for one happening, however many of its roles it reaches them through. */
    happening: text('happening').notNull(),
    roleName: text('role_name').notNull(),
    becauseOf: text('because_of').notNull(),
    kind: text('kind').notNull(),
    address: text('address').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    status: text('status').notNull().default('waiting'),
    subject: text('subject'),
    body: text('body'),
    html: text('html'),
    messageId: text('message_id'),
    way: text('way'),
    sentAt: timestamp('sent_at', { withTimezone: true, mode: 'string' }),
    attempts: integer('attempts').notNull().default(0),
    problem: text('problem'),
  },
  (t) => [
    uniqueIndex('letters_once').on(t.caseId, t.happening, t.personId),
    index('letters_waiting').on(t.at).where(sql`status = 'waiting'`),
    index('letters_person').on(t.personId, t.at),
  ],
);
