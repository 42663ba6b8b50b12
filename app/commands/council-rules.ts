import type { Database } from '../../db/database.ts';
import { daysOffStamp, findLoadedHolidays, listClosures } from '../../db/queries/calendar.ts';
import { findConstitutionOn, findConstitutionText } from '../../db/queries/constitutions.ts';
import {
  type Closure,
  type HolidayTable,
  inWords,
  makeCalendar,
  parseHolidayFile,
  shippedHolidays,
  type WorkingCalendar,
  withFile,
} from '../../workflows/clocks/index.ts';
import { type Constitution, parseConstitution } from '../../workflows/constitution/index.ts';

/** A version of the constitution, with the calendar that it is counted by. */
export interface Rules {
  constitution: Constitution;
  calendar: WorkingCalendar;
}

/** The days off that the council counts by: bank holidays, and its own closures. */
export interface DaysOff {
  table: HolidayTable;
  closures: readonly Closure[];
}

/** Why nothing can begin on a Europe/London day for which the council has recorded no version of its constitution. */
export const noRulesOn = (day: string) =>
  `No version of the council’s constitution is in force on ${inWords(day)}, so nothing can begin on that day. An administrator records one under Admin, Constitution.`;

/** The same, thrown. The message is a sentence for a person. */
export class NoRulesInForce extends Error {
  override name = 'NoRulesInForce';
  constructor(day: string) {
    super(noRulesOn(day));
  }
}

/** How long what another process may have changed is believed. In milliseconds. */
const believedFor = 5_000;

/**
 * The rules by constitution version. A stored version never changes, so each is read once; the days off can be changed
 * by an administrator of another process, so they are looked at again every few seconds.
 */
export class CouncilRules {
  readonly #constitutions = new Map<string, Constitution>();
  readonly #calendars = new Map<string, WorkingCalendar>();
  #daysOff: { value: DaysOff; stamp: string; readAt: number } | undefined;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * @param stamp of the days off, where the caller has just read it: then no other query is needed
   * Throws where the version is not stored or is not valid: our fault, never a person's.
   */
  async get(id: string, version: number, stamp?: string): Promise<Rules> {
    const key = `${id}@${version}`;
    const constitution = this.#constitutions.get(key) ?? (await this.#readConstitution(key, id, version));
    const daysOff = await this.daysOff(stamp);
    const known = this.#calendars.get(key);
    if (known) return { constitution, calendar: known };
    const calendar = calendarOf(constitution, daysOff);
    this.#calendars.set(key, calendar);
    return { constitution, calendar };
  }

  /** The rules of the version in force on a Europe/London day: those of a case that begins then. Throws NoRulesInForce. */
  async on(day: string): Promise<Rules> {
    const found = await this.findOn(day);
    if (!found) throw new NoRulesInForce(day);
    return found;
  }

  async findOn(day: string): Promise<Rules | undefined> {
    const version = await findConstitutionOn(this.#database.drizzle, day);
    return version && this.get(version.id, version.version);
  }

  /** The calendar that a day is shown by, also where no version is in force: then without any closures of its own. */
  async calendarOn(day: string): Promise<WorkingCalendar> {
    const found = await this.findOn(day);
    return found ? found.calendar : calendarOf({ closures: [] }, await this.daysOff());
  }

  async daysOff(stamp?: string): Promise<DaysOff> {
    const known = this.#daysOff;
    if (known && stamp === undefined && Date.now() - known.readAt < believedFor) return known.value;
    const newest = stamp ?? (await this.#database.one(`SELECT ${daysOffStamp} AS result`, [])) ?? '';
    if (known && newest === known.stamp) {
      known.readAt = Date.now();
      return known.value;
    }
    const { drizzle } = this.#database;
    const loaded = await findLoadedHolidays(drizzle);
    const value = { table: tableOf(loaded?.data), closures: await listClosures(drizzle) };
    this.#daysOff = { value, stamp: newest, readAt: Date.now() };
    this.#calendars.clear();
    return value;
  }

  forget(): void {
    this.#constitutions.clear();
    this.#calendars.clear();
    this.#daysOff = undefined;
  }

  async #readConstitution(key: string, id: string, version: number): Promise<Constitution> {
    const parsed = parseConstitution(await findConstitutionText(this.#database.drizzle, id, version));
    if (!parsed.ok) {
      throw new Error(`The stored constitution ${key} cannot be used: ${JSON.stringify(parsed.problems)}`);
    }
    this.#constitutions.set(key, parsed.constitution);
    return parsed.constitution;
  }
}

/** The calendar of a constitution under some days off: also under ones that are only proposed. */
export function calendarOf(
  constitution: Pick<Constitution, 'closures'>,
  { table, closures }: DaysOff,
): WorkingCalendar {
  return makeCalendar({ ...table, closures: [...constitution.closures, ...closures] });
}

function tableOf(data: unknown): HolidayTable {
  if (data === undefined) return shippedHolidays;
  const parsed = parseHolidayFile(data);
  if (!parsed.ok) throw new Error(`The loaded bank holidays cannot be used: ${parsed.problems.join(' ')}`);
  return withFile(shippedHolidays, parsed.holidays);
}
