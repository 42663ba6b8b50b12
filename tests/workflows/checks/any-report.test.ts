import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockedBy, checkReport, findingsBlocking } from '../../../workflows/checks/index.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import { findField } from '../../../workflows/forms/templates.ts';
import type { Template } from '../../../workflows/forms/types.ts';
import { anyContent, anyText } from '../forms/any-answers.ts';
import { of2008Flawless, ofAction, ofToday } from './reports.ts';

const report = fc
  .constantFrom<readonly [Template, typeof ofToday]>([template2008, of2008Flawless], [template2026, ofToday])
  .chain(([template, make]) =>
    fc
      .tuple(anyContent(frontSheet), anyContent(template))
      .map(([sheet, content]) => make({ frontSheet: sheet, content })),
  );

it('whatever is answered, the report is read to its end, and every finding can be gone to', () => {
  fc.assert(
    fc.property(report, (it) => {
      const findings = checkReport(it);
      for (const { where, what, rule, remedy, severity, blocks } of findings) {
        const template = where.form === 'frontSheet' ? frontSheet : it.cases[0]?.template;
        expect(template && findField(template, where.field.split('.')[0] ?? '')).toBeDefined();
        for (const sentence of [what, rule, remedy]) expect(sentence).toMatch(/^\S.*\.$/s);
        expect(severity).toBe(blocks.length > 0 ? 'blocks' : 'advises');
      }
      const blocked = blockedBy(findings);
      for (const step of ['submitForReview', 'sign', 'list', 'decide', 'publish'] as const)
        expect(blocked[step] !== undefined).toBe(findingsBlocking(step, findings).length > 0);
    }),
    { numRuns: 200 },
  );
});

it('a date that is none reads as no date', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(!/^\d{4}-\d{2}(-\d{2})?$/.test(text));
      const dates = { reportOn: text, properOfficerOn: text, actingDateStated: text };
      const milestones = [{ what: 'The board recommended it', on: text }];
      expect(checkReport(ofToday({ frontSheet: { ...dates, milestones } }))).toEqual([]);
      expect(checkReport(ofAction({ content: { dueOn: text, reviewOn: text } }))).toEqual([]);
    }),
  );
});
