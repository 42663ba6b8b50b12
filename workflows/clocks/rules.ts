import type { ClearDaysRule, Constitution, LaterMeetingRule } from '../constitution/schema.ts';
import { weekdays } from '../constitution/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { type DayNumber, dayOf, milliseconds } from './days.ts';
import { londonDayNumber, minutesOf } from './london.ts';
import { dayDue, momentDue, type Plan } from './plan.ts';
import type { Day, DeadlineKind, DeadlineStarts, Instant } from './types.ts';
import { inWords } from './words.ts';

interface Asked {
  starts: DeadlineStarts;
  constitution: Constitution;
  calendar: WorkingCalendar;
}

type Rule = (asked: Asked) => Plan | undefined;

const endOfDay = ({ constitution }: Asked) => minutesOf(constitution.hours.closes);

/** n working days after a start, by the end of the office's day. */
function workingDays(
  at: Instant | Day | undefined,
  n: number,
  since: string,
  asked: Asked,
): Plan | undefined {
  if (at === undefined) return undefined;
  const from = londonDayNumber(at);
  return { count: 'workingDaysAfter', from, n, startCounts: false, time: endOfDay(asked), since };
}

function beforeMeeting(rule: ClearDaysRule | null, asked: Asked, bothReadings: boolean): Plan | undefined {
  const { meetingAt } = asked.starts;
  if (meetingAt === undefined || rule === null) return undefined;
  return {
    count: 'clearDays',
    meeting: londonDayNumber(meetingAt),
    ...rule,
    time: endOfDay(asked),
    bothReadings,
  };
}

/** The first planned meeting on a later day than the start. One without its time is due as the office's day ends. */
function ordinaryMeeting(
  planned: readonly (Instant | Day)[] | undefined,
  after: DayNumber,
  since: string,
  asked: Asked,
): Plan | undefined {
  const rule = `The next ordinary meeting after ${since}`;
  const time = endOfDay(asked);
  return (planned ?? [])
    .filter((meeting) => londonDayNumber(meeting) > after)
    .map(
      (meeting): Plan =>
        meeting.length === 10
          ? { count: 'dayGiven', on: londonDayNumber(meeting), time, rule }
          : { count: 'momentGiven', at: milliseconds(meeting), rule },
    )
    .sort((a, b) => momentDue(a, asked.calendar) - momentDue(b, asked.calendar))[0];
}

function laterMeeting(
  rule: LaterMeetingRule,
  body: 'scrutiny' | 'cabinet' | 'council',
  at: Instant | Day | undefined,
  since: string,
  asked: Asked,
): Plan | undefined {
  if (at === undefined) return undefined;
  return rule.type === 'workingDays'
    ? workingDays(at, rule.n, since, asked)
    : ordinaryMeeting(asked.starts.ordinaryMeetings?.[body], londonDayNumber(at), since, asked);
}

const signs: Rule = (asked) =>
  workingDays(asked.starts.askedAt, asked.constitution.directorDays, 'the request to sign', asked);

const agendaPublished: Rule = (asked) => beforeMeeting(asked.constitution.agenda, asked, false);

const callInCloses: Rule = ({ starts, constitution }) => {
  if (starts.publishedAt === undefined) return undefined;
  const rule = constitution.callIn;
  const from = londonDayNumber(starts.publishedAt);
  const time = minutesOf(rule.hour);
  const since = 'publication';
  switch (rule.type) {
    case 'workingDays':
      return {
        count: 'workingDaysAfter',
        from,
        n: rule.n,
        startCounts: rule.dayOfPublicationCounts,
        time,
        since,
      };
    case 'calendarDays': {
      const rolls = rule.rollWhenNotWorkingDay === 'nextWorkingDay';
      return {
        count: 'calendarDaysAfter',
        from,
        n: rule.n,
        startCounts: rule.dayOfPublicationCounts,
        rolls,
        time,
        since,
      };
    }
    case 'weekdayOfFollowingWeek': {
      const rolls = rule.rollWhenNotWorkingDay === 'nextWorkingDay';
      return {
        count: 'weekdayOfNextWeek',
        from,
        weekday: weekdays.indexOf(rule.weekday),
        rolls,
        time,
        since,
      };
    }
  }
};

