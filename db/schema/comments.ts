import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { people } from './people.ts';

/** What somebody said of a section of a case. No step of the road: it changes nothing and holds nothing up. */
export const comments = pgTable(
  'comments',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** Which form of the case, and which of its sections, as the addresses of the pages name them. */
    form: text('form', { enum: ['content', 'front-sheet'] }).notNull(),
    section: text('section').notNull(),
    words: text('words').notNull(),
    by: text('by')
      .notNull()
      .references(() => people.id),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    resolvedBy: text('resolved_by').references(() => people.id),
    resolvedAt: timestamp('resolved_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [index('comments_case').on(t.caseId, t.at)],
);
