import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeViolations, openVisitor } from '../support/browser.ts';
import { CouncilAtWork, expectHeading, type Persona, people } from './council-at-work.ts';
import { calledIn, halfSigned, inDraft, playToJuly2008 } from './july-2008.ts';

/** With PICTURES=1 every page that is looked at is also drawn, into a folder that is not committed. */
const pictures = process.env.PICTURES === '1';
const artifacts = fileURLToPath(new URL('../.artifacts/', import.meta.url));
const readmePicture = fileURLToPath(new URL('../../docs/pictures/case.png', import.meta.url));

type Who = Persona | 'nobody';
/** Who looks at which address. */
type Look = readonly [who: Who, path: string];

const everybody: readonly Who[] = [
  'nobody',
  'officer',
  'reviewer',
  'solicitor',
  'finance',
  'democratic-services',
  'cabinet',
  'scrutiny',
  'admin',
];
const signedIn = everybody.filter((who) => who !== 'nobody');
const byAll = (who: readonly Who[], path: string): Look[] => who.map((one) => [one, path]);
const tabs = ['content', 'report', 'sign-off', 'decision', 'consultation', 'evidence', 'history'];

/** Answers scripts, or leads elsewhere: there is no page to look at. */
const noPage = 'no page';
/** There is such a page in another way of signing in alone: see sign-in.test.ts. */
const notInADemonstration = 'not in a demonstration';

