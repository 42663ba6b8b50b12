import type { LetterData } from './letter-data.ts';

/**
 * What one kind of notice says. Everything else in a letter (the case, who has it, the dates, the quoted words, the
 * changes, the button, why one gets it) is the same for all of them, and is laid out by compose.ts.
 */
export interface Entry {
  /** What, and by when. It begins the subject, and is the letter's heading. */
  headline(letter: LetterData): string;
  /** What the reader has to do: whole sentences. */
  firstLine(letter: LetterData): string;
  /** What stands over that: "What happened" where it is not said. */
  happenedIs?: string;
  /** What happened, who did it and when: one paragraph each. */
  happened(letter: LetterData): string[];
  /** What the quoted words of the event are: "Reasons". */
  wordsAre: string;
}
