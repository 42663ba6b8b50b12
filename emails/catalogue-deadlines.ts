import type { DeadlineKind } from '../workflows/clocks/types.ts';
import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { did, whenDue } from './phrases.ts';
import { capital, maybeMomentInWords, momentInWords, outcomeInWords, personInWords, uncapital, workingDaysInWords } from './words.ts';

/** What each deadline asks of whoever must act, as an imperative that "by" can follow. */
const tasks = {
  reviewerAnswers: 'Review',
  legalSigns: 'Sign',
  financeSigns: 'Sign',
  keyDecisionNotice: 'Publish the key decision notice',
  privateMeetingNotice: 'Publish the private meeting notice',
  privateMeetingSecondNotice: 'Publish the second private meeting notice',
  generalExceptionNotice: 'Publish the general exception notice',
  reportToDemocraticServices: 'Send the report to democratic services',
  agendaPublished: 'Publish the agenda and reports',
  publishDecision: 'Publish the decision',
  callInCloses: 'Make any call-in request',
  mayActFrom: 'Make ready to act on the decision',
  scrutinyMeets: 'Hold the scrutiny meeting',
  reconsideration: 'Reconsider the decision',
  councilMeets: 'Hold the Council meeting',
  addendum: 'Confirm the assessment or add an addendum',
  reviewDate: 'Review',
  actionDue: 'Finish the action',
} as const satisfies Record<DeadlineKind, string>;

/** The parts of a sentence about the deadline; a notice that came without one still reads. */
function about({ deadline }: LetterData) {
  if (!deadline) return { task: 'Do what is due', label: 'A deadline', when: 'the date on its page', whoActs: 'whoever has it' };
  return {
    task: tasks[deadline.kind],
    label: capital(deadline.label),
    when: whenDue(deadline),
    whoActs: personInWords(deadline.whoActs),
  };
}

const left = ({ deadline }: LetterData) =>
  deadline?.workingDaysLeft === undefined ? '' : ` (${workingDaysInWords(deadline.workingDaysLeft)})`;

const actsNext = (letter: LetterData) => `${capital(about(letter).whoActs)} must act.`;

/** What happened when a date was missed: the effect that the constitution gives it, or none. */
function afterMiss(letter: LetterData): string {
  if (letter.mayActFrom) return `The decision now takes effect. Act on it from ${letter.mayActFrom.inWords}, not before.`;
  if (letter.outcome) return `What follows: ${outcomeInWords(letter.outcome)}.`;
  return `Do not act on the decision. ${actsNext(letter)}`;
}

/** The clock's own letters: a date comes near, comes, passes, or moves. */
export const deadlineLetters = {
  deadlineSoon: {
    headline: (letter) => `${about(letter).task} by ${about(letter).when}`,
    firstLine: (letter) => `${about(letter).task} by ${about(letter).when}${left(letter)}.`,
    happened: (letter) => [`This is a reminder. ${about(letter).label} is not done yet. ${actsNext(letter)}`],
    wordsAre: 'Note',
  },
  deadlineDue: {
    headline: (letter) => `Due now: ${uncapital(about(letter).task)} by ${about(letter).when}`,
    firstLine: (letter) => `${about(letter).task} now. It is due by ${about(letter).when}.`,
    happened: (letter) => [`${about(letter).label} has fallen due. ${actsNext(letter)}`],
    wordsAre: 'Note',
  },
  deadlineLate: {
    headline: (letter) => `Late: ${uncapital(about(letter).task)}, due by ${about(letter).when}`,
    firstLine: (letter) => `${about(letter).task} as soon as you can. It was due by ${about(letter).when}${left(letter)}.`,
    happened: (letter) => [`${about(letter).label} was not done in time. ${actsNext(letter)}`],
    wordsAre: 'Note',
  },
  deadlineEscalated: {
    headline: (letter) => `Late, and passed to you: ${about(letter).label}, due by ${about(letter).when}`,
    firstLine: (letter) => `Ask ${about(letter).whoActs} what stands in the way. It was due by ${about(letter).when}${left(letter)}.`,
    happened: (letter) => [
      `${about(letter).label} is late, and reminders have not been enough. ${actsNext(letter)} You are told because the Council’s rules say so.`,
    ],
    wordsAre: 'Note',
  },
  deadlineMoved: {
    headline: (letter) => `Date moved: ${about(letter).label} is now due by ${about(letter).when}`,
    firstLine: (letter) => `Note the new date: ${about(letter).when}${left(letter)}. ${actsNext(letter)}`,
    happened: (letter) => {
      const from = letter.deadline?.movedFrom;
      return [
        did(letter, 'made a change that moved this date', 'This date was moved'),
        ...(from ? [`Before: ${maybeMomentInWords(from)}. Now: ${about(letter).when}.`] : []),
      ];
    },
    wordsAre: 'Why it moved',
  },
  dateMissed: {
    headline: (letter) => `Date missed: ${about(letter).label}`,
    firstLine: afterMiss,
    happened: (letter) => [
      `${about(letter).label} was due by ${about(letter).when}, and did not happen. This was recorded at ${momentInWords(letter.at)}.`,
    ],
    wordsAre: 'Note',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