/** Every route of the product, and where its page is looked at. A new route without a line here fails the first test. */
const routes: Record<string, readonly Look[] | typeof noPage | typeof notInADemonstration> = {
  $: [
    ['nobody', '/there/is/nothing'],
    ['officer', '/there/is/nothing'],
  ],
  _index: byAll(everybody, '/'),
  'absences.$id': [['admin', 'the first deputy']],
  'absences.$id_.end': [['admin', 'the first deputy/end']],
  'absences._index': [
    ['admin', '/absences'],
    ['finance', '/absences'],
    ['officer', '/absences'],
  ],
  'absences.new': [
    ['admin', '/absences/new'],
    ['admin', '/absences/new?kind=standing'],
    ['finance', '/absences/new'],
  ],
  accessibility: [['nobody', '/accessibility']],
  admin: [
    ['admin', '/admin'],
    ['officer', '/admin'],
  ],
  'admin_.calendar': [['admin', '/admin/calendar']],
  'admin_.constitution': [['admin', '/admin/constitution']],
  'admin_.templates._index': [['admin', '/admin/templates']],
  'admin_.templates.$id.$version': [
    ['admin', '/admin/templates/2026/1'],
    ['admin', '/admin/templates/none/1'],
  ],
  'admin_.templates.$id.$version[.]json': noPage,
  'admin_.mail': [['admin', '/admin/mail']],
  'admin_.mail_.stop': [['admin', '/admin/mail/stop']],
  'admin_.mail_.letters.$letter': [
    ['admin', 'the newest letter on record'],
    ['admin', '/admin/mail/letters/none'],
  ],
  'admin_.people._index': [['admin', '/admin/people']],
  'admin_.people.new': [['admin', '/admin/people/new']],
  'admin_.people.$id': [
    ['admin', '/admin/people/solicitor'],
    ['officer', '/admin/people/solicitor'],
  ],
  'admin_.people.$id_.end.$holding': [
    ['admin', 'the end of a role'],
    ['admin', '/admin/people/solicitor/end/none'],
  ],
  'admin_.people.$id_.leave': [['admin', '/admin/people/solicitor/leave']],
  'assessments.$reference': [['nobody', `/assessments/${calledIn}`]],
  'assessments._index': [['nobody', '/assessments']],
  'calendar[.]ics': noPage,
  'call-ins_.$reference': [
    ['democratic-services', `/call-ins/${calledIn}`],
    ['scrutiny', `/call-ins/${calledIn}`],
  ],
  'call-ins': [
    ['democratic-services', '/call-ins'],
    ['scrutiny', '/call-ins'],
  ],
  'cases.$reference': [
    ...byAll(signedIn, `/cases/${calledIn}`),
    ...tabs.map((tab): Look => ['democratic-services', `/cases/${calledIn}?tab=${tab}`]),
    ['officer', `/cases/${halfSigned}`],
    ['officer', `/cases/${inDraft}`],
    ['officer', `/cases/${inDraft}?tab=content`],
    ['officer', '/cases/DIA-1999-0001'],
  ],
  'cases.$reference[.]json': noPage,
  'cases.$reference_.deadlines.$kind_.certificate': [
    ['officer', `/cases/${calledIn}/deadlines/scrutinyMeets/certificate`],
  ],
  'cases.$reference_.deadlines.$kind': [
    ['officer', `/cases/${calledIn}/deadlines/callInCloses`],
    ['officer', `/cases/${calledIn}/deadlines/mayActFrom`],
    ['finance', `/cases/${halfSigned}/deadlines/financeSigns`],
  ],
  'cases.$reference_.report[.]docx': noPage,
  'cases.$reference_.assessment[.]docx': noPage,
  'cases.$reference_.edit.word': [
    ['officer', `/cases/${inDraft}/edit/word`],
    ['reviewer', `/cases/${inDraft}/edit/word`],
  ],
  'cases.$reference_.evidence.attach': [
    ['officer', `/cases/${inDraft}/evidence/attach`],
    ['democratic-services', `/cases/${halfSigned}/evidence/attach`],
    ['reviewer', `/cases/${inDraft}/evidence/attach`],
  ],
  'cases.$reference_.evidence.link': [['officer', `/cases/${inDraft}/evidence/link`]],
  'cases.$reference_.evidence.$id_.take-out': [['officer', `/cases/${inDraft}/evidence/none/take-out`]],
  'cases.$reference_.files.$id': noPage,
  'cases.$reference_.do.$event': [
    ['officer', `/cases/${inDraft}/do/withdraw`],
    ['democratic-services', `/cases/${inDraft}/do/publishNotice`],
    ['democratic-services', `/cases/${calledIn}/do/rejectCallIn`],
    ['democratic-services', `/cases/${calledIn}/do/decide`],
    ['scrutiny-3', `/cases/${calledIn}/do/lodgeCallIn`],
    ['officer', `/cases/${halfSigned}/do/recall`],
    ['solicitor', `/cases/${halfSigned}/do/handOver`],
  ],
  'cases.$reference_.edit.$form.$section[.]json': noPage,
  'cases.$reference_.edit.$form.$section_.draft.$id': [
    ['officer', 'the page of a draft'],
    ['officer', `/cases/${inDraft}/edit/front-sheet/proposal`],
  ],
  'cases.$reference_.edit.$form.$section': [
    ...['action', 'plan'].map((it): Look => ['officer', `/cases/${inDraft}/edit/content/${it}`]),
    ...['report', 'proposal', 'decision', 'implications', 'confirmations', 'process'].map(
      (it): Look => ['officer', `/cases/${inDraft}/edit/front-sheet/${it}`],
    ),
    ['officer', `/cases/${halfSigned}/edit/content/action`],
    ['reviewer', `/cases/${inDraft}/edit/content/action`],
  ],
  'cases.$reference_.check': [
    ['officer', `/cases/${inDraft}/check`],
    ['reviewer', `/cases/${halfSigned}/check`],
  ],
  'cases.$reference_.edit._index': [
    ['officer', `/cases/${inDraft}/edit`],
    ['officer', `/cases/${halfSigned}/edit`],
  ],
  'cases.$reference_.comments.$form.$section': [
    ['reviewer', `/cases/${inDraft}/comments/content/action`],
    ['officer', `/cases/${halfSigned}/comments/front-sheet/proposal`],
  ],
  'cases.$reference_.file': [
    ['democratic-services', `/cases/${calledIn}/file`],
    ['officer', `/cases/${inDraft}/file`],
  ],
  'cases.$reference_.pack': [
    ['solicitor', `/cases/${calledIn}/pack`],
    ['finance', `/cases/${halfSigned}/pack`],
  ],
  'cases.$reference_.publication': [
    ['democratic-services', `/cases/${calledIn}/publication`],
    ['officer', `/cases/${inDraft}/publication`],
  ],
  'cases.$reference_.publication_.page': [['democratic-services', 'the page of a decision']],
  'cases.$reference_.sign-off.$part': [
    ['solicitor', `/cases/${halfSigned}/sign-off/legal`],
    ['finance', `/cases/${halfSigned}/sign-off/finance`],
    ['deputy-solicitor', `/cases/${halfSigned}/sign-off/legal`],
    ['officer', `/cases/${halfSigned}/sign-off/finance`],
  ],
  'cases.$reference_.sign-off._index': noPage,
  'cases.$reference_.versions': [
    ['solicitor', `/cases/${calledIn}/versions`],
    ['officer', `/cases/${inDraft}/versions`],
  ],
  'cases._index': [
    ...byAll(['officer', 'democratic-services', 'scrutiny', 'admin'], '/cases'),
    ['officer', '/cases?q=cohesion&state=draft'],
  ],
  'cases.new': [
    ['officer', '/cases/new'],
    ['reviewer', '/cases/new'],
  ],
  'deadline-calculator_.certificate': [
    [
      'nobody',
      '/deadline-calculator/certificate?constitution=wigan-2008&meeting=2008-07-24T18%3A00&published=2008-07-24&kind=callInCloses',
    ],
    ['nobody', '/deadline-calculator/certificate?kind=callInCloses'],
  ],
  'deadline-calculator': [
    ['nobody', '/deadline-calculator'],
    [
      'nobody',
      '/deadline-calculator?constitution=wigan-2008&meeting=2008-07-24T18%3A00&published=2008-07-24&called-in=2008-07-30',
    ],
    ['nobody', '/deadline-calculator?constitution=wigan-2008&meeting=soon'],
  ],
  deadlines: [
    ['democratic-services', '/deadlines'],
    ['officer', '/deadlines?month=2008-08'],
    ['finance', '/deadlines?dealt=only'],
  ],
  'deadlines[.]csv': noPage,
  'deadlines[.]ics': noPage,
  'demo._index': [
    ['admin', '/demo'],
    ['admin', '/demo?scenario=today'],
  ],
  'demo.clock': noPage,
  'demo.letters._index': [['nobody', '/demo/letters']],
  'demo.letters.$name': [
    ['nobody', '/demo/letters/signOffRequested'],
    ['nobody', '/demo/letters/digestOfADirector'],
  ],
  'demo.mailbox.$letter': [['admin', 'the newest letter']],
  'demo.mailbox._index': [
    ['nobody', '/demo/mailbox'],
    ['admin', '/demo/mailbox?person=reviewer'],
  ],
  'demo.mailbox[.]json': noPage,
  'demo.put-right': noPage,
  'demo.reset': noPage,
  'feeds_.$id': [['officer', '/feeds/none']],
  'feeds_.$secret[.]ics': noPage,
  feeds: [
    ['officer', '/feeds'],
    ['democratic-services', '/feeds?body=cabinet'],
  ],
  'forward-plan': [['nobody', '/forward-plan']],
  'notices._index': [
    ['democratic-services', '/notices'],
    ['officer', '/notices'],
    ['cabinet', '/notices'],
  ],
  'notices.$id': [['nobody', '/notices/DIA-2026-0001-1']],
  'notice-texts': [['democratic-services', '/notice-texts']],
  'special-urgency-report': [
    ['nobody', '/special-urgency-report'],
    ['nobody', '/special-urgency-report?from=2026-04-01&to=2026-03-01'],
  ],
  'cases.$reference_.notices._index': [
    ['democratic-services', `/cases/${inDraft}/notices`],
    ['officer', `/cases/${calledIn}/notices`],
  ],
  'cases.$reference_.notices.$kind': [
    ['democratic-services', `/cases/${inDraft}/notices/keyDecisionNotice`],
    ['officer', `/cases/${inDraft}/notices/keyDecisionNotice`],
  ],
  'forward-plan[.]json': noPage,
  'forward-plan[.]schema[.]json': noPage,
  help: [['nobody', '/help']],
  'agendas.$id': [
    ['officer', '/agendas/cabinet-2008-07-24'],
    ['officer', '/agendas/cabinet-2008-08-21'],
  ],
  'meetings_.$id': [
    ['democratic-services', '/meetings/cabinet-2008-07-24'],
    ['democratic-services', '/meetings/cabinet-2008-08-21'],
    ['cabinet', '/meetings/cabinet-2008-07-24'],
  ],
  'meetings_.$id_.change': [['democratic-services', '/meetings/cabinet-2008-08-21/change']],
  'meetings_.$id_.publication': [['democratic-services', '/meetings/cabinet-2008-07-24/publication']],
  'meetings_.$id_.pack': [
    ['cabinet', '/meetings/cabinet-2008-07-24/pack'],
    ['democratic-services', '/meetings/cabinet-2008-07-24/pack'],
  ],
  'meetings_.year': [['democratic-services', '/meetings/year']],
  'meetings_.$id_.decisions': [
    ['democratic-services', '/meetings/cabinet-2008-07-24/decisions'],
    ['officer', '/meetings/cabinet-2008-07-24/decisions'],
  ],
  meetings: [
    ['democratic-services', '/meetings'],
    ['officer', '/meetings'],
  ],
  'plan-a-date': [
    ['officer', '/plan-a-date'],
    ['officer', `/plan-a-date?case=${inDraft}`],
    ['democratic-services', '/plan-a-date?asked=yes&on=2008-10-09&key=yes&private=yes&drafting=10'],
    ['officer', '/plan-a-date?asked=yes&on=soon&drafting=many'],
    ['scrutiny', '/plan-a-date'],
  ],
  overview: [
    ['democratic-services', '/overview'],
    ['admin', '/overview?from=2008-01&to=2008-12'],
    ['officer', '/overview'],
  ],
  'overview[.]csv': noPage,
  'people.$id': [
    ['solicitor', '/people/solicitor'],
    ['officer', '/people/solicitor'],
  ],
  'kept-words': [['solicitor', '/kept-words']],
  'my-mail': [['solicitor', '/my-mail']],
  plans: [['officer', '/plans']],
  'plans[.]csv': noPage,
  'plans[.]docx': noPage,
  'plans[.]xlsx': noPage,
  'plans_.update': [['officer', '/plans/update']],
  cumulative: [['officer', '/cumulative']],
  'cumulative[.]csv': noPage,
  examples: [['officer', '/examples']],
  'indicators._index': [['officer', '/indicators']],
  'indicators.$id': [
    ['officer', '/indicators/people-get-on-well-together'],
    ['cabinet', '/indicators/people-get-on-well-together'],
  ],
  'indicators.new': [['officer', '/indicators/new']],
  'indicators.import': [['reviewer', '/indicators/import']],
  'indicators[.]csv': noPage,
  'cases.$reference_.indicators': [
    ['officer', `/cases/${inDraft}/indicators`],
    ['finance', `/cases/${calledIn}/indicators`],
  ],
  'cases.$reference_.actions': [
    ['officer', `/cases/${calledIn}/actions`],
    ['finance', `/cases/${calledIn}/actions`],
  ],
  privacy: [['nobody', '/privacy']],
  'register.$reference': [
    ['nobody', `/register/${calledIn}`],
    ['nobody', `/register/${inDraft}`],
  ],
  'register.$reference_.$number': [['nobody', `/register/${calledIn}/1`]],
  'register._index': [
    ['nobody', '/register'],
    ['nobody', '/register?q=community'],
    ['nobody', '/register?q=x'],
    ['nobody', '/register?year=1999'],
  ],
  'register[.]atom': noPage,
  'register[.]json': noPage,
  'register[.]schema[.]json': noPage,
  'robots[.]txt': noPage,
  'sitemap[.]xml': noPage,
  'theme.$colour[.]css': noPage,
  search: [
    ['officer', '/search'],
    ['officer', '/search?q=community'],
    ['cabinet', '/search?q=x'],
  ],
  'sign-in': [
    ['nobody', '/sign-in'],
    ['officer', '/sign-in'],
  ],
  'sign-in_.callback': notInADemonstration,
  'sign-in_.link': notInADemonstration,
  'sign-in_.link_.$token': notInADemonstration,
  'sign-in_.oidc': notInADemonstration,
  'sign-out': noPage,
  'consultation.$token': [['nobody', '/consultation/guessed']],
  // What there is to see of a round is looked at in consultation.test.ts.
  'cases.$reference_.consultation._index': noPage,
  'cases.$reference_.consultation.prepare': [
    ['officer', `/cases/${inDraft}/consultation/prepare`],
    ['finance', `/cases/${halfSigned}/consultation/prepare`],
  ],
  'cases.$reference_.consultation.$number': [['officer', `/cases/${inDraft}/consultation/9`]],
  'cases.$reference_.consultation.$number_.people': [['officer', `/cases/${inDraft}/consultation/9/people`]],
  'cases.$reference_.consultation.$number_.people_.$consultee': [
    ['officer', `/cases/${inDraft}/consultation/9/people/none`],
  ],
  'cases.$reference_.consultation.$number_.report': [['officer', `/cases/${inDraft}/consultation/9/report`]],
  'unsubscribe.$token': [['nobody', 'the newest digest']],
};

