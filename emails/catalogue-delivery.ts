import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { by, did, findDue, nothingToDo, readerIs, whenAndLeft } from './phrases.ts';

function due(letter: LetterData): string {
  const found = findDue(letter, 'actionDue');
  return found ? ` It is due by ${whenAndLeft(found)}.` : '';
}

const theirs = ({ also = [] }: LetterData) =>
  also.length > 0 ? `your ${also.length + 1} actions stand` : 'your action stands';

/** The delivery of an action of the delivery plan. */
export const deliveryLetters = {
  deliveryStarted: {
    headline: (letter) =>
      `Work has started${findDue(letter, 'actionDue') ? `, due${by(letter, 'actionDue')}` : ''}`,
    firstLine: (letter) => `${nothingToDo}${due(letter)}`,
    happened: (letter) => [did(letter, 'started work on this action', 'Work on this action started')],
    wordsAre: 'Note',
  },
  progressReported: {
    headline: () => 'Progress reported',
    firstLine: (letter) => `${nothingToDo}${due(letter)}`,
    happened: (letter) => [did(letter, 'reported progress', 'Progress was reported')],
    wordsAre: 'Progress',
  },
  actionSlipped: {
    headline: (letter) =>
      `Behind time${findDue(letter, 'actionDue') ? `, now due${by(letter, 'actionDue')}` : ''}`,
    firstLine: (letter) =>
      readerIs(letter, 'author')
        ? 'Read the reason, and check whether what the action was to put right can wait.'
        : 'Read the reason, and check whether anything of yours depends on this action.',
    happened: (letter) => [
      did(letter, 'reported that this action is behind time', 'This action fell behind time'),
    ],
    wordsAre: 'Reason for the slippage',
  },
  actionDone: {
    headline: () => 'Action done',
    firstLine: () => `${nothingToDo} Its review will ask whether it worked.`,
    happened: (letter) => [did(letter, 'marked this action as done', 'This action was marked as done')],
    wordsAre: 'Note',
  },
  actionCancelled: {
    headline: () => 'Action cancelled',
    firstLine: (letter) =>
      readerIs(letter, 'author')
        ? 'Check whether an assessment relied on this action, and what is to be done in its place.'
        : nothingToDo,
    happened: (letter) => [did(letter, 'cancelled this action', 'This action was cancelled')],
    wordsAre: 'Reason',
  },
  actionReopened: {
    headline: (letter) =>
      `Action reopened${findDue(letter, 'actionDue') ? `, due${by(letter, 'actionDue')}` : ''}`,
    firstLine: (letter) => `Work on this action goes on.${due(letter)}`,
    happened: (letter) => [did(letter, 'reopened this action', 'This action was reopened')],
    wordsAre: 'Reason',
  },
  updateAsked: {
    headline: (letter) => `Say how ${theirs(letter)} this month`,
    firstLine: () => 'A line for each is enough, all on one page. It takes a minute.',
    happened: (letter) => [
      letter.also
        ? 'Nothing was said of them since the month began.'
        : 'Nothing was said of it since the month began.',
    ],
    wordsAre: 'Note',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
