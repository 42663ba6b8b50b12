import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ReadBlock, ReadCell } from '../../workflows/documents/blocks.ts';
import type { KeptApart } from '../files/kept-apart.ts';
import { lookInsideZip } from '../files/look-inside-zip.ts';
import { formProperty, referenceProperty } from './write-docx.ts';

export interface ReadDocument {
  ok: true;
  /** `2026@1`, where the document says which form it is. */
  form: string | undefined;
  reference: string | undefined;
  blocks: ReadBlock[];
  /** Whether it has changes that somebody has not accepted or refused: they are read as accepted. */
  tracked: boolean;
  /** Whether somebody commented in it: comments are not read. */
  commented: boolean;
}

const unreadable = {
  ok: false,
  why: 'The Word document is damaged and cannot be read. Save it anew, and try again.',
} as const;
const main = 'word/document.xml';
const properties = 'docProps/custom.xml';

/** Reads a docx that was looked at: its words, its marks, and what else is in it. */
export async function readDocx(file: KeptApart): Promise<ReadDocument | { ok: false; why: string }> {
  const inside = await lookInsideZip(file, [main, properties]);
  if (!inside.ok) return inside;
  const xml = inside.texts.get(main);
  if (xml === undefined) return unreadable;
  try {
    const said = readProperties(inside.texts.get(properties) ?? '');
    const body = new Body();
    walk(xml, body);
    return {
      ok: true,
      form: said.get(formProperty),
      reference: said.get(referenceProperty),
      blocks: body.blocks,
      tracked: body.tracked,
      commented: body.commented,
    };
  } catch {
    return unreadable;
  }
}

interface Handler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** No document type, so no entity but XML's own five: a file that brings one is refused. */
function walk(xml: string, handler: Handler): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new Error('A document has no document type.');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => handler.open(name, attributes));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', ({ name }) => handler.close(name));
  parser.write(xml).close();
}

function readProperties(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  if (xml === '') return found;
  let name = '';
  let value = '';
  walk(xml, {
    open: (tag, attributes) => {
      if (tag === 'property') [name, value] = [attributes.name ?? '', ''];
    },
    text: (text) => {
      value += text;
    },
    close: (tag) => {
      if (tag === 'property') found.set(name, value.trim());
    },
  });
  return found;
}

/** What is no text, in words for whoever will look for it. */
const otherThings: Readonly<Record<string, string>> = {
  'w:drawing': 'A picture, a drawing or a text box',
  'w:pict': 'A picture, a drawing or a text box',
  'w:object': 'An embedded file',
  'm:oMath': 'A formula',
  'w:footnoteReference': 'A footnote',
  'w:endnoteReference': 'An endnote',
};
/** Left out with all that is in them: what was deleted or moved away, what a field computes from, what is drawn twice. */
const leftOut: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:rPr',
  'mc:Fallback',
  ...Object.keys(otherThings),
]);
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};
/** The glyphs of a box, whatever font they are taken from. */
const boxes: Readonly<Record<string, string>> = {
  '2610': '☐',
  '2611': '☑',
  '2612': '☒',
  F0FE: '☒',
  F0A8: '☐',
  F06F: '☐',
};

interface Words {
  marks: string[];
  text: string;
  others: string[];
}
const noWords = (): Words => ({ marks: [], text: '', others: [] });
interface OpenTable {
  rows: ReadCell[][];
  cells: ReadCell[];
  cell: (Words & { merged: boolean; paragraphs: number }) | undefined;
}

/** Gathers paragraphs and tables as the parser comes by them. */
class Body implements Handler {
  readonly blocks: ReadBlock[] = [];
  tracked = false;
  commented = false;
  /** Tables within tables: the outermost first. */
  readonly #tables: OpenTable[] = [];
  #paragraph: (Words & { isBreak: boolean }) | undefined;
  /** Marks that stand between two paragraphs belong to the next. */
  #waiting: string[] = [];
  #inText = 0;
  #skipping = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'w:ins' || name === 'w:del' || name === 'w:moveFrom' || name === 'w:moveTo')
      this.tracked = true;
    if (name === 'w:commentReference') this.commented = true;
    if (this.#skipping > 0 || leftOut.has(name)) {
      if (this.#skipping === 0) this.#note(otherThings[name]);
      this.#skipping += 1;
      return;
    }
    const sign = signs[name];
    if (sign !== undefined && this.#inProperties === 0) this.#add(sign);
    switch (name) {
      case 'w:pPr':
      case 'w:tblPr':
        this.#inProperties += 1;
        break;
      case 'w:p':
        this.#paragraph = { ...noWords(), marks: this.#waiting.splice(0), isBreak: false };
        break;
      case 'w:sectPr':
        if (this.#paragraph) this.#paragraph.isBreak = true;
        break;
      case 'w:t':
        this.#inText += 1;
        break;
      case 'w:sym':
        this.#symbol(attributes['w:char'] ?? '');
        break;
      case 'w:bookmarkStart':
        (this.#paragraph?.marks ?? this.#waiting).push(attributes['w:name'] ?? '');
        break;
      case 'w:tbl':
        this.#tables.push({ rows: [], cells: [], cell: undefined });
        break;
      case 'w:tc':
        this.#openCell({ ...noWords(), merged: false, paragraphs: 0 });
        break;
      case 'w:gridSpan':
      case 'w:vMerge':
      case 'w:hMerge':
        this.#merge(name, attributes['w:val'] ?? '');
        break;
    }
  }

  text(text: string): void {
    if (this.#inText > 0 && this.#skipping === 0) this.#add(text);
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'w:t') this.#inText -= 1;
    else if (name === 'w:pPr' || name === 'w:tblPr') this.#inProperties -= 1;
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tc' && table?.cell) {
      const { marks, text, others, merged } = table.cell;
      table.cells.push({ marks, text, others, merged });
      table.cell = undefined;
    } else if (name === 'w:tr' && table) {
      table.rows.push(table.cells);
      table.cells = [];
    } else if (name === 'w:tbl') this.#closeTable();
  }

  #inProperties = 0;

  #add(text: string): void {
    if (this.#paragraph) this.#paragraph.text += text;
  }

  #note(other: string | undefined): void {
    if (other) this.#paragraph?.others.push(`${other}.`);
  }

  #symbol(char: string): void {
    const box = boxes[char.toUpperCase()];
    if (box) this.#add(box);
    else this.#note(`A sign of a font of its own (${char})`);
  }

  #openCell(cell: OpenTable['cell']): void {
    const table = this.#tables.at(-1);
    if (table) table.cell = cell;
  }

  #merge(name: string, value: string): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell && !(name === 'w:gridSpan' && value === '1')) cell.merged = true;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (!paragraph) return;
    const { isBreak, ...words } = paragraph;
    const cell = this.#tables.at(-1)?.cell;
    if (cell) {
      cell.text += cell.paragraphs === 0 ? words.text : `\n${words.text}`;
      cell.paragraphs += 1;
      cell.marks.push(...words.marks);
      cell.others.push(...words.others);
      return;
    }
    // A new page’s direction hangs on an empty paragraph, which nobody wrote.
    if (isBreak && words.text === '' && words.marks.length + words.others.length === 0) return;
    this.blocks.push({ kind: 'paragraph', ...words });
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1)?.cell;
    if (!outer) {
      this.blocks.push({ kind: 'table', rows: table.rows });
      return;
    }
    const text = table.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
    outer.others.push(`A table: ${text}`, ...table.rows.flat().flatMap((cell) => cell.others));
  }
}
