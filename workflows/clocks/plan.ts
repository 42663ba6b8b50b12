import type { KindOfDay } from '../constitution/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { type DayNumber, weekdayOf } from './days.ts';
import { londonDayNumberOf, momentOf, writeMoment } from './london.ts';
import type { Day, Instant } from './types.ts';

/**
 * What is to be counted for one deadline, after the constitution and the starts have been read: small enough to make
 * on every change of a case, and enough to write the working from. `time` is minutes past midnight in London;
 * `since` names the start, to follow "after" or "before".
 */
export type Plan =
  | {
      count: 'workingDaysAfter';
      from: DayNumber;
      n: number;
      startCounts: boolean;
      time: number;
      since: string;
    }
  | { count: 'workingDaysBefore'; from: DayNumber; n: number; time: number; since: string }
  | {
      count: 'clearDays';
      meeting: DayNumber;
      n: number;
      days: KindOfDay;
      time: number;
      bothReadings: boolean;
    }
  | {
      count: 'calendarDaysAfter';
      from: DayNumber;
      n: number;
      startCounts: boolean;
      rolls: boolean;
      time: number;
      since: string;
    }
  | {
      count: 'weekdayOfNextWeek';
      from: DayNumber;
      weekday: number;
      rolls: boolean;
      time: number;
      since: string;
    }
  /** `from` in milliseconds. */
  | { count: 'clockHours'; from: number; n: number; since: string }
  | { count: 'dayGiven'; on: DayNumber; time: number; rule: string }
  /** `at` in milliseconds. */
  | { count: 'momentGiven'; at: number; rule: string }
  /** The same moment as another deadline falls. */
  | { count: 'sameMoment'; as: Plan; rule: string };

export interface Due {
  dueOn: Day;
  dueAt: Instant;
}

function rolled(day: DayNumber, rolls: boolean, calendar: WorkingCalendar): DayNumber {
  const working = calendar.numbers.isWorking(day);
  return rolls && !working ? calendar.numbers.after(day, 1) : day;
}

/** The Monday after a day: the first day of the following week. */
export function nextMonday(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 7;
}

/** The moment due, in milliseconds. Throws OutsideCalendar where the count leaves the table. */
export function momentDue(plan: Plan, calendar: WorkingCalendar): number {
  switch (plan.count) {
    case 'clockHours':
      return plan.from + plan.n * 3_600_000;
    case 'momentGiven':
      return plan.at;
    case 'sameMoment':
      return momentDue(plan.as, calendar);
    default:
      return momentOf(dayDue(plan, calendar), plan.time);
  }
}

/** The day due in London. Throws OutsideCalendar where the count leaves the table. */
export function dayDue(plan: Plan, calendar: WorkingCalendar): DayNumber {
  const { numbers } = calendar;
  switch (plan.count) {
    case 'workingDaysAfter':
      return numbers.after(plan.startCounts ? plan.from - 1 : plan.from, plan.n);
    case 'workingDaysBefore':
      return numbers.before(plan.from, plan.n);
    case 'clearDays':
      return numbers.clearBefore(plan.meeting, plan.n, plan.days);
    case 'calendarDaysAfter':
      return rolled(plan.from + plan.n - (plan.startCounts ? 1 : 0), plan.rolls, calendar);
    case 'weekdayOfNextWeek':
      return rolled(nextMonday(plan.from) + plan.weekday, plan.rolls, calendar);
    case 'dayGiven':
      return plan.on;
    default:
      return londonDayNumberOf(momentDue(plan, calendar));
  }
}

export function due(plan: Plan, calendar: WorkingCalendar): Due {
  const dueAt = writeMoment(momentDue(plan, calendar));
  return { dueOn: dueAt.slice(0, 10), dueAt };
}
