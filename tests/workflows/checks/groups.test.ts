import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../workflows/checks/index.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import type { Row, Template } from '../../../workflows/forms/types.ts';
import { found, ofToday } from './reports.ts';

describe('a council’s own form', () => {
  /** The form of today with another question on the groups. */
  const asking = (change: object): Template => ({
    ...template2026,
    sections: template2026.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => (field.name === 'groups' ? { ...field, ...change } : field)),
    })),
  });

  it.each([
    ['in words', { columns: undefined }],
    ['without a list of them', { options: undefined }],
    ['with columns of its own', { columns: [{ name: 'notes', label: 'Notes', type: 'text' }] }],
  ])('that asks about the groups %s is not held to a grid', (_how, change) => {
    const template = asking(change);
    const frontSheet = { groupsNamed: ['Travellers'] };
    expect(found(ofToday({ template, frontSheet, content: { groups: [] } }))).toEqual([]);
    expect(found(ofToday({ template, frontSheet, content: { actions: [] } }))).toEqual([
      'actionsMissing actions',
    ]);
  });
});

describe('a negative impact', () => {
  const groups = (change: Row): Row[] => {
    const its = ofToday().cases[0]?.content.groups;
    if (!Array.isArray(its)) throw new Error('There is no grid.');
    return its.flatMap((row) =>
      typeof row === 'string' ? [] : [row.row === 'disability' ? { ...row, ...change } : row],
    );
  };
  const sentences = (change: Row) =>
    checkReport(ofToday({ content: { groups: groups(change) } })).map(({ what }) => what);

  it('is told of with the group that it falls on, and what is missing', () => {
    expect(sentences({ mitigation: '' })).toEqual([
      'Disability: the impact is negative, and nothing is said about what will be done or why not.',
    ]);
    expect(sentences({ residualImpact: '' })).toEqual([
      'Disability: the impact is negative, and nothing is said about what remains of it.',
    ]);
    expect(sentences({ residualImpact: 'negative', justification: '' })).toEqual([
      'Disability: a negative impact remains, and it is not justified.',
    ]);
    expect(sentences({ severity: '', likelihood: '' })).toEqual([
      'Disability: the severity of the negative impact is not given.',
      'Disability: the likelihood of the negative impact is not given.',
    ]);
  });

  it('that remains is a matter of its own assessment’s conclusion, not of another’s', () => {
    const report = ofToday();
    const [first] = report.cases;
    if (!first) throw new Error('There is no case.');
    const neutral = template2026.sections[6].fields[0].options.map(({ value }) => ({
      row: value,
      impact: 'neutral',
    }));
    const second = {
      ...first,
      reference: 'DIA-2026-0002',
      content: { ...first.content, groups: neutral, conclusion: 'proceed' },
    };
    expect(found({ ...report, cases: [first, second] })).toEqual([]);
    const ignoring = { ...first, content: { ...first.content, conclusion: 'proceed' } };
    expect(checkReport({ ...report, cases: [ignoring, second] }).map(({ where }) => where)).toEqual([
      { form: 'DIA-2026-0001', field: 'conclusion' },
    ]);
  });
});
