import {
  howMany,
  londonDay,
  OutsideCalendar,
  timeInWords,
  type WorkingCalendar,
} from '../../workflows/clocks/index.ts';

/** By when, in words, with the working days left and what colour it has earned. */
export interface DueWords {
  /** "5 pm on Thursday 31 July 2008". */
  inWords: string;
  /** "3 working days left", "today", "2 working days late". */
  left: string | undefined;
  meaning: 'late' | 'dueSoon' | undefined;
}

/** From this many working days left on, a thing is due soon. */
const soon = 2;

/**
 * @param dueAt an instant
 * @param now an instant; the days between are working days by the calendar, where it reaches
 */
export function dueWords(dueAt: string, now: string, calendar: WorkingCalendar): DueWords {
  const inWords = timeInWords(dueAt);
  const late = Date.parse(dueAt) < Date.parse(now);
  const days = daysBetween(londonDay(now), londonDay(dueAt), calendar);
  if (late) {
    const left =
      days === undefined ? 'late' : days === 0 ? 'late since today' : `${howMany(-days, 'working day')} late`;
    return { inWords, left, meaning: 'late' };
  }
  if (days === undefined) return { inWords, left: undefined, meaning: undefined };
  const today = londonDay(now) === londonDay(dueAt);
  return {
    inWords,
    left: today ? 'today' : `${howMany(days, 'working day')} left`,
    meaning: days <= soon ? 'dueSoon' : undefined,
  };
}

function daysBetween(from: string, to: string, calendar: WorkingCalendar): number | undefined {
  try {
    return calendar.workingDaysBetween(from, to);
  } catch (error) {
    if (error instanceof OutsideCalendar) return undefined;
    throw error;
  }
}
