import { describe, expect, it } from 'vitest';
import type { ReadBlock } from '../../workflows/documents/blocks.ts';
import { layOutForm } from '../../workflows/documents/lay-out.ts';
import { placeAnswers } from '../../workflows/documents/place-answers.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { asRead } from './as-read.ts';

/** A form with a question of each kind. */
const form: Template = {
  id: 'small',
  version: 1,
  kind: 'assessment',
  title: 'Small form',
  sections: [
    {
      id: 'one',
      title: 'One',
      fields: [
        { name: 'why', label: 'Why?', hint: 'In your own words.', type: 'longText', hashed: true },
        { name: 'on', label: 'When?', type: 'date', hashed: true },
        {
          name: 'how',
          label: 'How?',
          type: 'choice',
          hashed: true,
          options: [
            { value: 'a', label: 'By hand' },
            { value: 'b', label: 'By post' },
          ],
        },
        { name: 'steps', label: 'Steps', type: 'list', hashed: true },
        {
          name: 'who',
          label: 'Who?',
          type: 'choices',
          hashed: true,
          options: [
            { value: 'x', label: 'Carers' },
            { value: 'y', label: 'Children' },
          ],
        },
      ],
    },
    {
      id: 'two',
      title: 'Two',
      fields: [
        {
          name: 'actions',
          label: 'Actions',
          type: 'table',
          hashed: true,
          columns: [
            { name: 'what', label: 'What', type: 'text' },
            { name: 'dueOn', label: 'Due', type: 'date' },
          ],
        },
        {
          name: 'groups',
          label: 'Groups',
          type: 'grid',
          hashed: true,
          options: [
            { value: 'age', label: 'Age' },
            { value: 'sex', label: 'Sex' },
          ],
          columns: [
            { name: 'harm', label: 'Harm', type: 'yesNo' },
            { name: 'note', label: 'Note', type: 'longText' },
          ],
        },
      ],
    },
  ],
};
const content: Content = {
  why: 'First line.\n\nThird line.',
  on: '2026-07-24',
  how: 'b',
  steps: ['Ask', 'Answer'],
  who: ['y'],
  actions: [{ what: 'Ring them', dueOn: '2026-09-01' }],
  groups: [{ row: 'age', harm: 'no', note: 'None seen.' }],
};

const text = (words: string, marks: string[] = []): ReadBlock => ({
  kind: 'paragraph',
  marks,
  text: words,
  others: [],
});
/** The form as it was read, after somebody has done something to it. */
function edited(change: (blocks: ReadBlock[]) => ReadBlock[]) {
  return placeAnswers(
    form,
    change(asRead(layOutForm({ title: 'T', about: ['A.'], template: form, content }))),
  );
}
const at = (blocks: readonly ReadBlock[], words: string) => {
  const found = blocks.findIndex((it) => it.kind === 'paragraph' && it.text === words);
  if (found === -1) throw new Error(`There is no ${words}.`);
  return found;
};
const put =
  (words: string, ...more: ReadBlock[]) =>
  (blocks: ReadBlock[]) =>
    blocks.toSpliced(at(blocks, words) + 1, 0, ...more);
const without = (words: string) => (blocks: ReadBlock[]) => blocks.toSpliced(at(blocks, words), 1);
const said = (words: string, instead: string) => (blocks: ReadBlock[]) =>
  blocks.map((it) => (it.kind === 'paragraph' && it.text === words ? { ...it, text: instead } : it));
const inTables =
  (change: (table: Extract<ReadBlock, { kind: 'table' }>) => Extract<ReadBlock, { kind: 'table' }>) =>
  (blocks: ReadBlock[]) =>
    blocks.map((it) => (it.kind === 'table' ? change(it) : it));
const cell = (words: string) => ({ marks: [], text: words, others: [], merged: false });

describe('what was written is placed', () => {
  it('a paragraph more is a line more, an item more an item, a row more a row', () => {
    expect(edited(put('Third line.', text('Fourth line.'))).content.why).toBe(
      'First line.\n\nThird line.\nFourth line.',
    );
    expect(edited(put('Ask', text('Listen'))).content.steps).toEqual(['Ask', 'Listen', 'Answer']);
    const more = inTables((table) =>
      table.rows[0]?.length === 2
        ? { ...table, rows: [...table.rows, [cell('Write'), cell('1 October 2026')]] }
        : table,
    );
    expect(edited(more).content.actions).toEqual([
      { what: 'Ring them', dueOn: '2026-09-01' },
      { what: 'Write', dueOn: '2026-10-01' },
    ]);
  });

  it.each([
    ['1 August 2026', '2026-08-01'],
    ['1 Aug 2026', '2026-08-01'],
    ['1/8/2026', '2026-08-01'],
    ['2026-08-01', '2026-08-01'],
    ['', ''],
  ])('a date as people write it: %s', (written, value) => {
    expect(edited(said('24 July 2026', written))).toMatchObject({ content: { on: value }, unplaced: [] });
  });

  it('a box that is ticked or not, by its sign', () => {
    expect(edited(said('☐ Carers', '☑ Carers')).content.who).toEqual(['x', 'y']);
    expect(edited(said('☒ Children', '☐ Children')).content.who).toEqual([]);
  });

  it('a choice by its label, however it is spelt in capitals', () => {
    expect(edited(said('By post', 'BY HAND')).content.how).toBe('a');
  });
});

