import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../app/lists/csv.ts';
import { dueWords } from '../../app/lists/due-words.ts';
import { monthOf, readMonth } from '../../app/lists/month.ts';
import { readMoment } from '../../app/lists/read-moment.ts';
import { englandAndWales } from '../../workflows/clocks/index.ts';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const linksOf = (html: string) =>
  [...html.matchAll(/<a class="govuk-link" href="\/cases\/((?:DIA|ACT)-\d{4}-\d{4})"/g)].map(
    ([, reference]) => reference,
  );
const plain = (text: string | undefined) => text?.replaceAll('&amp;', '&');

describe('the list of cases', () => {
  const begun: string[] = [];
  beforeAll(async () => {
    for (let i = 0; i < 60; i += 1) {
      site.council.clock.set('2026-03-02', `${10 + Math.floor(i / 20)}:${String(i % 20).padStart(2, '0')}`);
      const kind = i % 10 === 0 ? 'action' : 'assessment';
      begun.push(await site.council.begin(i % 2 ? 'officer' : 'second-officer', { kind }));
    }
    await site.council.rows(`UPDATE cases SET title = '100% of the_bins' WHERE reference = $1`, begun[7]);
  });

  it('shows each case once, the latest moved first, page after page and back again', async () => {
    const pages: (string | undefined)[][] = [];
    let path = '/cases';
    for (let at: string | undefined = path; at !== undefined; ) {
      path = at;
      const { text } = await site.see('reviewer', path);
      pages.push(linksOf(text));
      at = plain(text.match(/href="([^"]*after=[^"]*)" rel="next"/)?.[1]);
    }
    expect(pages.map((page) => page.length)).toEqual([25, 25, 10]);
    expect(pages.flat()).toEqual(begun.toReversed());
    const back = plain((await site.see('reviewer', path)).text.match(/href="([^"]*)" rel="prev"/)?.[1]);
    expect(linksOf((await site.see('reviewer', back ?? '')).text)).toEqual(pages[1]);
  });

  it('keeps its filters in the address', async () => {
    const page = await site.see('officer', '/cases?kind=assessment&mine=yes&state=draft');
    expect(linksOf(page.text)).toHaveLength(25);
    expect(plain(page.text)).toMatch(/href="\/cases\?kind=assessment&state=draft&mine=yes&after=/);
    expect(page.text).toMatch(/<option value="assessment" selected="">/);
  });

  it('finds words of the title as they are typed, and the reference', async () => {
    expect(linksOf((await site.see('officer', '/cases?q=100%25+OF+the_bins')).text)).toEqual([begun[7]]);
    expect(linksOf((await site.see('officer', '/cases?q=%25')).text)).toEqual([begun[7]]);
    expect(linksOf((await site.see('officer', `/cases?q=${begun[3]?.toLowerCase()}`)).text)).toEqual([
      begun[3],
    ]);
  });

  it('shows a member nothing that is not on its way to a decision', async () => {
    const page = await site.see('scrutiny', '/cases');
    expect(page.words).toContain('There is no case for you to see yet.');
    const reference = begun[9] ?? '';
    await site.council.bringTo('awaitingDecision', reference);
    expect(linksOf((await site.see('scrutiny', '/cases')).text)).toEqual([reference]);
    await site.council.send('officer', 'withdraw', { reference, words: { reasons: 'Not needed.' } });
    expect(linksOf((await site.see('scrutiny', '/cases')).text)).toEqual([]);
  });
});

describe('beginning a case', () => {
  it('leads to its form, with the title, the route and the date where they belong', async () => {
    const page = await site.post('officer', '/cases/new', {
      template: '2008',
      title: 'Market stalls',
      route: 'member',
      'meetingOn-day': '1',
      'meetingOn-month': '6',
      'meetingOn-year': '2026',
    });
    expect([page.status, page.to]).toEqual([303, expect.stringMatching(/^\/cases\/DIA-2026-\d{4}\/edit$/)]);
    const { report, cases } = await site.council.report(page.to?.split('/')[2]);
    expect(report.frontSheet).toEqual({
      subject: 'Market stalls',
      route: 'member',
      decisionOn: '2026-06-01',
    });
    expect(cases[0]).toMatchObject({ templateId: '2008', title: 'Market stalls', authors: ['officer'] });
  });

  it('makes whoever begins an action its owner', async () => {
    const page = await site.post('second-officer', '/cases/new', { template: 'action', title: 'Ramps' });
    const subject = await site.council.caseOf(page.to?.split('/')[2]);
    expect(subject).toMatchObject({ kind: 'action', ownerId: 'second-officer', title: 'Ramps' });
  });

  it('keeps what was typed where something is wrong, and begins nothing', async () => {
    const before = await site.council.value('SELECT count(*) FROM cases');
    const page = await site.post('officer', '/cases/new', {
      template: 'action',
      title: ' ',
      route: 'parliament',
      'meetingOn-day': '31',
      'meetingOn-month': '2',
      'meetingOn-year': '2026',
    });
    expect(page.status).toBe(400);
    for (const message of ['Enter a title', 'Choose who decides', 'The intended date must be a real date']) {
      expect(page.words).toContain(message);
    }
    expect(page.text).toMatch(/id="meetingOn"[^>]*value="31"/);
    expect(page.text).toMatch(/<input[^>]*checked=""[^>]*value="action"/);
    expect(await site.council.value('SELECT count(*) FROM cases')).toBe(before);
  });
});

describe('meetings', () => {
  it('are added once for a body and a day, with their dates counted back', async () => {
    const form = { body: 'cabinet', on: '2026-09-10', time: '18:00' };
    expect((await site.post('democratic-services', '/meetings', form)).status).toBe(303);
    const page = await site.see('democratic-services', '/meetings');
    expect(page.words).toContain('Cabinet, 6 pm on Thursday 10 September 2026');
    expect(page.words).toContain('Key decision notice by Wednesday 12 August 2026');
    expect(page.words).toContain('Agenda published by Wednesday 2 September 2026');
    const again = await site.post('democratic-services', '/meetings', form);
    expect(again.status).toBe(400);
    expect(again.words).toContain('This body already has a meeting on that day');
  });

  it.each([
    [{ body: 'jury', on: '2026-10-01', time: '18:00' }, 'Choose who meets'],
    [{ body: 'council', on: '2026-02-30', time: '18:00' }, 'must be a real date'],
    [{ body: 'council', on: '2026-10-01', time: '6 pm' }, 'Enter the time of the meeting'],
    [{ body: 'council', on: '2025-10-01', time: '18:00' }, 'must be in the future'],
  ])('are refused where the form is wrong', async (form, message) => {
    const page = await site.post('democratic-services', '/meetings', form);
    expect(page.status).toBe(400);
    expect(page.words).toContain(message);
  });
});

describe('deadlines', () => {
  it('are listed by urgency, and the table for a spreadsheet has the same', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('review', reference);
    await site.council.rows(`UPDATE cases SET title = '=1+1' WHERE reference = $1`, reference);
    const page = await site.see('officer', '/deadlines?kind=reviewerAnswers');
    expect(page.words).toContain('Reviewer answers How it was counted');
    expect(page.words).not.toContain('Director of Finance signs How');
    const csv = await site.see('officer', '/deadlines.csv?kind=reviewerAnswers');
    const lines: unknown = parse(csv.text, { columns: true });
    expect(lines).toEqual([
      {
        kind: 'reviewerAnswers',
        what: 'Reviewer answers',
        reference,
        title: "'=1+1",
        department: 'Housing',
        'who acts': 'the reviewer',
        'due on': '2026-03-09',
        'due at': '2026-03-09T17:00:00+00:00',
        'due in words': '5 pm on Monday 9 March 2026',
        left: '5 working days left',
        state: 'In review',
        done: '',
      },
    ]);
  });

  it('are a calendar too, whose entries keep their names', async () => {
    const { text } = await site.see('officer', '/deadlines.ics?kind=reviewerAnswers');
    const id = await site.council.value(
      `SELECT id FROM deadlines WHERE kind = 'reviewerAnswers' AND status = 'open'`,
    );
    expect(text).toContain(`UID:deadline-${id}@due-regard`);
  });

  it('fall on their day of the month, and in words', async () => {
    const page = await site.see('officer', '/deadlines?month=2026-05');
    expect(page.words).toContain('May 2026 in words');
    expect(page.words).toContain('Thursday 14 May 2026 Cabinet meets');
    expect(page.words).toContain('Monday 4 May 2026 Early May bank holiday');
    expect(page.text).toContain('/deadlines?month=2026-04');
  });
});

