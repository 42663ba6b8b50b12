import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, normalise } from '../../../workflows/forms/blank-answers.ts';
import { changedFields } from '../../../workflows/forms/content-changes.ts';
import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import { editBetween, mergeVersions } from '../../../workflows/forms/merge-versions.ts';
import { contentEntries, parseContent } from '../../../workflows/forms/parse-content.ts';
import { listFields, templates } from '../../../workflows/forms/templates.ts';
import type { Content, Field, FieldType, Template } from '../../../workflows/forms/types.ts';
import { anyAnswer } from './any-answers.ts';

const options = ['race', 'age', 'sex'].map((value) => ({ value, label: value }));
const columns = [
  { name: 'impact', label: 'Impact', type: 'text' },
  { name: 'evidence', label: 'Evidence', type: 'longText' },
] as const;
const field = (name: string, type: FieldType): Field => ({
  name,
  label: name,
  type,
  hashed: false,
  options,
  columns,
});
const fields = [
  field('text', 'longText'),
  field('chosen', 'choices'),
  field('list', 'list'),
  field('table', 'table'),
  field('grid', 'grid'),
];
const merge = (base: Content, mine: Content, theirs: Content) => {
  const { content, both } = mergeVersions(fields, base, mine, theirs);
  return { content, both: both.map((it) => it.field.name) };
};

describe('what only one of two changed', () => {
  it('is taken from whoever changed it, cleared answers too', () => {
    expect(
      merge({ text: 'Old', list: ['One'] }, { text: '', list: ['One'] }, { text: 'Old', list: ['Two'] }),
    ).toEqual({ content: { text: '', list: ['Two'] }, both: [] });
  });

  it('is what both typed alike', () => {
    expect(merge({ text: 'Old' }, { text: 'New' }, { text: 'New' })).toEqual({
      content: { text: 'New' },
      both: [],
    });
  });

  it('is a row of a grid, whose answers stay together', () => {
    const base = { grid: [{ row: 'race', impact: 'none', evidence: 'Survey' }] };
    const mine = { grid: [{ row: 'race', impact: 'some', evidence: 'Survey' }] };
    const other = { grid: [...base.grid, { row: 'age', impact: 'some' }] };
    expect(merge(base, mine, other)).toEqual({
      content: {
        grid: [
          { row: 'race', impact: 'some', evidence: 'Survey' },
          { row: 'age', impact: 'some' },
        ],
      },
      both: [],
    });
    const sameRow = { grid: [{ row: 'race', impact: 'none', evidence: 'Census' }] };
    expect(merge(base, mine, sameRow).both).toEqual(['grid']);
  });

  it('is a row of a table in its place, and a row that one of them put at the end', () => {
    const base = { table: [{ impact: 'A' }, { impact: 'B' }] };
    const mine = { table: [{ impact: 'A1' }, { impact: 'B' }] };
    const theirs = { table: [{ impact: 'A' }, { impact: 'B1' }, { impact: 'C' }] };
    expect(merge(base, mine, theirs)).toEqual({
      content: { table: [{ impact: 'A1' }, { impact: 'B1' }, { impact: 'C' }] },
      both: [],
    });
  });

  it('is each choice by itself', () => {
    expect(
      merge({ chosen: ['age', 'sex'] }, { chosen: ['age'] }, { chosen: ['age', 'race', 'sex'] }),
    ).toEqual({
      content: { chosen: ['age', 'race'] },
      both: [],
    });
  });
});

describe('what both changed', () => {
  it('is told with both versions, and mine is in the text', () => {
    expect(mergeVersions(fields, { text: 'Old' }, { text: 'Mine' }, { text: 'Theirs' })).toEqual({
      content: { text: 'Mine' },
      both: [{ field: fields[0], mine: 'Mine', theirs: 'Theirs' }],
    });
  });

  it('is a list where one took something out, or where both put something at the end', () => {
    const base = { list: ['One', 'Two'] };
    expect(merge(base, { list: ['Two'] }, { list: ['One', 'Two, and more'] }).both).toEqual(['list']);
    expect(merge(base, { list: ['One', 'Two', 'A'] }, { list: ['One', 'Two', 'B'] }).both).toEqual(['list']);
  });
});

