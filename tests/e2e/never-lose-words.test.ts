import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeViolations, openVisitor } from '../support/browser.ts';
import { Script } from '../support/running-service.ts';
import { CouncilAtWork, follow, type Persona, people, press } from './council-at-work.ts';

const reference = 'DIA-2008-0001';
const proposal = `/cases/${reference}/edit/front-sheet/proposal`;
let council: CouncilAtWork;
vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  council = await CouncilAtWork.open();
  await council.begin('wigan-2008');
}, 120_000);
afterAll(async () => {
  await council?.close();
});

/** A window in which the scripts of the page run. */
async function window(
  persona: Persona,
  browser: Browser = council.browser,
): Promise<{ page: Page; context: BrowserContext }> {
  const room = await openVisitor(browser, council.service.baseUrl, { javaScript: true });
  await signIn(room.page, persona);
  return room;
}

async function signIn(page: Page, persona: Persona): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${people[persona]}\\b`) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

const purpose = (page: Page) => page.getByRole('textbox', { name: 'Purpose and summary' });
const alternatives = (page: Page) => page.getByRole('textbox', { name: /^Alternatives considered/ });
const says = (page: Page) => page.locator('[data-kept]');

describe('with scripts in the browser', () => {
  it('the words are kept while they are typed, and are there when the page is opened elsewhere', async () => {
    const { page, context } = await window('officer');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(proposal);
    await purpose(page).fill('Half a sentence');
    await says(page)
      .getByText(/^Kept at \d\d:\d\d$/)
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();

    const { page: other, context: later } = await window('officer');
    await other.goto(proposal);
    expect(await purpose(other).inputValue()).toBe('Half a sentence');
    await other.getByText(/^This is your draft, kept at \d\d:\d\d\./).waitFor();
    expect(await axeViolations(other), 'with the banner').toEqual([]);
    await follow(other, 'Drop this draft');
    expect(await axeViolations(other), 'the question').toEqual([]);
    await press(other, 'Drop the draft');
    await other.getByText('The draft is dropped.').waitFor();
    expect(await purpose(other).inputValue()).not.toContain('Half a sentence');
    expect(errors).toEqual([]);
    await later.close();
  });

  it('what was typed without a connection is offered again, to nobody else, and goes with signing out', async () => {
    const { page, context } = await window('officer');
    await page.goto(proposal);
    await context.setOffline(true);
    await purpose(page).fill('Typed in a tunnel');
    await says(page)
      .getByText(/^Not kept yet: no connection\./)
      .waitFor();
    await press(page, 'Save and continue');
    await says(page)
      .getByText(/^Not saved: no connection\./)
      .waitFor();
    await context.clearCookies();
    await page.close();
    await context.setOffline(false);

    const next = await context.newPage();
    await next.goto('/sign-in');
    await signIn(next, 'solicitor');
    await next.goto(proposal);
    expect(await next.getByText('did not reach the service').count()).toBe(0);
    await next.goto('/sign-in');
    await signIn(next, 'officer');
    await next.goto(proposal);
    await next.getByText(/^What you typed here on .* did not reach the service/).waitFor();
    expect(await axeViolations(next)).toEqual([]);
    await press(next, 'Put it into the form');
    expect(await purpose(next).inputValue()).toBe('Typed in a tunnel');
    await says(next)
      .getByText(/^Kept at/)
      .waitFor();
    const words = () => next.evaluate(() => JSON.stringify(localStorage));
    expect(await words(), 'the service has it').toBe('{}');

    await context.setOffline(true);
    await purpose(next).fill('Typed in another tunnel');
    await says(next)
      .getByText(/^Not kept yet/)
      .waitFor();
    expect(await words()).toContain('Typed in another tunnel');
    await next.goto('about:blank');
    await context.setOffline(false);
    await next.goto('/cases');
    await press(next, 'Sign out');
    await next.getByText('You are signed out.').waitFor();
    expect(await words()).toBe('{}');
    await context.close();
  });
});

describe('without scripts', () => {
  it('a draft is kept by its button, and a save after the session has ended waits behind the sign-in', async () => {
    const { page, context } = await openVisitor(council.browser, council.service.baseUrl);
    await signIn(page, 'officer');
    await page.goto(proposal);
    await purpose(page).fill('Kept by hand');
    await press(page, 'Keep as a draft');
    await page.getByText(/^This is your draft/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await purpose(page).fill('Typed too late');
    await context.clearCookies();
    await press(page, 'Save and continue');
    await page.getByText(/^You were signed out before your answers were saved/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await signIn(page, 'officer');
    expect(await purpose(page).inputValue()).toBe('Typed too late');
    await press(page, 'Save and continue');
    await page.getByText(/^Saved\./).waitFor();
    const { report } = await council.file(reference);
    expect(report.frontSheet.purpose).toBe('Typed too late');
    await context.close();
  });
});

/** What was typed, by an outsider who believes no page: each word once, and who typed it. */
class Ledger {
  readonly #words: { word: string; by: string }[] = [];

  word(by: string, what: string): string {
    const word = `${by}${String(this.#words.length + 1)}${what}`;
    this.#words.push({ word, by });
    return word;
  }

  get count(): number {
    return this.#words.length;
  }

  /** The words that none of the texts says. */
  missingFrom(texts: readonly string[]): string[] {
    return this.#words.map(({ word }) => word).filter((word) => !texts.some((text) => text.includes(word)));
  }
}

/** How often the two go round; TIMES_TOGETHER=3 keeps them at it for more than a minute. */
const times = Number(process.env.TIMES_TOGETHER ?? 1);

