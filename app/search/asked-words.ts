import type { WordsAsked } from '../../db/queries/public-texts.ts';

/** In characters. Longer is a paste by mistake. */
const longest = 200;

export type AskedWords =
  | { ok: true; words: WordsAsked }
  /** Nothing was asked for. */
  | { ok: false; why: undefined }
  | { ok: false; why: string };

/**
 * What was typed into a search box, whatever it was: words that the database can be asked for, or a sentence. Quotes, a
 * minus and “or” mean what they mean in search engines; nothing that can be typed is an error of the database.
 */
export function readWords(typed: string): AskedWords {
  // A lone half of a surrogate pair is no text that a database takes.
  const text = typed
    .replace(/\p{Cs}|\0/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text === '') return { ok: false, why: undefined };
  if (text.length > longest) return { ok: false, why: `Search for ${longest} characters at most` };
  const tokens = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (tokens.join('').length < 2) return { ok: false, why: 'Search for at least two letters or digits' };
  return {
    ok: true,
    words: {
      text,
      // Letters and digits alone, so that nothing in it is an operator.
      ahead: `${tokens.join(' & ')}:*`,
      beginning: `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
    },
  };
}
