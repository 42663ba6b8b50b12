import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankHolidays } from '../../workflows/clocks/index.ts';
import { type Council, meetingOn, type PersonId } from '../support/council.ts';
import { openSite, type Page, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let called: string;
let draft: string;

beforeAll(async () => {
  site = await openSite();
  called = await site.council.begin('officer');
  await site.council.rows(
    `UPDATE cases SET title = 'Parks; trees, and \\ lakes: a long name that a calendar must fold into more than one line of its file' WHERE reference = $1`,
    called,
  );
  await site.council.bringTo('callInWindow', called);
  draft = await site.council.begin('second-officer', { subject: 1, frontSheet: { meetingOn: '2026-07-15' } });
});
afterAll(() => site.close());

/** The entries of a calendar, as a program that is not ours reads them. */
function entriesOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      at: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid,
      status: String(component.getFirstPropertyValue('status')),
      changed: String(component.getFirstPropertyValue('last-modified')),
    };
  });
}

const addressIn = (page: Page) =>
  page.text.match(/<code>https?:\/\/[^/]+(\/feeds\/[\w-]{43}\.ics)<\/code>/)?.[1] ?? 'no address';
async function make(who: PersonId, label: string, carries: string): Promise<string> {
  const page = await site.post(who, '/feeds', { label, carries });
  expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  return addressIn(page);
}
const read = (address: string, headers: Record<string, string> = {}) => site.see(undefined, address, headers);
const linksOf = (who: PersonId) =>
  site
    .see(who, '/feeds')
    .then((page) => [...page.text.matchAll(/href="(\/feeds\/[\w-]{36})"/g)].map((m) => m[1]));
const entry = async (address: string, summary: string) =>
  entriesOf((await read(address)).text).find((it) => it.summary.startsWith(summary));

