import {
  AlignmentType,
  Bookmark,
  CheckBox,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, TableBlock } from '../../workflows/documents/blocks.ts';

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
}

/** The names of the document's own properties, by which it is known again. */
export const formProperty = 'dueRegardForm';
export const referenceProperty = 'dueRegardCase';

/** A document of Word 2007 and later: real headings, lists and tables, in British English. */
export async function writeDocx(facts: DocumentFacts, blocks: readonly Block[]): Promise<Buffer> {
  const { title, subject, foot, form, reference } = facts;
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
    sections: pagesOf(blocks).map(({ wide, blocks: own }, index, pages) => ({
      properties: { page: { ...margins, size: wide ? { orientation: PageOrientation.LANDSCAPE } : {} } },
      footers: { default: footerSaying(foot) },
      children: [
        ...own.flatMap((block) => draw(block, lists)),
        // The end of a section hangs on its last paragraph, which must not be the last line of an answer.
        ...(index < pages.length - 1 ? [new Paragraph({})] : []),
      ],
    })),
  });
  return Packer.toBuffer(document);
}

const font = 'Arial';
const styles = {
  default: {
    document: {
      run: { font, size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: {
      run: { font, size: 40, bold: true, color: '000000' },
      paragraph: { spacing: { after: 160 } },
    },
    heading2: {
      run: { font, size: 30, bold: true, color: '000000' },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font, size: 24, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Hint',
      name: 'Hint',
      basedOn: 'Normal',
      run: { color: '505A5F', size: 20 },
      paragraph: { keepNext: true },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 40 } } },
  ],
} as const;

const numbered = {
  reference: 'items',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 567, hanging: 567 } } },
    },
  ],
};
const margins = { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } };

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

function draw(block: Block, lists: { count: number }): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [marked(block.text, block.mark, { heading: headings[block.level] })];
    case 'fixed':
      return [marked(block.text, block.mark, block.style === 'hint' ? { style: 'Hint' } : {})];
    case 'text':
      return block.text.split('\n').map((line) => new Paragraph({ children: runsOf(line) }));
    case 'items': {
      lists.count += 1;
      const numbering = { reference: numbered.reference, level: 0, instance: lists.count };
      return block.items.map((item) => new Paragraph({ numbering, children: runsOf(item) }));
    }
    case 'choices':
      return block.options.map(
        ({ label, chosen }) =>
          new Paragraph({
            children: [new CheckBox({ checked: chosen, alias: label }), new TextRun(` ${label}`)],
          }),
      );
    case 'table':
      return [drawTable(block)];
  }
}

/** Text with its tabs, and with line ends inside the paragraph. */
function runsOf(text: string): TextRun[] {
  return text.split('\n').map((line, index) => {
    const parts = line.split('\t').flatMap((part, n) => (n === 0 ? [part] : [new Tab(), part]));
    return new TextRun({ children: parts.filter((part) => part !== ''), ...(index > 0 && { break: 1 }) });
  });
}

function marked(text: string, mark: string | undefined, options: IParagraphOptions): Paragraph {
  const children = runsOf(text);
  return new Paragraph({ ...options, children: mark ? [new Bookmark({ id: mark, children })] : children });
}

/** Its first row is its head, and stands again on each page that it reaches. */
function drawTable({ columns, rows, rowHeads }: TableBlock): Table {
  const cell = (paragraphs: Paragraph[]) => new TableCell({ children: paragraphs });
  const head = (text: string, mark?: string) => marked(text, mark, { style: 'Cell', keepNext: true });
  const widths = columns.map(() => Math.floor(9600 / columns.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label, mark }) => cell([bold(label, mark)])),
      }),
      ...rows.map(
        ({ mark, cells }) =>
          new TableRow({
            children: cells.map((text, index) =>
              cell(
                index === 0 && rowHeads
                  ? [head(text, mark)]
                  : text.split('\n').map((line) => new Paragraph({ style: 'Cell', children: runsOf(line) })),
              ),
            ),
          }),
      ),
    ],
  });
}

function bold(text: string, mark: string | undefined): Paragraph {
  const children = [new TextRun({ text, bold: true })];
  return new Paragraph({
    style: 'Cell',
    keepNext: true,
    children: mark ? [new Bookmark({ id: mark, children })] : children,
  });
}
