import type { Constitution, KindOfDay } from '../constitution/schema.ts';
import { councilAgendaSource } from '../constitution/sources.ts';
import { ifCountable, type WorkingCalendar } from './calendar.ts';
import { dayOf } from './days.ts';
import { type Due, dayDue, due, type Plan } from './plan.ts';
import { rules } from './rules.ts';
import type { ComputedDeadline, Day, DeadlineKind, DeadlineStarts, WorkingStep } from './types.ts';
import { dayInWords, inWords } from './words.ts';
import { restsOnCalendar, ruleInWords, workingOf } from './working.ts';

/**
 * When a deadline falls, without its working: for every change of every case. Undefined where its start has not come
 * or the constitution has no such rule. The calendar must be the constitution's own (`calendarFor`, or one made
 * with its closures). Throws OutsideCalendar where the count leaves the table, and NotADate for a start that is none.
 */
export function dueOf(
  kind: DeadlineKind,
  starts: DeadlineStarts,
  constitution: Constitution,
  calendar: WorkingCalendar,
): Due | undefined {
  const plan: Plan | undefined = rules[kind]({ starts, constitution, calendar });
  return plan && due(plan, calendar);
}

/** The statutes say "clear days" and not which: the date under the other reading, where the table reaches it. */
function otherReading(plan: Plan, calendar: WorkingCalendar): { days: KindOfDay; dueOn: Day } | undefined {
  if (plan.count !== 'clearDays' || !plan.bothReadings) return undefined;
  const days = plan.days === 'calendar' ? 'working' : 'calendar';
  return ifCountable(() => ({ days, dueOn: dayOf(dayDue({ ...plan, days }, calendar)) }));
}

function noteOnReading({ days, dueOn }: { days: KindOfDay; dueOn: Day }): WorkingStep {
  return { on: dueOn, kind: 'note', why: `Counted in ${days} days it would be ${dayInWords(dueOn)}` };
}

function noteOnProjection(calendar: WorkingCalendar, on: Day): WorkingStep {
  const year = on.slice(0, 4);
  return {
    on,
    kind: 'note',
    why: `The bank holidays of ${year} are worked out from the usual rules and not proclaimed yet (calendar to ${inWords(calendar.lastDay)})`,
  };
}

const sourceOf = (kind: DeadlineKind, starts: DeadlineStarts, { sources, name }: Constitution): string =>
  kind === 'agendaPublished' && starts.meetingIsOfCouncil
    ? councilAgendaSource
    : (sources[kind] ?? `The council's constitution: ${name}`);

/** As {@link dueOf}, with the rule, its source and every day counted or skipped. */
export function computeDeadline(
  kind: DeadlineKind,
  starts: DeadlineStarts,
  constitution: Constitution,
  calendar: WorkingCalendar,
): ComputedDeadline | undefined {
  const plan: Plan | undefined = rules[kind]({ starts, constitution, calendar });
  if (!plan) return undefined;
  const falls = due(plan, calendar);
  const other = otherReading(plan, calendar);
  const days = workingOf(plan, calendar);
  const uncertain = restsOnCalendar(plan) ? days.find((it) => calendar.isProjected(it.on)) : undefined;
  return {
    kind,
    ...falls,
    rule: ruleInWords(plan),
    source: sourceOf(kind, starts, constitution),
    working: [
      ...days,
      ...(other ? [noteOnReading(other)] : []),
      ...(uncertain ? [noteOnProjection(calendar, uncertain.on)] : []),
    ],
    calendar: calendar.version,
    projected: uncertain !== undefined,
    otherReading: other,
  };
}

/** Several kinds at once, in the order asked for; those that cannot be computed yet are left out. */
export function computeDeadlines(
  kinds: readonly DeadlineKind[],
  starts: DeadlineStarts,
  constitution: Constitution,
  calendar: WorkingCalendar,
): ComputedDeadline[] {
  return kinds.flatMap((kind) => computeDeadline(kind, starts, constitution, calendar) ?? []);
}
