import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, missingAnswers } from '../../../workflows/forms/check-content.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import { contentEntries, parseContent } from '../../../workflows/forms/parse-content.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import { templates } from '../../../workflows/forms/templates.ts';
import type { Content, Entry, Template } from '../../../workflows/forms/types.ts';
import { anyContent, anyText } from './any-answers.ts';

/** As a browser and the server between them would carry it. */
function sent(entries: Entry[]): Entry[] {
  return [...new URLSearchParams(new URLSearchParams(entries).toString()).entries()];
}

describe('a posted form', () => {
  it.each([...templates])(
    'of “$title” comes back to the letter, whatever was typed',
    (template: Template) => {
      fc.assert(
        fc.property(anyContent(template), fc.constantFrom('', 'report.'), (content, prefix) => {
          const read = parseContent(template, sent(contentEntries(template, content, prefix)), prefix);
          expect(read.errors).toEqual([]);
          expect(read.content).toEqual(content);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('never throws and never invents a field, whatever is posted', () => {
    const anyName = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'purpose',
        'actions.0',
        'actions.0.',
        'actions.__proto__.owner',
      ),
      fc.constantFrom(
        'groups.race',
        'groups.race.disadvantage',
        'reviewOn-day',
        'actions.9999999999.what',
        '.',
        '-day',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, fc.string({ unit: 'binary' }))), (entries) => {
        const { content } = parseContent(template2008, entries);
        const allowed = template2008.sections.flatMap((section) =>
          section.fields.map((field): string => field.name),
        );
        expect(Object.keys(content).filter((name) => !allowed.includes(name))).toEqual([]);
      }),
    );
    expect(Object.hasOwn(Object.prototype, 'owner')).toBe(false);
  });

  it('returns only what was posted, so that one section can be saved by itself', () => {
    expect(parseContent(frontSheet, [['subject', 'Parking']]).content).toEqual({ subject: 'Parking' });
  });

  it('has one kind of line end', () => {
    const { content } = parseContent(frontSheet, [['purpose', 'one\r\ntwo\rthree\nfour']]);
    expect(content.purpose).toBe('one\ntwo\nthree\nfour');
  });

  it('may give its recommendations by number or, from a script, one after the other', () => {
    const numbered = parseContent(frontSheet, [
      ['recommendations.10', 'third'],
      ['recommendations.2', 'second'],
      ['recommendations.0', 'first'],
      ['recommendations.1', '  '],
    ]);
    expect(numbered.content.recommendations).toEqual(['first', 'second', 'third']);
    const repeated = parseContent(frontSheet, [
      ['recommendations', 'first'],
      ['recommendations', 'second'],
    ]);
    expect(repeated.content.recommendations).toEqual(['first', 'second']);
  });

  it('drops the rows of a table that were left blank, and keeps a row with one word in it', () => {
    const { content } = parseContent(template2026, [
      ['actions.0.what', ''],
      ['actions.0.owner', ' '],
      ['actions.4.owner', 'Head of Libraries'],
      ['actions.4.dueOn-day', ''],
    ]);
    expect(content.actions).toEqual([{ owner: 'Head of Libraries', dueOn: '' }]);
  });

  it('can say that no box is ticked any more', () => {
    expect(parseContent(template2008, [['alsoIn', '']]).content).toEqual({ alsoIn: [] });
    expect(
      parseContent(template2008, [
        ['alsoIn', ''],
        ['alsoIn', 'other'],
        ['alsoIn', 'teamPlan'],
      ]).content.alsoIn,
    ).toEqual(['teamPlan', 'other']);
  });
});

describe('a date', () => {
  const dateOf = (day: string, month: string, year: string) =>
    parseContent(template2008, [
      ['reviewOn-day', day],
      ['reviewOn-month', month],
      ['reviewOn-year', year],
    ]);

  it.each([
    ['24', '7', '2008', '2008-07-24'],
    [' 4 ', 'July', '2008', '2008-07-04'],
    ['29', '2', '2008', '2008-02-29'],
    ['1', 'sep', '2008', '2008-09-01'],
  ])('typed as %s %s %s is %s', (day, month, year, expected) => {
    expect(dateOf(day, month, year)).toEqual({ content: { reviewOn: expected }, errors: [] });
  });

  it('may come whole', () => {
    expect(parseContent(template2008, [['reviewOn', '2008-7-4']])).toEqual({
      content: { reviewOn: '2008-07-04' },
      errors: [],
    });
  });

  it.each([
    ['31', '2', '2008'],
    ['29', '2', '2007'],
    ['29', '2', '1900'],
    ['0', '7', '2008'],
    ['24', '13', '2008'],
    ['24', '7', '08'],
    ['24', '', '2008'],
    ['tomorrow', '', ''],
  ])('that no calendar has (%s %s %s) is told, and what was typed is kept', (day, month, year) => {
    const { content, errors } = dateOf(day, month, year);
    expect(errors).toEqual([
      { field: 'reviewOn', message: '“Date for further review” must be a real date, like 24 7 2008.' },
    ]);
    for (const typed of [day, month, year]) expect(content.reviewOn).toContain(typed);
  });

  it('of a step taken so far may be a month alone, but a review date may not', () => {
    const step = parseContent(frontSheet, [
      ['milestones.0.what', 'Senior management recommended it'],
      ['milestones.0.on-day', ''],
      ['milestones.0.on-month', '5'],
      ['milestones.0.on-year', '2008'],
    ]);
    expect(step.errors).toEqual([]);
    expect(step.content.milestones).toEqual([{ what: 'Senior management recommended it', on: '2008-05' }]);
    expect(dateOf('', '5', '2008').errors).toHaveLength(1);
  });

  it('is right exactly when the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.nat({ max: 14 }),
        fc.nat({ max: 33 }),
        (y, m, d) => {
          const real = new Date(Date.UTC(y, m - 1, d));
          const exists =
            real.getUTCFullYear() === y && real.getUTCMonth() === m - 1 && real.getUTCDate() === d;
          expect(dateOf(String(d), String(m), String(y)).errors.length === 0).toBe(exists);
        },
      ),
    );
  });
});

