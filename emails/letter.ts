import { createElement } from 'react';
import { render } from 'react-email';
import { composeLetter } from './compose.ts';
import type { LetterData } from './letter-data.ts';
import { LetterPage } from './page.tsx';
import { writeText } from './text.ts';

export type { LetterData } from './letter-data.ts';

/**
 * One notice as a subject (one line, at most 150 characters), HTML and plain text that say the same.
 * Throws a RangeError for a date that is none, and a TypeError for a link that is not http or https.
 */
export async function renderLetter(
  data: LetterData,
): Promise<{ subject: string; html: string; text: string }> {
  const letter = composeLetter(data);
  return {
    subject: letter.subject,
    html: await render(createElement(LetterPage, { letter })),
    text: writeText(letter),
  };
}
