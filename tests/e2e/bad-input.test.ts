import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeViolations, openVisitor } from '../support/browser.ts';
import { Script, startService } from '../support/running-service.ts';
import { CouncilAtWork, expectHeading, fillDate, follow, press } from './council-at-work.ts';

const reference = 'ACT-2008-0001';
let council: CouncilAtWork;
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  council = await CouncilAtWork.open();
  await council.begin('wigan-2008');
}, 120_000);
afterAll(async () => {
  await council?.close();
});

/** Presses a button that posts a form, and gives the status of the answer. */
async function statusOnPress(page: Page, button: string | RegExp): Promise<number> {
  const answer = page.waitForResponse((it) => it.request().method() === 'POST');
  await press(page, button);
  const status = (await answer).status();
  await page.waitForLoadState();
  return status;
}

async function editTheAction(page: Page): Promise<void> {
  await page.goto(`/cases/${reference}/edit/content/action`);
  await expectHeading(page, /Edit: Action/);
}

const measure = (page: Page) => page.getByRole('textbox', { name: 'How we will know it has worked' });
const owner = (page: Page) => page.getByRole('textbox', { name: 'Who is responsible' });

describe('a form that is filled in wrongly', () => {
  it('comes back with its faults, links to the inputs and every typed word', async () => {
    const officer = await council.as('officer');
    await editTheAction(officer);
    await measure(officer).fill('Nine of ten\n\nhave signed “it” <b>');
    await owner(officer).fill('Head of Libraries');
    await fillDate(officer, 'Due date', '2009-02-31');
    expect(await statusOnPress(officer, 'Save')).toBe(400);

    const summary = officer.getByRole('alert');
    await summary.getByRole('heading', { name: 'There is a problem' }).waitFor();
    const fault = summary.getByRole('link');
    expect(await fault.count()).toBe(1);
    await fault.click();
    const day = officer.getByRole('group', { name: 'Due date' }).getByLabel('Day');
    expect(await day.evaluate((box) => box === document.activeElement || box.matches(':target'))).toBe(true);
    const message = await fault.innerText();
    await officer.getByRole('group', { name: 'Due date' }).getByText(message).waitFor();

    expect(await measure(officer).inputValue()).toBe('Nine of ten\n\nhave signed “it” <b>');
    expect(await owner(officer).inputValue()).toBe('Head of Libraries');
    expect(await day.inputValue()).toBe('31');
    expect(await axeViolations(officer)).toEqual([]);
    expect((await council.file(reference)).version).toBe(1);

    await editTheAction(officer);
    expect(await owner(officer).inputValue(), 'it is kept as a draft').toBe('Head of Libraries');
    expect(await axeViolations(officer)).toEqual([]);
    await follow(officer, 'Drop this draft');
    expect(await statusOnPress(officer, 'Drop the draft')).toBe(303);
    await officer.getByText('The draft is dropped.').waitFor();
    expect(await owner(officer).inputValue()).toBe('Policy officer');
  });

  it('is told when a step lacks what it needs', async () => {
    const officer = await council.as('officer');
    await officer.goto(`/cases/${reference}/do/withdraw`);
    expect(await statusOnPress(officer, 'Withdraw the case')).toBe(400);
    await officer.getByRole('alert').getByRole('link').click();
    expect(
      await officer
        .getByLabel('Reasons')
        .evaluate((box) => box === document.activeElement || box.matches(':target')),
    ).toBe(true);
    expect((await council.file(reference)).state).toBe('draft');
  });

  it('keeps the answers of a new case too', async () => {
    const officer = await council.as('officer');
    await officer.goto('/cases/new');
    expect(await statusOnPress(officer, /^(Begin|Continue|Create)/)).toBe(400);
    expect(await officer.getByRole('alert').getByRole('link').count()).toBeGreaterThan(0);
    expect(await axeViolations(officer)).toEqual([]);
  });
});

describe('what is not there', () => {
  it.each([
    '/cases/DIA-1999-0001',
    '/cases/nonsense/edit',
    `/cases/${reference}/do/fly`,
    `/cases/${reference}/deadlines/nothing`,
    '/nothing/at/all',
    '/register/DIA-1999-0001',
  ])('%s says so on a page of the council', async (path) => {
    const officer = await council.as('officer');
    const answer = await officer.goto(path);
    expect(answer?.status()).toBe(404);
    await expectHeading(officer, 'Page not found');
    await officer.getByRole('banner').getByText('Demonstration Borough Council').first().waitFor();
    await follow(officer, 'Go to the start page');
  });
});

