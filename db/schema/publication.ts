import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { people } from './people.ts';
import { reports } from './reports.ts';
import { tsvector } from './search.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * What is left out of what the public reads of a report: a whole answer, or a passage of one. A row is the record of
 * it: each of its moments is written once, and no row goes away.
 */
export const redactions = pgTable(
  'redactions',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    /** The case whose content it is about; null for the report's front sheet and for what was recorded. */
    caseId: text('case_id').references(() => cases.id),
    form: text('form', { enum: ['content', 'front-sheet', 'words'] }).notNull(),
    /** The name of the answer. */
    field: text('field').notNull(),
    /** The exact words that are left out; null for the whole answer. */
    passage: text('passage'),
    ground: text('ground').notNull(),
    /** Why, for the record; never published. */
    why: text('why').notNull(),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => people.id),
    proposedAt: instant('proposed_at').notNull(),
    /** By democratic services. Until then it is a proposal. */
    appliedBy: text('applied_by').references(() => people.id),
    appliedAt: instant('applied_at'),
    /** Removed after it was applied, or declined before. */
    endedBy: text('ended_by').references(() => people.id),
    endedAt: instant('ended_at'),
    endedWhy: text('ended_why'),
  },
  (t) => [
    index('redactions_report').on(t.reportId),
    check('redactions_form', sql`${t.form} IN ('content', 'front-sheet', 'words')`),
  ],
);

/** A public page that was taken down, and put back where it was. A row is the record of it, as with redactions. */
export const takeDowns = pgTable(
  'take_downs',
  {
    id: text('id').primaryKey(),
    /** As app/public/public-pages.ts names pages: decision/<report>/<number>, assessment/<case>. */
    page: text('page').notNull(),
    /** The report that it is about, where there is one. */
    reportId: text('report_id').references(() => reports.id),
    why: text('why').notNull(),
    downBy: text('down_by')
      .notNull()
      .references(() => people.id),
    downAt: instant('down_at').notNull(),
    backBy: text('back_by').references(() => people.id),
    backAt: instant('back_at'),
    backWhy: text('back_why'),
  },
  (t) => [
    uniqueIndex('take_downs_down').on(t.page).where(sql`back_at IS NULL`),
    index('take_downs_page').on(t.page),
  ],
);

/**
 * The words of each public page for the public's search, made from what the public may read and from nothing else.
 * Triggers raise `stale` when anything that a page is made of changes; a row is read only where `made` equals it.
 */
export const publicTexts = pgTable(
  'public_texts',
  {
    page: text('page').primaryKey(),
    kind: text('kind', { enum: ['decision', 'assessment'] }).notNull(),
    reportId: text('report_id').notNull(),
    caseId: text('case_id'),
    /** Of the decision within its report; null for an assessment. */
    number: integer('number'),
    stale: integer('stale').notNull().default(1),
    made: integer('made').notNull().default(0),
    /** Null where the public may read nothing of it. */
    title: text('title'),
    body: text('body'),
    words: tsvector('words'),
    publishedAt: instant('published_at'),
    /** What the filters ask for, out of what is public: body:cabinet, year:2026, ward:Elm, group:age. */
    facets: text('facets').array().notNull().default(sql`'{}'`),
  },
  (t) => [
    index('public_texts_words').using('gin', t.words),
    index('public_texts_published').on(t.kind, t.publishedAt, t.page),
    index('public_texts_stale').on(t.page).where(sql`made <> stale`),
    index('public_texts_report').on(t.reportId),
  ],
);