const looks = Object.values(routes)
  .filter((it) => typeof it !== 'string')
  .flat();

let council: CouncilAtWork;
vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  council = await CouncilAtWork.open();
  await council.begin('wigan-2008');
  await playToJuly2008(council.service.baseUrl);
  if (pictures) mkdirSync(artifacts, { recursive: true });
}, 150_000);
afterAll(async () => {
  await council?.close();
});

it('every route has a page that is looked at here, or none at all', () => {
  const files = readdirSync(fileURLToPath(new URL('../../app/routes/', import.meta.url)));
  expect(Object.keys(routes).sort()).toEqual(files.map((file) => file.replace(/\.tsx?$/, '')).sort());
});

async function addressOf(path: string): Promise<string> {
  const deputy = 'the first deputy';
  if (path.startsWith(deputy)) return `${await firstDeputy()}${path.slice(deputy.length)}`;
  if (path === 'the end of a role') return endOfARole();
  if (path === 'the page of a draft') return pageOfADraft();
  if (path === 'the page of a decision') return pageOfADecision();
  if (path === 'the newest letter on record')
    return `/admin/mail/letters/${(await council.letters()).at(-1)?.id}`;
  if (path === 'the newest digest') return stopOfNewestDigest();
  if (path !== 'the newest letter') return path;
  return `/demo/mailbox/${(await council.letters()).at(-1)?.id}`;
}