describe('two people in one assessment', () => {
  it(
    'lose no word of either, with a connection cut and a session ended on the way',
    async () => {
      await council.begin('wigan-2008');
      const script = new Script(council.service.baseUrl);
      await script.signInAs('officer');
      await script.post('/demo/put-right', { reference });
      for (const [who, event] of [
        ['officer', 'submitForReview'],
        ['reviewer', 'endorse'],
      ] as const) {
        const one = new Script(council.service.baseUrl);
        await one.signInAs(who);
        expect((await one.post(`/cases/${reference}`, { event })).headers.get('location')).toContain('done=');
      }
      const ledger = new Ledger();
      const officer = await window('officer');
      const clerk = await window('democratic-services');
      /** What each has seen on a page that shows both versions: nothing of it was overwritten unseen. */
      const offered: string[] = [];

      const shows = async ({ page }: { page: Page }) => offered.push(...(await wordsOn(page)));
      const save = async (who: { page: Page }) => {
        const answer = who.page.waitForResponse(
          (it) => it.request().method() === 'POST' && it.status() !== 200,
        );
        await press(who.page, /^Save/);
        const status = (await answer).status();
        // The answer comes before the browser has left the page.
        if (status === 303) await who.page.waitForURL(/done=/);
        if (status !== 409) return status;
        await who.page.getByRole('heading', { name: 'Both versions' }).waitFor();
        await shows(who);
        return status;
      };
      const add = async (box: ReturnType<typeof purpose>, word: string) =>
        box.fill(`${await box.inputValue()} ${word}`);

      await officer.page.goto(proposal);
      await clerk.page.goto(proposal);
      await officer.page.goto(proposal);
      await officer.page.getByText(/^Democratic services officer is editing this section, since/).waitFor();

      // Each writes where the other does not: nobody is asked anything.
      let statuses: number[] = [];
      for (let round = 0; round < 3 * times; round += 1) {
        await Promise.all([officer.page.goto(proposal), clerk.page.goto(proposal)]);
        await Promise.all([
          add(purpose(officer.page), ledger.word('officer', 'purpose')),
          add(alternatives(clerk.page), ledger.word('clerk', 'alternatives')),
        ]);
        statuses.push(...(await Promise.all([save(officer), save(clerk)])));
      }
      expect(statuses).toEqual(Array(6 * times).fill(303));

      // Both write in one answer: whoever comes second sees both.
      for (let round = 0; round < 2 * times; round += 1) {
        await Promise.all([officer.page.goto(proposal), clerk.page.goto(proposal)]);
        await add(purpose(officer.page), ledger.word('officer', 'both'));
        await add(purpose(clerk.page), ledger.word('clerk', 'both'));
        statuses = [await save(officer), await save(clerk)];
        expect(statuses).toEqual([303, 409]);
        expect(await axeViolations(clerk.page)).toEqual([]);
        expect(await save(clerk)).toBe(303);
      }

      // One loses the connection in the middle, types on, and comes back.
      await Promise.all([officer.page.goto(proposal), clerk.page.goto(proposal)]);
      await officer.context.setOffline(true);
      for (let round = 0; round < 4 * times; round += 1) {
        await add(purpose(officer.page), ledger.word('officer', 'offline'));
        await add(alternatives(clerk.page), ledger.word('clerk', 'online'));
        await clerk.page.waitForTimeout(300);
      }
      await says(officer.page)
        .getByText(/^Not kept yet: no connection/)
        .waitFor();
      expect(await save(clerk)).toBe(303);
      await officer.context.setOffline(false);
      await says(officer.page)
        .getByText(/^Kept at/)
        .waitFor();
      await officer.page.goto(proposal);

      // The other's session ends while they type.
      await clerk.page.goto(proposal);
      await clerk.context.clearCookies();
      await add(alternatives(clerk.page), ledger.word('clerk', 'signedout'));
      await says(clerk.page)
        .getByText(/^Not kept yet: you have been signed out/)
        .waitFor();
      await add(alternatives(clerk.page), ledger.word('clerk', 'signedout'));
      await press(clerk.page, /^Save/);
      await clerk.page.waitForURL(/\/sign-in/);
      await signIn(clerk.page, 'democratic-services');
      await clerk.page.getByText(/^This is your draft/).waitFor();
      await add(alternatives(clerk.page), ledger.word('clerk', 'again'));
      await says(clerk.page)
        .getByText(/^Kept at/)
        .waitFor();

      // A window that is closed without a word.
      const closed = ledger.word('officer', 'closed');
      await add(purpose(officer.page), closed);
      await says(officer.page)
        .getByText(/^Kept at/)
        .waitFor();
      await officer.page.close();

      const texts = [...offered, JSON.stringify((await council.file(reference)).report.frontSheet)];
      for (const room of [officer, clerk]) {
        const page = await room.context.newPage();
        await page.goto(proposal);
        texts.push(...(await wordsOn(page)));
      }
      expect(ledger.count).toBe(18 * times + 4);
      expect(ledger.missingFrom(texts)).toEqual([]);
      await officer.context.close();
      await clerk.context.close();
    },
    90_000 * times,
  );
});

/** Everything that a page shows, the contents of its boxes too. */
async function wordsOn(page: Page): Promise<string[]> {
  const boxes = page.locator('main textarea, main input[type="text"]');
  const values = await boxes.evaluateAll((all) =>
    all.map((box) => ('value' in box ? String(box.value) : '')),
  );
  return [await page.getByRole('main').innerText(), ...values];
}
