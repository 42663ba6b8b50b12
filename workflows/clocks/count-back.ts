import { dayNumber, dayOf } from './days.ts';
import type { Day, WorkingStep } from './types.ts';

/** How a day was counted back, for a person to check with a finger on a wall calendar. */
export interface PlanWorking {
  source: string;
  working: WorkingStep[];
  /** True where a day that was looked at lies in a year whose bank holidays are not proclaimed yet. */
  projected: boolean;
}

/**
 * The n days before a day that count, nearest first, with those that do not and why. `whyNot` throws OutsideCalendar
 * where the table of days ends, and so this does.
 */
export function countBack(from: Day, n: number, whyNot: (day: Day) => string | undefined): WorkingStep[] {
  const steps: WorkingStep[] = [];
  for (let day = dayNumber(from) - 1, count = 0; count < n; day -= 1) {
    const on = dayOf(day);
    const why = whyNot(on);
    steps.push(why ? { on, kind: 'skipped', why } : { on, kind: 'counted', count: ++count, why: 'counted' });
  }
  return steps;
}

/** The same with its start, and the last of the days that count as the one that is due. */
export function stepsBack(
  from: Day,
  n: number,
  start: string,
  whyNot: (day: Day) => string | undefined,
): WorkingStep[] {
  const days = countBack(from, n, whyNot);
  const due = (step: WorkingStep): WorkingStep => ({ ...step, kind: 'due', why: 'Due' });
  return [
    { on: from, kind: 'start', why: start },
    ...days.map((step, index) => (index === days.length - 1 ? due(step) : step)),
  ];
}