/** What somebody may do to an answer: type another, clear it, change a row, put one at the end, take one out. */
function anyEditOf(of: Field, content: Content): fc.Arbitrary<Content> {
  const was = answerTo(content, of.name);
  const another = anyAnswer(of).map((value): Content => ({ [of.name]: value }));
  if (!Array.isArray(was) || was.length === 0) return another;
  if (of.type === 'grid') {
    return fc.oneof(
      another,
      fc.constant<Content>({ [of.name]: [] }),
      another.map((it) => mergeContent(content, it)),
    );
  }
  const rowsOf = (value: Content): Content[string][] => {
    const rows = value[of.name];
    return Array.isArray(rows) ? rows.map((row) => (typeof row === 'string' ? row : [row])) : [];
  };
  const texts = was.filter((it) => typeof it === 'string');
  const rows = was.filter((it) => typeof it !== 'string');
  const changed = (change: <T>(items: T[], fresh: T[]) => T[]) =>
    another.map((value): Content => {
      const fresh = value[of.name];
      if (!Array.isArray(fresh) || rowsOf(value).length === 0) return value;
      return texts.length > 0
        ? {
            [of.name]: change(
              texts,
              fresh.filter((it) => typeof it === 'string'),
            ),
          }
        : {
            [of.name]: change(
              rows,
              fresh.filter((it) => typeof it !== 'string'),
            ),
          };
    });
  const at = fc.nat(was.length - 1);
  return fc.oneof(
    another,
    fc.constant<Content>({ [of.name]: [] }),
    at.chain((index) =>
      changed((items, fresh) => items.map((it, i) => (i === index ? (fresh[0] ?? it) : it))),
    ),
    changed((items, fresh) => [...items, ...fresh.slice(0, 1)]),
    at.chain((index) => changed((items) => items.filter((_, i) => i !== index))),
  );
}

/** A few questions of a template, with a version of their answers and two that began from it. */
const anyContest = fc
  .constantFrom(...templates.flatMap((template: Template) => listFields(template)))
  .chain((one) =>
    fc.option(anyAnswer(one), { nil: undefined }).chain((answer) => {
      const base: Content = answer === undefined ? {} : { [one.name]: answer };
      const edit = fc.oneof(fc.constant(base), anyEditOf(one, base));
      return fc.record({ one: fc.constant(one), base: fc.constant(base), mine: edit, theirs: edit });
    }),
  );

/** Every text in an answer, so that a lost word shows. A row counts as one, since its answers belong together. */
function piecesOf(one: Field, content: Content): string[] {
  const value = normalise(one, answerTo(content, one.name));
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value.map((it) => JSON.stringify(it));
}

describe('any two versions of any answer', () => {
  it('lose no word of either, in whichever order they come, and once is enough', () => {
    let merged = 0;
    let told = 0;
    fc.assert(
      fc.property(anyContest, ({ one, base, mine, theirs }) => {
        const there = mergeVersions([one], base, mine, theirs);
        const back = mergeVersions([one], base, theirs, mine);
        const [both] = there.both;

        const kept = new Set([
          ...piecesOf(one, there.content),
          ...(both ? piecesOf(one, { [one.name]: both.theirs ?? [] }) : []),
          ...(both ? piecesOf(one, { [one.name]: both.mine ?? [] }) : []),
        ]);
        const typed = [...piecesOf(one, mine), ...piecesOf(one, theirs)];
        const was = new Set(piecesOf(one, base));
        expect(typed.filter((piece) => !was.has(piece) && !kept.has(piece))).toEqual([]);

        expect(back.both.map((it) => it.field.name)).toEqual(there.both.map((it) => it.field.name));
        if (both) {
          told += 1;
          expect(back.both).toEqual([
            {
              field: one,
              ...(both.theirs && { mine: both.theirs }),
              ...(both.mine && { theirs: both.mine }),
            },
          ]);
        } else {
          merged += 1;
          expect(normalise(one, answerTo(back.content, one.name))).toEqual(
            normalise(one, answerTo(there.content, one.name)),
          );
        }

        const again = mergeVersions([one], base, mine, there.content);
        expect(again.both).toEqual([]);
        expect(normalise(one, answerTo(again.content, one.name))).toEqual(
          normalise(one, answerTo(there.content, one.name)),
        );
      }),
      { numRuns: 4000 },
    );
    // Neither of the two may have been left out by the luck of the draw.
    expect(Math.min(merged, told)).toBeGreaterThan(400);
  });

  it('come out of an edit, read as a form sends it, as they were merged', () => {
    fc.assert(
      fc.property(anyContest, ({ one, base, mine, theirs }) => {
        const template = { ...templates[0], sections: [{ id: 'a', title: 'A', fields: [one] }] };
        const { content } = mergeVersions([one], base, mine, theirs);
        const edit = editBetween([one], theirs, content);
        const read = parseContent(template, contentEntries(template, edit)).content;
        expect(changedFields(template, mergeContent(theirs, edit), content)).toEqual([]);
        expect(changedFields(template, mergeContent(theirs, read), content)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