describe('what is not this person’s to do', () => {
  it('answers 403 with the reason, by page and by post', async () => {
    const reviewer = await council.as('reviewer');
    const page = await reviewer.goto(`/cases/${reference}/edit/content/action`);
    expect(page?.status()).toBe(403);
    await reviewer
      .getByRole('main')
      .getByText(/author/)
      .first()
      .waitFor();
    expect(await reviewer.getByRole('button', { name: /Save/ }).count()).toBe(0);

    const script = new Script(council.service.baseUrl);
    await script.signInAs('reviewer');
    const before = await council.file(reference);
    const answer = await script.post(`/cases/${reference}`, {
      event: 'edit',
      version: String(before.version),
      'content.measure': 'Mine now',
    });
    expect(answer.status).toBe(403);
    const words = await answer.text();
    expect(words).toContain('author');
    expect(words, 'the typed words are on the page').toContain('Mine now');
    expect((await council.file(reference)).version).toBe(before.version);
  });
});

describe('two people at once', () => {
  it('an edit of a text that has changed meanwhile shows both versions and loses neither', async () => {
    const first = await council.as('officer');
    const elsewhere = await openVisitor(council.browser, council.service.baseUrl);
    const second = elsewhere.page;
    await second.goto('/sign-in');
    await second.getByRole('button', { name: /^Policy officer/ }).click();
    await editTheAction(first);
    await editTheAction(second);

    await owner(first).fill('Head of Libraries');
    await measure(first).fill('The first: every partner has signed');
    expect(await statusOnPress(first, 'Save')).toBe(303);

    await measure(second).fill('The second: nine of ten have signed');
    expect(await statusOnPress(second, 'Save')).toBe(409);
    const both = second.getByRole('region', { name: 'How we will know it has worked' });
    await both.getByText('The first: every partner has signed').waitFor();
    await both.getByText('The second: nine of ten have signed').waitFor();
    expect(await measure(second).inputValue()).toBe('The second: nine of ten have signed');
    expect(await owner(second).inputValue(), 'what only the first changed is taken over').toBe(
      'Head of Libraries',
    );
    expect(await axeViolations(second)).toEqual([]);
    expect((await council.file(reference)).content.measure).toBe('The first: every partner has signed');

    expect(await statusOnPress(second, 'Save my version')).toBe(303);
    const { content } = await council.file(reference);
    expect(content.measure).toBe('The second: nine of ten have signed');
    expect(content.owner).toBe('Head of Libraries');
    await elsewhere.context.close();
  });

  it('a step that somebody else has made impossible says so, and shows the typed words again', async () => {
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'Send to review');
    await press(officer, 'Send to review');
    await officer.getByRole('heading', { name: 'Done' }).waitFor();
    const reviewer = await council.as('reviewer');
    await reviewer.goto(`/cases/${reference}/do/returnForChanges`);
    await reviewer.getByLabel('Reasons').fill('Two long paragraphs\n\nof reasons.');

    await officer.goto(`/cases/${reference}/do/recall`);
    expect(await statusOnPress(officer, 'Recall to draft')).toBe(303);

    expect(await statusOnPress(reviewer, 'Return for changes')).toBe(409);
    const said = await reviewer.getByRole('alert').innerText();
    expect(said).toMatch(/not possible|changed|moved/i);
    await reviewer.getByText('Nothing was changed.').waitFor();
    await reviewer.getByText('Two long paragraphs').waitFor();
    expect(await axeViolations(reviewer)).toEqual([]);
    expect((await council.file(reference)).state).toBe('draft');
  });
});

describe('settings that cannot be', () => {
  it('stop the start, each named, and no value is repeated', async () => {
    const wrong = {
      PORT: 'eighty',
      BASE_URL: 'not an address',
      DATABASE_URL: 'mysql://council:hunter2@localhost/db',
      SMTP_URL: 'carrier-pigeon://roof',
      LOG_LEVEL: 'chatty',
    };
    const printed = await startService({ env: wrong }).then(
      async (service) => {
        await service.stop();
        return 'It started.';
      },
      (error: unknown) => String(error),
    );
    expect(printed).toMatch(/^Error: The service ended with [1-9]/);
    for (const name of Object.keys(wrong)) expect(printed).toContain(name);
    expect(printed).not.toContain('hunter2');
  });
});
