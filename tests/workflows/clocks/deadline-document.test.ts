import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deadlineDocument } from '../../../scripts/deadline-document.ts';

it('docs/deadlines.md is what the rules say: run npm run docs:deadlines', () => {
  const written = readFileSync(new URL('../../../docs/deadlines.md', import.meta.url), 'utf8');
  expect(written).toBe(deadlineDocument());
});
