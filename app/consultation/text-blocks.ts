/** A piece of a line: words, or an address to follow. */
export interface Piece {
  text: string;
  href?: string;
}
export type Block = { kind: 'paragraph'; lines: Piece[][] } | { kind: 'list'; items: Piece[][] };

const bullet = /^\s*[-*•–]\s+/;
const address = /https?:\/\/[^\s<>"“”]+/gi;
/** What ends a sentence and not an address. A bracket stays where the address opened one. */
const after = /[.,;:!?'’"”]+$/;

/** Where an address in a sentence ends. */
function withoutItsSentence(found: string): string {
  const cut = found.replace(after, '');
  return cut.endsWith(')') && !cut.includes('(') ? withoutItsSentence(cut.slice(0, -1)) : cut;
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(address)) {
    const href = withoutItsSentence(match[0]);
    if (!URL.canParse(href)) continue;
    if (match.index > from) pieces.push({ text: line.slice(from, match.index) });
    pieces.push({ text: href, href });
    from = match.index + href.length;
  }
  if (from < line.length || pieces.length === 0) pieces.push({ text: line.slice(from) });
  return pieces;
}

/** Plain words as somebody typed them: a blank line parts paragraphs, and lines that begin with a dash are a list. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    let last: Block | undefined;
    for (const line of part.split('\n').filter((it) => it.trim() !== '')) {
      const kind = bullet.test(line) ? 'list' : 'paragraph';
      if (last?.kind !== kind) {
        last = kind === 'list' ? { kind, items: [] } : { kind, lines: [] };
        blocks.push(last);
      }
      const pieces = piecesOf(line.replace(bullet, '').trim());
      if (last.kind === 'list') last.items.push(pieces);
      else last.lines.push(pieces);
    }
  }
  return blocks;
}
