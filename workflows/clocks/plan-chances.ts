import type { Constitution } from '../constitution/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { londonDay } from './london.ts';
import { type LastSafeDate, type PlanBackWish, type PlannedStep, planBack } from './plan-back.ts';
import type { Day, Instant } from './types.ts';
import { inWords } from './words.ts';

/** A meeting, and what makes it impossible from today: nothing where it can still be made. */
export interface MeetingChance {
  meetingId: string;
  meetingAt: Instant | Day;
  lastSafeDates: LastSafeDate[];
  tooLate: LastSafeDate[];
  /** It is too late only because a director is away: it can be made if the deputy signs. */
  needsDeputy: boolean;
}

const noAbsences = { legal: [], finance: [] };

/** Whether a meeting can still be made from today, the steps that are done being no hindrance. */
export function chanceOf(
  today: Day,
  meeting: { id: string; at: Instant | Day },
  wish: Omit<PlanBackWish, 'meetingAt'>,
  constitution: Constitution,
  calendar: WorkingCalendar,
  done: readonly PlannedStep[] = [],
): MeetingChance {
  const late = (dates: LastSafeDate[]) => dates.filter((it) => it.by < today && !done.includes(it.step));
  const lastSafeDates = planBack({ ...wish, meetingAt: meeting.at }, constitution, calendar);
  const tooLate = late(lastSafeDates);
  const isMadeByDeputies = () =>
    late(planBack({ ...wish, absences: noAbsences, meetingAt: meeting.at }, constitution, calendar))
      .length === 0;
  return {
    meetingId: meeting.id,
    meetingAt: meeting.at,
    lastSafeDates,
    tooLate,
    needsDeputy: tooLate.length > 0 && isMadeByDeputies(),
  };
}

/**
 * Looks at the meetings to come, soonest first, up to the first that can still be made. What makes each earlier one
 * impossible is named. Throws OutsideCalendar as planBack does.
 */
export function firstMeetingThatCanBeMade(
  today: Day,
  meetings: readonly { id: string; at: Instant }[],
  wish: Omit<PlanBackWish, 'meetingAt'>,
  constitution: Constitution,
  calendar: WorkingCalendar,
  done: readonly PlannedStep[] = [],
): MeetingChance[] {
  const chances: MeetingChance[] = [];
  for (const meeting of [...meetings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (londonDay(meeting.at) < today) continue;
    const chance = chanceOf(today, meeting, wish, constitution, calendar, done);
    chances.push(chance);
    if (chance.tooLate.length === 0) break;
  }
  return chances;
}

const hadTo = {
  draftingStarts: 'drafting had to start',
  submitForReview: 'it had to be sent to review',
  askDirectors: 'it had to be endorsed',
  legalSigns: 'the Director of Legal had to sign',
  financeSigns: 'the Director of Finance had to sign',
  keyDecisionNotice: 'the key decision notice had to be published',
  privateMeetingNotice: 'the private meeting notice had to be published',
  privateMeetingSecondNotice: 'the second private meeting notice had to be published',
  reportToDemocraticServices: 'the report had to be with democratic services',
  agendaPublished: 'the agenda had to be published',
} as const satisfies Record<PlannedStep, string>;

/** Steps that decide whether it is possible come first: a notice of statute, then the order of time. */
const isNotice = ({ step }: LastSafeDate) => step.endsWith('Notice');

/** What makes a meeting impossible, as what follows "Too late:". At most three steps are named. */
export function tooLateInWords(tooLate: readonly LastSafeDate[]): string {
  const sorted = [...tooLate.filter(isNotice), ...tooLate.filter((it) => !isNotice(it))];
  const named = sorted.slice(0, 3).map(({ step, by }) => `${hadTo[step]} by ${inWords(by)}`);
  const rest = sorted.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
