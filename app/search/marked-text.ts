import { foundFrom, foundTo } from '../../db/queries/public-texts.ts';

/** A text in pieces, those that were asked for apart. Pieces are drawn as text: nothing in them is ever markup. */
export type MarkedText = { text: string; found: boolean }[];

/** Reads the database's marks. One that is not closed marks nothing. */
export function marked(text: string): MarkedText {
  return text
    .split(new RegExp(`(${foundFrom}[^${foundFrom}${foundTo}]*${foundTo})`, 'u'))
    .map((piece) => ({
      text: piece.replaceAll(foundFrom, '').replaceAll(foundTo, ''),
      found: piece.startsWith(foundFrom) && piece.endsWith(foundTo) && piece.length > 1,
    }))
    .filter(({ text: piece }) => piece !== '');
}
