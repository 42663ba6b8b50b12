import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Draft, listDrafts, putDraft } from '../../db/queries/drafts.ts';
import { normalise } from '../../workflows/forms/blank-answers.ts';
import { template2026 } from '../../workflows/forms/template-2026.ts';
import type { Content } from '../../workflows/forms/types.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { anyAnswer } from '../workflows/forms/any-answers.ts';

let council: Council;
let reference: string;
beforeAll(async () => {
  council = await openCouncil();
  reference = await council.begin('officer');
});
afterAll(() => council.close());

/** The questions of one section at a time, so that each form is of a size that somebody fills in at once. */
const anySection = fc.constantFrom(...template2026.sections).chain((section) =>
  fc
    .record<Content>(Object.fromEntries(section.fields.map((field) => [field.name, anyAnswer(field)])), {
      requiredKeys: [],
    })
    .map((content) => ({ section, content: { ...content } })),
);

it('any words that can be typed are in the draft as they were typed', async () => {
  await fc.assert(
    fc.asyncProperty(anySection, anySection, async ({ section, content }, { content: opened }) => {
      const draft: Draft = {
        id: randomUUID(),
        form: 'content',
        section: section.id,
        fromVersion: 1,
        opened,
        content,
        keptAt: new Date().toISOString(),
      };
      expect(await putDraft(council.database, 'officer', reference, draft)).toBe(true);
      const [kept] = await listDrafts(council.database, 'officer', reference);
      expect(kept).toEqual(draft);
      await council.rows('DELETE FROM drafts');
    }),
    { numRuns: 300 },
  );
});

it('and in the case, once they are saved', async () => {
  await fc.assert(
    fc.asyncProperty(anySection, async ({ section, content }) => {
      const blank = Object.fromEntries(
        section.fields.map(({ name, type }) => [
          name,
          ['choices', 'list', 'table', 'grid'].includes(type) ? [] : '',
        ]),
      );
      await council.send('officer', 'edit', { edit: { content: blank } });
      await council.send('officer', 'edit', { edit: { content } });
      const saved = (await council.caseOf(reference)).content;
      for (const field of section.fields)
        expect(normalise(field, saved[field.name])).toEqual(normalise(field, content[field.name]));
    }),
    { numRuns: 120 },
  );
});