describe('a calendar address', () => {
  it('is read without a cookie, by a parser that is not ours, and carries the meetings too', async () => {
    const address = await make('scrutiny', 'My deadlines', 'mine');
    const feed = await read(address);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(feed.headers.get('Set-Cookie')).toBeNull();
    expect(Math.max(...feed.text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
      75,
    );
    const entries = entriesOf(feed.text);
    expect(entries.map(({ summary, at, status }) => [summary, at, status])).toEqual([
      [
        'Call-in closes: Parks; trees, and \\ lakes: a long name that a calendar must fold into more than one line of its file',
        '2026-05-21T16:00:00.000Z',
        'CONFIRMED',
      ],
      ['Cabinet', '2026-05-14T17:00:00.000Z', 'CONFIRMED'],
      ['Overview and Scrutiny Committee', '2026-06-04T17:00:00.000Z', 'CONFIRMED'],
      ['Cabinet', '2026-06-18T17:00:00.000Z', 'CONFIRMED'],
      ['Council', '2026-07-15T17:30:00.000Z', 'CONFIRMED'],
    ]);
  });

  it('is shown once, and the database does not know it', async () => {
    const address = await make('reviewer', 'Reviews', 'role:reviewer');
    const secret = address.slice('/feeds/'.length, -'.ics'.length);
    expect((await site.see('reviewer', '/feeds')).text).not.toContain(secret);
    expect(
      await site.council.value(
        `SELECT count(*) FROM feeds WHERE to_jsonb(feeds)::text LIKE $1`,
        `%${secret}%`,
      ),
    ).toBe('0');
    expect((await site.see('reviewer', '/feeds')).words).toContain('Not yet');
    await read(address);
    expect((await site.see('reviewer', '/feeds')).words).toContain('7 pm on Thursday 14 May 2026');
  });

  it('is answered with 304 while nothing has changed', async () => {
    const address = await make('scrutiny-2', 'My deadlines', 'mine');
    const first = await read(address);
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const etag = first.headers.get('ETag') ?? '';
    site.council.clock.set(meetingOn, '20:00');
    const second = await read(address, { 'If-None-Match': etag });
    expect([second.status, second.text]).toEqual([304, '']);
    expect((await read(address, { 'If-None-Match': '"other"' })).text).toBe(first.text);
  });

  it('carries nothing that its owner may not see', async () => {
    const everything = await make('democratic-services', 'All', 'filters:body=cabinet');
    const members = await make('scrutiny-3', 'All', 'filters:body=cabinet');
    const title = await site.council.value('SELECT title FROM cases WHERE reference = $1', draft);
    expect((await read(everything)).text.replace(/\r\n /g, '')).toContain(draft);
    const seen = (await read(members)).text.replace(/\r\n /g, '');
    expect(seen).toContain(called);
    expect(seen).not.toContain(draft);
    expect(seen).not.toContain(title);
  });

  it('is refused to a guess, and after many to everybody who guesses', async () => {
    const guess = `/feeds/${'A'.repeat(43)}.ics`;
    expect((await read(guess)).status).toBe(404);
    expect((await read('/feeds/short.ics')).status).toBe(404);
    const before = Date.now();
    let last = await read(guess);
    for (let i = 0; i < 70 && last.status === 404; i += 1) last = await read(guess);
    // A window of the limit that began meanwhile counts anew.
    if (Math.floor(before / 900_000) === Math.floor(Date.now() / 900_000)) expect(last.status).toBe(429);
    expect(Number(last.headers.get('Retry-After') ?? 1)).toBeGreaterThan(0);
    await site.council.rows('DELETE FROM rate_limits');
  });

  it('keeps what was typed where something is wrong', async () => {
    const page = await site.post('officer', '/feeds', { label: ' ', carries: 'role:solicitor' });
    expect(page.status).toBe(400);
    expect(page.words).toContain('Enter a name for the calendar');
    expect(page.words).toContain('Choose what the calendar carries');
    const twice = { label: 'My deadlines', carries: 'mine' };
    await make('officer', twice.label, twice.carries);
    const again = await site.post('officer', '/feeds', twice);
    expect([again.status, again.text.includes('value="My deadlines"')]).toEqual([400, true]);
  });
});

describe('a calendar address ends', () => {
  it('when its owner ends it, and for nobody else', async () => {
    const address = await make('scrutiny-4', 'On the phone', 'mine');
    const [page = ''] = await linksOf('scrutiny-4');
    expect((await site.see('scrutiny-5', page)).status).toBe(404);
    expect((await site.post('scrutiny-5', page, { change: 'end' })).status).toBe(404);
    expect((await site.post('scrutiny-5', page, { change: 'remake' })).status).toBe(404);
    expect((await read(address)).status).toBe(200);
    expect((await site.post('scrutiny-4', page, { change: 'end' })).status).toBe(303);
    const ended = await read(address);
    expect([ended.status, ended.text.includes('BEGIN')]).toEqual([410, false]);
    expect((await site.see('scrutiny-4', page)).status).toBe(404);
  });

  it('when it is made anew: the new one works in its place', async () => {
    const old = await make('scrutiny-4', 'On the laptop', 'mine');
    const [page = ''] = await linksOf('scrutiny-4');
    const fresh = addressIn(await site.post('scrutiny-4', page, { change: 'remake' }));
    expect(fresh).not.toBe(old);
    expect((await read(old)).status).toBe(404);
    expect((await read(fresh)).status).toBe(200);
  });

  it('when its owner loses the role, and works for what they may still see', async () => {
    const { council } = site;
    const legal = await make('solicitor', 'Legal', 'role:solicitor');
    expect((await read(legal)).status).toBe(200);
    await council.rows(`UPDATE role_holdings SET until_on = '2026-05-13' WHERE person_id = 'solicitor'`);
    expect((await read(legal)).status).toBe(410);
    await council.rows(`UPDATE role_holdings SET until_on = NULL WHERE person_id = 'solicitor'`);
  });

  it('when its owner leaves, and does not come back with them', async () => {
    const address = await make('scrutiny-6', 'Mine', 'mine');
    expect((await read(address)).status).toBe(200);
    const leaving = {
      'on-day': '14',
      'on-month': '5',
      'on-year': '2026',
      change: 'markAsLeft',
      on: '2026-05-14',
    };
    expect((await site.post('admin', '/admin/people/scrutiny-6/leave', leaving)).status).toBe(303);
    expect((await read(address)).status).toBe(410);
    await site.council.rows(`UPDATE people SET left_on = NULL WHERE id = 'scrutiny-6'`);
    await site.council.rows(`UPDATE role_holdings SET until_on = NULL WHERE person_id = 'scrutiny-6'`);
    expect((await read(address)).status).toBe(410);
  });
});

describe('a deadline that moves', () => {
  const file = JSON.stringify({
    'england-and-wales': {
      division: 'england-and-wales',
      events: [
        ...bankHolidays.filter((h) => h.date.startsWith('2026-')),
        { date: '2026-05-20', title: 'Bank holiday for a state occasion', notes: '' },
      ],
    },
  });

  it('is the same entry with a higher number and the new date, in every calendar that has it', async () => {
    const own = await make('scrutiny', 'Moving', 'mine');
    const before = await entry(own, 'Call-in closes');
    const publicBefore = await entry('/calendar.ics', 'Call-in closes');
    expect(before).toMatchObject({ sequence: 0, at: '2026-05-21T16:00:00.000Z', zone: 'Europe/London' });
    expect(publicBefore?.uid).toBe(before?.uid);
    const change = { change: 'holidays', file, confirm: 'yes' };
    expect((await site.post('admin', '/admin/calendar', change)).status).toBe(303);
    const after = await entry(own, 'Call-in closes');
    expect(after).toMatchObject({ uid: before?.uid, sequence: 1, at: '2026-05-22T16:00:00.000Z' });
    expect(Date.parse(after?.changed ?? '')).toBeGreaterThan(Date.parse(before?.changed ?? ''));
    expect(await entry('/calendar.ics', 'Call-in closes')).toMatchObject({
      uid: before?.uid,
      sequence: 1,
      at: after?.at,
    });
  });

  it('is 5 pm in London in summer as in winter, and what has no hour is of the whole day', async () => {
    const winter = await site.council.begin('officer', { content: { reviewOn: '2027-05-14' } });
    await site.council.rows(
      `UPDATE deadlines SET due_on = '2026-12-10', due_at = '2026-12-10T17:00:00Z'
       WHERE kind = 'agendaPublished' AND case_id = (SELECT id FROM cases WHERE reference = $1)`,
      winter,
    );
    const { text } = await site.see('officer', '/deadlines.ics?kind=agendaPublished');
    expect(text).toContain('DTSTART;TZID=Europe/London:20261210T170000');
    const [first] = entriesOf(text).filter((it) => it.at.startsWith('2026-12-10'));
    expect(first?.at).toBe('2026-12-10T17:00:00.000Z');
    const acting = entriesOf((await site.see('officer', '/deadlines.ics?kind=mayActFrom')).text);
    expect(acting.find((it) => it.summary.startsWith('May be acted on from'))).toMatchObject({
      at: '2026-05-26',
    });
  });

  it('is cancelled for a month once it was done, and what the clock closed stays as a fact', async () => {
    const { council } = site;
    const own = await make('democratic-services', 'Office', 'role:democraticServices');
    const done = () => entry(own, 'Decision published');
    expect(await done()).toMatchObject({ status: 'CANCELLED', sequence: 1 });
    council.clock.set('2026-06-20', '09:00');
    expect(await done()).toBeUndefined();
  });
});
