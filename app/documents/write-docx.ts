import {
  CheckBox,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block } from '../../workflows/documents/blocks.ts';
import { numbered, styles } from './document-styles.ts';
import { drawTable } from './draw-table.ts';
import { marked, runsOf } from './runs.ts';

export interface DocumentFacts {
  title: string;
  /** What it is, for the document's properties. */
  subject: string;
  /** For the foot of each page. */
  foot: string;
  /** `2026@1`: the form that can be read back from it. */
  form?: string;
  /** The case that it is about. */
  reference?: string;
  /** Whether every page has its long side across, as a document of wide tables wants it. */
  landscape?: true;
}

/** The names of the document's own properties, by which it is known again. */
export const formProperty = 'dueRegardForm';
export const referenceProperty = 'dueRegardCase';

/** A document of Word 2007 and later: real headings, lists and tables, in British English. */
export async function writeDocx(facts: DocumentFacts, blocks: readonly Block[]): Promise<Buffer> {
  const { title, subject, foot, form, reference, landscape } = facts;
  const pages = landscape ? [{ wide: true, blocks }] : pagesOf(blocks);
  const lists = { count: 0 };
  const document = new Document({
    title,
    subject,
    creator: 'Due Regard',
    lastModifiedBy: 'Due Regard',
    customProperties: [
      ...(form ? [{ name: formProperty, value: form }] : []),
      ...(reference ? [{ name: referenceProperty, value: reference }] : []),
    ],
    styles,
    numbering: { config: [numbered] },
    sections: pages.map(({ wide, blocks: own }, index) => ({
      properties: { page: { ...margins, size: sizeOf(wide) } },
      footers: { default: footerSaying(foot) },
      children: [
        ...own.flatMap((block) => draw(block, widthBetween(wide), lists)),
        // The end of a section hangs on its last paragraph, which must not be the last line of an answer.
        ...(index < pages.length - 1 ? [new Paragraph({})] : []),
      ],
    })),
  });
  return Packer.toBuffer(document);
}

const side = 1134;
const margins = { margin: { top: side, bottom: side, left: side, right: side } };
/** A4, in twentieths of a point. */
const [shortSide, longSide] = [11906, 16838];
const widthBetween = (wide: boolean) => (wide ? longSide : shortSide) - 2 * side;

const sizeOf = (wide: boolean) => ({
  // docx turns the two sides itself.
  width: shortSide,
  height: longSide,
  orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
});

function footerSaying(foot: string): Footer {
  const children = [
    new TextRun(`${foot}. Page `),
    new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ style: 'Hint', children })] });
}

/** A table with more columns than this needs the page's long side. */
const mostOnPortrait = 5;
const isWide = (block: Block) => block.kind === 'table' && block.columns.length > mostOnPortrait;

/** Portrait pages, and landscape ones for each wide table with the headings right above it. */
function pagesOf(blocks: readonly Block[]): { wide: boolean; blocks: Block[] }[] {
  const pages: { wide: boolean; blocks: Block[] }[] = [{ wide: false, blocks: [] }];
  for (const block of blocks) {
    const now = pages[pages.length - 1];
    if (!now) break;
    if (isWide(block) && !now.wide) {
      const above = now.blocks.findLastIndex(
        (it) => it.kind !== 'heading' && !(it.kind === 'fixed' && it.style === 'hint'),
      );
      const moved = now.blocks.splice(above + 1);
      pages.push({ wide: true, blocks: [...moved, block] });
    } else if (now.wide && !isWide(block)) pages.push({ wide: false, blocks: [block] });
    else now.blocks.push(block);
  }
  return pages.filter((page) => page.blocks.length > 0);
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function draw(block: Block, width: number, lists: { count: number }): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [marked(block.text, block.mark, { heading: headings[block.level] })];
    case 'fixed':
      return [marked(block.text, block.mark, block.style === 'hint' ? { style: 'Hint' } : {})];
    case 'text':
      return block.text.split('\n').map((line) => new Paragraph({ style: 'Answer', children: runsOf(line) }));
    case 'items': {
      lists.count += 1;
      const numbering = { reference: numbered.reference, level: 0, instance: lists.count };
      return block.items.map((item) => new Paragraph({ numbering, children: runsOf(item) }));
    }
    case 'choices':
      return block.options.map(
        ({ label, chosen }) =>
          new Paragraph({
            style: 'Answer',
            children: [new CheckBox({ checked: chosen, alias: label }), new TextRun(` ${label}`)],
          }),
      );
    case 'table':
      return [drawTable(block, width)];
  }
}
