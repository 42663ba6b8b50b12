import { AlignmentType, LevelFormat } from 'docx';

const font = 'Arial';
const black = '000000';
/** The line beside an answer, and those of a table. */
export const lineColour = 'B1B4B6';
/** Behind the head of a table. */
export const headColour = 'F3F2F1';

export const styles = {
  default: {
    document: {
      run: { font, size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: {
      run: { font, size: 40, bold: true, color: black },
      paragraph: { spacing: { after: 160 } },
    },
    heading2: {
      run: { font, size: 30, bold: true, color: black },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font, size: 24, bold: true, color: black },
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
    // A line at its side says where an answer is, and where one is to be written.
    {
      id: 'Answer',
      name: 'Answer',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 170 },
        border: { left: { style: 'single', size: 18, space: 8, color: lineColour } },
      },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 40 } } },
  ],
} as const;

export const numbered = {
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
