import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const feeds = [
  '/register',
  '/register.json',
  '/register.atom',
  '/forward-plan',
  '/forward-plan.json',
  '/calendar.ics',
];
const everythingPublic = async () =>
  (await Promise.all(feeds.map(async (path) => (await site.see(undefined, path)).text))).join('\n');

const marker = 'Plover-7f3a';
/** A text that stands nowhere but in one answer. */
const marked = (where: string) => `${marker} ${where}`;

const wholeSheet = {
  subject: marked('subject'),
  purpose: marked('purpose'),
  alternatives: marked('alternatives'),
  recommendations: [marked('recommendation')],
  internalNote: marked('internal note'),
  consultees: [marked('consultee')],
  financialImplications: marked('financial'),
  legalImplications: marked('legal'),
  backgroundPapers: [marked('paper')],
};

describe('what is not published', () => {
  it('appears nowhere before its decision, but for its line in the forward plan', async () => {
    site.council.clock.set('2026-03-02', '09:00');
    const reference = await site.council.begin('officer', {
      frontSheet: wholeSheet,
      content: { purpose: marked('assessment') },
    });
    for (const station of ['review', 'signOff', 'awaitingDecision', 'listed', 'publication'] as const) {
      const fresh = station === 'review' ? reference : await begunMarked();
      await site.council.bringTo(station, fresh);
      const shown = (await everythingPublic()).replaceAll(marked('subject'), '');
      expect([station, shown.includes(marker)]).toEqual([station, false]);
      expect((await site.see(undefined, `/register/${fresh}`)).status).toBe(404);
      site.council.clock.set('2026-03-02', '09:00');
    }
    const plan = JSON.parse((await site.see(undefined, '/forward-plan.json')).text);
    expect(plan[0]).toMatchObject({
      subject: marked('subject'),
      decisionMaker: 'Cabinet',
      on: '2026-05-14',
      until: '2026-05-14',
      overdue: false,
      ground: 'Significant effect on people in two or more wards',
      contact: 'Head of Housing Repairs',
      openOrExempt: 'Open to the public.',
    });
  });

  it('stays away where the report is exempt, even when its decision is published', async () => {
    const reference = await site.council.begin('officer', {
      frontSheet: {
        ...wholeSheet,
        subject: 'A contract with a builder',
        openOrExempt: 'exempt',
        exemptParagraph: '3',
      },
      content: { purpose: marked('assessment'), title: marked('title') },
    });
    for (const notice of ['privateMeetingNotice', 'privateMeetingSecondNotice'] as const) {
      await site.council.publishNotice(notice, { reference });
    }
    await site.council.bringTo('publication', reference);
    await site.council.send('democratic-services', 'publish', { reference });
    const page = await site.see(undefined, `/register/${reference}`);
    expect(page.words).toContain('exempt from publication under paragraph 3 of Schedule 12A');
    expect(page.text).not.toContain(marker);
    expect((await everythingPublic()).replaceAll(marked('subject'), '')).not.toContain(marker);
  });

  it('stays away where the assessment’s authors said so', async () => {
    for (const publication of ['withheld', 'redacted']) {
      const reference = await site.council.begin('officer', {
        content: { purpose: marked('assessment'), publication },
      });
      site.council.clock.set('2026-03-02', '09:00');
      await site.council.bringTo('callInWindow', reference);
      const page = await site.see(undefined, `/register/${reference}`);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain(marker);
      expect(page.words).toMatch(/not (to )?publish/);
    }
  });
});

async function begunMarked(): Promise<string> {
  return site.council.begin('officer', {
    frontSheet: wholeSheet,
    content: { purpose: marked('assessment') },
  });
}

