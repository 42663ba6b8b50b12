import { londonDay, type Office } from '../../workflows/clocks/index.ts';
import type { CommandParts } from '../commands/apply-event.ts';

/** The hours of a council that has recorded no constitution for the day. */
const usualHours = { opens: '09:00', closes: '17:00' } as const;

/** The office's hours and working days, by the constitution of an instant's day. */
export async function officeAt({ rules }: Pick<CommandParts, 'rules'>, at: string): Promise<Office> {
  const found = await rules.findOn(londonDay(at));
  return found
    ? { hours: found.constitution.hours, calendar: found.calendar }
    : { hours: usualHours, calendar: await rules.calendarOn(londonDay(at)) };
}
