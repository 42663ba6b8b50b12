import type { DeadlineKind } from '../workflows/clocks/types.ts';
import { postOfPart, type Role, roleNames, type SignOffPart, signOffParts } from '../workflows/roles.ts';
import type { LetterData, LetterDeadline } from './letter-data.ts';
import { momentInWords, personInWords, uncapital, workingDaysInWords } from './words.ts';

/** "assessment" or "action". */
export const noun = (letter: LetterData): string => letter.case.kind;

/** Whether the reader gets this as an author, as an action's owner, or as the holder (or the deputy) of a role. */
export function readerIs(letter: LetterData, who: Role | 'author' | 'actionOwner'): boolean {
  const { roleName, becauseOf } = letter.recipient;
  if (who === 'author') return /\bauthors?\b/i.test(becauseOf);
  if (who === 'actionOwner') return /\bown(s|er)?\b/i.test(becauseOf);
  return roleName === roleNames[who] || becauseOf.includes(roleNames[who]);
}

/** The first deadline of these kinds that the letter knows of: the one it is about, else one that is open. */
export const findDue = (letter: LetterData, ...kinds: DeadlineKind[]): LetterDeadline | undefined =>
  [letter.deadline, ...letter.deadlines].find((due) => due !== undefined && kinds.includes(due.kind));

/** When it is due, as what follows "by". */
export const whenDue = (due: { dueInWords: string }): string => due.dueInWords.replace(/^by\s+/i, '');

/** " by 5 pm on Thursday 31 July", or nothing where no such deadline is open. */
export function by(letter: LetterData, ...kinds: DeadlineKind[]): string {
  const due = findDue(letter, ...kinds);
  return due ? ` by ${whenDue(due)}` : '';
}

/** The same with the working days that are left: "5 pm on Thursday 31 July (3 working days left)". */
export const whenAndLeft = (due: LetterDeadline): string =>
  `${whenDue(due)}${due.workingDaysLeft === undefined ? '' : ` (${workingDaysInWords(due.workingDaysLeft)})`}`;

/** What `by` gives, with the working days that are left: for sentences. A subject has no room for them. */
export function byWithDays(letter: LetterData, ...kinds: DeadlineKind[]): string {
  const due = findDue(letter, ...kinds);
  return due ? ` by ${whenAndLeft(due)}` : '';
}

/** Which half of sign-off is the reader's, if any. */
export const findReaderPart = (letter: LetterData): SignOffPart | undefined =>
  signOffParts.find((part) => readerIs(letter, postOfPart[part]));

/** Who acted, with both names where one acted for another. Undefined for the clock. */
function findWho({ actor }: LetterData): string | undefined {
  if (!actor) return undefined;
  const name = personInWords(actor.name);
  return actor.onBehalfOf ? `${name}, on behalf of ${personInWords(actor.onBehalfOf)},` : name;
}

/** Who took the step that something followed from, as a list of one sentence; an empty list for the clock. */
export function lastStep(letter: LetterData): string[] {
  const who = findWho(letter);
  return who ? [`It follows a step taken by ${who.replace(/,$/, '')}.`] : [];
}

/**
 * "At 2:02 pm on 2 July 2008, the Director of Finance returned it.", or the passive where the clock did it. The time
 * comes first: at the end it would read as the time of whatever the sentence ends in.
 */
export function did(letter: LetterData, active: string, passive: string): string {
  const who = findWho(letter);
  return `At ${momentInWords(letter.at)}, ${who ? `${who} ${active}` : uncapital(passive)}.`;
}

export const partNames = { legal: 'Legal', finance: 'Finance' } as const satisfies Record<
  SignOffPart,
  string
>;
export const otherPart = { legal: 'finance', finance: 'legal' } as const satisfies Record<
  SignOffPart,
  SignOffPart
>;
export const deadlineOfPart = {
  legal: 'legalSigns',
  finance: 'financeSigns',
} as const satisfies Record<SignOffPart, DeadlineKind>;

export const nothingToDo = 'You do not need to do anything.';
