import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const browserIsThere = existsSync(path);

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A visitor of their own: no cookies shared with another. */
export async function openVisitor(
  browser: Browser,
  baseUrl: string,
  options: { javaScript?: boolean; width?: number } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    javaScriptEnabled: options.javaScript ?? false,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: options.width ?? 1280, height: 900 },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { context, page };
}

export interface AxeViolation {
  id: string;
  help: string;
  nodes: string[];
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, by the rules of WCAG 2.2 AA. The page's own scripts may be off: axe is given to the browser
 * from outside, in a world of its own that the content security policy does not reach.
 */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  const client = await page.context().newCDPSession(page);
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  await client.send('Runtime.evaluate', { contextId: executionContextId, expression: await axeSource });
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then((found) => JSON.stringify(found.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.map((n) => n.html) }))))`,
  });
  await client.detach();
  if (exceptionDetails) throw new Error(`axe could not run: ${exceptionDetails.text}`);
  const violations: AxeViolation[] = JSON.parse(String(result.value));
  return violations;
}
