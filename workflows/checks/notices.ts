import { ifCountable } from '../clocks/calendar.ts';
import { computeDeadline } from '../clocks/compute.ts';
import { londonDay } from '../clocks/london.ts';
import { earliestDecisionUnderGeneralException } from '../clocks/planning.ts';
import type { Day, DeadlineKind } from '../clocks/types.ts';
import { inWords } from '../clocks/words.ts';
import { textOf } from '../forms/blank-answers.ts';
import type { PublishableNotice } from '../road/facts.ts';
import { publishedSince, stands } from '../road/notice-terms.ts';
import type { Check, Found } from './finding.ts';
import { countDay, onSheet, type Reading } from './reading.ts';

const lawfulWaysRound =
  'There are lawful ways round a late notice, which democratic services choose; the decision itself cannot be recorded without one.';

/** Whether the notice was given in time, or still can be; the day by which it is due where not. */
function missedNotice(kind: DeadlineKind & PublishableNotice, report: Reading): Day | undefined {
  const { decisionOn, progress, today } = report;
  if (!decisionOn || progress.decision) return undefined;
  const lastDay = countDay(kind, { meetingAt: decisionOn }, report);
  // A notice that names another day is none for this one.
  const given = publishedSince(progress, kind, decisionOn);
  const on = given === undefined ? today : londonDay(given);
  return lastDay !== undefined && on > lastDay ? lastDay : undefined;
}

/** Regulation 10: its clear days lie between the public notice and the decision. */
function generalExceptionHolds({ progress, decisionOn, constitution, calendar }: Reading): boolean {
  const notice = publishedSince(progress, 'generalExceptionNotice', decisionOn);
  if (!notice || !decisionOn) return false;
  const first = ifCountable(() =>
    earliestDecisionUnderGeneralException(londonDay(notice), constitution, calendar),
  );
  return first !== undefined && first <= decisionOn;
}

/** `by` is the last day in time. The rule is the constitution's own, with the source of its day. */
function lateNotice(report: Reading, kind: DeadlineKind, name: string, by: Day, remedy: string): Found[] {
  const { decisionOn = by, constitution, calendar, goesToMeeting, decisionName, route } = report;
  const starts = { meetingAt: decisionOn, ...(route === 'council' && { meetingIsOfCouncil: true as const }) };
  const counted = computeDeadline(kind, starts, constitution, calendar);
  return [
    {
      where: onSheet(goesToMeeting ? 'meetingOn' : 'decisionOn'),
      what: `${name} was due by ${inWords(by)} for the ${decisionName} on ${inWords(decisionOn)}.`,
      rule: counted && `${counted.rule} (${counted.source}).`,
      remedy,
    },
  ];
}

const isPrivate = ({ frontSheet }: Reading) =>
  ['exempt', 'partlyExempt'].includes(textOf(frontSheet, 'openOrExempt'));

function latePrivateNotice(
  kind: 'privateMeetingNotice' | 'privateMeetingSecondNotice',
  name: string,
  report: Reading,
): Found[] {
  const by = missedNotice(kind, report);
  if (
    !by ||
    !isPrivate(report) ||
    stands(report.progress, 'urgentPrivateMeetingAgreement', report.decisionOn)
  )
    return [];
  return lateNotice(
    report,
    kind,
    name,
    by,
    'Choose a later date, or record the agreement to an urgent private meeting.',
  );
}

export const noticeChecks = {
  keyDecisionNoticeLate: {
    finds: 'The notice of a key decision is too late for its day',
    rule: 'A key decision is taken after 28 clear days’ notice (SI 2012/2089, regulation 9), or as the constitution of the day says.',
    blocks: [],
    because: lawfulWaysRound,
    find: (report) => {
      const by = missedNotice('keyDecisionNotice', report);
      const urgent = stands(report.progress, 'specialUrgencyAgreement', report.decisionOn);
      if (!by || !report.keyDecision || urgent || generalExceptionHolds(report)) return [];
      return lateNotice(
        report,
        'keyDecisionNotice',
        'The key decision notice',
        by,
        'Choose a later date, or record a general exception notice or the agreement to special urgency.',
      );
    },
  },
  privateNoticeLate: {
    finds: 'The notice of a private meeting is too late for its day',
    rule: 'A meeting is held in private after 28 clear days’ notice (SI 2012/2089, regulation 5(2)).',
    blocks: [],
    because: lawfulWaysRound,
    find: (report) => latePrivateNotice('privateMeetingNotice', 'The notice of a private meeting', report),
  },
  privateSecondNoticeLate: {
    finds: 'The second notice of a private meeting is too late for its day',
    rule: 'A second notice, with the representations and the answer to them, follows 5 clear days before (SI 2012/2089, regulation 5(4)).',
    blocks: [],
    because: lawfulWaysRound,
    find: (report) =>
      latePrivateNotice('privateMeetingSecondNotice', 'The second notice of a private meeting', report),
  },
  agendaLate: {
    finds: 'The agenda can no longer be published in time for the meeting',
    rule: 'The agenda and its reports are public 5 clear days before the meeting (SI 2012/2089, regulations 6 and 7; for Council the Local Government Act 1972, section 100B and Schedule 12; the constitution says how many).',
    blocks: [],
    because:
      'An urgent item may be taken with less notice, where the person who presides says why; that is theirs to judge.',
    find: (report) => {
      const { decisionOn, goesToMeeting, progress, today } = report;
      const by = decisionOn && countDay('agendaPublished', { meetingAt: decisionOn }, report);
      // A day that is gone is another finding, and more to the point.
      if (!by || !goesToMeeting || progress.listing || progress.decision) return [];
      if (today <= by || decisionOn < today) return [];
      return lateNotice(
        report,
        'agendaPublished',
        'The agenda',
        by,
        'Choose a later meeting, or ask the chair to take it as urgent.',
      );
    },
  },
} satisfies Record<string, Check>;
