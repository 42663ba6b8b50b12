import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { people } from './people.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * A round of consultation: what is asked, and what came of it. When it opens and closes the case's own progress says,
 * by events of its road: a row that no progress names is only prepared.
 */
export const consultations = pgTable(
  'consultations',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** First, second … round of the case. */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    /** What those who are asked must know. */
    about: text('about').notNull(),
    /** The questions, as a list of strings, in their order. */
    questions: jsonb('questions').notNull(),
    /** The answers are sealed with this at the close, so that nobody can guess them from the seal. */
    salt: text('salt').notNull(),
    preparedBy: text('prepared_by')
      .notNull()
      .references(() => people.id),
    preparedAt: instant('prepared_at').notNull(),
    /** What was said, and what changed because of it. Null while nobody has written it. */
    found: text('found'),
    changed: text('changed'),
    reportedBy: text('reported_by').references(() => people.id),
    reportedAt: instant('reported_at'),
  },
  (t) => [uniqueIndex('consultations_number').on(t.caseId, t.number)],
);

/** Somebody who is asked. They have no account: their link is theirs alone. */
export const consultees = pgTable(
  'consultees',
  {
    id: text('id').primaryKey(),
    consultationId: text('consultation_id')
      .notNull()
      .references(() => consultations.id),
    group: text('group', { enum: ['wardMembers', 'partners', 'panel', 'others'] }).notNull(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    addedBy: text('added_by')
      .notNull()
      .references(() => people.id),
    addedAt: instant('added_at').notNull(),
    /** Their link, which is made again where it fell into wrong hands: the number counts the links. */
    link: integer('link').notNull().default(1),
    /** They said that they have nothing to say. */
    declinedAt: instant('declined_at'),
    removedAt: instant('removed_at'),
    /** Letters to them come back. */
    bouncedAt: instant('bounced_at'),
    bouncedWhy: text('bounced_why'),
  },
  (t) => [
    uniqueIndex('consultees_address')
      .on(t.consultationId, sql`lower(${t.address})`)
      .where(sql`removed_at IS NULL`),
  ],
);

/** What somebody answered, question by question. Sent again it is a row more: the latest counts, the others are kept. */
export const consultationAnswers = pgTable(
  'consultation_answers',
  {
    /** In the order in which they came: a demonstration's clock stands still. */
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    consulteeId: text('consultee_id')
      .notNull()
      .references(() => consultees.id),
    /** A list of strings, in the order of the questions. */
    words: jsonb('words').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('consultation_answers_consultee').on(t.consulteeId, t.id)],
);
