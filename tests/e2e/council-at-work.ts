import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { CaseView } from '../../app/cases/case-view.ts';
import type { MailboxLetter } from '../../db/queries/mailbox.ts';
import { openBrowser, openVisitor } from '../support/browser.ts';
import { type RunningService, Script, startService } from '../support/running-service.ts';

/** How the people of the demonstration are called on the pages. */
export const people = {
  officer: 'Policy officer',
  'second-officer': 'Second officer',
  reviewer: 'Equality lead',
  solicitor: 'Director of Legal',
  'deputy-solicitor': 'Deputy Director of Legal',
  finance: 'Director of Finance',
  'democratic-services': 'Democratic services officer',
  cabinet: 'Cabinet member',
  scrutiny: 'Scrutiny member 1',
  'scrutiny-2': 'Scrutiny member 2',
  'scrutiny-3': 'Scrutiny member 3',
  'scrutiny-4': 'Scrutiny member 4',
  'scrutiny-5': 'Scrutiny member 5',
  'scrutiny-6': 'Scrutiny member 6',
  admin: 'Administrator',
} as const;
export type Persona = keyof typeof people;

/** Where a case stands, as its page shows it. */
export interface Standing {
  state: string;
  /** What runs: "Call-in closes: 5 pm on Monday 4 August 2008". */
  dates: string[];
}

/** The running service, and a browser of its own for everybody who works with it. */
export class CouncilAtWork {
  readonly #rooms = new Map<Persona, { context: BrowserContext; page: Page }>();
  readonly #seen = new Set<string>();
  /** A first start has begun the case of 2008, and nobody has been here since. */
  #isFresh = true;

  private constructor(
    readonly service: RunningService,
    readonly browser: Browser,
  ) {}

