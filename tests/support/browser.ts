import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

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

const withoutScripts = new WeakSet<BrowserContext>();

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
  context.setDefaultTimeout(30_000);
  if (!options.javaScript) withoutScripts.add(context);
  const page = await context.newPage();
  return { context, page };
}

export interface AxeViolation {
  id: string;
  help: string;
  nodes: string[];
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const lines = new WeakMap<Page, CDPSession>();

/** A line of our own to a page. It is never hung up: that would turn the page's scripts on again. */
async function lineTo(page: Page): Promise<CDPSession> {
  const line = lines.get(page) ?? (await page.context().newCDPSession(page));
  lines.set(page, line);
  return line;
}

/** A world of our own in the page as it is now, with axe in it. The same page gives the same world again. */
async function worldWithAxe(line: CDPSession): Promise<number> {
  const { frameTree } = await line.send('Page.getFrameTree');
  const { executionContextId } = await line.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  const expression = 'typeof axe';
  const { result } = await line.send('Runtime.evaluate', { contextId: executionContextId, expression });
  if (result.value === 'undefined') {
    await line.send('Runtime.evaluate', { contextId: executionContextId, expression: await axeSource });
  }
  return executionContextId;
}

/** The rules of axe that stand for WCAG 2.2 AA. */
export const wcagRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/**
 * What axe finds on a page, by the rules of WCAG 2.2 AA and its own of good practice. Axe is given to the browser from outside, in a world of its
 * own that the content security policy does not reach. It waits on timers, which stand still where a page's scripts
 * are off: they are let run for as long as axe takes. The page's own scripts were left out when it was loaded.
 */
export async function axeViolations(
  page: Page,
  rules: readonly string[] = [...wcagRules, 'best-practice'],
): Promise<AxeViolation[]> {
  const line = await lineTo(page);
  const runs = (value: boolean) => line.send('Emulation.setScriptExecutionDisabled', { value: !value });
  const scriptsAreOff = withoutScripts.has(page.context());
  if (scriptsAreOff) {
    // The browser listens to the one who spoke last, and overhears what changes nothing.
    await runs(false);
    await runs(true);
  }
  const contextId = await worldWithAxe(line);
  const { result, exceptionDetails } = await line.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    // What passes is not written out: of a long page that is most of the work.
    expression: `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
      .then((found) => JSON.stringify(found.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.map((n) => n.html) }))))`,
  });
  if (scriptsAreOff) await runs(false);
  if (exceptionDetails) throw new Error(`axe could not run: ${exceptionDetails.text}`);
  const violations: AxeViolation[] = JSON.parse(String(result.value));
  return violations;
}