/**
 * How each deadline is counted. A rule gives nothing where its start has not come, or the council has no such rule.
 * It is not `as const`: the mutation tests leave out what is.
 */
export const rules = {
  consultationCloses: (asked) =>
    dateGiven(asked.starts.consultationClosesOn, 'The last day given for the consultation', endOfDay(asked)),
  reviewerAnswers: (asked) =>
    workingDays(asked.starts.submittedAt, asked.constitution.reviewerDays, 'submission for review', asked),
  legalSigns: signs,
  financeSigns: signs,
  keyDecisionNotice: (asked) => beforeMeeting(asked.constitution.keyDecisionNotice, asked, true),
  privateMeetingNotice: (asked) => beforeMeeting(asked.constitution.privateMeetingNotice, asked, true),
  privateMeetingSecondNotice: (asked) =>
    beforeMeeting(asked.constitution.privateMeetingSecondNotice, asked, true),
  generalExceptionNotice: (asked) => beforeMeeting(asked.constitution.generalException, asked, true),
  reportToDemocraticServices: (asked) => {
    const agenda = agendaPublished(asked);
    if (!agenda) return undefined;
    const { n, hour } = asked.constitution.reportToDemocraticServices;
    const from = dayDue(agenda, asked.calendar);
    const since = `the agenda is published on ${inWords(dayOf(from))}`;
    return { count: 'workingDaysBefore', from, n, time: minutesOf(hour), since };
  },
  agendaPublished,
  publishDecision: (asked) => {
    const rule = asked.constitution.publication;
    const { decidedAt } = asked.starts;
    if (decidedAt === undefined) return undefined;
    return rule.type === 'workingDays'
      ? workingDays(decidedAt, rule.n, 'the decision', asked)
      : { count: 'clockHours', from: milliseconds(decidedAt), n: rule.n, since: 'the decision' };
  },
  callInCloses,
  mayActFrom: (asked) => {
    const closes = callInCloses(asked);
    if (!closes) return undefined;
    if (asked.constitution.mayActFrom === 'sameMoment') {
      return { count: 'sameMoment', as: closes, rule: 'The moment when call-in closes' };
    }
    const from = dayDue(closes, asked.calendar);
    return { count: 'workingDaysAfter', from, n: 1, startCounts: false, time: 0, since: 'call-in closes' };
  },
  scrutinyMeets: (asked) =>
    laterMeeting(asked.constitution.scrutiny, 'scrutiny', asked.starts.calledInAt, 'the call-in', asked),
  reconsideration: (asked) => {
    const { councilMetAt, scrutinyMetAt } = asked.starts;
    const since = councilMetAt === undefined ? 'the scrutiny meeting' : 'the Council meeting';
    return laterMeeting(
      asked.constitution.reconsideration,
      'cabinet',
      councilMetAt ?? scrutinyMetAt,
      since,
      asked,
    );
  },
  councilMeets: (asked) =>
    laterMeeting(
      asked.constitution.council,
      'council',
      asked.starts.scrutinyMetAt,
      'the scrutiny meeting',
      asked,
    ),
  addendum: (asked) =>
    workingDays(asked.starts.decidedAt, asked.constitution.addendumDays, 'the decision', asked),
  reviewDate: (asked) =>
    dateGiven(asked.starts.reviewOn, 'The review date given in the assessment', startOfOfficeDay(asked)),
  actionDue: (asked) => dateGiven(asked.starts.actionDueOn, 'The date given in the action', endOfDay(asked)),
} satisfies Record<DeadlineKind, Rule>;

/** A review falls due when the office opens on its day, so that its author has the day for it. */
const startOfOfficeDay = (asked: Asked) => minutesOf(asked.constitution.hours.opens);

function dateGiven(on: Day | undefined, rule: string, time: number): Plan | undefined {
  return on === undefined ? undefined : { count: 'dayGiven', on: londonDayNumber(on), time, rule };
}
