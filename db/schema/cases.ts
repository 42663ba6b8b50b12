import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { people } from './people.ts';
import { reports } from './reports.ts';
import { caseStates } from './states.ts';

export const cases = pgTable(
  'cases',
  {
    id: text('id').primaryKey(),
    reference: text('reference').notNull().unique(),
    kind: text('kind').notNull(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    title: text('title').notNull(),
    templateId: text('template_id').notNull(),
    templateVersion: integer('template_version').notNull(),
    content: jsonb('content').notNull(),
    /** Of the content the few answers that guards and clocks read: the hot read leaves the text alone. */
    answers: jsonb('answers').notNull(),
    /** The machine's state value, nothing opaque. */
    state: jsonb('state')
      .notNull()
      .references(() => caseStates.value),
    /** Its outermost name, for lists. */
    stateName: text('state_name').notNull(),
    stateSince: timestamp('state_since', { withTimezone: true, mode: 'string' }).notNull(),
    machineVersion: integer('machine_version').notNull(),
    /** The case's half of the machine's context. */
    progress: jsonb('progress').notNull(),
    /** Whoever began it or has edited its content, implications apart: they may not sign it. */
    authors: jsonb('authors').notNull(),
    ownerId: text('owner_id').references(() => people.id),
    /** Rises with every event; what a form must still match for an edit. */
    version: integer('version').notNull(),
    lastHash: text('last_hash').notNull(),
    /** The case that this one renews. */
    renewsId: text('renews_id'),
    /** The assessment that this was made from: an action from one of its lines, or an assessment started from it. */
    madeFromId: text('made_from_id'),
    /** Which of its lines, as workflows/plans/lines.ts names them; null where it was started from the whole. */
    madeFromLine: text('made_from_line'),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (t) => [
    check('cases_kind', sql`kind IN ('assessment', 'action')`),
    index('cases_report').on(t.reportId),
    // No line of an assessment becomes two actions, whoever presses twice.
    uniqueIndex('cases_made_once').on(t.madeFromId, t.madeFromLine).where(sql`made_from_line IS NOT NULL`),
    index('cases_from_assessment').on(sql`(answers->>'fromAssessment')`).where(sql`kind = 'action'`),
    index('cases_actions_open').on(t.id).where(sql`kind = 'action' AND state_name <> 'closed'`),
    index('cases_open').on(t.stateName, t.stateSince).where(sql`state_name <> 'closed'`),
  ],
);

/** The text as it stood when it was submitted, signed or decided: what was decided on is kept exactly. */
export const contentVersions = pgTable(
  'content_versions',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer('seq').notNull(),
    reason: text('reason').notNull(),
    frontSheet: jsonb('front_sheet').notNull(),
    content: jsonb('content').notNull(),
    contentHash: text('content_hash').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    by: text('by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.seq] })],
);
