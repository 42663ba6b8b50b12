import { expect, test } from 'vitest';
import { carryContent } from '../../../workflows/forms/carry-content.ts';
import { getTemplate } from '../../../workflows/forms/templates.ts';
import type { Field, Template } from '../../../workflows/forms/types.ts';

const form = (version: number, fields: readonly Field[]): Template => ({
  ...getTemplate('2026'),
  id: 'own',
  version,
  sections: [{ id: 'only', title: 'The only section', fields }],
});
const text = (name: string): Field => ({ name, label: name, type: 'longText', hashed: true });
const list = (name: string): Field => ({ name, label: name, type: 'list', itemName: 'Line', hashed: true });

const before = form(1, [text('purpose'), text('partners'), list('reports')]);
const now = form(2, [text('purpose'), list('partners'), text('benefits')]);

test('an answer goes to the same question where it is answered in the same way', () => {
  expect(carryContent({ purpose: 'To repair in time.' }, before, now)).toEqual({
    purpose: 'To repair in time.',
  });
});

test('what has no such question any more, or another way of answering it, is left out and not bent', () => {
  expect(
    carryContent({ purpose: 'Yes.', partners: 'Two of them.', reports: ['First'] }, before, now),
  ).toEqual({ purpose: 'Yes.' });
});

test('the same form takes everything', () => {
  const content = { purpose: 'Yes.', partners: 'Two of them.', reports: ['First'] };
  expect(carryContent(content, before, before)).toEqual(content);
});
