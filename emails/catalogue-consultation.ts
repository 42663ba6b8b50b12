import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { by, byWithDays, findDue, whenAndLeft, whenDue } from './phrases.ts';
import { momentInWords, oneLine } from './words.ts';

const council = (letter: LetterData) => oneLine(letter.council.name);

/** " until 5 pm on Friday 3 April", or nothing where no date is known. */
function until(letter: LetterData, days: 'withDays' | 'bare'): string {
  const due = findDue(letter, 'consultationCloses');
  if (!due) return '';
  return ` until ${days === 'withDays' ? whenAndLeft(due) : whenDue(due)}`;
}

const mayDecline =
  'If you have nothing to say, you can say so on the same page, and you are not reminded again.';

/**
 * A consultation. The first four go to people outside the council, who have no account: they read what they are asked
 * and until when, and nothing of who did what with the report.
 */
export const consultationLetters = {
  consultationInvited: {
    headline: (letter) => `Say what you think${by(letter, 'consultationCloses')}`,
    firstLine: (letter) =>
      `${council(letter)} asks you to say what you think${byWithDays(letter, 'consultationCloses')}.`,
    happenedIs: 'What becomes of your answer',
    happened: () => [
      'Nothing has been decided yet. Your answer is read, and taken into account, before the proposal goes on to those who decide.',
      mayDecline,
    ],
    wordsAre: 'Note',
  },
  consultationClosing: {
    headline: (letter) => `Reminder: say what you think${by(letter, 'consultationCloses')}`,
    firstLine: (letter) => `You can still say what you think${byWithDays(letter, 'consultationCloses')}.`,
    happenedIs: 'Why you are reminded',
    happened: (letter) => [`${council(letter)} has asked you, and has no answer from you yet.`, mayDecline],
    wordsAre: 'Note',
  },
  consultationExtended: {
    headline: (letter) => `More time to say what you think${until(letter, 'bare')}`,
    firstLine: (letter) => `You can say what you think${until(letter, 'withDays')}.`,
    happened: (letter) => [
      `At ${momentInWords(letter.at)}, ${council(letter)} gave more time to answer.`,
      'If you have answered already, your answer stands. You can also send another one in its place.',
      mayDecline,
    ],
    wordsAre: 'Why there is more time',
  },
  consultationCalledOff: {
    headline: () => 'You need not answer: the consultation is called off',
    firstLine: () => 'You do not need to answer any more.',
    happened: (letter) => [
      letter.consultation?.withdrawn
        ? `At ${momentInWords(letter.at)}, ${council(letter)} withdrew the proposal, and with it the consultation.`
        : `At ${momentInWords(letter.at)}, ${council(letter)} called the consultation off.`,
      'If you have answered already, nothing more is asked of you.',
    ],
    wordsAre: 'Why it was called off',
  },
  consultationClosed: {
    headline: ({ consultation }) => {
      const counts = consultation?.counts;
      if (!counts) return 'The consultation has closed';
      return counts.answered === 0
        ? `Nobody answered of the ${counts.asked} who were asked`
        : `Read what ${counts.answered} of ${counts.asked} answered`;
    },
    firstLine: ({ consultation }) =>
      consultation?.counts?.answered === 0
        ? 'Say on its page what follows from it that nobody has answered.'
        : 'Read the answers, then say on the same page what changed because of them.',
    happened: ({ at, consultation }) => {
      const named = consultation ? ` “${oneLine(consultation.title)}”` : '';
      const counts = consultation?.counts;
      return [
        `The consultation${named} closed at ${momentInWords(at)}.`,
        ...(counts ? [`Asked: ${counts.asked}. Answered: ${counts.answered}.`] : []),
      ];
    },
    wordsAre: 'Note',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
