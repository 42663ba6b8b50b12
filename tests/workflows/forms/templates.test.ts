import { describe, expect, it } from 'vitest';
import { actionTemplate } from '../../../workflows/forms/action.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { parseTemplate } from '../../../workflows/forms/parse-template.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026, template2026v1 } from '../../../workflows/forms/template-2026.ts';
import {
  findField,
  findTemplate,
  getTemplate,
  listFields,
  templates,
} from '../../../workflows/forms/templates.ts';
import type { Template } from '../../../workflows/forms/types.ts';

/** Written by hand from the rule of what a signature is bound to. */
const hashedOnTheFrontSheet = [
  'purpose',
  'alternatives',
  'recommendations',
  'keyDecision',
  'keyDecisionGround',
  'financialImplications',
  'staffingImplications',
  'policyImplications',
  'legalImplications',
  'riskImplications',
  'propertyImplications',
  'equalityImplications',
  'wardsAffected',
  'significantImplications',
  'significantImplicationsDetail',
  'newOrChangedPolicy',
  'newOrChangedPolicyDetail',
];

describe('what a signature is bound to', () => {
  it('on the front sheet is the proposal, the key decision and every implication, and nothing else', () => {
    const hashed = listFields(frontSheet).filter((field) => field.hashed);
    expect(hashed.map((field) => field.name).sort()).toEqual([...hashedOnTheFrontSheet].sort());
  });

  it.each([template2008, template2026v1, template2026, actionTemplate])(
    'is every answer of “$title”',
    (template: Template) => {
      expect(listFields(template).filter((field) => !field.hashed)).toEqual([]);
    },
  );

  it('the directors’ own teams write the legal and the financial implications, and nothing else', () => {
    const written = listFields(frontSheet).filter((field) => field.implicationOf);
    expect(written.map((field) => [field.name, field.implicationOf])).toEqual([
      ['financialImplications', 'finance'],
      ['legalImplications', 'legal'],
    ]);
  });
});

describe('the forms', () => {
  it('the 2008 grid asks about eight groups, with one yes or no each', () => {
    const grid = findField(template2008, 'groups');
    expect(grid?.options?.map((option) => option.value)).toEqual([
      'race',
      'ethnicity',
      'age',
      'class',
      'disability',
      'gender',
      'religion',
      'sexualOrientation',
    ]);
    expect(grid?.columns?.map((column) => [column.name, column.type])).toEqual([['disadvantage', 'yesNo']]);
  });

  it('the 2026 grid asks about the nine protected characteristics of the Act first', () => {
    expect(
      findField(template2026, 'groups')
        ?.options?.slice(0, 9)
        .map((option) => option.label),
    ).toEqual([
      'Age',
      'Disability',
      'Gender reassignment',
      'Marriage and civil partnership',
      'Pregnancy and maternity',
      'Race',
      'Religion or belief',
      'Sex',
      'Sexual orientation',
    ]);
  });

  it('little is required, so that a report checker and not the form holds up a draft', () => {
    const required = templates.map((template: Template) =>
      listFields(template)
        .filter((field) => field.required)
        .map((field) => field.name),
    );
    expect(required).toEqual([
      ['subject', 'purpose', 'recommendations'],
      ['fullAssessmentNeeded', 'title'],
      ['fullAssessmentNeeded', 'title'],
      ['serviceArea'],
      ['title', 'owner'],
      ['title', 'owner'],
    ]);
  });

  it('a case keeps the version it began with, and a new case gets the newest', () => {
    expect(getTemplate('2026', 1)).toBe(template2026v1);
    expect(getTemplate('2026')).toBe(template2026);
    expect(findTemplate('2026', 99)).toBeUndefined();
    expect(() => getTemplate('1999')).toThrow('There is no template 1999.');
  });
});

describe('a council’s own template', () => {
  /** As a file would hold it. */
  function asJson(template: Template): Template {
    return structuredClone(template);
  }

  it.each([...templates])('may be what “$title” is', (template: Template) => {
    expect(parseTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ template });
  });

  it('may add a local group without a line of code', () => {
    const own = asJson(template2026);
    const groups = findField(own, 'groups');
    const added = {
      ...groups,
      options: [...(groups?.options ?? []), { value: 'boaters', label: 'Boaters' }],
    };
    const json = {
      ...own,
      id: 'our-own',
      sections: own.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) => (field.name === 'groups' ? added : field)),
      })),
    };
    const read = parseTemplate(json);
    expect('template' in read && findField(read.template, 'groups')?.options?.at(-1)?.label).toBe('Boaters');
  });

  const wrong: [string, (field: Record<string, unknown>) => Record<string, unknown>, RegExp][] = [
    [
      'has an answer that no signature is bound to',
      (f) => ({ ...f, hashed: false }),
      /Section 1 “About this assessment”, question 1 “section”: every answer here must be hashed/,
    ],
    ['has a choice without options', (f) => ({ ...f, type: 'choice' }), /has options/],
    ['has a table without columns', (f) => ({ ...f, type: 'table' }), /has columns/],
    ['has a name that every object has', (f) => ({ ...f, name: 'constructor' }), /reserved name/],
    ['has a name with a dot', (f) => ({ ...f, name: 'a.b' }), /must be a name such as reviewOn/],
    ['repeats a name', (f) => ({ ...f, name: 'serviceArea' }), /two fields have the same name/],
    ['has a type nobody knows', (f) => ({ ...f, type: 'rating' }), /type/],
    [
      'has a column called row',
      (f) => ({ ...f, type: 'table', columns: [{ name: 'row', label: 'Row', type: 'text' }] }),
      /reserved/,
    ],
    ['has a misspelt setting', (f) => ({ ...f, requierd: true }), /requierd/],
  ];
  it.each(wrong)('is refused when it %s', (_why, change, problem) => {
    const json = JSON.parse(JSON.stringify(template2008));
    json.sections[0].fields[0] = change(json.sections[0].fields[0]);
    const read = parseTemplate(json);
    expect(
      'problems' in read && read.problems.map(({ place, message }) => `${place}: ${message}`).join('\n'),
    ).toMatch(problem);
  });

  it('may not free the recommendations of a front sheet from the signatures, nor bind the internal note', () => {
    const json = JSON.parse(JSON.stringify(frontSheet));
    for (const section of json.sections)
      for (const field of section.fields)
        if (['recommendations', 'internalNote'].includes(field.name)) field.hashed = !field.hashed;
    const read = parseTemplate(json);
    expect('problems' in read && read.problems.map(({ message }) => message).sort()).toEqual([
      'hashed must be false',
      'hashed must be true',
    ]);
  });

  it.each([null, 3, 'text', [], {}])('is refused with a sentence when it is %j', (json) => {
    const read = parseTemplate(json);
    expect('problems' in read && read.problems.length).toBeGreaterThan(0);
  });
});
