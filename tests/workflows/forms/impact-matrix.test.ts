import { expect, it } from 'vitest';
import { columnGroups, gridRows } from '../../../workflows/forms/grid-rows.ts';
import { impactGridOf, impactInWords, impactLines } from '../../../workflows/forms/impact-matrix.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import type { Content } from '../../../workflows/forms/types.ts';

const field = impactGridOf(template2026);
if (!field) throw new Error('The form of 2026 has no grid.');
const content: Content = {
  groups: [
    { row: 'age', impact: 'positive' },
    {
      row: 'disability',
      impact: 'negative',
      severity: 'high',
      likelihood: 'possible',
      mitigation: 'A ramp.',
      residualImpact: 'none',
    },
    { row: 'race', impact: 'negative', residualImpact: 'negative' },
    { row: 'sex', impact: 'neutral', severity: 'high' },
  ],
};

it('a group is seen before and after what will be done, and how heavy it is', () => {
  const lines = impactLines(field, content);
  const of = (value: string) => lines.find((it) => it.value === value);
  expect(lines.map(({ group }) => group).slice(0, 2)).toEqual(['Age', 'Disability']);
  expect(of('age')).toMatchObject({ before: 'positive', after: 'positive', severity: undefined });
  expect(of('disability')).toMatchObject({
    before: 'negative',
    after: 'neutral',
    severity: { step: 3, of: 3, label: 'High' },
    likelihood: { step: 2, of: 3, label: 'Possible' },
  });
  // What is left in a box of a group that is not affected weighs nothing.
  expect(of('sex')?.severity).toBeUndefined();
  expect(of('carers')).toMatchObject({ before: undefined, after: undefined });
  expect(impactInWords(lines)).toBe(
    'A negative impact on 2 of 14 groups; after what will be done it remains for 1. A positive one on 1. 10 not answered.',
  );
  expect(impactInWords(impactLines(field, {}))).toBe('None of the 14 groups is answered yet.');
  expect(impactGridOf(template2008)).toBeUndefined();
});

it('a row is asked only for what its own answers ask for', () => {
  const missing = gridRows(field, content).map(({ option, isOpen, missing: blank }) => [
    option.value,
    isOpen ? 'open' : blank.map(({ name }) => name).join(' '),
  ]);
  expect(Object.fromEntries(missing)).toMatchObject({
    age: '',
    disability: '',
    race: 'severity likelihood mitigation justification',
    sex: '',
    carers: 'open',
  });
  expect(columnGroups(field).map(({ title, columns }) => [title, columns.map(({ name }) => name)])).toEqual([
    [undefined, ['impact', 'evidence']],
    ['Only where “Impact” is “Negative”', ['severity', 'likelihood', 'mitigation', 'residualImpact']],
    ['Only where “Impact that remains” is “Negative”', ['justification']],
  ]);
});
