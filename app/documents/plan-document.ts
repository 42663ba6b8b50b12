import type { Block } from '../../workflows/documents/blocks.ts';
import type { ObjectiveArea } from '../lists/list-of-actions.ts';
import { writeDocx } from './write-docx.ts';

const columns = [
  { label: 'Action', room: 4 },
  { label: 'Who is responsible', room: 2 },
  { label: 'Due', room: 2 },
  { label: 'How it stands', room: 2 },
  { label: 'How we will know', room: 3.5 },
  { label: 'Reference', room: 1.8 },
];

/** The delivery plan as a Word document: a table for each objective area. */
export function planDocument(areas: readonly ObjectiveArea[], asOf: string): Promise<Buffer> {
  const title = 'Delivery plans';
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title },
    { kind: 'fixed', style: 'plain', text: `As they stood on ${asOf}.` },
    ...(areas.length === 0
      ? [{ kind: 'fixed', style: 'plain', text: 'There is no action.' } as const]
      : areas.flatMap(blocksOfArea)),
  ];
  const foot = `${title}, ${asOf}`;
  return writeDocx({ title, subject: 'Actions by objective area', foot, landscape: true }, blocks);
}

const blocksOfArea = (area: ObjectiveArea): Block[] => [
  { kind: 'heading', level: 2, text: area.title },
  {
    kind: 'table',
    columns,
    rowHeads: true,
    rows: area.actions.map((it) => ({
      cells: [it.title, it.owner, it.dueInWords, it.standing, it.measure, it.reference],
    })),
  },
];
