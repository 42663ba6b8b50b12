import type { Database } from '../../db/database.ts';
import { listComingDeadlines } from '../../db/queries/next-deadline.ts';
import {
  deadlineNames,
  englandAndWales,
  londonDay,
  londonInstant,
  timeInWords,
} from '../../workflows/clocks/index.ts';

/** A step that the demonstration's clock can take. `to` is an instant in UTC. */
export interface ClockPreset {
  to: string;
  label: string;
  /** What happens there. */
  hint: string;
}

/** The steps that help to play a case through, soonest first. None that lies behind. */
export async function clockPresets(database: Database, now: string): Promise<ClockPreset[]> {
  const calendar = englandAndWales();
  const today = londonDay(now);
  const at = (day: string, time: string) => new Date(londonInstant(day, time)).toISOString();
  const presets: ClockPreset[] = [];
  const [next] = await listComingDeadlines(database, now, 1);
  if (next && calendar.covers(londonDay(next.dueAt))) {
    presets.push({
      to: next.dueAt,
      label: 'To the next thing that falls due',
      hint: `${deadlineNames[next.kind]}, ${next.reference}, at ${timeInWords(next.dueAt)}`,
    });
  }
  const evening = at(today, '17:00');
  if (evening > now) presets.push({ to: evening, label: 'To 5 pm today', hint: timeInWords(evening) });
  const morning = at(calendar.workingDayAfter(today, 1), '09:00');
  presets.push({ to: morning, label: 'To 9 am on the next working day', hint: timeInWords(morning) });
  const week = at(calendar.workingDayAfter(today, 5), '09:00');
  presets.push({ to: week, label: 'Five working days on', hint: timeInWords(week) });
  return presets;
}
