import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../app/documents/read-docx.ts';
import { writeDocx } from '../../app/documents/write-docx.ts';
import { KeptApart } from '../../app/files/kept-apart.ts';
import { layOutForm } from '../../workflows/documents/lay-out.ts';
import { placeAnswers } from '../../workflows/documents/place-answers.ts';
import { actionTemplate } from '../../workflows/forms/action.ts';
import { changedFields } from '../../workflows/forms/content-changes.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { mergeContent } from '../../workflows/forms/merge-content.ts';
import { template2008 } from '../../workflows/forms/template-2008.ts';
import { template2026 } from '../../workflows/forms/template-2026.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { anyContent } from '../workflows/forms/any-answers.ts';
import { asRead } from './as-read.ts';

const forms: [string, Template][] = [
  ['the front sheet', frontSheet],
  ['an assessment of 2008', template2008],
  ['an assessment of 2026', template2026],
  ['an action', actionTemplate],
];
const layOut = (template: Template, content: Content) =>
  layOutForm({ title: 'A form', about: ['DIA-2026-0001', 'In draft.'], template, content });

describe('a form that is written and read back with nothing changed is the same', () => {
  it.each(forms)('as a model, %s', (_name, template) => {
    fc.assert(
      fc.property(anyContent(template), (content) => {
        const { content: placed, unplaced } = placeAnswers(template, asRead(layOut(template, content)));
        expect(unplaced).toEqual([]);
        expect(changedFields(template, content, mergeContent(content, placed))).toEqual([]);
        // And where nothing was there before, everything comes.
        expect(changedFields(template, content, mergeContent({}, placed))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(forms)(
    'through a Word document, %s',
    async (_name, template) => {
      await fc.assert(
        fc.asyncProperty(anyContent(template), async (content) => {
          const file = await KeptApart.open();
          try {
            const facts = {
              title: 'A form',
              subject: 'Test',
              foot: 'A form',
              form: 'x@1',
              reference: 'DIA-2026-0001',
            };
            await file.write(await writeDocx(facts, layOut(template, content)));
            const read = await readDocx(file);
            if (!read.ok) throw new Error(read.why);
            expect(read).toMatchObject({
              form: 'x@1',
              reference: 'DIA-2026-0001',
              tracked: false,
              commented: false,
            });
            const { content: placed, unplaced } = placeAnswers(template, read.blocks);
            expect(unplaced).toEqual([]);
            expect(changedFields(template, content, mergeContent({}, placed))).toEqual([]);
          } finally {
            await file.close();
          }
        }),
        { numRuns: Number(process.env.DOCX_RUNS ?? 25) },
      );
    },
    60_000,
  );
});
