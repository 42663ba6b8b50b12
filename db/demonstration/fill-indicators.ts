import type { Database } from '../database.ts';
import { insertIndicator, insertReadings } from '../queries/indicators.ts';
import { demonstrationIndicators } from './content/indicators-2008.ts';

/** Puts in the demonstration's indicators with their readings. */
export async function fillIndicators(database: Database, at: string): Promise<void> {
  for (const { indicator, readings } of demonstrationIndicators) {
    await insertIndicator(database, indicator, null, at);
    const named = readings.map((reading) => ({ ...reading, indicatorId: indicator.id }));
    await insertReadings(database, named, null, at);
  }
}
