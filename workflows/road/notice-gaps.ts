import type { WorkingCalendar } from '../clocks/calendar.ts';
import { dueOf } from '../clocks/compute.ts';
import { londonDay } from '../clocks/london.ts';
import { earliestDecisionUnderGeneralException } from '../clocks/planning.ts';
import type { Day, DeadlineKind, Instant } from '../clocks/types.ts';
import { inWords } from '../clocks/words.ts';
import type { Constitution } from '../constitution/schema.ts';
import type { Facts, PublishableNotice, ReportProgress } from './facts.ts';
import { agreedInTime, needsKeyNotice, needsPrivateNotice, publishedSince } from './notice-terms.ts';

/** A decision as its notices are judged: on which day, taken at what moment, by what rules. */
export interface NoticeQuestion {
  report: ReportProgress;
  facts: Pick<Facts, 'route' | 'keyDecision' | 'isPrivate'>;
  /** The day of the decision; undefined while none is intended. */
  on: Day | undefined;
  /** The moment at which it is taken, or now. */
  at: Instant;
  constitution: Constitution;
  calendar: WorkingCalendar;
}

type CountedNotice = DeadlineKind & PublishableNotice;

/** The last moment for a notice; undefined where the constitution has no such notice, or no day is intended. */
export const lastMoment = (kind: CountedNotice, { on, constitution, calendar }: NoticeQuestion) =>
  on === undefined ? undefined : dueOf(kind, { meetingAt: on }, constitution, calendar);

/** Whether it was published in time for the day: its clear days lie between. */
export function isInTime(kind: CountedNotice, asked: NoticeQuestion): boolean {
  const last = lastMoment(kind, asked);
  const since = publishedSince(asked.report, kind, asked.on);
  return last !== undefined && since !== undefined && londonDay(since) <= last.dueOn;
}

/** Regulation 10: its clear days lie between the public notice and the decision. */
export function exceptionHolds({ report, on, constitution, calendar }: NoticeQuestion): boolean {
  const since = publishedSince(report, 'generalExceptionNotice', on);
  if (since === undefined || on === undefined) return false;
  const first = earliestDecisionUnderGeneralException(londonDay(since), constitution, calendar);
  return first !== undefined && first <= on;
}

/** Why a key decision may not be taken yet: regulations 9, 10 and 11 of SI 2012/2089, or the constitution of the day. */
function keyGap(asked: NoticeQuestion): string | undefined {
  const { report, facts, on, at } = asked;
  if (!needsKeyNotice(report, facts) || on === undefined) return undefined;
  const last = lastMoment('keyDecisionNotice', asked);
  if (last === undefined || isInTime('keyDecisionNotice', asked) || exceptionHolds(asked)) return undefined;
  if (agreedInTime(report, 'specialUrgencyAgreement', on, at)) return undefined;
  const named = report.noticeTerms?.keyDecisionNotice;
  const forAnother =
    named && (on < named.from || named.until < on)
      ? ` The notice that was published names ${daysInWords(named)}, and the decision is for ${inWords(on)}.`
      : '';
  return `This is a key decision, and its notice was due by ${inWords(last.dueOn)}.${forAnother} Record the notice, a general exception notice, or the agreement to special urgency, before the decision.`;
}

/** Why a private meeting may not take it yet: regulation 5 of SI 2012/2089, first and second notice, or its urgency. */
function privateGap(asked: NoticeQuestion): string | undefined {
  const { report, facts, on, at } = asked;
  if (!needsPrivateNotice(report, facts) || on === undefined) return undefined;
  if (agreedInTime(report, 'urgentPrivateMeetingAgreement', on, at)) return undefined;
  for (const kind of privateNotices) {
    const last = lastMoment(kind, asked);
    if (last === undefined || isInTime(kind, asked)) continue;
    const which = kind === 'privateMeetingNotice' ? 'first' : 'second';
    return `Part of this is taken in private, and the ${which} notice of that was due by ${inWords(last.dueOn)}. Record the notice, or the agreement that the private meeting is urgent, before the decision.`;
  }
  return undefined;
}

export const privateNotices = ['privateMeetingNotice', 'privateMeetingSecondNotice'] as const;

/** Why the statutory notices of a decision are not in order, as a sentence; undefined where they are. */
export const noticeGap = (asked: NoticeQuestion): string | undefined => keyGap(asked) ?? privateGap(asked);

/** What can no longer be given in time, for the facts: each opens the next lawful way round. */
export function missedNotices(
  asked: NoticeQuestion,
): Pick<Facts, 'keyNoticeMissed' | 'generalExceptionMissed' | 'privateNoticeMissed'> {
  const { report, facts } = asked;
  const isMissed = (kind: CountedNotice, inTime: boolean) => {
    const last = lastMoment(kind, asked);
    return last !== undefined && !inTime && Date.parse(asked.at) >= Date.parse(last.dueAt);
  };
  const key =
    needsKeyNotice(report, facts) && isMissed('keyDecisionNotice', isInTime('keyDecisionNotice', asked));
  const exception = key && isMissed('generalExceptionNotice', exceptionHolds(asked));
  const closed =
    needsPrivateNotice(report, facts) && privateNotices.some((kind) => isMissed(kind, isInTime(kind, asked)));
  return {
    ...(key && { keyNoticeMissed: true }),
    ...(exception && { generalExceptionMissed: true }),
    ...(closed && { privateNoticeMissed: true }),
  };
}

/** "24 July 2008", or "1 to 31 July 2008" written out in full. */
export const daysInWords = ({ from, until }: { from: Day; until: Day }): string =>
  from === until ? inWords(from) : `${inWords(from)} to ${inWords(until)}`;
