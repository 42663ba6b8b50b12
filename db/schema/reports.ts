import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** A report goes to a decision and carries one case or more. Its version guards every write to any of them. */
export const reports = pgTable('reports', {
  id: text('id').primaryKey(),
  version: integer('version').notNull(),
  frontSheet: jsonb('front_sheet').notNull(),
  /** Of the front sheet the few answers that guards and clocks read: the hot read leaves the text alone. */
  answers: jsonb('answers').notNull(),
  /** The report's half of the machine's context, field by field as workflows/road/facts.ts names it. */
  progress: jsonb('progress').notNull(),
  /** SHA-256 of what the directors sign, as the text stands now. */
  contentHash: text('content_hash').notNull(),
  constitutionId: text('constitution_id').notNull(),
  constitutionVersion: integer('constitution_version').notNull(),
});

/** Each decision in a report's life: the first, and those after reconsideration or at Council. */
export const decisions = pgTable(
  'decisions',
  {
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    number: integer('number').notNull(),
    body: text('body').notNull(),
    outcome: text('outcome').notNull(),
    stands: text('stands').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }).notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' }),
    effectAt: timestamp('effect_at', { withTimezone: true, mode: 'string' }),
    mayActFrom: text('may_act_from'),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.number] }), index('decisions_published').on(t.publishedAt)],
);
