import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { constitutions } from '../../db/schema/index.ts';
import { calendarFor, type WorkingCalendar } from '../../workflows/clocks/index.ts';
import { type Constitution, parseConstitution } from '../../workflows/constitution/index.ts';

/** A version of the constitution, with the calendar that it is counted by. */
export interface Rules {
  constitution: Constitution;
  calendar: WorkingCalendar;
}

/** A stored version of a constitution never changes, so each is read once. */
export class CouncilRules {
  readonly #known = new Map<string, Rules>();
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Throws where the version is not stored or is not valid: our fault, never a person's. */
  async get(id: string, version: number): Promise<Rules> {
    const key = `${id}@${version}`;
    const known = this.#known.get(key);
    if (known) return known;
    const rows = await this.#database.drizzle
      .select({ data: constitutions.data })
      .from(constitutions)
      .where(and(eq(constitutions.id, id), eq(constitutions.version, version)));
    const parsed = parseConstitution(rows[0]?.data);
    if (!parsed.ok)
      throw new Error(`The stored constitution ${key} cannot be used: ${JSON.stringify(parsed.problems)}`);
    const rules = { constitution: parsed.constitution, calendar: calendarFor(parsed.constitution) };
    this.#known.set(key, rules);
    return rules;
  }

  forget(): void {
    this.#known.clear();
  }
}
