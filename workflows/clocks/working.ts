import type { WorkingCalendar } from './calendar.ts';
import { type DayNumber, dayOf, two } from './days.ts';
import { londonDayNumberOf, writeMoment } from './london.ts';
import { nextMonday, type Plan } from './plan.ts';
import type { WorkingStep } from './types.ts';
import { hourInWords, howMany, nthInWords, timeInWords, weekdayInWords } from './words.ts';

/**
 * The working of a plan, for a person to check with a finger on a wall calendar. It walks from day to day and asks
 * of each why it counts, and so it is also a second opinion on the table by which the date itself was looked up.
 */

type Step = Omit<WorkingStep, 'on'>;
const step = (day: DayNumber, rest: Step): WorkingStep => ({ on: dayOf(day), ...rest });

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "5 pm", "the start of the day". */
function timeOf(minutes: number): string {
  if (minutes === 0) return 'the start of the day';
  return hourInWords(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

function dueAtTime(minutes: number): string {
  return minutes === 0 ? 'Due: from the start of the day' : `Due at ${timeOf(minutes)}`;
}

/** Counts `n` working days from a first day in one direction; the last of them is due. */
function countWorking(
  first: DayNumber,
  by: 1 | -1,
  n: number,
  time: number,
  calendar: WorkingCalendar,
): WorkingStep[] {
  const steps: WorkingStep[] = [];
  for (let day = first, count = 0; count < n; day += by) {
    const why = calendar.whyNotWorking(dayOf(day));
    if (why) steps.push(step(day, { kind: 'skipped', why }));
    else if (++count < n) steps.push(step(day, { kind: 'counted', count, why: 'counted' }));
    else steps.push(step(day, { kind: 'due', count, why: dueAtTime(time) }));
  }
  return steps;
}

function clearDays(plan: Extract<Plan, { count: 'clearDays' }>, calendar: WorkingCalendar): WorkingStep[] {
  const steps = [step(plan.meeting, { kind: 'start', why: 'The meeting: its own day is not counted' })];
  let day = plan.meeting - 1;
  for (let count = 0; count < plan.n; day--) {
    const why = plan.days === 'working' ? calendar.whyNotWorking(dayOf(day)) : undefined;
    steps.push(
      step(day, why ? { kind: 'skipped', why } : { kind: 'counted', count: ++count, why: 'counted' }),
    );
  }
  for (let why = calendar.whyNotWorking(dayOf(day)); why; why = calendar.whyNotWorking(dayOf(day))) {
    steps.push(step(day--, { kind: 'skipped', why }));
  }
  return [...steps, step(day, { kind: 'due', why: dueAtTime(plan.time) })];
}

/** The day on which a count of days ended: due, or moved on where the rule says so. */
function landing(
  day: DayNumber,
  count: number | undefined,
  plan: { rolls: boolean; time: number },
  calendar: WorkingCalendar,
): WorkingStep[] {
  const why = calendar.whyNotWorking(dayOf(day));
  if (!why) return [step(day, { kind: 'due', count, why: dueAtTime(plan.time) })];
  if (!plan.rolls)
    return [
      step(day, { kind: 'due', count, why: `${dueAtTime(plan.time)} (${why}; this rule does not move it)` }),
    ];
  return [
    step(day, { kind: 'skipped', count, why: `${why}; moves to the next working day` }),
    ...countWorking(day + 1, 1, 1, plan.time, calendar).map(({ count: _, ...rest }) => rest),
  ];
}

function calendarDays(
  plan: Extract<Plan, { count: 'calendarDaysAfter' }>,
  calendar: WorkingCalendar,
): WorkingStep[] {
  const before = plan.startCounts ? plan.from - 1 : plan.from;
  const counted = Array.from({ length: plan.n - 1 }, (_, i) =>
    step(before + i + 1, { kind: 'counted', count: i + 1, why: 'counted' }),
  );
  return [start(plan), ...counted, ...landing(before + plan.n, plan.n, plan, calendar)];
}

function weekday(
  plan: Extract<Plan, { count: 'weekdayOfNextWeek' }>,
  calendar: WorkingCalendar,
): WorkingStep[] {
  const monday = nextMonday(plan.from);
  return [
    step(plan.from, {
      kind: 'start',
      why: `${capital(plan.since)}, on a ${weekdayInWords(dayOf(plan.from))}`,
    }),
    ...(plan.weekday === 0
      ? []
      : [step(monday, { kind: 'note' as const, why: 'The following week begins' })]),
    ...landing(monday + plan.weekday, undefined, plan, calendar),
  ];
}

function clockHours(plan: Extract<Plan, { count: 'clockHours' }>): WorkingStep[] {
  const begun = writeMoment(plan.from);
  const ended = writeMoment(plan.from + plan.n * 3_600_000);
  const changed = Number(ended.slice(20, 22)) - Number(begun.slice(20, 22));
  const way = changed > 0 ? 'forward' : changed < 0 ? 'back' : undefined;
  return [
    { on: begun.slice(0, 10), kind: 'start', why: `${capital(plan.since)}, at ${timeInWords(begun)}` },
    { on: begun.slice(0, 10), kind: 'note', why: 'Hours run through nights, weekends and bank holidays' },
    ...(way === undefined
      ? []
      : [
          {
            on: ended.slice(0, 10),
            kind: 'note' as const,
            why: `The clocks go ${way} in between: the hours are counted as they pass`,
          },
        ]),
    { on: ended.slice(0, 10), kind: 'due', why: `Due at ${timeInWords(ended)}` },
  ];
}

function start(plan: { from: DayNumber; since: string; startCounts?: boolean }): WorkingStep {
  const counts = plan.startCounts ? 'its own day is counted' : 'its own day is not counted';
  return step(plan.from, { kind: 'start', why: `${capital(plan.since)}: ${counts}` });
}

/** Every day counted or skipped, in the order of counting. Throws OutsideCalendar as the count itself does. */
export function workingOf(plan: Plan, calendar: WorkingCalendar): WorkingStep[] {
  switch (plan.count) {
    case 'workingDaysAfter':
      return [
        start(plan),
        ...countWorking(plan.startCounts ? plan.from : plan.from + 1, 1, plan.n, plan.time, calendar),
      ];
    case 'workingDaysBefore':
      return plan.n === 0
        ? [step(plan.from, { kind: 'due', why: dueAtTime(plan.time) })]
        : [start(plan), ...countWorking(plan.from - 1, -1, plan.n, plan.time, calendar)];
    case 'clearDays':
      return clearDays(plan, calendar);
    case 'calendarDaysAfter':
      return calendarDays(plan, calendar);
    case 'weekdayOfNextWeek':
      return weekday(plan, calendar);
    case 'clockHours':
      return clockHours(plan);
    case 'dayGiven':
      return [step(plan.on, { kind: 'due', why: `${plan.rule}. ${dueAtTime(plan.time)}` })];
    case 'momentGiven':
      return [
        step(londonDayNumberOf(plan.at), {
          kind: 'due',
          why: `${plan.rule}, at ${timeInWords(writeMoment(plan.at))}`,
        }),
      ];
    case 'sameMoment':
      return workingOf(plan.as, calendar);
  }
}

const notMoved = (rolls: boolean) =>
  rolls ? ', or the next working day where that is none' : ', on whatever day that falls';

/** The rule in words: "7 working days after publication, at 5 pm". */
export function ruleInWords(plan: Plan): string {
  switch (plan.count) {
    case 'workingDaysAfter': {
      const counted = plan.startCounts ? ' (its own day counted)' : '';
      if (plan.time === 0)
        return `From the start of the ${nthWorkingDay(plan.n)} after ${plan.since}${counted}`;
      return `${howMany(plan.n, 'working day')} after ${plan.since}${counted}, at ${timeOf(plan.time)}`;
    }
    case 'workingDaysBefore':
      return `${howMany(plan.n, 'working day')} before ${plan.since}, at ${timeOf(plan.time)}`;
    case 'clearDays':
      return `${howMany(plan.n, `clear ${plan.days} day`)} before the meeting, by ${timeOf(plan.time)}`;
    case 'calendarDaysAfter': {
      const counted = plan.startCounts ? ' (its own day counted)' : '';
      return `${howMany(plan.n, 'calendar day')} after ${plan.since}${counted}, at ${timeOf(plan.time)}${notMoved(plan.rolls)}`;
    }
    case 'weekdayOfNextWeek': {
      const name = weekdayInWords(dayOf(nextMonday(0) + plan.weekday));
      return `${name} of the week after ${plan.since}, at ${timeOf(plan.time)}${notMoved(plan.rolls)}`;
    }
    case 'clockHours':
      return `${howMany(plan.n, 'hour')} on the clock after ${plan.since}`;
    default:
      return plan.rule;
  }
}

function nthWorkingDay(n: number): string {
  return n === 1 ? 'next working day' : `${nthInWords(n)} working day`;
}

/** Whether a plan's date rests on which days are working days. */
export function restsOnCalendar(plan: Plan): boolean {
  switch (plan.count) {
    case 'clockHours':
    case 'dayGiven':
    case 'momentGiven':
      return false;
    case 'sameMoment':
      return restsOnCalendar(plan.as);
    case 'calendarDaysAfter':
    case 'weekdayOfNextWeek':
      return plan.rolls;
    default:
      return true;
  }
}