describe('the month', () => {
  const month = monthOf('2008-08', '2008-08-05', englandAndWales(), {
    items: [
      {
        on: '2008-08-05',
        text: 'May be acted on from',
        of: 'DIA-2008-0001',
        hour: '',
        standing: 'open',
        href: '/cases/DIA-2008-0001',
      },
    ],
    windows: [{ from: '2008-07-24T19:00:00+01:00', to: '2008-08-04T17:00:00+01:00' }],
  });
  const dayOf = (on: string) => month.weeks.flat().find((day) => day.on === on);

  it('is shown in whole weeks from Monday', () => {
    expect(month.title).toBe('August 2008');
    expect([month.first, month.last, month.weeks.length]).toEqual(['2008-07-28', '2008-08-31', 5]);
    expect([month.previous, month.next]).toEqual(['2008-07', '2008-09']);
  });

  it('names holidays, marks today, and shades the days on which a decision may be called in', () => {
    expect(dayOf('2008-08-25')?.holiday).toBe('Summer bank holiday');
    expect(dayOf('2008-08-05')).toMatchObject({
      isToday: true,
      window: undefined,
      items: [{ of: 'DIA-2008-0001' }],
    });
    expect(dayOf('2008-08-01')?.window).toEqual({ from: 0, to: 1 });
    // It ends at 5 pm of its last day.
    expect(dayOf('2008-08-04')?.window).toEqual({ from: 0, to: 17 / 24 });
  });

  it('is today’s where the address asks for none', () => {
    expect(readMonth('2008-13', '2008-06-09')).toBe('2008-06');
    expect(readMonth('2008-12', '2008-06-09')).toBe('2008-12');
  });
});

