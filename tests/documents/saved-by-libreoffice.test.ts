import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../app/documents/form-document.ts';
import { readDocx } from '../../app/documents/read-docx.ts';
import { KeptApart } from '../../app/files/kept-apart.ts';
import { placeAnswers } from '../../workflows/documents/place-answers.ts';
import { template2008 } from '../../workflows/forms/template-2008.ts';

/**
 * A form of 2008 that the program wrote, with Libraries as its service area, two paragraphs of evidence and the first
 * box ticked. Then LibreOffice 7.4.7 opened it, once as it is and once by way of its own format, and typed into it:
 * answers into blank lines, a paragraph in the midst of another answer, a word made bold, cells of both tables and a row
 * more, a second box, and one answer with changes tracked. Both files are as LibreOffice saved them.
 */
const saved = async (name: string) => {
  const file = await KeptApart.open();
  try {
    await file.write(readFileSync(new URL(`saved-by-libreoffice/${name}`, import.meta.url)));
    const read = await readDocx(file);
    if (!read.ok) throw new Error(read.why);
    return read;
  } finally {
    await file.close();
  }
};

describe.each(['edited.docx', 'edited-by-way-of-odt.docx'])('a form that LibreOffice saved, %s', (name) => {
  it('says which form of which case it is, and that changes were tracked', async () => {
    expect(await saved(name)).toMatchObject({
      form: formOf(template2008),
      reference: 'DIA-2026-0001',
      tracked: true,
      commented: false,
    });
  });

  it('brings every answer back to its place, and leaves no word over', async () => {
    const { content, unplaced } = placeAnswers(template2008, (await saved(name)).blocks);
    expect(unplaced).toEqual([]);
    const group = (row: string, disadvantage = '') => ({ row, disadvantage });
    expect(content).toEqual({
      section: 'Leisure & culture “east”',
      serviceArea: 'Libraries',
      completedBy: '',
      completedOn: '2008-06-09',
      groups: [
        group('race', 'no'),
        group('ethnicity'),
        group('age', 'yes'),
        group('class'),
        group('disability'),
        group('gender'),
        group('religion'),
        group('sexualOrientation'),
      ],
      evidence: 'Two complaints were found.\nBoth came by post.\n\nNone was sought.',
      consultation: '',
      actionPlan: '',
      actions: [
        {
          what: 'Large print on request',
          owner: 'Head of Libraries',
          dueOn: '2008-09-01',
          measure: 'Asked of readers each year',
          plan: 'Libraries plan',
        },
        {
          what: 'A ramp at the side door',
          owner: 'Head of Property',
          dueOn: '2009-07-24',
          measure: 'The ramp is there',
          plan: '',
        },
      ],
      inLineWithLaw: 'yes',
      timescale: '',
      responsibility: '',
      comments: 'Written with changes tracked.',
      alsoIn: ['departmentalServicePlan', 'teamPlan'],
      alsoInDetail: '',
      reviewOn: '',
    });
  });
});