  static async open(): Promise<CouncilAtWork> {
    const [service, browser] = await Promise.all([startService(), openBrowser()]);
    return new CouncilAtWork(service, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.service.stop();
  }

  /** Starts a scenario afresh, unless it has only just begun. Everybody is signed out, and the letters that it begins with are none of a test's. */
  async begin(scenario: 'wigan-2008' | 'today'): Promise<void> {
    for (const { context } of this.#rooms.values()) await context.close();
    this.#rooms.clear();
    if (!this.#isFresh || scenario !== 'wigan-2008') {
      const answer = await new Script(this.service.baseUrl).post('/demo/reset', { scenario });
      expect(answer.status).toBe(303);
    }
    this.#isFresh = false;
    await this.newLetters();
  }

  /** A person's own window. The first time, they sign in by pressing their name. */
  async as(persona: Persona, options: { javaScript?: boolean; width?: number } = {}): Promise<Page> {
    const known = this.#rooms.get(persona);
    if (known) return known.page;
    const room = await openVisitor(this.browser, this.service.baseUrl, options);
    this.#rooms.set(persona, room);
    await room.page.goto('/sign-in');
    await room.page.getByRole('button', { name: nameFirst(people[persona]) }).click();
    await expectHeading(room.page, 'What waits for me');
    return room.page;
  }

  /** Somebody of the public, who is not signed in and has kept no page: a new one each time. */
  async stranger(options: { javaScript?: boolean; width?: number } = {}): Promise<Page> {
    const { page } = await openVisitor(this.browser, this.service.baseUrl, options);
    return page;
  }

  async openCase(persona: Persona, reference: string): Promise<Page> {
    const page = await this.as(persona);
    await page.goto(`/cases/${reference}`);
    return page;
  }

  /** Moves the clock by the form of the demonstration's page. `to` is London's time, such as `2008-07-24T19:30`. */
  async moveClock(to: string): Promise<void> {
    const page = await this.as('admin');
    await page.goto('/demo');
    await page.getByLabel('To a date and time').fill(to);
    await page.getByRole('button', { name: 'Move the clock', exact: true }).click();
    await page.getByText('What fell due on the way is done.').waitFor();
  }

  /** The same, sent as the form sends it: for a play in which the clock moves often. */
  async passTimeUntil(to: string): Promise<void> {
    const script = new Script(this.service.baseUrl);
    await script.signInAs('admin');
    const answer = await script.post('/demo/clock', { now: to });
    expect(answer.status).toBe(303);
  }

  /** The letters that have gone out since this was asked last. */
  async newLetters(): Promise<MailboxLetter[]> {
    const letters = await this.letters();
    const fresh = letters.filter((letter) => !this.#seen.has(letter.id));
    for (const { id } of fresh) this.#seen.add(id);
    return fresh;
  }

  /** The subjects of a person's messages of the day, oldest first. */
  async messagesOfTheDay(to: Persona): Promise<string[]> {
    const letters = await this.letters();
    return letters
      .filter((it) => it.template === 'digest' && it.to === `${to}@council.example.org`)
      .map(({ subject }) => subject);
  }

  /** The case file as a script reads it. */
  async file(reference: string): Promise<CaseView> {
    const script = new Script(this.service.baseUrl);
    await script.signInAs('democratic-services');
    const view: CaseView = await (await script.get(`/cases/${reference}.json`)).json();
    return view;
  }

  async letters(): Promise<MailboxLetter[]> {
    const answer = await fetch(`${this.service.baseUrl}/demo/mailbox.json`);
    expect(answer.status).toBe(200);
    const letters: MailboxLetter[] = await answer.json();
    return letters;
  }

  /**
   * What the case's page says now, and exactly which letters went out about it since the last step, messages of the day
   * aside. Of the other cases
   * none may have been told of but by a reminder of their own dates.
   */
  async stands(reference: string, expected: Standing & { letters: string[] }): Promise<void> {
    const page = await this.openCase('democratic-services', reference);
    const fresh = await this.newLetters();
    const letters = fresh.filter((it) => it.case === reference).map(inShort);
    expect({ ...(await standingOf(page)), letters: letters.sort() }).toEqual({
      ...expected,
      letters: [...expected.letters].sort(),
    });
    const others = fresh.filter(
      (it) => it.case !== '' && it.case !== reference && !it.template.startsWith('deadline'),
    );
    expect(others.map(inShort), 'letters about other cases').toEqual([]);
  }

  /** Opens the newest letter to a person by pressing it in the mailbox, and gives the links that it holds. */
  async linksInLetter(to: Persona, subject: RegExp): Promise<{ name: string; href: string }[]> {
    const page = await this.as('admin');
    await page.goto('/demo/mailbox');
    await page.getByLabel('Letters to').selectOption({ label: people[to] });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: subject }).first().click();
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    const links = await page.frameLocator('iframe').getByRole('link').all();
    return Promise.all(
      links.map(async (link) => ({
        name: (await link.innerText()).trim(),
        href: ((await link.getAttribute('href')) ?? '').replace(this.service.baseUrl, ''),
      })),
    );
  }
}

/** A button of the sign-in page begins with the person's name and goes on with what they can do. */
const nameFirst = (name: string) => new RegExp(`^${name}(?! \\d)\\b(?! of)`);

const headlineOf = ({ subject, case: reference }: MailboxLetter) =>
  subject.endsWith(`(${reference})`) ? subject.slice(0, subject.indexOf(': ')) : subject;

const inShort = (letter: MailboxLetter) =>
  `${letter.to.replace('@council.example.org', '')} · ${letter.template} · ${headlineOf(letter)}`;

/** The same letter to several people. */
export const to = (persons: readonly string[], kindAndHeadline: string) =>
  persons.map((person) => `${person} · ${kindAndHeadline}`);
export const legal = ['solicitor', 'deputy-solicitor'];
export const directors = [...legal, 'finance'];
export const scrutiny = ['scrutiny', ...[2, 3, 4, 5, 6].map((n) => `scrutiny-${n}`)];

/** For a file whose tests are the steps of one road: after one that failed, the rest would only say so again. */
export function eachStepNeedsTheLast(): void {
  let broken = false;
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
  });
  beforeEach((context) => {
    context.skip(broken, 'An earlier step failed.');
  });
}

export async function standingOf(page: Page): Promise<Standing> {
  const main = page.getByRole('main');
  const state = (await main.locator('h1 ~ p strong').first().innerText()).trim();
  const items = await main.getByRole('complementary', { name: 'Dates' }).getByRole('listitem').all();
  const dates = await Promise.all(items.map(dateOf));
  return { state, dates };
}

async function dateOf(item: Locator): Promise<string> {
  const name = await item.getByRole('heading').innerText();
  const when = await item
    .getByText(/^(By|From) /)
    .first()
    .innerText();
  return `${name}: ${when.replace(/^(By|From) /, '')}`;
}

export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** A date in its three boxes, under its question. */
export async function fillDate(page: Page | Locator, question: string | RegExp, iso: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  const [year = '', month = '', day = ''] = iso.split('-');
  await group.getByLabel('Day').fill(String(Number(day)));
  await group.getByLabel('Month').fill(String(Number(month)));
  await group.getByLabel('Year').fill(year);
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
export const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
