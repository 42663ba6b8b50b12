import type { Day, Instant } from '../clocks/types.ts';
import { dayInWords, inWords, timeInWords } from '../clocks/words.ts';
import { type PublishableNotice, publishableNotices } from './facts.ts';
import {
  daysInWords,
  exceptionHolds,
  isInTime,
  lastMoment,
  missedNotices,
  type NoticeQuestion,
} from './notice-gaps.ts';
import { agreedInTime, needsKeyNotice, needsPrivateNotice, stands } from './notice-terms.ts';

/** One notice of one decision: whether it is needed and why, by when, and what comes of it. */
export interface NoticeNeed {
  kind: PublishableNotice;
  /**
   * `inOrder` published in time · `published` too late for the day, or where it is not needed · `due` to be published ·
   * `tooLate` its last day is gone · `notNeeded`.
   */
  status: 'inOrder' | 'published' | 'due' | 'tooLate' | 'notNeeded';
  why: string;
  /** The last moment for it; absent where the law counts no days: as soon as reasonably practicable. */
  dueAt?: Instant;
  publishedAt?: Instant;
  /** The days that it names. */
  names?: string;
}

type Judged = Pick<NoticeNeed, 'status' | 'why' | 'dueAt'>;
type Asked = NoticeQuestion & { on: Day };

const asSoonAs = 'As soon as reasonably practicable.';
const notNeeded = (why: string): Judged => ({ status: 'notNeeded', why });

/** A notice whose clear days are counted: in time, late, still to come, or too late. */
function counted(
  kind:
    | 'keyDecisionNotice'
    | 'privateMeetingNotice'
    | 'privateMeetingSecondNotice'
    | 'generalExceptionNotice',
  asked: Asked,
  inTime: boolean,
  why: string,
  otherwise: string,
): Judged {
  const last = lastMoment(kind, asked);
  if (!last) return notNeeded('The constitution of its day has no such notice.');
  const { dueAt } = last;
  if (inTime) return { status: 'inOrder', why: 'Published in time.', dueAt };
  if (stands(asked.report, kind, asked.on))
    return {
      status: 'published',
      why: `Published, and too late for ${inWords(asked.on)}. ${otherwise}`,
      dueAt,
    };
  return Date.parse(asked.at) > Date.parse(dueAt)
    ? { status: 'tooLate', why: `Its last day was ${inWords(last.dueOn)}. ${otherwise}`, dueAt }
    : { status: 'due', why, dueAt };
}

const another = (asked: Asked, kind: PublishableNotice) => {
  const names = asked.report.noticeTerms?.[kind];
  return asked.report.notices[kind] && names && !stands(asked.report, kind, asked.on)
    ? ` The one that was published names ${daysInWords(names)}: it is renewed for the new day.`
    : '';
};

