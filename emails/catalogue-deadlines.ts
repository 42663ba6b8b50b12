import type { DeadlineKind } from '../workflows/clocks/types.ts';
import type { NoticeKind } from '../workflows/notices.ts';
import type { Role } from '../workflows/roles.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { did, nothingToDo, readerIs, whenDue } from './phrases.ts';
import {
  capital,
  maybeMomentInWords,
  momentInWords,
  outcomeInWords,
  personInWords,
  uncapital,
  workingDaysInWords,
} from './words.ts';

/**
 * Of each deadline: what it asks, as an imperative that "by" can follow; what is then done, as the start of a sentence;
 * and who does it, so that nobody is told to do what is another's to do.
 */
const asks = {
  consultationCloses: ['Read the answers', 'The close of the consultation', 'author'],
  reviewerAnswers: ['Review', 'The review', 'reviewer'],
  legalSigns: ['Sign', 'Legal sign-off', 'solicitor'],
  financeSigns: ['Sign', 'Finance sign-off', 'finance'],
  keyDecisionNotice: ['Publish the key decision notice', 'The key decision notice', 'democraticServices'],
  privateMeetingNotice: [
    'Publish the private meeting notice',
    'The private meeting notice',
    'democraticServices',
  ],
  privateMeetingSecondNotice: [
    'Publish the second private meeting notice',
    'The second private meeting notice',
    'democraticServices',
  ],
  generalExceptionNotice: [
    'Publish the general exception notice',
    'The general exception notice',
    'democraticServices',
  ],
  reportToDemocraticServices: [
    'Send the report to democratic services',
    'The report to democratic services',
    'author',
  ],
  agendaPublished: ['Publish the agenda and reports', 'Publication of the agenda', 'democraticServices'],
  publishDecision: ['Publish the decision', 'Publication of the decision', 'democraticServices'],
  callInCloses: ['Make any call-in request', 'Any call-in request', 'scrutiny'],
  mayActFrom: ['Make ready to act on the decision', 'The first action on the decision', 'author'],
  scrutinyMeets: ['Hold the scrutiny meeting', 'The scrutiny meeting', 'democraticServices'],
  reconsideration: ['Have the decision reconsidered', 'The reconsideration', 'democraticServices'],
  councilMeets: ['Hold the Council meeting', 'The Council meeting', 'democraticServices'],
  addendum: ['Confirm the assessment or add an addendum', 'The answer to the amendments', 'author'],
  reviewDate: ['Review', 'The review', 'author'],
  actionDue: ['Finish the action', 'The action', 'actionOwner'],
} as const satisfies Record<
  DeadlineKind,
  readonly [task: string, thing: string, doer: Role | 'author' | 'actionOwner']
>;

/** The parts of a sentence about the deadline. A notice that came without one still says that there is one. */
function about(letter: LetterData) {
  const { deadline } = letter;
  if (!deadline) {
    return {
      task: 'Do what is due',
      thing: 'A step',
      when: 'the date on its page',
      left: '',
      actsNext: '',
      whoActs: 'whoever has it',
      readerActs: false,
    };
  }
  const [task, thing, doer] = asks[deadline.kind];
  const left = deadline.workingDaysLeft;
  const whoActs = personInWords(deadline.whoActs);
  return {
    task,
    thing,
    when: whenDue(deadline),
    left: left === undefined ? '' : ` (${workingDaysInWords(left)})`,
    whoActs,
    actsNext: nextOf(deadline),
    readerActs:
      (readerIs(letter, doer) || (doer === 'actionOwner' && readerIs(letter, 'author'))) &&
      (deadline.handedTo === undefined || deadline.handedTo === letter.recipient.name),
    from: deadline.movedFrom === undefined ? undefined : maybeMomentInWords(deadline.movedFrom),
  };
}

function nextOf({ kind, whoActs, handedTo }: NonNullable<LetterData['deadline']>): string {
  const who = capital(personInWords(whoActs));
  if (kind === 'consultationCloses') return `${who} can answer until then.`;
  return handedTo
    ? `${who} must act, to whom it was handed. Whoever else holds the post may still answer it.`
    : `${who} must act.`;
}

