import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startProvider, type TestProvider } from '../auth/identity-provider.ts';
import { type MailServer, startMailServer } from '../emails/mail-server.ts';
import { axeViolations, openBrowser, openVisitor } from '../support/browser.ts';
import { freePort, type RunningService, startService } from '../support/running-service.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const secret = 'a secret of the tests, long enough';
const ann: Account = {
  email: 'ann@council.example.org',
  email_verified: true,
  name: 'Ann, equality officer',
  groups: ['Equality officers'],
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const heading = (page: Page) => page.locator('h1').textContent();

describe('in a real browser, with a real identity provider', () => {
  let provider: TestProvider;
  let service: RunningService;
  beforeAll(async () => {
    const port = await freePort();
    provider = await startProvider(`http://127.0.0.1:${port}`);
    provider.accounts.set('ann', ann);
    provider.accounts.set('eve', { email: 'eve@elsewhere.example.org', email_verified: true });
    service = await startService({
      port,
      env: {
        ...provider.settings,
        OIDC_GROUPS: JSON.stringify({ 'Equality officers': 'officer' }),
        SESSION_SECRET: secret,
      },
    });
  }, 120_000);
  afterAll(async () => {
    await service?.stop();
    await provider?.stop();
  });

  /** Through the provider's own two pages. */
  async function signInThere(page: Page, login: string): Promise<void> {
    await page.getByRole('link', { name: 'Sign in with your council account' }).click();
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  it('a person signs in, works, and signs out here and there', async () => {
    const { context, page } = await openVisitor(browser, service.baseUrl);
    await page.goto('/cases');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await heading(page)).toBe('Sign in');
    expect(await axeViolations(page)).toEqual([]);
    await signInThere(page, 'ann');
    await page.waitForURL('**/cases');
    expect(await page.locator('header').textContent()).toContain('Ann, equality officer');
    const cookie = (await context.cookies()).find(({ name }) => name === 'due-regard');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(page.url()).toContain(`${provider.issuer}/session/end`);
    await page.locator('button[name=logout], button[type=submit]').first().click();
    await page.waitForURL('**/sign-in?signed-out');
    expect(await page.locator('main').textContent()).toContain('You are signed out.');
    await page.goto('/cases');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await context.close();
  }, 90_000);

  it('somebody without a place here is told so on a plain page', async () => {
    const { context, page } = await openVisitor(browser, service.baseUrl);
    await page.goto('/sign-in');
    await signInThere(page, 'eve');
    await page.waitForURL('**/sign-in/callback?**');
    expect(await heading(page)).toBe('You cannot sign in here yet');
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  }, 90_000);
});

describe('in a real browser, with a link by email', () => {
  let mail: MailServer;
  let service: RunningService;
  let dataDir: string;
  let invited: string;
  beforeAll(async () => {
    mail = await startMailServer();
    dataDir = await mkdtemp(join(tmpdir(), 'due-regard-'));
    const port = await freePort();
    const env = { DEMO: '0', SESSION_SECRET: secret };
    invited = await invite('ann@council.example.org', { ...env, DATA_DIR: dataDir, PORT: String(port) });
    service = await startService({ port, dataDir, env: { ...env, SMTP_URL: mail.url } });
  }, 120_000);
  afterAll(async () => {
    await service?.stop();
    await mail?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The council's first administrator, by the command; gives the path of the link that it prints. */
  async function invite(address: string, env: Record<string, string>): Promise<string> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'app/cli/admin-invite.ts', address],
      { cwd: root, env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env } },
    );
    return new URL(stdout.match(/^http\S+$/m)?.[0] ?? '').pathname;
  }

  async function linkSent(): Promise<string> {
    for (let tries = 0; tries < 500 && mail.received.length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return new URL(mail.received.at(-1)?.text?.match(/^http\S+$/m)?.[0] ?? '').pathname;
  }

  it('a person asks, opens the letter in the same browser, presses the button and is signed in', async () => {
    const { context, page } = await openVisitor(browser, service.baseUrl);
    await page.goto(invited);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${service.baseUrl}/`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.locator('main').textContent()).toContain('You are signed out.');

    await page.goto('/cases');
    await page.getByLabel('Email address').fill('Ann@council.example.org');
    await page.getByRole('button', { name: 'Email me a link' }).click();
    expect(await heading(page)).toBe('Check your email');
    const link = await linkSent();
    const other = await openVisitor(browser, service.baseUrl);
    await other.page.goto(link);
    expect(await heading(other.page)).toBe('This link belongs to another browser');
    expect(await axeViolations(other.page)).toEqual([]);
    await other.context.close();

    await page.goto(link);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/cases');
    expect(await page.locator('header').textContent()).toContain('ann');
    await page.goto(link);
    expect(await heading(page)).toBe('This link does not work any more');
    await context.close();
  }, 120_000);

  it('nobody is told whether an address is known, and what is no address is put right', async () => {
    const { context, page } = await openVisitor(browser, service.baseUrl, { width: 320 });
    await page.goto('/sign-in');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Email address').fill('ann at the council');
    await page.getByRole('button', { name: 'Email me a link' }).click();
    expect(await page.getByLabel('Email address').inputValue()).toBe('ann at the council');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Email address').fill('nobody@council.example.org');
    await page.getByRole('button', { name: 'Email me a link' }).click();
    expect(await heading(page)).toBe('Check your email');
    expect(await axeViolations(page)).toEqual([]);
    expect(mail.received.flatMap(({ to }) => to ?? []).map(({ address }) => address)).not.toContain(
      'nobody@council.example.org',
    );
    await context.close();
  }, 90_000);
});
