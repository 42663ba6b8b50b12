import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { consultees } from './consultations.ts';
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
    /** Null for a digest, which is about no single case. */
    noticeId: text('notice_id').references(() => notices.id),
    caseId: text('case_id').references(() => cases.id),
    /** Whom of the council's people it is to. Null where it is to somebody who is consulted. */
    personId: text('person_id').references(() => people.id),
    consulteeId: text('consultee_id').references(() => consultees.id),
    /** One letter a person for one happening, however many of its roles it reaches them through. */
    happening: text('happening').notNull(),
    roleName: text('role_name').notNull(),
    becauseOf: text('because_of').notNull(),
    kind: text('kind').notNull(),
    /** What it is to its reader: a request, news, a reminder, or what a statute's clock needs told at any hour. */
    manner: text('manner', { enum: ['statute', 'request', 'reminder', 'news'] })
      .notNull()
      .default('request'),
    /** A message of its own, or gathered into the reader's digest. */
    goes: text('goes', { enum: ['alone', 'daily'] })
      .notNull()
      .default('alone'),
    /** Not before this moment, the opening of the office, while its status is `held`. */
    sendAt: timestamp('send_at', { withTimezone: true, mode: 'string' }),
    /** The letter that says it: a digest, or the letter about another case of the same report. Its status is `within`. */
    withinId: text('within_id').references((): AnyPgColumn => letters.id),
    address: text('address').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    status: text('status').notNull().default('waiting'),
    subject: text('subject'),
    body: text('body'),
    html: text('html'),
    /** The files that went with it, as [{ filename, content }]. */
    files: jsonb('files').notNull().default(sql`'[]'::jsonb`),
    messageId: text('message_id'),
    way: text('way'),
    sentAt: timestamp('sent_at', { withTimezone: true, mode: 'string' }),
    attempts: integer('attempts').notNull().default(0),
    problem: text('problem'),
    /** The process that is handing it to the mail, and since when: no other does, while that one lives. */
    inHandOf: text('in_hand_of'),
    inHandAt: timestamp('in_hand_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [
    uniqueIndex('letters_once').on(t.caseId, t.happening, t.personId),
    uniqueIndex('letters_once_consulted').on(t.consulteeId, t.happening).where(sql`consultee_id IS NOT NULL`),
    check('letters_to_one', sql`num_nonnulls(${t.personId}, ${t.consulteeId}) = 1`),
    index('letters_waiting').on(t.at).where(sql`status = 'waiting'`),
    index('letters_failed').on(t.at).where(sql`status = 'failed'`),
    index('letters_person').on(t.personId, t.at),
    uniqueIndex('letters_digest_once').on(t.personId, t.happening).where(sql`case_id IS NULL`),
    index('letters_held').on(t.sendAt).where(sql`status = 'held'`),
    index('letters_within').on(t.withinId),
  ],
);
