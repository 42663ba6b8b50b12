import { dayNumber, dayOf, toCivil, weekdayOf } from '../../workflows/clocks/days.ts';
import type { WorkingStep } from '../../workflows/clocks/types.ts';

export interface CountedDay {
  on: string;
  date: number;
  /** The month's short name, on the first day that is drawn and on the first of each month. */
  month?: string;
  step?: WorkingStep;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A count longer than this is told and not drawn. */
const mostWeeks = 16;

/**
 * The weeks, Monday to Sunday, that a count of days runs through, each day with its step of the working. Undefined
 * where there are too many to look at.
 */
export function countedWeeks(working: readonly WorkingStep[]): CountedDay[][] | undefined {
  const steps = new Map<number, WorkingStep>();
  for (const step of working) {
    if (step.kind === 'note') continue;
    const day = dayNumber(step.on);
    // A clock that starts and ends on one day: what is due matters more.
    if (!steps.has(day) || step.kind === 'due') steps.set(day, step);
  }
  const days = [...steps.keys()];
  if (days.length === 0) return undefined;
  const first = Math.min(...days) - weekdayOf(Math.min(...days));
  const weeks = Math.floor((Math.max(...days) - first) / 7) + 1;
  if (weeks > mostWeeks) return undefined;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday): CountedDay => {
      const day = first + week * 7 + weekday;
      const { day: date, month } = toCivil(day);
      const step = steps.get(day);
      return {
        on: dayOf(day),
        date,
        ...((day === first || date === 1) && { month: months[month - 1] ?? '' }),
        ...(step && { step }),
      };
    }),
  );
}
