import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCodes, describeChecks } from '../../../workflows/checks/index.ts';

const page = readFileSync(new URL('../../../docs/report-checks.md', import.meta.url), 'utf8');

describe('docs/report-checks.md', () => {
  it('is what the table of checks says now; if not, run npm run docs:checks', () => {
    expect(page).toBe(describeChecks());
  });

  it('has every check, once, under its theme', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code);
    expect(listed).toEqual([...checkCodes]);
  });

  it('says what each blocks in the words of the buttons', () => {
    expect(page).toMatch(/^\| `groupsBlank` \| .* \| Sign, List on a meeting \| .+ \|$/m);
    expect(page).toMatch(/^\| `recommendedBeforeAssessment` \| .* \| nothing: it advises \| .+ \|$/m);
    expect(page).toMatch(/^\| `recommendationsBlank` \| .* \| Send to review, Sign \| .+ \|$/m);
  });
});