async function pageOfADraft(): Promise<string> {
  const page = await council.as('officer');
  await page.goto(`/cases/${inDraft}/edit/front-sheet/proposal`);
  await page.getByLabel('Purpose and summary').fill('To keep the words that are not saved yet.');
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  const link = page.getByRole('link', { name: 'Drop this draft' });
  return (await link.getAttribute('href')) ?? '';
}

async function pageOfADecision(): Promise<string> {
  const page = await council.as('democratic-services');
  await page.goto(`/cases/${calledIn}/publication`);
  return (
    (await page
      .getByRole('link', { name: /^Take down/ })
      .first()
      .getAttribute('href')) ?? ''
  );
}

async function stopOfNewestDigest(): Promise<string> {
  const texts = (await council.letters()).map((letter) => letter.text);
  return /\/unsubscribe\/\S+/.exec(texts.findLast((text) => text.includes('/unsubscribe/')) ?? '')?.[0] ?? '';
}

async function endOfARole(): Promise<string> {
  const page = await council.as('admin');
  await page.goto('/admin/people/finance');
  return (
    (await page
      .getByRole('link', { name: /^End it/ })
      .first()
      .getAttribute('href')) ?? ''
  );
}

async function firstDeputy(): Promise<string> {
  const page = await council.as('admin');
  await page.goto('/absences');
  return (
    (await page
      .getByRole('link', { name: /^Change .+ for the / })
      .first()
      .getAttribute('href')) ?? ''
  );
}

