import { date, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** What the council has set: its name and colour, and in demonstration mode the clock. One row a key. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
});

/**
 * Every version of the constitution stays, so that an old case is judged by the rules of its day. No two are in force
 * on one day: the database refuses it (see the migration).
 */
export const constitutions = pgTable(
  'constitutions',
  {
    id: text('id').notNull(),
    version: integer('version').notNull(),
    effectiveFrom: date('effective_from').notNull(),
    /** The last day on which it is in force: its own, or the day before the next version's first. */
    effectiveUntil: date('effective_until'),
    data: jsonb('data').notNull(),
    /** Null where it came with the installation. */
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }),
    recordedBy: text('recorded_by'),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] })],
);

/** The last number given in a year, for references such as DIA-2008-0001. */
export const referenceNumbers = pgTable(
  'reference_numbers',
  {
    prefix: text('prefix').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.prefix, t.year] })],
);

/** Every table of bank holidays that was loaded, in the gov.uk format; the newest is in force. None: the shipped one. */
export const bankHolidayTables = pgTable('bank_holiday_tables', {
  id: text('id').primaryKey(),
  data: jsonb('data').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true, mode: 'string' }).notNull(),
  loadedBy: text('loaded_by').notNull(),
});

/** Days on which the council's offices are closed, beside weekends and bank holidays. */
export const closures = pgTable('closures', {
  on: date('on').primaryKey(),
  name: text('name').notNull(),
  addedAt: timestamp('added_at', { withTimezone: true, mode: 'string' }).notNull(),
  addedBy: text('added_by').notNull(),
});
