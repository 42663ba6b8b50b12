import { londonDay } from '../clocks/london.ts';
import type { Day, Instant } from '../clocks/types.ts';
import { timeInWords } from '../clocks/words.ts';

/** Compares two moments by their Europe/London day: negative, 0 or positive. */
export function daysOrder(a: Instant | Day, b: Instant | Day): number {
  const [x, y] = [londonDay(a), londonDay(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * Why a meeting cannot have been on a day, as a sentence; undefined where it can. Scrutiny meets on a call-in, and Cabinet
 * or Council after scrutiny: none of them before what it answers, and none in the future.
 * @param at now
 */
export function whyNotMetOn(
  event: { type: string; metOn?: Day | undefined },
  report: { calledInAt?: Instant | undefined; scrutinyMetAt?: Instant | Day | undefined },
  at: Instant,
): string | undefined {
  const { type, metOn } = event;
  if (metOn === undefined) return undefined;
  if (daysOrder(metOn, at) > 0)
    return 'The date of the meeting is still to come. Record it once it has been held';
  if (type === 'scrutinyDecides' && report.calledInAt && daysOrder(metOn, report.calledInAt) < 0) {
    return 'The date of the meeting is before the call-in, which it answers';
  }
  if (type === 'councilDecides' && report.scrutinyMetAt && daysOrder(metOn, report.scrutinyMetAt) < 0) {
    return 'The date of the meeting is before that of scrutiny, which referred it';
  }
  return undefined;
}

/**
 * Why a decision cannot have been taken at a moment, as a sentence; undefined where it can. A meeting decides after it has
 * begun, which the machine asks by the day.
 * @param at now
 */
export function whyNotDecidedAt(
  event: { type: string; decidedAt?: Instant | undefined },
  report: { listing?: { meetingAt: Instant } | undefined },
  at: Instant,
): string | undefined {
  if (event.type !== 'decide' || event.decidedAt === undefined) return undefined;
  if (Date.parse(event.decidedAt) > Date.parse(at)) {
    return 'The time of the decision is still to come. Record it once it has been taken';
  }
  const meetingAt = report.listing?.meetingAt;
  if (meetingAt !== undefined && Date.parse(event.decidedAt) < Date.parse(meetingAt)) {
    return `The meeting began at ${timeInWords(meetingAt)}: it cannot have decided before that`;
  }
  return undefined;
}

/**
 * Why an action cannot be given a new due date, as a sentence; undefined where it can. Only what has slipped gets one, and
 * a day that has passed would be late at once.
 * @param at now
 */
export function whyNotDueOn(
  event: { slipped?: boolean | undefined; dueOn?: Day | undefined },
  at: Instant,
): string | undefined {
  if (event.dueOn === undefined) return undefined;
  if (!event.slipped) return 'Say that the action has slipped, or leave the new due date blank';
  return daysOrder(event.dueOn, at) < 0 ? 'The new due date must be today or later' : undefined;
}

/** The later of two days, the first of which may be unknown. */
export function laterDay(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}
