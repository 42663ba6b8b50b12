import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { deadlines } from './deadlines.ts';
import { people } from './people.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** A calendar that a person subscribes to by a secret address. The row holds only a hash of the secret. */
export const feeds = pgTable(
  'feeds',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    secretHash: text('secret_hash').notNull().unique(),
    label: text('label').notNull(),
    carries: text('carries', { enum: ['mine', 'role', 'filters'] }).notNull(),
    /** The role whose deadlines it carries. It works for as long as the person holds it. */
    role: text('role'),
    /** The filters of the page, by their names in the address. */
    filters: jsonb('filters').notNull().default(sql`'{}'::jsonb`),
    madeAt: instant('made_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('feeds_person').on(t.personId),
    check(
      'feeds_carries',
      sql`carries IN ('mine', 'role', 'filters') AND (carries = 'role') = (role IS NOT NULL)`,
    ),
  ],
);

/** A deadline that a person has dealt with for themself: it is on their list no more, unless its date moves. */
export const dealtWith = pgTable(
  'dealt_with',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    deadlineId: text('deadline_id')
      .notNull()
      .references(() => deadlines.id),
    /** The date that was dealt with. */
    dueAt: instant('due_at').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.deadlineId] })],
);