/** What happened when a date was missed: the effect that the constitution gives it, or none. */
function afterMiss(letter: LetterData): string {
  if (letter.deadline?.kind === 'keyDecisionNotice')
    return 'Publish a general exception notice in time, or ask for agreement to special urgency: otherwise the decision cannot be taken at this meeting.';
  if (letter.mayActFrom)
    return `The decision now takes effect. Act on it from ${letter.mayActFrom.inWords}, not before.`;
  if (letter.outcome) return `What follows: ${outcomeInWords(letter.outcome)}.`;
  return `Do not act on the decision. ${about(letter).actsNext}`;
}

/** The clock's own letters: a date comes near, comes, passes, or moves. */
export const deadlineLetters = {
  deadlineSoon: {
    headline: (letter) => {
      const { readerActs, task, thing, when } = about(letter);
      return readerActs ? `${task} by ${when}` : `${thing} is due by ${when}`;
    },
    firstLine: (letter) => {
      const { readerActs, task, thing, when, left } = about(letter);
      return readerActs ? `${task} by ${when}${left}.` : `${nothingToDo} ${thing} is due by ${when}${left}.`;
    },
    happened: (letter) => [`This is a reminder. ${about(letter).actsNext}`],
    wordsAre: 'Note',
  },
  deadlineDue: {
    headline: (letter) => {
      const { readerActs, task, thing, when } = about(letter);
      return readerActs ? `${task} now, due by ${when}` : `${thing} is due by ${when}`;
    },
    firstLine: (letter) => {
      const { readerActs, task, thing, when, left } = about(letter);
      return readerActs
        ? `${task} now. It is due by ${when}${left}.`
        : `${nothingToDo} ${thing} is due by ${when}${left}.`;
    },
    happened: (letter) => [`This is the last reminder before it is late. ${about(letter).actsNext}`],
    wordsAre: 'Note',
  },
  deadlineLate: {
    headline: (letter) => {
      const { readerActs, task, thing, when } = about(letter);
      return readerActs ? `${task} now, late since ${when}` : `${thing} is late since ${when}`;
    },
    firstLine: (letter) => {
      const { readerActs, task, when, whoActs, left } = about(letter);
      const ask = readerActs ? `${task} as soon as you can` : `Ask ${whoActs} when it will be done`;
      return `${ask}. It was due by ${when}${left}.`;
    },
    happened: (letter) => [`${about(letter).thing} is late. ${about(letter).actsNext}`],
    wordsAre: 'Note',
  },
  deadlineEscalated: {
    headline: (letter) => `${about(letter).thing} is late since ${about(letter).when}`,
    firstLine: (letter) =>
      `Ask ${about(letter).whoActs} what stands in the way. It was due by ${about(letter).when}${about(letter).left}.`,
    happened: (letter) => [
      `${about(letter).thing} is late, and reminders have not been enough. ${about(letter).actsNext}`,
      'The Council’s rules say that you are told when this is late.',
    ],
    wordsAre: 'Note',
  },
  deadlineMoved: {
    headline: (letter) => `New date for ${uncapital(about(letter).thing)}, ${about(letter).when}`,
    firstLine: (letter) =>
      `Note the new date: ${about(letter).when}${about(letter).left}. ${about(letter).actsNext}`,
    happened: (letter) => {
      const { from, when } = about(letter);
      return [
        did(letter, 'made a change that moved this date', 'This date was moved'),
        ...(from ? [`Before: ${from}. Now: ${when}.`] : []),
      ];
    },
    wordsAre: 'Why it moved',
  },
  dateMissed: {
    headline: (letter) => `${about(letter).thing} did not happen by ${about(letter).when}`,
    firstLine: afterMiss,
    happened: (letter) => [`The date was recorded as missed at ${momentInWords(letter.at)}.`],
    wordsAre: 'Note',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
