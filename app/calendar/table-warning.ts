import { endsSoon, inWords, londonDay } from '../../workflows/clocks/index.ts';
import type { CommandParts } from '../commands/apply-event.ts';

/** Said from 60 days before the table of bank holidays ends, everywhere an administrator looks; else undefined. */
export async function tableWarning({
  rules,
  now,
}: Pick<CommandParts, 'rules' | 'now'>): Promise<string | undefined> {
  const { table } = await rules.daysOff();
  return endsSoon(table, londonDay(now()))
    ? `The table of bank holidays ends on ${inWords(`${table.lastYear}-12-31`)}. Load a newer file: no date after that day can be counted.`
    : undefined;
}
