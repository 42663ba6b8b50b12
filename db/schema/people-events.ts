import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

/**
 * Who changed what about whom, and when: people and their roles. Append-only, by a trigger everywhere and by role on
 * PostgreSQL. It holds no name and no address, so that those can be erased by rule.
 */
export const peopleEvents = pgTable(
  'people_events',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    type: text('type').notNull(),
    /** The role and the day that it is about, where there are any. */
    about: jsonb('about').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    /** Null where no person did it: the identity provider's groups, a mail server, or the command at the server's own keyboard. */
    byId: text('by_id').references(() => people.id),
    way: text('way', { enum: ['administrator', 'provider', 'command', 'mail', 'self'] }).notNull(),
  },
  (t) => [
    index('people_events_person').on(t.personId, t.at),
    check('people_events_way', sql`${t.way} IN ('administrator', 'provider', 'command', 'mail', 'self')`),
  ],
);
