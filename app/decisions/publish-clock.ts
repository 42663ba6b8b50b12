import { hourInWords, howMany, londonDay, londonTime, timeInWords } from '../../workflows/clocks/index.ts';

const minute = 60_000;
const hour = 60 * minute;

/** "3 hours left", "40 minutes late", "2 days left". */
function leftInWords(milliseconds: number): string {
  const far = Math.abs(milliseconds);
  const which = milliseconds < 0 ? 'late' : 'left';
  if (far < hour) return `${howMany(Math.max(1, Math.floor(far / minute)), 'minute')} ${which}`;
  if (far < 48 * hour) return `${howMany(Math.floor(far / hour), 'hour')} ${which}`;
  return `${howMany(Math.floor(far / (24 * hour)), 'day')} ${which}`;
}

/**
 * Until when a decision is to be published, and how long that still is: "by 6 pm today (3 hours left)", "by 6 pm on
 * Saturday 26 July 2008 (2 days left)", "was due by 6 pm today (1 hour late)".
 */
export function publishInWords(dueAt: string, now: string): string {
  const left = Date.parse(dueAt) - Date.parse(now);
  const today = londonDay(dueAt) === londonDay(now);
  const when = today
    ? `${hourInWords(londonTime(dueAt)).replace('the start', 'the start of the day')} today`
    : timeInWords(dueAt);
  return `${left < 0 ? 'was due by' : 'by'} ${when} (${leftInWords(left)})`;
}