function judge(kind: PublishableNotice, asked: Asked): Judged {
  const { report, facts, on, at } = asked;
  const isKey = needsKeyNotice(report, facts);
  const isPrivate = needsPrivateNotice(report, facts);
  const missed = missedNotices(asked);
  const keyInTime = isInTime('keyDecisionNotice', asked);
  const excepted = exceptionHolds(asked);
  const urgent = agreedInTime(report, 'specialUrgencyAgreement', on, at);
  const urgentMeeting = agreedInTime(report, 'urgentPrivateMeetingAgreement', on, at);
  const noKey = notNeeded(
    facts.keyDecision
      ? 'Council decides, and these notices are about decisions of the executive.'
      : 'It is not a key decision.',
  );
  const noPrivacy = notNeeded(
    facts.isPrivate ? 'It is not taken at a meeting of the Cabinet.' : 'No part of it is taken in private.',
  );
  switch (kind) {
    case 'keyDecisionNotice':
      if (!isKey) return noKey;
      if (!keyInTime && (excepted || urgent))
        return notNeeded(
          `The ${excepted ? 'general exception' : 'agreement to special urgency'} takes its place.`,
        );
      return counted(
        kind,
        asked,
        keyInTime,
        `A key decision is taken after its notice.${another(asked, kind)}`,
        `A general exception or special urgency takes its place.${another(asked, kind)}`,
      );
    case 'generalExceptionNotice':
      if (!isKey) return noKey;
      if (!missed.keyNoticeMissed) return notNeeded('Only where the key decision notice comes too late.');
      if (!excepted && urgent) return notNeeded('The agreement to special urgency takes its place.');
      return counted(
        kind,
        asked,
        excepted,
        'The key decision notice is too late. First tell the chair of the scrutiny committee in writing.',
        'What is left is special urgency, or a later day.',
      );
    case 'generalExceptionReasons':
      return stands(report, 'generalExceptionNotice', on)
        ? explained(kind, asked, 'It says why 28 clear days’ notice was impracticable.')
        : notNeeded('Only with a general exception.');
    case 'specialUrgencyAgreement':
      if (!isKey) return noKey;
      if (urgent) return { status: 'inOrder', why: 'Agreed.' };
      return missed.generalExceptionMissed
        ? {
            status: 'due',
            why: 'Both notices are too late. Without the agreement it is not decided on this day.',
          }
        : notNeeded('Only where the general exception comes too late, too.');
    case 'specialUrgencyReasons':
      return stands(report, 'specialUrgencyAgreement', on)
        ? explained(kind, asked, 'It says why the decision could not be deferred.')
        : notNeeded('Only with special urgency.');
    case 'privateMeetingNotice':
    case 'privateMeetingSecondNotice': {
      if (!isPrivate) return noPrivacy;
      const inTime = isInTime(kind, asked);
      if (!inTime && urgentMeeting)
        return notNeeded('The agreement to an urgent private meeting takes its place.');
      const why =
        kind === 'privateMeetingNotice'
          ? 'Part of the meeting is held in private.'
          : 'It follows the first, with the representations and the answer to them.';
      const otherwise = 'What is left is the agreement to an urgent private meeting, or a later day.';
      return counted(
        kind,
        asked,
        inTime,
        `${why}${another(asked, kind)}`,
        `${otherwise}${another(asked, kind)}`,
      );
    }
    case 'urgentPrivateMeetingAgreement':
      if (!isPrivate) return noPrivacy;
      if (urgentMeeting) return { status: 'inOrder', why: 'Agreed.' };
      return missed.privateNoticeMissed
        ? { status: 'due', why: 'A notice is too late. Without the agreement the meeting is not private.' }
        : notNeeded('Only where a notice of the private meeting comes too late.');
    case 'urgentPrivateMeetingNotice':
      return stands(report, 'urgentPrivateMeetingAgreement', on)
        ? explained(kind, asked, 'It says why the meeting could not be deferred.')
        : notNeeded('Only with an urgent private meeting.');
  }
}

const explained = (kind: PublishableNotice, { report, on }: Asked, why: string): Judged =>
  stands(report, kind, on)
    ? { status: 'inOrder', why: 'Published.' }
    : { status: 'due', why: `${why} ${asSoonAs}` };

/** Every notice that the law knows, as it stands for one decision. Nothing where no day is intended. */
export function noticeNeeds(asked: NoticeQuestion): NoticeNeed[] {
  const { on, report } = asked;
  if (on === undefined) return [];
  return publishableNotices.map((kind) => {
    const publishedAt = report.notices[kind];
    const terms = report.noticeTerms?.[kind];
    return {
      kind,
      ...judge(kind, { ...asked, on }),
      ...(publishedAt && { publishedAt }),
      ...(terms && { names: daysInWords(terms) }),
    };
  });
}

/** Whether the decision may be taken on its day as its notices stand, in one sentence. */
export function noticesInWords(
  needs: readonly NoticeNeed[],
  gap: string | undefined,
  on: Day | undefined,
): string {
  if (on === undefined)
    return 'No day is intended for the decision yet. Every notice counts back from it: give it on the front sheet, or list the report on a meeting.';
  const next = needs
    .filter((need) => need.status === 'due')
    .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))[0];
  const day = dayInWords(on);
  if (!gap)
    return next
      ? `As its notices stand it may be decided on ${day}. What is left to publish is below.`
      : `Its notices are in order for a decision on ${day}.`;
  return next?.dueAt
    ? `Before a decision on ${day} a notice is still to be published, by ${timeInWords(next.dueAt)}.`
    : `As its notices stand it cannot be decided on ${day}.`;
}
