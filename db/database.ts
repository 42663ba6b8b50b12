import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index.ts';

export type Drizzle = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Execute = (
  text: string,
  parameters?: readonly unknown[],
) => Promise<{ rows: Record<string, unknown>[] }>;

/** One database behind one type, PostgreSQL or PGlite. */
export interface Database {
  kind: 'postgres' | 'pglite';
  /** For people: "PostgreSQL 15.20 at 127.0.0.1:5432", never with a password. */
  description: string;
  drizzle: Drizzle;
  /**
   * One prepared statement, one round trip. Parameters and the one result column (`result`) are text, so that no
   * driver's idea of dates or JSON comes between. Returns undefined where no row came.
   */
  one(text: string, parameters: readonly (string | null)[]): Promise<string | undefined>;
  /** Plain SQL for the queue: rows as objects, parameters of any kind the driver takes. */
  execute: Execute;
  /** All of the work's statements, or none. */
  transaction<T>(work: (execute: Execute) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
