import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { template2026 } from '../../workflows/forms/template-2026.ts';
import type { Column, Field, Section, Template } from '../../workflows/forms/types.ts';
import { axeViolations } from '../support/browser.ts';
import { CouncilAtWork, expectHeading, follow, press } from './council-at-work.ts';

/** The whole form of today is filled in three times, and each time it goes by way of the check page to its reviewer. */
vi.setConfig({ testTimeout: 90_000 });
const { sections }: Template = template2026;
/** Of the groups one has a negative impact, so that every question of the grid is answered once. */
const negative = 'disability';

let council: CouncilAtWork;
beforeAll(async () => {
  council = await CouncilAtWork.open();
}, 120_000);
afterAll(async () => {
  await council?.close();
});

const words = (question: { label: string; example?: string }) =>
  question.example ?? `About: ${question.label}`;

async function begin(page: Page, title: string): Promise<string> {
  await page.goto('/cases/new');
  await page.getByLabel('Title').fill(title);
  await press(page, 'Begin the draft');
  await expectHeading(page, /Edit/);
  return /\/cases\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

async function fillDate(page: Page, name: string): Promise<void> {
  for (const [part, value] of [
    ['day', '1'],
    ['month', '6'],
    ['year', '2009'],
  ])
    await page.locator(`[name="${name}-${part}"]`).fill(value ?? '');
}

async function fillCell(page: Page, column: Column | Field, name: string, choice?: string): Promise<void> {
  const box = page.locator(`[name="${name}"]`);
  if (column.type === 'date') await fillDate(page, name);
  else if (column.type === 'choice') await box.selectOption(choice ?? column.options?.[0]?.value ?? '');
  else await box.fill(words(column));
}

async function fill(page: Page, field: Field): Promise<void> {
  const name = `content.${field.name}`;
  switch (field.type) {
    case 'yesNo':
    case 'choice':
      return page.locator(`[name="${name}"]`).first().check();
    case 'table':
      for (const column of field.columns ?? []) await fillCell(page, column, `${name}.0.${column.name}`);
      return;
    case 'grid':
      for (const { value } of field.options ?? []) {
        await page.locator(`#content-groups-${value} > summary`).click();
        const asked = (field.columns ?? []).filter((it) => value === negative || it.name === 'impact');
        for (const column of asked) {
          const impact = value === negative ? 'negative' : 'neutral';
          await fillCell(
            page,
            column,
            `${name}.${value}.${column.name}`,
            column.name === 'impact' ? impact : undefined,
          );
        }
      }
      return;
    default:
      return fillCell(page, field, name);
  }
}

/** The two answers of the front sheet without which no case goes to review. */
async function fillProposal(page: Page, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}/edit/front-sheet/proposal`);
  await page.locator('[name="frontSheet.purpose"]').fill('To say what changes.');
  await page.locator('[name="frontSheet.recommendations.0"]').fill('That the change is agreed.');
  await press(page, /^Save/);
  await page.waitForURL((url) => !url.pathname.endsWith('/proposal'));
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectWhole(reference: string): Promise<void> {
  const { content, stateLabel } = await council.file(reference);
  expect(stateLabel).toBe('In review');
  const asked = sections.flatMap(({ fields }) => fields.map(({ name }) => name));
  expect(asked.filter((name) => content[name] === undefined || content[name].length === 0)).toEqual([]);
  const groups = content.groups;
  expect(Array.isArray(groups) && groups.length).toBe(14);
}

/** From the last section over the list to the check page, and on to the reviewer. */
async function checkAndSend(page: Page, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}/edit`);
  await follow(page, 'Check your answers');
  await expectHeading(page, /Check your answers/);
  await page.getByText('Every answer that a reviewer needs is there.').waitFor();
}

it('with scripts, section by section, and a change from the check page', async () => {
  const officer = await council.as('officer', { javaScript: true });
  const reference = await begin(officer, 'Market square');
  await officer.goto(`/cases/${reference}/edit/content/screening`);
  for (const section of sections) {
    await officer.getByRole('heading', { level: 2, name: section.title }).waitFor();
    for (const field of section.fields) await fill(officer, field);
    if (section.id === 'screeningDecision')
      await officer.getByText('Your answers suggest: A full assessment is needed because').waitFor();
    expect(await axeViolations(officer), section.id).toEqual([]);
    await press(officer, /^Save/);
    await officer.waitForURL((url) => !url.pathname.endsWith(`/${section.id}`));
  }
  await fillProposal(officer, reference);
  await checkAndSend(officer, reference);
  expect(await axeViolations(officer), 'check').toEqual([]);
  await officer.getByRole('link', { name: 'Change Evidence used' }).click();
  expect(await officer.locator(':target').getAttribute('name')).toBe('content.evidence');
  await officer.goBack();
  await press(officer, 'Send to review');
  await officer.getByRole('heading', { name: 'Done' }).waitFor();
  await expectWhole(reference);
});

