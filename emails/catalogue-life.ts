import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { by, byWithDays, did, lastStep, nothingToDo, noun, readerIs } from './phrases.ts';
import { momentInWords, outcomeInWords } from './words.ts';

/** " as superseded": how it closed, from the machine's `refused`, `superseded` … */
const closedAs = ({ outcome }: LetterData) =>
  outcome ? ` as ${outcomeInWords(outcome.replace(/Closed$/, ''))}` : '';

/** Ends of a case after which nobody may go on carrying the decision out. */
const endsWork = ['setAside', 'rescinded', 'quashed', 'rescind'];

const reviewed: Record<string, string> = {
  stillRight: 'It is still right, and has a new review date.',
  renew: 'It is to be renewed: a new linked case has been opened, already filled in from this one.',
  finished: 'It is finished, and the case is closed.',
};

/** From taking effect to the end of a case. */
export const lifeLetters = {
  inForce: {
    headline: (letter) =>
      letter.mayActFrom ? `You can act on this from ${letter.mayActFrom.inWords}` : 'In force',
    firstLine: (letter) =>
      letter.mayActFrom
        ? `You can act on the decision from ${letter.mayActFrom.inWords}. Do not act on it before then.`
        : `You can act on this ${noun(letter)} now.`,
    happened: (letter) => [`It came into force at ${momentInWords(letter.at)}.`, ...lastStep(letter)],
    wordsAre: 'Note',
  },
  closed: {
    headline: (letter) => `Case closed${closedAs(letter)}`,
    firstLine: ({ outcome = '' }) =>
      endsWork.includes(outcome) ? 'Stop any work that carries out the decision.' : nothingToDo,
    happened: (letter) => [
      `The case was closed${closedAs(letter)} at ${momentInWords(letter.at)}.`,
      ...lastStep(letter),
    ],
    wordsAre: 'Reasons',
  },
  suspended: {
    headline: () => 'Stop acting on this suspended decision',
    firstLine: () => 'Stop any work that carries out this decision until the suspension is lifted.',
    happened: (letter) => [
      did(letter, 'suspended it after a statutory report', 'It was suspended after a statutory report'),
    ],
    wordsAre: 'Reasons for the suspension',
  },
  suspensionLifted: {
    headline: () => 'Suspension lifted',
    firstLine: () => 'You can act on the decision again.',
    happened: (letter) => [did(letter, 'lifted the suspension', 'The suspension was lifted')],
    wordsAre: 'Reasons',
  },
  reviewDue: {
    headline: (letter) => `Review this ${noun(letter)}${by(letter, 'reviewDate')}`,
    firstLine: (letter) =>
      readerIs(letter, 'author')
        ? `Say whether it is still right, needs to be renewed, or is finished${byWithDays(letter, 'reviewDate')}.`
        : `${nothingToDo} Its authors have been asked to review it.`,
    happened: (letter) => [`Its review fell due at ${momentInWords(letter.at)}.`, ...lastStep(letter)],
    wordsAre: 'Why it is reviewed now',
  },
  reviewCompleted: {
    headline: (letter) => (letter.outcome ? `Reviewed as ${outcomeInWords(letter.outcome)}` : 'Reviewed'),
    firstLine: (letter) =>
      letter.outcome === 'renew' && readerIs(letter, 'author')
        ? 'Fill in the new case and send it for review.'
        : nothingToDo,
    happened: (letter) => [
      did(letter, 'completed the review', 'The review was completed'),
      ...(letter.outcome && reviewed[letter.outcome] ? [reviewed[letter.outcome] ?? ''] : []),
    ],
    wordsAre: 'What the review found',
  },
  withdrawn: {
    headline: () => 'Withdrawn',
    firstLine: (letter) =>
      readerIs(letter, 'democraticServices')
        ? 'Take it off any agenda or notice that you have published.'
        : `${nothingToDo} It will not go to a decision.`,
    happened: (letter) => [did(letter, 'withdrew it', 'It was withdrawn'), 'The case is closed.'],
    wordsAre: 'Reason for withdrawing it',
  },
  corrected: {
    headline: () => 'Record corrected',
    firstLine: () => `${nothingToDo} Read what was corrected if you rely on this record.`,
    happened: (letter) => [
      did(letter, 'corrected the record', 'The record was corrected'),
      'The earlier text is kept in the history of the case.',
    ],
    wordsAre: 'Note on the correction',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
