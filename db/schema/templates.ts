import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import type { Template } from '../../workflows/forms/types.ts';
import { people } from './people.ts';

/**
 * The council's own templates, each version whole. The database refuses to change one, and to remove one with which a
 * case began: what was asked of people stays readable.
 */
export const councilTemplates = pgTable(
  'council_templates',
  {
    templateId: text('template_id').notNull(),
    version: integer('version').notNull(),
    template: jsonb('template').$type<Template>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.templateId, t.version] })],
);

/**
 * Who added, put in use, withdrew or removed which version of a template, and when; the last line is how it stands. The
 * program's own templates have lines too once somebody withdraws them. Append-only, as the other logs are.
 */
export const templateEvents = pgTable(
  'template_events',
  {
    id: text('id').primaryKey(),
    templateId: text('template_id').notNull(),
    version: integer('version').notNull(),
    /** Counts the lines of one version from 1: of two people at once the second is refused by the index. */
    seq: integer('seq').notNull(),
    type: text('type', { enum: ['added', 'putInUse', 'withdrawn', 'removed'] }).notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    unique('template_events_seq').on(t.templateId, t.version, t.seq),
    check('template_events_type', sql`${t.type} IN ('added', 'putInUse', 'withdrawn', 'removed')`),
  ],
);