it('without scripts', async () => {
  const officer = await council.as('second-officer');
  const reference = await begin(officer, 'Bus shelters');
  await officer.goto(`/cases/${reference}/edit/content/screening`);
  for (const section of sections) {
    await officer.getByRole('heading', { level: 2, name: section.title }).waitFor();
    for (const field of section.fields) await fill(officer, field);
    await press(officer, /^Save/);
    await officer.waitForURL((url) => !url.pathname.endsWith(`/${section.id}`));
  }
  await fillProposal(officer, reference);
  await checkAndSend(officer, reference);
  expect(await axeViolations(officer), 'check').toEqual([]);
  await press(officer, 'Send to review');
  await officer.getByRole('heading', { name: 'Done' }).waitFor();
  await expectWhole(reference);
});

/** Presses Tab until what has the focus is what is looked for: by its name, its id or the words on it. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const at = () =>
    page.evaluate(() => {
      const it = document.activeElement;
      const fold = it?.tagName === 'SUMMARY' ? (it.parentElement?.id ?? '') : '';
      const said = it?.tagName === 'BUTTON' || it?.tagName === 'A' ? (it.textContent ?? '') : '';
      return it?.getAttribute('name') || fold || said;
    });
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await at()) === wanted) return;
  }
  throw new Error(`Tab does not lead to ${wanted}.`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.insertText(text);
}

async function typeDate(page: Page, name: string): Promise<void> {
  await type(page, `${name}-day`, '1');
  await type(page, `${name}-month`, '6');
  await type(page, `${name}-year`, '2009');
}

async function typeField(page: Page, field: Field): Promise<void> {
  const name = `content.${field.name}`;
  const cell = (column: Column, at: string) =>
    column.type === 'date' ? typeDate(page, at) : type(page, at, words(column));
  switch (field.type) {
    case 'yesNo':
    case 'choice':
      await tabTo(page, name);
      return page.keyboard.press('Space');
    case 'date':
      return typeDate(page, name);
    case 'table':
      for (const column of field.columns ?? []) await cell(column, `${name}.0.${column.name}`);
      return;
    case 'grid':
      for (const { value } of field.options ?? []) {
        await tabTo(page, `content-groups-${value}`);
        await page.keyboard.press('Enter');
        await tabTo(page, `${name}.${value}.impact`);
        await page.keyboard.type('Neut');
      }
      return;
    default:
      // The title is there since the case began.
      return field.name === 'title' ? undefined : type(page, name, words(field));
  }
}

async function typeSection(page: Page, section: Section): Promise<void> {
  for (const field of section.fields) await typeField(page, field);
  expect(await sideways(page), section.id).toBe(0);
  expect(await axeViolations(page), section.id).toEqual([]);
  await tabTo(page, section.id === 'publication' ? 'Save' : 'Save and continue');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith(`/${section.id}`));
}

it('with the keyboard alone, at 320 pixels', async () => {
  const officer = await council.as('deputy-solicitor', { javaScript: true, width: 320 });
  const reference = await begin(officer, 'Library steps');
  await officer.goto(`/cases/${reference}/edit/content/screening`);
  for (const section of sections) await typeSection(officer, section);

  await officer.goto(`/cases/${reference}/edit/front-sheet/proposal`);
  await type(officer, 'frontSheet.purpose', 'To say what changes.');
  await type(officer, 'frontSheet.recommendations.0', 'That the change is agreed.');
  await tabTo(officer, 'Save and continue');
  await officer.keyboard.press('Enter');
  await officer.waitForURL((url) => !url.pathname.endsWith('/proposal'));

  await officer.goto(`/cases/${reference}/edit`);
  expect([await sideways(officer), await axeViolations(officer)]).toEqual([0, []]);
  await tabTo(officer, 'Check your answers');
  await officer.keyboard.press('Enter');
  await expectHeading(officer, /Check your answers/);
  expect([await sideways(officer), await axeViolations(officer)]).toEqual([0, []]);
  await tabTo(officer, 'Send to review');
  await officer.keyboard.press('Enter');
  await officer.getByRole('heading', { name: 'Done' }).waitFor();
  await expectWhole(reference);
});