const widthOf = (page: Page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

async function draw(page: Page, who: Who, path: string, width: number): Promise<void> {
  if (!pictures) return;
  const name = `${path}_${who}_${width}`.replaceAll(/[^\w-]+/g, '_').replace(/^_/, '');
  await page.screenshot({ path: `${artifacts}${name}.png`, fullPage: true });
}

describe('every page', () => {
  it.each(looks)('%s at %s: no fault that axe can find, and nothing scrolls sideways', async (who, path) => {
    const page = who === 'nobody' ? await council.stranger() : await council.as(who);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(await addressOf(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count(), 'headings of the first level').toBe(1);
    expect(await axeViolations(page), 'at 1280 pixels').toEqual([]);
    await draw(page, who, path, 1280);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await axeViolations(page), 'at 375 pixels').toEqual([]);
    await draw(page, who, path, 375);
    await page.setViewportSize({ width: 320, height: 800 });
    const [content = 0, screen = 0] = await widthOf(page);
    expect(content, 'width of what is on the page at 320 pixels').toBeLessThanOrEqual(screen);
    if (who === 'nobody') await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  /** Presses Tab until what has the focus is called so, as somebody without a mouse does. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 1 && name.test((await focused.innerText()).trim())) {
        const box = await focused.boundingBox();
        expect(box && box.width > 0 && box.height > 0, `${name} is seen when it has the focus`).toBe(true);
        return;
      }
    }
    throw new Error(`Tab never came to ${name}`);
  }

  it('a director signs in, finds the case and signs it off', async () => {
    const { page, context } = await openVisitor(council.browser, council.service.baseUrl);
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to main content');
    await tabTo(page, /^Choose a person/);
    await page.keyboard.press('Enter');
    await tabTo(page, new RegExp(`^${people.finance}`));
    await page.keyboard.press('Enter');
    await expectHeading(page, 'What waits for me');
    await tabTo(page, /^Sign the financ/);
    await page.keyboard.press('Enter');
    await expectHeading(page, /Sign-off: Director of Finance/);
    await tabTo(page, /^I confirm that any expenditure/);
    await page.keyboard.press('Enter');
    await page.getByText(/^Signed at/).waitFor();
    await tabTo(page, /^History$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Signed for Finance' }).waitFor();
    await context.close();
  });
});

describe('with scripts in the browser', () => {
  it('a case page is the same, and says no error', async () => {
    const { page, context } = await openVisitor(council.browser, council.service.baseUrl, {
      javaScript: true,
    });
    const said: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`/sign-in?next=${encodeURIComponent(`/cases/${calledIn}`)}`);
    await page.getByRole('button', { name: /^Scrutiny member 3/ }).click();
    await page.getByRole('link', { name: 'Sign the call-in' }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: /^Decision and call-in$/ }).click();
    await page.getByText('2 of the 3 signatures that the constitution asks for').first().waitFor();
    await page.getByRole('link', { name: 'Sign the call-in' }).first().click();
    await page.getByText('The partners were not asked.').first().waitFor();
    await page.getByRole('button', { name: 'Sign the call-in' }).click();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    expect(said).toEqual([]);
    await context.close();
  });
});

it.runIf(pictures)('the picture of the README', async () => {
  const page = await council.as('democratic-services');
  await page.setViewportSize({ width: 1280, height: 780 });
  await page.goto(`/cases/${calledIn}`);
  await page.screenshot({ path: readmePicture });
});
