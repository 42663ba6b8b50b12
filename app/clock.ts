import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { settings } from '../db/schema/index.ts';

/** The time by which everything is judged, as an ISO instant in UTC. */
export interface Clock {
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/**
 * The demonstration's clock. Once set it stands still until it is moved on, so that a visitor can look at a moment for
 * as long as they like; before that it follows the machine's. It outlives a restart.
 */
export class SettableClock implements Clock {
  #standsAt: string | undefined;

  now(): string {
    return this.#standsAt ?? new Date().toISOString();
  }

  standAt(instant: string | undefined): void {
    this.#standsAt = instant;
  }

  get stands(): boolean {
    return this.#standsAt !== undefined;
  }

  async load(database: Database): Promise<void> {
    const rows = await database.drizzle.select().from(settings).where(eq(settings.key, 'clock'));
    const value = rows[0]?.value;
    this.#standsAt = typeof value === 'string' ? value : undefined;
  }

  async save(database: Database): Promise<void> {
    const value = this.#standsAt;
    if (value === undefined) {
      await database.drizzle.delete(settings).where(eq(settings.key, 'clock'));
      return;
    }
    await database.drizzle
      .insert(settings)
      .values({ key: 'clock', value })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
  }
}
