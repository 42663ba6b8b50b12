import type { MarkedText } from '../search/marked-text.ts';

/** A text with the words that were searched for marked. */
export function Marked({ text }: { text: MarkedText }) {
  return text.map((piece, index) =>
    piece.found ? (
      <mark key={index} className="dr-mark">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
