import type { Block, ReadBlock } from '../../workflows/documents/blocks.ts';

const paragraph = (text: string, mark?: string): ReadBlock => ({
  kind: 'paragraph',
  marks: mark ? [mark] : [],
  text,
  others: [],
});
const cell = (text: string, mark?: string) => ({
  marks: mark ? [mark] : [],
  text,
  others: [],
  merged: false,
});

/** What a reader finds of blocks that nobody has touched: by hand, and not through a file. */
export function asRead(blocks: readonly Block[]): ReadBlock[] {
  return blocks.flatMap(readOne);
}

function readOne(block: Block): ReadBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'fixed':
      return [paragraph(block.text, block.mark)];
    case 'text':
      return block.text.split('\n').map((line) => paragraph(line));
    case 'items':
      return block.items.map((item) => paragraph(item));
    case 'choices':
      return block.options.map(({ label, chosen }) => paragraph(`${chosen ? '☒' : '☐'} ${label}`));
    case 'table':
      return [
        {
          kind: 'table',
          rows: [
            block.columns.map(({ label, mark }) => cell(label, mark)),
            ...block.rows.map(({ mark, cells }) =>
              cells.map((text, index) => cell(text, index === 0 ? mark : undefined)),
            ),
          ],
        },
      ];
  }
}