describe('what cannot be placed is said in full, and nothing is guessed', () => {
  const cases: [string, (blocks: ReadBlock[]) => ReadBlock[], absent: string[], words: string[]][] = [
    ['a date that is none', said('24 July 2026', 'next summer'), ['on'], ['next summer']],
    ['a choice that is none', said('By post', 'By pigeon'), ['how'], ['By pigeon']],
    ['a box that is none', put('☒ Children', text('☒ Cats')), ['who'], ['☐ Carers\n☒ Children\n☒ Cats']],
    ['a box that is gone', without('☐ Carers'), ['who'], ['☒ Children']],
    ['words before the first question', put('A.', text('Dear all,')), [], ['Dear all,']],
    ['words under a section', put('Two', text('See below.')), [], ['See below.']],
    [
      'words in the hint',
      said('In your own words.', 'In your own words. Because.'),
      [],
      ['In your own words. Because.'],
    ],
    ['words in the question', said('Why?', 'Why? Because.'), [], ['Why? Because.']],
    ['words after the end', put('End of the form.', text('Yours,')), [], ['Yours,']],
    ['words beside a table', put('Actions', text('These:')), [], ['These:']],
    [
      'a question that is gone: its answer, and the one that it ended',
      without('When?'),
      ['why', 'on'],
      ['First line.', 'Third line.', '24 July 2026', ''],
    ],
    [
      'a question that is there twice',
      put('24 July 2026', text('When?', ['dr_f1']), text('1 May 2026')),
      ['on'],
      ['24 July 2026', '1 May 2026'],
    ],
    [
      'a table in an answer without one',
      put('Third line.', {
        kind: 'table',
        rows: [
          [cell('a'), cell('b')],
          [cell('c'), cell('d')],
        ],
      }),
      [],
      ['a\tb\nc\td'],
    ],
    [
      'a picture',
      put('Third line.', { kind: 'paragraph', marks: [], text: '', others: ['A picture.'] }),
      [],
      ['A picture.'],
    ],
    [
      'a table that has lost a column',
      inTables((table) =>
        table.rows[0]?.length === 2 ? { ...table, rows: table.rows.map((row) => row.slice(0, 1)) } : table,
      ),
      ['actions'],
      ['What\nRing them'],
    ],
    [
      'a table with an answer that is none',
      inTables((table) => ({
        ...table,
        rows: table.rows.map((row) => row.map((it) => (it.text === '1 September 2026' ? cell('soon') : it))),
      })),
      ['actions'],
      ['soon', 'What\tDue\nRing them\tsoon'],
    ],
    [
      'a grid that has lost a row',
      inTables((table) => (table.rows[0]?.length === 3 ? { ...table, rows: table.rows.slice(0, 2) } : table)),
      ['groups'],
      ['Group\tHarm\tNote\nAge\tNo\tNone seen.'],
    ],
    [
      'a cell that was joined with another',
      inTables((table) =>
        table.rows[0]?.length === 3
          ? {
              ...table,
              rows: table.rows.map((row) => row.map((it) => ({ ...it, merged: it.text === 'No' }))),
            }
          : table,
      ),
      ['groups'],
      ['Group\tHarm\tNote\nAge\tNo\tNone seen.\nSex\t\t'],
    ],
    [
      'the head of a column',
      inTables((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.map((it) => (it.text === 'Harm' ? { ...it, text: 'Harm done' } : it)),
        ),
      })),
      [],
      ['Harm done'],
    ],
    [
      'a table that is gone',
      (blocks) => blocks.filter((it) => it.kind !== 'table'),
      ['actions', 'groups'],
      ['', ''],
    ],
  ];
  it.each(cases)('%s', (_name, change, absent, words) => {
    const { content: placed, unplaced } = edited(change);
    expect(unplaced.map((it) => it.text)).toEqual(words);
    const all = ['why', 'on', 'how', 'steps', 'who', 'actions', 'groups'];
    expect(all.filter((name) => placed[name] === undefined)).toEqual(absent);
    const kept = all.filter((name) => !absent.includes(name) && name !== 'groups');
    for (const name of kept) expect([name, placed[name]]).toEqual([name, content[name]]);
  });

  it('a form that was emptied of everything', () => {
    const { content: placed, unplaced } = placeAnswers(frontSheet, [text('Something else entirely.')]);
    expect(placed).toEqual({});
    expect(unplaced[0]?.text).toBe('Something else entirely.');
  });
});