it('a cell of a table can be no formula and no second line', () => {
  expect(csvOf([['=SUM(A1)', '@x', 'a "b", c', 'one\ntwo', 'plain']])).toBe(
    `'=SUM(A1),'@x,"a ""b"", c","one\ntwo",plain\r\n`,
  );
});

it('a moment that somebody typed is London’s, and what does not exist is refused', () => {
  expect(readMoment('2008-07-24T18:00')).toBe('2008-07-24T17:00:00.000Z');
  expect(readMoment('2008-12-24 18:00')).toBe('2008-12-24T18:00:00.000Z');
  expect(readMoment('2008-07-24T18:00:00+01:00')).toBe('2008-07-24T17:00:00.000Z');
  expect(readMoment('2008-03-30T01:30')).toBeUndefined();
  expect(readMoment('2008-07-24')).toBeUndefined();
  expect(readMoment('2008-02-30T18:00Z')).toBeUndefined();
});

it('by when is said in words, with the working days that are left', () => {
  const calendar = englandAndWales();
  const say = (now: string) => dueWords('2008-07-31T16:00:00Z', now, calendar);
  expect(say('2008-07-28T09:00:00Z')).toEqual({
    inWords: '5 pm on Thursday 31 July 2008',
    left: '3 working days left',
    meaning: undefined,
  });
  expect(say('2008-07-30T09:00:00Z')).toMatchObject({ left: '1 working day left', meaning: 'dueSoon' });
  expect(say('2008-07-31T09:00:00Z')).toMatchObject({ left: 'today', meaning: 'dueSoon' });
  expect(say('2008-07-31T17:00:00Z')).toMatchObject({ left: 'late since today', meaning: 'late' });
  expect(say('2008-08-04T09:00:00Z')).toMatchObject({ left: '2 working days late', meaning: 'late' });
});
