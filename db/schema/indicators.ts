import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { people } from './people.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** What a delivery plan measures itself by. */
export const indicators = pgTable(
  'indicators',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull().unique(),
    /** What a value counts: "%", "days". */
    unit: text('unit').notNull(),
    /** The area whose readings are held against baseline and target; the others are to compare with. */
    area: text('area').notNull(),
    baseline: doublePrecision('baseline'),
    baselineYear: integer('baseline_year'),
    target: doublePrecision('target'),
    targetYear: integer('target_year'),
    /** Which way is better. */
    direction: text('direction', { enum: ['up', 'down'] }).notNull(),
    objectiveArea: text('objective_area').notNull(),
    /** Null where it came with the demonstration. */
    addedBy: text('added_by').references(() => people.id),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [check('indicators_direction', sql`${t.direction} IN ('up', 'down')`)],
);

/** One value of a year and an area. A corrected reading keeps what it was, oldest first: [{value, at, by}]. */
export const indicatorReadings = pgTable(
  'indicator_readings',
  {
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicators.id),
    year: integer('year').notNull(),
    area: text('area').notNull(),
    kind: text('kind', { enum: ['national', 'county', 'district'] }).notNull(),
    value: doublePrecision('value').notNull(),
    was: jsonb('was').notNull().default(sql`'[]'::jsonb`),
    recordedBy: text('recorded_by').references(() => people.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.indicatorId, t.year, t.area] }),
    check('indicator_readings_kind', sql`${t.kind} IN ('national', 'county', 'district')`),
  ],
);

/** Indicators that a case names as its evidence. Beside what is signed: readings go on after the signature. */
export const citedIndicators = pgTable(
  'cited_indicators',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicators.id),
    citedBy: text('cited_by')
      .notNull()
      .references(() => people.id),
    citedAt: instant('cited_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.indicatorId] }),
    index('cited_indicators_indicator').on(t.indicatorId),
  ],
);
