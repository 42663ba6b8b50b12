/** A Europe/London calendar day, YYYY-MM-DD. */
export type Day = string;
/** An instant, ISO 8601 with Z or an offset. */
export type Instant = string;

/** Every deadline that the program knows, in the order of the road. */
export const deadlineKinds = [
  'consultationCloses',
  'reviewerAnswers',
  'legalSigns',
  'financeSigns',
  'keyDecisionNotice',
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
  'generalExceptionNotice',
  'reportToDemocraticServices',
  'agendaPublished',
  'publishDecision',
  'callInCloses',
  'mayActFrom',
  'scrutinyMeets',
  'reconsideration',
  'councilMeets',
  'addendum',
  'reviewDate',
  'actionDue',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** What the rules count from. What is absent cannot be counted from, and its deadlines are not computed. */
export interface DeadlineStarts {
  /** The last day that was given for a consultation. */
  consultationClosesOn?: Day;
  submittedAt?: Instant;
  askedAt?: Instant;
  /** The meeting is full Council's: of its agenda another law speaks. No date is counted otherwise. */
  meetingIsOfCouncil?: true;
  /** The intended or listed meeting, with its time where known. */
  meetingAt?: Instant;
  decidedAt?: Instant;
  /** The moment of publication. A day alone is taken as that day. */
  publishedAt?: Instant | Day;
  /** The moment when the Proper Officer validated the call-in's lodging: the clock runs from the call-in. */
  calledInAt?: Instant | Day;
  scrutinyMetAt?: Instant | Day;
  /** Council met and objected: reconsideration runs from here instead, since it is the later event. */
  councilMetAt?: Instant | Day;
  /** Ordinary meetings that are planned, for rules that say "the next ordinary meeting". Any order; past ones do no harm. */
  ordinaryMeetings?: {
    scrutiny?: readonly (Instant | Day)[];
    cabinet?: readonly (Instant | Day)[];
    council?: readonly (Instant | Day)[];
  };
  reviewOn?: Day;
  actionDueOn?: Day;
}

/** One line of the working: a day (or a moment) and why it counted or not. */
export interface WorkingStep {
  on: Day;
  /** 1, 2, 3 … when the day was counted. */
  count?: number;
  /** start · counted · weekend · bank holiday's name · closure's name · due */
  why: string;
  kind: 'start' | 'counted' | 'skipped' | 'due' | 'note';
}

export interface ComputedDeadline {
  kind: DeadlineKind;
  dueOn: Day;
  /** With the Europe/London offset of that day, e.g. 2008-08-04T17:00:00+01:00. */
  dueAt: Instant;
  /** The rule in words: "7 working days after publication, at 5 pm". */
  rule: string;
  /** Where the rule comes from. */
  source: string;
  working: WorkingStep[];
  /** The version of the calendar of working days that was used. */
  calendar: string;
  /** True where a year used is only projected, not yet proclaimed. */
  projected: boolean;
  /** Where a statute says only "clear days": the date under the reading that this constitution does not take. */
  otherReading?: { days: 'calendar' | 'working'; dueOn: Day } | undefined;
}
