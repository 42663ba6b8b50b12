import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFilled } from '../../../db/demonstration/content/well-filled.ts';
import { normalise } from '../../../workflows/forms/blank-answers.ts';
import { canonicalContent, contentHash, type SignedCase } from '../../../workflows/forms/content-hash.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import { listFields } from '../../../workflows/forms/templates.ts';
import type { Content, Template } from '../../../workflows/forms/types.ts';
import { anyAnswer, anyContent } from './any-answers.ts';

/** Written by hand: what may go on being filled in under a signature. */
const notHashed = [
  'subject',
  'reportTo',
  'reportOn',
  'reportOf',
  'contactOfficer',
  'director',
  'portfolio',
  'corporateAim',
  'strategyTheme',
  'milestones',
  'groupsNamed',
  'route',
  'meetingOn',
  'decisionMaker',
  'decisionOn',
  'inForwardPlan',
  'forwardPlanReference',
  'openOrExempt',
  'exemptParagraph',
  'actingDateStated',
  'callInExempt',
  'callInExemptReason',
  'lawful',
  'withinBudget',
  'contraryToPolicyFramework',
  'category',
  'presentedFor',
  'tracking',
  'consultees',
  'appendices',
  'backgroundPapers',
  'properOfficer',
  'properOfficerOn',
  'internalNote',
];

const report = wellFilled({
  consultedOn: '2026-01-30',
  completedOn: '2026-02-20',
  reportOn: '2026-03-02',
  scrutinyOn: '2026-03-10',
  meetingOn: '2026-03-24',
  mayActFrom: '2026-04-02',
  actionsDueOn: '2026-09-30',
  reviewOn: '2027-03-24',
});
const theCase: SignedCase = {
  reference: 'DIA-2026-0001',
  template: template2026,
  content: report.assessment,
};
const attachment = { name: 'hours.pdf', sha256: 'a'.repeat(64) };

function hashOf(sheet: Content, cases = [theCase], attachments = [attachment]): string {
  return contentHash(canonicalContent({ frontSheet: sheet }, cases, attachments));
}
const signed = hashOf(report.frontSheet);

/** The same content with its keys, and those of its rows, in another order. */
function shuffled(content: Content): Content {
  const turn = (object: Record<string, unknown>) => Object.fromEntries(Object.entries(object).reverse());
  return JSON.parse(JSON.stringify(content), (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value) ? turn(value) : value,
  );
}

