import { describe, expect, it } from 'vitest';
import {
  changedFields,
  describeChange,
  editsOnlyImplications,
} from '../../../workflows/forms/content-changes.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import type { Content, Template } from '../../../workflows/forms/types.ts';

function sentences(template: Template, before: Content, after: Content): string[] {
  return changedFields(template, before, after).flatMap((change) => describeChange(template, change));
}

describe('what changed', () => {
  it('says of each field whether the signatures are bound to it', () => {
    expect(
      changedFields(
        frontSheet,
        { purpose: 'Old', internalNote: '', subject: 'Same' },
        { purpose: 'New', internalNote: 'Ring me', subject: 'Same' },
      ),
    ).toEqual([
      { field: 'purpose', label: 'Purpose and summary', hashed: true, before: 'Old', after: 'New' },
      { field: 'internalNote', label: 'Internal note', hashed: false, after: 'Ring me' },
    ]);
  });

  it('does not count a blank for an absent answer, nor keys in another order', () => {
    expect(
      changedFields(
        template2026,
        { title: '', actions: [{ what: 'A', owner: 'B' }] },
        { actions: [{ owner: 'B', what: 'A', measure: '' }], scope: ' ' },
      ),
    ).toEqual([]);
  });

  it('reads as sentences, with dates and options in words', () => {
    expect(
      sentences(
        frontSheet,
        { keyDecision: 'yes', meetingOn: '2008-07-24', riskImplications: 'Some', route: 'cabinet' },
        { keyDecision: 'no', meetingOn: '2008-08-07', legalImplications: 'None', route: 'council' },
      ),
    ).toEqual([
      'Who decides changed from “Cabinet” to “Full Council”.',
      'Intended meeting date changed from “24 July 2008” to “7 August 2008”.',
      '“Is it a key decision?” changed from “Yes” to “No”.',
      'Legal was answered: “None”.',
      'Risk was cleared. It said “Some”.',
    ]);
  });

  it('tells of a recommendation put in the middle only that one, though the rest move down', () => {
    expect(
      sentences(frontSheet, { recommendations: ['a', 'b'] }, { recommendations: ['a', 'new', 'b'] }),
    ).toEqual(['Recommendation 2 was added: “new”.']);
    expect(
      sentences(frontSheet, { recommendations: ['a', 'x', 'b'] }, { recommendations: ['a', 'b'] }),
    ).toEqual(['Recommendation 2 was removed: “x”.']);
    expect(sentences(frontSheet, { recommendations: ['a', 'a'] }, { recommendations: ['a'] })).toEqual([
      'Recommendation 2 was removed: “a”.',
    ]);
    expect(sentences(frontSheet, { recommendations: ['a', 'b'] }, { recommendations: ['a', 'c'] })).toEqual([
      'Recommendation 2 changed from “b” to “c”.',
    ]);
  });

  it('tells of a table and a grid cell by cell', () => {
    expect(
      sentences(
        template2026,
        {
          actions: [{ what: 'Train staff', owner: 'Head of People' }],
          groups: [{ row: 'race', impact: 'neutral' }],
        },
        {
          actions: [
            { what: 'Train staff', owner: 'Head of Libraries', dueOn: '2026-05-01' },
            { what: 'Count visits', owner: 'Analyst' },
          ],
          groups: [
            { row: 'race', impact: 'negative', severity: 'high' },
            { row: 'carers', impact: 'positive' },
          ],
        },
      ),
    ).toEqual([
      'Race: Impact changed from “Neutral” to “Negative”.',
      'Race: Severity was answered: “High”.',
      'Carers: Impact was answered: “Positive”.',
      'Action 1: Who is responsible changed from “Head of People” to “Head of Libraries”.',
      'Action 1: Due date was answered: “1 May 2026”.',
      'Action 2 was added: “Count visits”, “Analyst”.',
    ]);
  });

  it('tells which boxes were ticked and which were not any more', () => {
    expect(sentences(template2008, { alsoIn: ['teamPlan'] }, { alsoIn: ['other'] })).toEqual([
      '“Other plans that include these actions” now includes Another plan.',
      '“Other plans that include these actions” no longer includes Section or team plan.',
    ]);
  });

  it('cuts a long text short', () => {
    const [text = ''] = sentences(frontSheet, {}, { purpose: 'word '.repeat(1000) });
    expect(text.length).toBeLessThan(300);
    expect(text).toMatch(/…”\.$/);
  });
});

describe('writing the implications', () => {
  const changes = (after: Content) => changedFields(frontSheet, {}, after);

  it('of one’s own part makes nobody an author', () => {
    expect(editsOnlyImplications(changes({ legalImplications: 'The Act' }), 'legal')).toBe(true);
    expect(editsOnlyImplications(changes({ financialImplications: '£5' }), 'finance')).toBe(true);
    expect(editsOnlyImplications([], 'legal')).toBe(true);
  });

  it('of the other director, or with any other answer, is more than that', () => {
    expect(editsOnlyImplications(changes({ legalImplications: 'The Act' }), 'finance')).toBe(false);
    expect(editsOnlyImplications(changes({ legalImplications: 'The Act', purpose: 'Why' }), 'legal')).toBe(
      false,
    );
    expect(editsOnlyImplications(changes({ internalNote: 'Ring me' }), 'legal')).toBe(false);
  });
});
