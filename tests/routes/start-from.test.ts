import { afterAll, beforeAll, expect, it } from 'vitest';
import { template2026 } from '../../workflows/forms/template-2026.ts';
import { answersToCopy } from '../../workflows/plans/start-from.ts';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let permits: string;
let draft: string;
beforeAll(async () => {
  site = await openSite();
  permits = await site.council.begin('officer', {
    subject: 1,
    frontSheet: { route: 'none', keyDecision: 'no' },
  });
  await site.council.bringTo('awaitingDecision', permits);
  draft = await site.council.begin('officer', { subject: 1 });
});
afterAll(() => site.close());

it('assessments in force are found by topic and by whom they affect, and no others', async () => {
  const page = await site.see('officer', '/examples?q=emissions&group=lowIncome');
  expect(page.text).toContain(`href="/cases/new?from=${permits}"`);
  expect(page.text).not.toContain(draft);
  expect((await site.see('officer', '/examples?q=libraries')).words).toContain(
    'No assessment in force fits.',
  );
  expect((await site.see('officer', '/examples?group=sex')).words).toContain('No assessment in force fits.');
  expect((await site.see('cabinet', '/examples')).text).not.toContain('Start from this one');
});

it('what is copied is seen before anything is begun', async () => {
  const page = await site.see('officer', `/cases/new?from=${permits}`);
  expect(page.words).toContain('The permit register, with the age and emissions of 6,200 cars.');
  expect(page.words).toContain('Payment by the month, and half price with council tax support.');
  expect(page.words).not.toContain('Notices in each street for 21 days');
  expect((await site.see('officer', `/cases/new?from=${draft}`)).status).toBe(404);
});

it('the new draft has its purpose, evidence and mitigations, says where it came from, and nothing else', async () => {
  const page = await site.post('officer', `/cases/new?from=${permits}`, {
    template: '2026',
    title: 'Charges for business permits',
    route: 'cabinet',
  });
  expect(page.status).toBe(303);
  const reference = page.to?.split('/')[2] ?? '';
  const { content } = await site.council.caseOf(reference);
  expect(Object.keys(content).toSorted()).toEqual([
    'completedBy',
    'evidence',
    'evidenceGaps',
    'groups',
    'purpose',
    'reviewTriggers',
    'scope',
    'title',
    'whoIsAffected',
  ]);
  expect(content).toMatchObject({ title: 'Charges for business permits', completedBy: 'Policy officer' });
  expect(JSON.stringify(content.groups)).not.toMatch(/impact|justification/i);
  expect((await site.see('officer', `/cases/${reference}`)).words).toContain(
    `It was started from ${permits}`,
  );
});

it('an answer of which something is left out in public is not copied', () => {
  const content = {
    purpose: 'To help people.',
    evidence: 'Mr X said so.',
    groups: [{ row: 'age', evidence: 'Y' }],
  };
  const of = (...leftOut: string[]) =>
    Object.keys(answersToCopy({ template: template2026, content }, template2026, leftOut).content);
  expect(of()).toEqual(['purpose', 'evidence', 'groups']);
  expect(of('evidence')).toEqual(['purpose', 'groups']);
  expect(of('groups')).toEqual(['purpose', 'evidence']);
});