describe('the hash that a signature is bound to', () => {
  it('is the same on every machine and in every version: the canonical form is fixed', () => {
    const canonical = canonicalContent(
      {
        frontSheet: {
          purpose: 'Why',
          subject: 'Not hashed',
          recommendations: ['one', '', 'two'],
          keyDecision: '',
        },
      },
      [
        { reference: 'B', template: template2008, content: { section: 'Libraries' } },
        {
          reference: 'A',
          template: template2008,
          content: { groups: [{ disadvantage: 'no', row: 'race' }, { row: 'age' }] },
        },
      ],
      [attachment],
    );
    expect(canonical).toBe(
      `{"attachments":[{"name":"hours.pdf","sha256":"${'a'.repeat(64)}"}],"cases":[` +
        '{"content":{"groups":[{"disadvantage":"no","row":"race"}]},"reference":"A","template":"2008@1"},' +
        '{"content":{"section":"Libraries"},"reference":"B","template":"2008@1"}],' +
        '"format":1,"report":{"purpose":"Why","recommendations":["one","two"]}}',
    );
  });

  it('does not depend on the order of keys, cases, attachments, ticked boxes or a grid’s rows', () => {
    const other: SignedCase = { ...theCase, reference: 'DIA-2026-0002' };
    const second = { name: 'map.pdf', sha256: 'b'.repeat(64) };
    expect(hashOf(shuffled(report.frontSheet), [{ ...theCase, content: shuffled(report.assessment) }])).toBe(
      signed,
    );
    expect(hashOf({}, [theCase, other], [attachment, second])).toBe(
      hashOf({}, [other, theCase], [second, attachment]),
    );
    const in2008 = (content: Content) => hashOf({}, [{ ...theCase, template: template2008, content }]);
    expect(in2008({ alsoIn: ['other', 'teamPlan'] })).toBe(in2008({ alsoIn: ['teamPlan', 'other'] }));
    const rows = [
      { row: 'age', disadvantage: 'yes' },
      { row: 'race', disadvantage: 'no' },
    ];
    expect(in2008({ groups: rows })).toBe(in2008({ groups: [...rows].reverse() }));
  });

  it('does not tell a blank from an absent answer', () => {
    const blanks = { riskImplications: ' ', alternatives: '', wardsAffected: [''] };
    expect(hashOf(blanks)).toBe(hashOf({}));
    const rows = { actions: [{ what: '', owner: '' }], groups: [{ row: 'race', impact: '' }], title: '' };
    expect(hashOf({}, [{ ...theCase, content: rows }])).toBe(hashOf({}, [{ ...theCase, content: {} }]));
  });

  it.each(notHashed)('is not touched by any change of %s', (name) => {
    const field = listFields(frontSheet).find((it) => it.name === name);
    if (!field) throw new Error(`the front sheet has no ${name}`);
    fc.assert(
      fc.property(anyAnswer(field), (answer) => hashOf({ ...report.frontSheet, [name]: answer }) === signed),
      { numRuns: 15 },
    );
  });

  it('every other field of the front sheet changes it', () => {
    const hashed = listFields(frontSheet).filter((field) => !notHashed.includes(field.name));
    expect(hashed).toHaveLength(17);
    for (const field of hashed) {
      fc.assert(
        fc.property(anyAnswer(field), (answer) => {
          fc.pre(!sameAnswer(frontSheet, field.name, report.frontSheet[field.name], answer));
          return hashOf({ ...report.frontSheet, [field.name]: answer }) !== signed;
        }),
        { numRuns: 15 },
      );
      const { [field.name]: removed, ...without } = report.frontSheet;
      expect(hashOf(without) !== signed, field.name).toBe(removed !== undefined);
    }
  });

  it.each([template2008, template2026])('every field of “$title” changes it', (template: Template) => {
    const before = { ...theCase, template, content: {} };
    for (const field of listFields(template)) {
      fc.assert(
        fc.property(anyAnswer(field), (answer) => {
          const after = { ...before, content: { [field.name]: answer } };
          return hashOf({}, [after]) !== hashOf({}, [before]);
        }),
        { numRuns: 10 },
      );
    }
  });

  it('differs for any two contents that differ in an answer', () => {
    fc.assert(
      fc.property(anyContent(template2008), anyContent(template2008), (a, b) => {
        const same = listFields(template2008).every((field) =>
          sameAnswer(template2008, field.name, a[field.name], b[field.name]),
        );
        const [one, two] = [a, b].map((content) =>
          hashOf({}, [{ ...theCase, template: template2008, content }]),
        );
        expect(one === two).toBe(same);
      }),
      { numRuns: 50 },
    );
  });

  it('changes with the order of the recommendations, a case more, its reference, its template, an attachment', () => {
    const changed = [
      hashOf({
        ...report.frontSheet,
        recommendations: [...asTexts(report.frontSheet.recommendations)].reverse(),
      }),
      hashOf(report.frontSheet, [theCase, { ...theCase, reference: 'DIA-2026-0002' }]),
      hashOf(report.frontSheet, [{ ...theCase, reference: 'DIA-2026-0002' }]),
      hashOf(report.frontSheet, [{ ...theCase, template: { ...template2026, version: 1 } }]),
      hashOf(report.frontSheet, [theCase], []),
      hashOf(report.frontSheet, [theCase], [{ ...attachment, sha256: 'b'.repeat(64) }]),
      hashOf(report.frontSheet, [theCase], [{ ...attachment, name: 'hours2.pdf' }]),
    ];
    expect(new Set([signed, ...changed]).size).toBe(changed.length + 1);
  });
});

function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function sameAnswer(
  template: Template,
  name: string,
  a: Content[string] | undefined,
  b: Content[string] | undefined,
): boolean {
  const field = listFields(template).find((it) => it.name === name);
  return field !== undefined && JSON.stringify(normalise(field, a)) === JSON.stringify(normalise(field, b));
}
