import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { by, byWithDays, deadlineOfPart, did, noun } from './phrases.ts';
import { personInWords } from './words.ts';

const deadlineOf = ({ part }: LetterData) => (part ? deadlineOfPart[part] : 'reviewerAnswers');
const asked = ({ part }: LetterData) => (part ? `Sign the ${part} part` : 'Review');

/** A request went from one holder of a role to another. */
export const handOverLetters = {
  requestHandedOver: {
    headline: (letter) => `${asked(letter)}${by(letter, deadlineOf(letter))}, handed to you`,
    firstLine: (letter) =>
      letter.part
        ? `Read the report and sign its ${letter.part} part, or return it with your reasons${byWithDays(letter, deadlineOf(letter))}.`
        : `Read this ${noun(letter)} and endorse it, or return it with your reasons${byWithDays(letter, deadlineOf(letter))}.`,
    happened: (letter) => [
      letter.handedFrom
        ? did(
            letter,
            `handed you the request that waited for ${personInWords(letter.handedFrom)}, who has left`,
            'It was handed to you',
          )
        : did(letter, 'handed this request to you', 'It was handed to you'),
      'You are asked first from now on. Whoever else holds the post may still answer it: the authority belongs to the post.',
    ],
    wordsAre: 'Reason for handing it over',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
