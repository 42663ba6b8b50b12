import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { people } from './people.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * What somebody is typing into a section and has not saved. Their own affair: no step of the road, no part of the case,
 * and nobody else reads it. Two windows of one person have a row each, so that neither writes over the other.
 */
export const drafts = pgTable(
  'drafts',
  {
    /** Made with the page that the words are typed into. */
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** Which form of the case, and which of its sections, as the addresses of the pages name them. */
    form: text('form', { enum: ['content', 'front-sheet'] }).notNull(),
    section: text('section').notNull(),
    /** The case's version when the page was opened, and the section's answers as they stood in it. */
    fromVersion: integer('from_version').notNull(),
    opened: jsonb('opened').notNull(),
    /** The section's answers as they are typed, wrong ones too. */
    content: jsonb('content').notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (t) => [index('drafts_person').on(t.personId, t.caseId), index('drafts_case').on(t.caseId)],
);

/**
 * A form that was posted after the session of whoever filled it in had ended: its words wait until that person signs in
 * and sends or drops them. Sections of a case have drafts instead.
 */
export const keptWords = pgTable(
  'kept_words',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** The address to which the form was posted, with what follows the question mark. */
    postedTo: text('posted_to').notNull(),
    /** Names and texts in their order. */
    entries: jsonb('entries').notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (t) => [index('kept_words_person').on(t.personId, t.keptAt)],
);

/** Who has a case, or a section of it, before them now. A row that has run out says nothing. */
export const presences = pgTable(
  'presences',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** `content/purpose`; empty for the page of the case. */
    place: text('place').notNull(),
    doing: text('doing', { enum: ['reading', 'editing'] }).notNull(),
    since: instant('since').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.personId, t.place] }),
    index('presences_person').on(t.personId),
    check('presences_doing', sql`${t.doing} IN ('reading', 'editing')`),
  ],
);
