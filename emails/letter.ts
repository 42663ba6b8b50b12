import { createElement } from 'react';
import { render } from 'react-email';
import { composeLetter } from './compose.ts';
import type { LetterData } from './letter-data.ts';
import { LetterPage } from './page.tsx';
import { writeText } from './text.ts';
import type { Attachment } from './transports.ts';

export type { LetterData } from './letter-data.ts';

/** A letter as it is handed to the mail. */
export interface RenderedLetter {
  subject: string;
  html: string;
  text: string;
  /** Beside those of every letter: `List-Unsubscribe` on a digest. */
  headers?: Record<string, string>;
  attachments?: readonly Attachment[];
}

/**
 * One notice as a subject (one line, at most 150 characters), HTML and plain text that say the same.
 * Throws a RangeError for a date that is none, and a TypeError for a link that is not http or https.
 */
export async function renderLetter(data: LetterData): Promise<RenderedLetter> {
  const letter = composeLetter(data);
  return {
    subject: letter.subject,
    html: await render(createElement(LetterPage, { letter })),
    text: writeText(letter),
  };
}
