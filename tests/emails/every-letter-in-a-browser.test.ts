import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleLetters } from '../../app/gallery/example-letters.ts';
import { examples } from '../../emails/examples.ts';
import { renderLetter } from '../../emails/letter.ts';
import { axeViolations, openBrowser, openVisitor, wcagRules } from '../support/browser.ts';

/** With PICTURES=1 every letter is also drawn, into a folder that is not committed. */
const pictures = process.env.PICTURES === '1';
const folder = fileURLToPath(new URL('../.artifacts/letters/', import.meta.url));

const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3);

/** A letter in which people typed words without an end. */
const withLongWords = {
  name: 'withLongWords',
  render: () =>
    renderLetter({
      ...examples.signatureVoided,
      case: { ...examples.signatureVoided.case, title: longWord },
      words: `https://example.org/${longWord}`,
      changes: [{ label: longWord, before: longWord, after: longWord }],
      recipient: { ...examples.signatureVoided.recipient, name: longWord },
    }),
};

let browser: Browser;
let page: Page;
/** What the letter asked the network for. */
const asked: string[] = [];

beforeAll(async () => {
  if (pictures) mkdirSync(folder, { recursive: true });
  browser = await openBrowser();
  // As on a phone, with pictures off: whatever a letter asks for, it does not get.
  page = (await openVisitor(browser, 'http://localhost', { width: 320, javaScript: true })).page;
  await page.route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
});
afterAll(() => browser.close());

/** The parts of a page that stick out of a phone's screen. */
const stickingOut = () =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((it) => it.getBoundingClientRect().right > window.innerWidth + 1)
          .map((it) => `${it.tagName} ${it.textContent?.slice(0, 40)}`),
  );

describe('a letter on a small screen, by day and by night, with pictures off', () => {
  it.each([...exampleLetters, withLongWords])('$name', async ({ name, render }) => {
    const { html } = await render();
    asked.length = 0;
    await page.setContent(html);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      if (pictures) await page.screenshot({ path: `${folder}${name}-${colorScheme}.png`, fullPage: true });
      expect(await stickingOut(), colorScheme).toEqual([]);
      const rules = colorScheme === 'light' ? wcagRules : ['color-contrast'];
      expect(await axeViolations(page, rules), colorScheme).toEqual([]);
      const paper = await page.locator('.paper').evaluate((it) => getComputedStyle(it).backgroundColor);
      expect(paper).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(29, 32, 35)');
    }
    const button = page.locator('a.button');
    expect(await button.count()).toBe(1);
    const box = await button.boundingBox();
    // Wide enough for a thumb, on the screen, and told apart by more than its words.
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(200);
    expect(await button.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe('rgb(0, 112, 60)');
    expect(asked, 'a letter is whole without the network').toEqual([]);
  });
});
