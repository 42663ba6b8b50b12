import { anyInDelivery, writeUpdateNotices } from '../../db/queries/updates-to-ask.ts';
import { londonDay, londonInstant } from '../../workflows/clocks/index.ts';
import { updateAskedOn } from '../../workflows/plans/monthly-update.ts';
import type { CommandParts } from '../commands/apply-event.ts';
import { officeAt } from './office.ts';

const monthOf = (at: string) => londonDay(at).slice(0, 7);
const monthAfter = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
};

/** When owners are asked how their actions stand in a month: as the office opens on its day. UTC. */
async function askedAt(parts: CommandParts, month: string): Promise<string | undefined> {
  const { hours, calendar } = await officeAt(parts, `${month}-21T12:00:00Z`);
  const day = updateAskedOn(month, calendar);
  return day && new Date(londonInstant(day, hours.opens)).toISOString();
}

/** Asks the owners of actions in delivery that were not spoken of this month, from that moment to the month's end. */
export async function askForUpdates(parts: CommandParts, now: string): Promise<void> {
  const month = monthOf(now);
  const at = await askedAt(parts, month);
  if (at === undefined || Date.parse(now) < Date.parse(at)) return;
  const since = new Date(londonInstant(`${month}-01`, '00:00')).toISOString();
  await writeUpdateNotices(parts.database, month, since, at);
}

/** The next moment, up to a time, at which owners may have to be asked. */
export async function nextUpdates(parts: CommandParts, until: string): Promise<string | undefined> {
  const now = parts.now();
  if (!(await anyInDelivery(parts.database))) return undefined;
  for (let month = monthOf(now); month <= monthOf(until); month = monthAfter(month)) {
    const at = await askedAt(parts, month);
    if (at !== undefined && Date.parse(at) > Date.parse(now) && Date.parse(at) <= Date.parse(until))
      return at;
  }
  return undefined;
}
