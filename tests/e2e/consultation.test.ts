import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/browser.ts';
import {
  CouncilAtWork,
  eachStepNeedsTheLast,
  expectHeading,
  fillDate,
  follow,
  press,
} from './council-at-work.ts';

const reference = 'DIA-2008-0001';
let council: CouncilAtWork;
/** The page of each who is asked, as their newest letter names it. */
const pages = new Map<string, string>();

beforeAll(async () => {
  council = await CouncilAtWork.open();
  await council.begin('wigan-2008');
}, 120_000);
afterAll(async () => {
  await council?.close();
});
eachStepNeedsTheLast();

/** A page as a desk and a phone show it: axe finds nothing, and nothing scrolls sideways. */
async function expectGoodPage(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeViolations(page), `at ${width} pixels`).toEqual([]);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content, `width of what is on the page at ${width} pixels`).toBeLessThanOrEqual(screen ?? 0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const lettersToConsulted = async () =>
  (await council.newLetters())
    .filter(({ template }) => template.startsWith('consultation'))
    .map(({ to, template, text }) => {
      const path = /\/consultation\/\S+/.exec(text)?.[0];
      if (path && template !== 'consultationClosed') pages.set(to, path);
      return `${to} ${template}`;
    })
    .sort();

async function openAs(address: string): Promise<Page> {
  const page = await council.stranger();
  await page.goto(pages.get(address) ?? '/no-letter');
  return page;
}

async function openTab(): Promise<Page> {
  const officer = await council.openCase('officer', reference);
  await officer.getByRole('navigation', { name: 'Parts of this case' }).getByText('Consultation').click();
  return officer;
}

/** The tests of this file are the steps of one round, each on top of the one before. Nobody has scripts. */
describe('a round of consultation', { timeout: 90_000 }, () => {
  it('is prepared by its author: what is wrong is said, and every typed word stays', async () => {
    const officer = await openTab();
    await expectGoodPage(officer);
    await follow(officer, 'Prepare a consultation');
    await expectGoodPage(officer);
    await officer.getByLabel('What it is about, in a few words').fill('A plan for community cohesion');
    await officer
      .getByLabel('What people must know before they answer')
      .fill('We want to agree one plan with our partners.\n\nNothing is decided yet.');
    await officer
      .getByLabel('Partners')
      .fill('Faith forum, faith@example.org\nYouth council without an address');
    await press(officer, 'Keep it');
    await officer.getByRole('link', { name: 'Enter at least one question' }).waitFor();
    await officer
      .getByRole('link', { name: 'Partners, line 2 must be a name and an email address' })
      .waitFor();
    await expectGoodPage(officer);
    await officer
      .getByLabel('Questions, one on each line')
      .fill('What would you change?\nWhom does it forget?');
    await officer
      .getByLabel('Partners')
      .fill('Faith forum, faith@example.org\nYouth council, youth@example.org');
    await officer.getByLabel('Ward members').fill('Member for the North ward; north@example.org');
    await press(officer, 'Keep it');
    await officer.getByText('Nobody has been told of it yet.').first().waitFor();
    await expectGoodPage(officer);
    expect(await lettersToConsulted()).toEqual([]);
  });

  it('is opened with a last day, and each gets a letter with a link of their own', async () => {
    const officer = await openTab();
    await officer.getByRole('link', { name: /A plan for community cohesion/ }).click();
    await follow(officer, 'Open it');
    await fillDate(officer, 'Last day to answer', '2008-06-20');
    await press(officer, 'Open the consultation');
    await officer.getByText('the invitations are on their way').waitFor();
    await officer.getByText('Open until 5 pm on Friday 20 June 2008.').waitFor();
    await expectGoodPage(officer);
    expect(await lettersToConsulted()).toEqual([
      'faith@example.org consultationInvited',
      'north@example.org consultationInvited',
      'youth@example.org consultationInvited',
    ]);
    expect(new Set(pages.values()).size).toBe(3);
  });

  it('is answered in one’s own words, without an account, and changed', async () => {
    const page = await openAs('faith@example.org');
    await expectHeading(page, /A plan for community cohesion/);
    await expectGoodPage(page);
    expect(await page.getByRole('link', { name: 'What waits for me' }).count()).toBe(0);
    await press(page, 'Send your answer');
    await page.getByRole('link', { name: /Answer at least one question/ }).waitFor();
    await expectGoodPage(page);
    await page.getByLabel('What would you change?').fill('Meet in the evening.');
    await press(page, 'Send your answer');
    await page.getByText('Meet in the evening.').first().waitFor();
    await expectGoodPage(page);
    await page.getByLabel('Whom does it forget?').fill('Carers, who cannot come at noon.');
    await press(page, /^Send/);
    const again = await openAs('faith@example.org');
    expect(await again.getByLabel('Whom does it forget?').inputValue()).toBe(
      'Carers, who cannot come at noon.',
    );
  });

  it('reminds those who have said nothing, and no others', async () => {
    const page = await openAs('youth@example.org');
    await press(page, 'I have nothing to say');
    await council.passTimeUntil('2008-06-19T12:00:00+01:00');
    expect(await lettersToConsulted()).toEqual([
      'north@example.org consultationClosing',
      'north@example.org consultationClosing',
    ]);
  });

  it('closes by the clock, and the front sheet’s tracking tells of it', async () => {
    await council.passTimeUntil('2008-06-20T17:30:00+01:00');
    expect(await lettersToConsulted()).toEqual(['officer@council.example.org consultationClosed']);
    const officer = await openTab();
    await officer.getByRole('link', { name: /A plan for community cohesion/ }).click();
    await officer.getByText('Carers, who cannot come at noon.').waitFor();
    await officer.getByText('Closed on 20 June 2008').waitFor();
    const { tracking } = (await council.file(reference)).report.frontSheet;
    expect(tracking).toEqual(
      expect.arrayContaining([
        { step: 'wardMembers', on: '2008-06-20', comments: 'Consulted: 1 asked, 0 answered.' },
        { step: 'partners', on: '2008-06-20', comments: 'Consulted: 2 asked, 1 answered.' },
      ]),
    );
  });

  it('ends with what changed because of it, which those who were asked read on their own page', async () => {
    const officer = await openTab();
    await officer.getByRole('link', { name: /A plan for community cohesion/ }).click();
    await follow(officer, 'Write what came of it');
    await expectGoodPage(officer);
    await officer.getByLabel('What people said').fill('Meetings at noon leave people out.');
    await officer.getByLabel('What changed because of it').fill('The steering group now meets at six.');
    await press(officer, 'Keep it');
    await expectGoodPage(officer);
    const page = await openAs('north@example.org');
    await page.getByText('The steering group now meets at six.').waitFor();
    expect(await page.getByRole('button', { name: 'Send your answer' }).count()).toBe(0);
    await expectGoodPage(page);
  });
});

describe('a round that runs', { timeout: 90_000 }, () => {
  it('can ask more people, send a new link, take somebody out, be extended and called off', async () => {
    const officer = await openTab();
    await follow(officer, 'Prepare another round');
    await officer.getByLabel('What it is about, in a few words').fill('The steering group');
    await officer.getByLabel('What people must know before they answer').fill('It would meet at six.');
    await officer.getByLabel('Questions, one on each line').fill('Could you come?');
    await officer.getByLabel('Others').fill('Union <union@example.org>');
    await press(officer, 'Keep it');
    await follow(officer, 'Open it');
    await fillDate(officer, 'Last day to answer', '2008-07-04');
    await press(officer, 'Open the consultation');
    const round = `/cases/${reference}/consultation/2`;

    await follow(officer, 'Ask more people');
    await expectGoodPage(officer);
    await officer.getByLabel('Panel').fill('Older people’s panel, panel@example.org');
    await press(officer, 'Ask them');
    await officer.getByText('They are asked too.').waitFor();
    await council.passTimeUntil('2008-06-23T10:00:00+01:00');
    expect(await lettersToConsulted()).toEqual([
      'panel@example.org consultationInvited',
      'union@example.org consultationInvited',
    ]);
    const before = pages.get('panel@example.org') ?? '';

    await officer.getByRole('link', { name: 'Older people’s panel' }).click();
    await expectGoodPage(officer);
    await press(officer, 'Send a new link');
    await officer.getByText('A new link is on its way').waitFor();
    expect(await lettersToConsulted()).toEqual(['panel@example.org consultationInvited']);
    const stranger = await council.stranger();
    expect((await stranger.goto(before))?.status()).toBe(404);
    expect((await stranger.goto(pages.get('panel@example.org') ?? ''))?.status()).toBe(200);

    await officer.getByRole('link', { name: 'Older people’s panel' }).click();
    await press(officer, 'Take them out');
    await officer.getByText('They are taken out').waitFor();
    expect((await stranger.goto(pages.get('panel@example.org') ?? ''))?.status()).toBe(404);

    await follow(officer, 'Extend it');
    await fillDate(officer, 'New last day to answer', '2008-07-11');
    await officer.getByLabel('Reason').fill('The union meets on the 8th.');
    await press(officer, 'Extend the consultation');
    await officer.goto(round);
    await officer.getByText('Open until 5 pm on Friday 11 July 2008.').waitFor();
    expect(await lettersToConsulted()).toEqual(['union@example.org consultationExtended']);

    await follow(officer, 'Call it off');
    await expectGoodPage(officer);
    await officer.getByLabel('Reason').fill('The group is not set up after all.');
    await press(officer, 'Call off the consultation');
    expect(await lettersToConsulted()).toEqual(['union@example.org consultationCalledOff']);
    const union = await openAs('union@example.org');
    await union
      .getByText(/called off/i)
      .first()
      .waitFor();
    await expectGoodPage(union);
  });
});