describe('a wrong answer', () => {
  it('with a character that nothing can carry is told, and every other letter stays', () => {
    const { content, errors } = parseContent(frontSheet, [
      ['purpose', 'Be\u0000fore \uFFFE after\u000B.'],
      ['recommendations.0', ''],
      ['recommendations.1', 'No\u001Fw'],
    ]);
    expect(content).toEqual({ purpose: 'Before  after.', recommendations: ['Now'] });
    expect(errors.map((error) => error.field)).toEqual(['purpose', 'recommendations.0']);
    expect(errors[0]?.message).toMatch(/^“Purpose and summary” had a hidden character/);
  });

  it('half a surrogate pair is such a character, and a whole one is not', () => {
    expect(parseContent(frontSheet, [['subject', 'a\uD83D']])).toMatchObject({ content: { subject: 'a' } });
    expect(parseContent(frontSheet, [['subject', 'a😀']])).toEqual({
      content: { subject: 'a😀' },
      errors: [],
    });
  });

  it.each([
    ['subject', limits.text, 'subject'],
    ['purpose', limits.longText, 'purpose'],
    ['recommendations', limits.listItem, 'recommendations.0'],
  ])('in %s is one of more than %i characters', (name, limit, field) => {
    expect(parseContent(frontSheet, [[name, 'é'.repeat(limit)]]).errors).toEqual([]);
    expect(parseContent(frontSheet, [[name, '😀'.repeat(limit)]]).errors).toEqual([]);
    const { content, errors } = parseContent(frontSheet, [[name, 'é'.repeat(limit + 1)]]);
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect([content[name]].flat()).toEqual(['é'.repeat(limit + 1)]);
  });

  it('is more than a hundred rows, all of which are kept', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i): Entry => [`milestones.${i}.what`, `step ${i}`]);
    expect(parseContent(frontSheet, rows(100)).errors).toEqual([]);
    const { content, errors } = parseContent(frontSheet, rows(101));
    expect(errors).toEqual([
      { field: 'milestones', message: '“Steps taken so far” must have 100 entries or fewer.' },
    ]);
    expect(content.milestones).toHaveLength(101);
  });

  it('names its row as it is on the page that comes back, with the prefix it was posted under', () => {
    const { content, errors } = parseContent(
      template2026,
      [
        ['case.actions.0.what', ''],
        ['case.actions.7.dueOn', 'soon'],
        ['case.groups.race.impact', 'huge'],
        ['case.conclusion', 'maybe'],
        ['case.fullAssessmentNeeded', 'Perhaps'],
      ],
      'case.',
    );
    expect(errors.map((error) => error.field).sort()).toEqual([
      'case.actions.0.dueOn',
      'case.conclusion',
      'case.fullAssessmentNeeded',
      'case.groups.race.impact',
    ]);
    expect(content).toMatchObject({
      actions: [{ dueOn: 'soon' }],
      conclusion: 'maybe',
      fullAssessmentNeeded: 'perhaps',
    });
  });

  it('keeps every typed word, wrong or not', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        const { content } = parseContent(template2026, [
          ['conclusion', a],
          ['reviewOn', b],
          ['actions.3.dueOn', c],
        ]);
        const kept = JSON.stringify(content);
        for (const typed of [a, b, c]) {
          // A date is tidied (7 becomes 07), so a text that happens to be one is not what this is about.
          if (/^\s*\d{4}-\d/.test(typed)) continue;
          expect(kept).toContain(JSON.stringify(typed.trim()).slice(1, -1));
        }
      }),
    );
  });
});

describe('an edit', () => {
  it('merges over what was there, and a list that was emptied is empty', () => {
    const old = { subject: 'Parking', recommendations: ['one', 'two'], purpose: 'Why' };
    const { content } = parseContent(frontSheet, [
      ['recommendations.0', ''],
      ['purpose', 'Why now'],
    ]);
    expect(mergeContent(old, content)).toEqual({
      subject: 'Parking',
      recommendations: [],
      purpose: 'Why now',
    });
    expect(old.purpose).toBe('Why');
  });

  it('of one cell of a grid leaves the other groups as they were', () => {
    const old: Content = {
      groups: [
        { row: 'race', impact: 'negative', evidence: 'Figures' },
        { row: 'age', impact: 'neutral' },
      ],
    };
    const { content } = parseContent(template2026, [
      ['groups.race.evidence', ''],
      ['groups.age.impact', ''],
      ['groups.sex.impact', 'positive'],
    ]);
    expect(mergeContent(old, content)).toEqual({
      groups: [
        { row: 'race', impact: 'negative' },
        { row: 'sex', impact: 'positive' },
      ],
    });
  });

  it('that posts back what is there changes nothing', () => {
    fc.assert(
      fc.property(anyContent(template2026), (content) => {
        const posted = parseContent(template2026, contentEntries(template2026, content)).content;
        expect(mergeContent(content, posted)).toEqual(content);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is missing', () => {
  it('is told question by question, and a space is no answer', () => {
    const missing = missingAnswers(frontSheet, { subject: ' ', purpose: 'Why', recommendations: ['', ' '] });
    expect(missing).toEqual([
      { field: 'subject', label: 'Subject', message: '“Subject” needs an answer.' },
      { field: 'recommendations', label: 'Recommendations', message: '“Recommendations” needs an answer.' },
    ]);
  });
});
