import type { DeadlineKind } from '../workflows/clocks/types.ts';
import type { NoticeKind } from '../workflows/notices.ts';
import type { SignOffPart } from '../workflows/roles.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import {
  by,
  byWithDays,
  deadlineOfPart,
  did,
  findDue,
  findReaderPart,
  nothingToDo,
  otherPart,
  partNames,
  readerIs,
  whenAndLeft,
} from './phrases.ts';

/** The one question that each director answers. */
const questions = {
  legal: 'Confirm that what it recommends is lawful and within the Constitution',
  finance: 'Confirm that any expenditure is consistent with the Council’s budget',
} as const satisfies Record<SignOffPart, string>;

/** Which signature is asked of the reader. */
const askedPart = (letter: LetterData) => letter.part ?? findReaderPart(letter);

function signatureKinds(letter: LetterData): DeadlineKind[] {
  const part = askedPart(letter);
  return part ? [deadlineOfPart[part]] : ['legalSigns', 'financeSigns'];
}

function question(letter: LetterData): string {
  const part = askedPart(letter);
  return part ? questions[part] : 'Sign it';
}

function afterVoiding(letter: LetterData): string {
  if (findReaderPart(letter))
    return `Read what changed, then sign or return it with your reasons${byWithDays(letter, ...signatureKinds(letter))}.`;
  return readerIs(letter, 'democraticServices')
    ? 'Take it off any agenda that you have published. It can be listed again once both directors have signed.'
    : `${nothingToDo} Both directors have been asked to sign again.`;
}

const namedPart = (letter: LetterData) => (letter.part ? partNames[letter.part] : 'A director');

/** Whose signature is missing once this part has signed, and until when. */
function stillMissing(letter: LetterData): string {
  if (!letter.part) return 'The other signature is still missing.';
  const other = otherPart[letter.part];
  const due = findDue(letter, deadlineOfPart[other]);
  return `The signature of ${partNames[other]} is still missing${due ? `: it is due by ${whenAndLeft(due)}` : ''}.`;
}

/** Sign-off: asked, signed, void, withdrawn. */
export const signOffLetters = {
  signOffRequested: {
    headline: (letter) => `Sign${by(letter, ...signatureKinds(letter))}`,
    firstLine: (letter) =>
      `${question(letter)}, or return it with your reasons${byWithDays(letter, ...signatureKinds(letter))}.`,
    happened: (letter) => [did(letter, 'endorsed it, and so passed it to sign-off', 'It passed to sign-off')],
    wordsAre: 'Remark',
  },
  deputyAsked: {
    headline: (letter) => `Sign as deputy${by(letter, ...signatureKinds(letter))}`,
    firstLine: (letter) =>
      `${question(letter)}, or return it with your reasons${byWithDays(letter, ...signatureKinds(letter))}.`,
    happened: ({ absence, recipient }) => [
      absence
        ? `The ${recipient.roleName} is away from ${absence.from} to ${absence.until}, and until then you may sign as the deputy.`
        : `The ${recipient.roleName} is away, and you may sign as the deputy.`,
      'This was asked for before the absence began, and nobody has answered it yet. Your signature bears both names.',
    ],
    wordsAre: 'Remark',
  },
  oneDirectorSigned: {
    headline: (letter) => `${namedPart(letter)} has signed`,
    firstLine: (letter) =>
      letter.part && findReaderPart(letter) === otherPart[letter.part]
        ? `Yours is the signature that is still missing. Sign it, or return it with your reasons${byWithDays(letter, deadlineOfPart[otherPart[letter.part]])}.`
        : `${nothingToDo} ${stillMissing(letter)}`,
    happened: (letter) => [did(letter, 'signed', 'It was signed')],
    wordsAre: 'Remark',
  },
  readyForDecision: {
    headline: (letter) =>
      readerIs(letter, 'democraticServices') ? 'Ready to list for a decision' : 'Signed by both directors',
    firstLine: (letter) =>
      readerIs(letter, 'democraticServices')
        ? `List it on its meeting, or set the date of its decision${byWithDays(letter, 'agendaPublished')}.`
        : `${nothingToDo} It now waits for a decision.`,
    happened: (letter) => [
      did(letter, 'gave the second of the two signatures', 'Both signatures were given'),
    ],
    wordsAre: 'Remark',
  },
  signatureVoided: {
    headline: (letter) =>
      findReaderPart(letter)
        ? `Sign the changed text${by(letter, ...signatureKinds(letter))}`
        : 'Signatures no longer count',
    firstLine: afterVoiding,
    happened: (letter) => [
      did(
        letter,
        'changed the text that the signatures were for',
        'The text that the signatures were for was changed',
      ),
      'Signatures given before the change no longer count. Both directors sign again.',
    ],
    wordsAre: 'Note on the change',
  },
  signatureWithdrawn: {
    headline: (letter) => `${namedPart(letter)} has withdrawn its signature`,
    firstLine: (letter) =>
      readerIs(letter, 'democraticServices')
        ? 'Take it off any agenda that you have published. It can be listed again once the signature is given again.'
        : 'Read the reason. It cannot go to a decision until the signature is given again.',
    happened: (letter) => [
      did(letter, 'withdrew the signature', 'The signature was withdrawn'),
      'If the other director has signed, that signature still counts.',
    ],
    wordsAre: 'Reason for the withdrawal',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
