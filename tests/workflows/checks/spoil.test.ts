import { describe, expect, it } from 'vitest';
import type { ReportToCheck } from '../../../workflows/checks/index.ts';
import { actionTemplate } from '../../../workflows/forms/action.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import { listFields } from '../../../workflows/forms/templates.ts';
import type { FieldValue, Template } from '../../../workflows/forms/types.ts';
import { found, of2008Flawless, ofAction, ofToday, type Parts } from './reports.ts';
import { type Spoils, spoilsOf2008, spoilsOfAction, spoilsOfSheet, spoilsOfToday } from './spoils.ts';

/** A code alone is found on the answer that was spoilt. */
function expected(field: string, findings: readonly string[]): string[] {
  return findings.map((finding) => (finding.includes(' ') ? finding : `${finding} ${field}`)).sort();
}

function spoil(
  name: string,
  template: Template,
  spoils: Spoils,
  report: (parts: Parts) => ReportToCheck,
  part: 'frontSheet' | 'content',
) {
  describe(name, () => {
    it('has a line here for every answer', () => {
      expect(Object.keys(spoils)).toEqual(listFields(template).map((field) => field.name));
    });

    const lines = Object.entries(spoils).flatMap(([field, tries]) =>
      tries.map(([value, ...findings]) => ({ field, value, findings })),
    );
    it.each(lines)('$field as $value: $findings', ({ field, value, findings }) => {
      const parts: Record<string, FieldValue> = { [field]: value };
      expect(found(report({ [part]: parts })).sort()).toEqual(expected(field, findings));
    });
  });
}

spoil('the front sheet', frontSheet, spoilsOfSheet, ofToday, 'frontSheet');
spoil('the assessment of 2026', template2026, spoilsOfToday, ofToday, 'content');
spoil('the assessment of 2008', template2008, spoilsOf2008, of2008Flawless, 'content');
spoil('the action', actionTemplate, spoilsOfAction, ofAction, 'content');