describe('a published decision', () => {
  let reference = '';
  const answer = async () => (await site.see(undefined, `/register/${reference}`)).words;
  beforeAll(async () => {
    site.council.clock.set('2026-03-02', '09:00');
    reference = await site.council.begin('officer', { frontSheet: { subject: 'Swimming lessons & more' } });
    await site.council.bringTo('callInWindow', reference);
  });

  it('says that call-in is open, until when, and how that was counted', async () => {
    const words = await answer();
    expect(words).toContain('Not yet: call-in is open until 5 pm on Thursday 21 May 2026');
    expect(words).toContain('5 working days after publication, at 5 pm');
    expect(words).toContain('As the report says.');
    expect(words).toContain('Decided by Cabinet');
  });

  it('is in the data, the feed and the calendar with the same words', async () => {
    const [latest] = JSON.parse((await site.see(undefined, '/register.json')).text).filter(
      (d: { reference: string }) => d.reference === reference,
    );
    expect(latest).toMatchObject({
      subject: 'Swimming lessons & more',
      decidedBy: 'Cabinet',
      outcome: 'Approved',
      reasons: 'As the report says.',
      canBeActedOn: 'notYet',
      callInClosesAt: '2026-05-21T17:00:00+01:00',
    });
    const feed = (await site.see(undefined, '/register.atom')).text;
    expect(feed).toContain('<title>Swimming lessons &amp; more</title>');
    const calendar = (await site.see(undefined, '/calendar.ics')).text;
    expect(calendar).toContain('SUMMARY:Call-in closes: Swimming lessons & more');
    expect(calendar).toContain('DTSTART;TZID=Europe/London:20260521T170000');
  });

  it('says that it is stopped when it was called in', async () => {
    await site.council.send('scrutiny', 'lodgeCallIn', { reference, words: { grounds: marked('grounds') } });
    for (const who of ['scrutiny-2', 'scrutiny-3'] as const) {
      await site.council.send(who, 'addCallInSignature', { reference });
    }
    site.council.clock.set('2026-05-18', '10:00');
    await site.council.send('democratic-services', 'validateCallIn', { reference });
    expect(await answer()).toContain('Stopped: called in on 18 May 2026');
    await site.council.send('democratic-services', 'scrutinyDecides', {
      reference,
      data: { outcome: 'referBack' },
    });
    expect(await answer()).toContain('Stopped: called in on 18 May 2026, and referred back');
    expect(await answer()).not.toContain(marker);
  });

  it('shows what was decided again only once that is published, with its own reasons', async () => {
    await site.council.send('democratic-services', 'reconsider', {
      reference,
      data: { outcome: 'amend' },
      words: { reasons: 'Scrutiny was right.', amendments: 'Lessons are free for carers.' },
    });
    expect(await answer()).toContain('the outcome is to be published');
    expect(await answer()).not.toContain('Scrutiny was right.');
    await site.council.send('democratic-services', 'publish', { reference });
    const words = await answer();
    expect(words).toContain('Can be acted on from Monday 18 May 2026');
    expect(words).toContain('Approved with amendments');
    expect(words).toContain('Lessons are free for carers.');
    expect(words).toContain('Scrutiny was right.');
  });

  it('says that it is stopped while it is suspended', async () => {
    await site.council.send('solicitor', 'suspend', { reference, words: { reasons: 'Unlawful.' } });
    expect(await answer()).toContain('Stopped: suspended on 18 May 2026 by a statutory report');
  });
});

describe('the deadline calculator', () => {
  it('counts the dates of the case of 2008, and shows its working', async () => {
    const page = await site.see(
      undefined,
      '/deadline-calculator?constitution=wigan-2008&meeting=2008-07-24T18:00&published=2008-07-24',
    );
    expect(page.status).toBe(200);
    expect(page.words).toContain('Call-in closes 5 pm on Monday 4 August 2008');
    expect(page.words).toContain('May be acted on from the start of Tuesday 5 August 2008');
    expect(page.words).toContain('Saturday 26 July 2008 – Not counted: weekend');
  });

  it.each([
    ['meeting=2008-07-24', 'Enter the date and time of the meeting'],
    ['meeting=2008-07-24T18:00&published=2008-02-30', 'The date of publication must be a real date'],
    ['meeting=2008-07-24T18:00&constitution=mine', 'Choose rules from the list'],
    ['meeting=2090-07-24T18:00', 'The calendar of working days runs from'],
  ])('says what is wrong with %s', async (query, message) => {
    const page = await site.see(undefined, `/deadline-calculator?${query}`);
    expect(page.status).toBe(400);
    expect(page.words).toContain('There is a problem');
    expect(page.words).toContain(message);
  });
});
