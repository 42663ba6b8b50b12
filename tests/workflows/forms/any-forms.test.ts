import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerTo, normalise } from '../../../workflows/forms/blank-answers.ts';
import { changedFields } from '../../../workflows/forms/content-changes.ts';
import { contentEntries, parseContent } from '../../../workflows/forms/parse-content.ts';
import { templates } from '../../../workflows/forms/templates.ts';
import type { Content, Entry, Field, Template } from '../../../workflows/forms/types.ts';
import { anyAnswer } from './any-answers.ts';

/** As a browser and the server between them would carry it: line ends become two characters on the way. */
const sent = (entries: Entry[]): Entry[] =>
  [...new URLSearchParams(new URLSearchParams(entries).toString())].map(([name, value]) => [
    name,
    value.replaceAll('\n', '\r\n'),
  ]);

const every: { template: Template; field: Field; answers: fc.Arbitrary<Content> }[] = templates.flatMap(
  (template: Template) =>
    template.sections.flatMap((section) =>
      section.fields.map((field) => ({
        template: { ...template, sections: [{ ...section, fields: [field] }] },
        field,
        answers: anyAnswer(field).map((answer): Content => ({ [field.name]: answer })),
      })),
    ),
);
const anyForm = fc
  .constantFrom(...every)
  .chain(({ template, field, answers }) =>
    fc.record({ template: fc.constant(template), field: fc.constant(field), content: answers }),
  );

it('ten thousand forms come back to the letter, say the same, and are told apart by one letter', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyForm, ({ template, field, content }) => {
      seen.add(`${template.id} ${template.version} ${field.name}`);
      const read = parseContent(template, sent(contentEntries(template, content, 'a.')), 'a.');
      expect(read).toEqual({ content, errors: [] });
      expect(changedFields(template, content, read.content)).toEqual([]);
      const once = normalise(field, answerTo(content, field.name));
      expect(normalise(field, once)).toEqual(once);
      if (typeof once === 'string') {
        expect(changedFields(template, content, { [field.name]: `${once}x` })).toHaveLength(1);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(seen.size, 'every question of every form was asked').toBe(every.length);
});

it('a character that nothing can carry is refused with the name of its answer, wherever it stands', () => {
  const forbidden = fc.constantFrom(
    '\u0000',
    '\u0007',
    '\u000b',
    '\u001f',
    '\ud800',
    '\udfff',
    '\ufffe',
    '\uffff',
  );
  const texts = every.filter(({ field }) => field.type === 'text' || field.type === 'longText');
  fc.assert(
    fc.property(fc.constantFrom(...texts), forbidden, fc.nat(3), ({ template, field }, character, at) => {
      const typed = `${'abc\n'.slice(0, at)}${character}def`;
      const { content, errors } = parseContent(template, [[field.name, typed]]);
      expect(errors).toEqual([
        { field: field.name, message: expect.stringContaining(`“${field.label}” had a hidden character`) },
      ]);
      expect(content[field.name]).toBe(typed.replace(character, ''));
    }),
    { numRuns: 500 },
  );
});
