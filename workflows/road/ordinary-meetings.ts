import { londonDay } from '../clocks/london.ts';
import type { Day, DeadlineKind, Instant } from '../clocks/types.ts';
import { inWords } from '../clocks/words.ts';
import type { Constitution, LaterMeetingRule } from '../constitution/schema.ts';
import { type Body, bodyNames } from './bodies.ts';
import type { CaseEvent } from './events.ts';
import type { ReportProgress } from './facts.ts';

/** Recorded meetings by the body that meets, the soonest first. */
export type OrdinaryMeetings = Partial<Record<Body, readonly Instant[]>>;

/** The deadlines that may mean "the next ordinary meeting": whose, by which rule, and after what. */
const waitsForMeeting = {
  scrutinyMeets: {
    body: 'scrutiny',
    rule: (c) => c.scrutiny,
    after: ({ calledInAt }) => calledInAt,
  },
  reconsideration: {
    body: 'cabinet',
    rule: (c) => c.reconsideration,
    after: ({ councilMetAt, scrutinyMetAt }) => councilMetAt ?? scrutinyMetAt,
  },
  councilMeets: {
    body: 'council',
    rule: (c) => c.council,
    after: ({ scrutinyMetAt }) => scrutinyMetAt,
  },
} as const satisfies Partial<
  Record<
    DeadlineKind,
    {
      body: Body;
      rule: (c: Constitution) => LaterMeetingRule;
      after: (report: ReportProgress) => Instant | Day | undefined;
    }
  >
>;
export const kindsOfMeeting = ['scrutinyMeets', 'reconsideration', 'councilMeets'] as const;

const firstAfter = (day: Day, meetings: readonly Instant[]) => meetings.find((at) => londonDay(at) > day);

/**
 * Of what is recorded, the meetings that a deadline of this case can fall on, also one that this very event opens. They
 * go into the event's facts, so that whoever counts again later counts by what was recorded then.
 */
export function meetingsThatCount(
  recorded: OrdinaryMeetings | undefined,
  report: ReportProgress,
  constitution: Constitution,
  event: Pick<CaseEvent, 'at' | 'metOn'>,
): OrdinaryMeetings | undefined {
  const starts = [report.calledInAt, report.scrutinyMetAt, report.councilMetAt, event.metOn, event.at];
  const days = starts.flatMap((it) => (it === undefined ? [] : [londonDay(it)]));
  const counting: OrdinaryMeetings = {};
  for (const kind of kindsOfMeeting) {
    const { body, rule } = waitsForMeeting[kind];
    if (rule(constitution).type !== 'nextOrdinaryMeeting') continue;
    const inOrder = [...(recorded?.[body] ?? [])].sort((a, b) => Date.parse(a) - Date.parse(b));
    counting[body] = [...new Set(days.flatMap((day) => firstAfter(day, inOrder) ?? []))].sort(
      (a, b) => Date.parse(a) - Date.parse(b),
    );
  }
  return Object.keys(counting).length > 0 ? counting : undefined;
}

/** Why an open deadline has no date: no meeting of its body is recorded after its start. Undefined where it has one. */
export function whyNoDate(
  kind: DeadlineKind,
  report: ReportProgress,
  constitution: Constitution,
  meetings: OrdinaryMeetings | undefined,
): string | undefined {
  const named = kindsOfMeeting.find((it) => it === kind);
  if (!named) return undefined;
  const { body, rule, after } = waitsForMeeting[named];
  const from = after(report);
  if (rule(constitution).type !== 'nextOrdinaryMeeting' || from === undefined) return undefined;
  if (firstAfter(londonDay(from), meetings?.[body] ?? [])) return undefined;
  return `The constitution says: at the next ordinary meeting of ${bodyNames[body]}. None is recorded after ${inWords(londonDay(from))}, so there is no date yet. Democratic services record it under Meetings.`;
}
