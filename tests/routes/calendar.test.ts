import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableWarning } from '../../app/calendar/table-warning.ts';
import { bankHolidays } from '../../workflows/clocks/index.ts';
import { openSite } from './whole-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let published: string;
const file = JSON.stringify({
  'england-and-wales': {
    division: 'england-and-wales',
    events: [
      ...bankHolidays.filter((h) => h.date.startsWith('2026-')),
      { date: '2026-05-20', title: 'Bank holiday for a state occasion', notes: '' },
    ],
  },
});

beforeAll(async () => {
  site = await openSite();
  published = await site.council.begin('officer');
  await site.council.bringTo('callInWindow');
});
afterAll(() => site.close());

const post = (fields: Record<string, string>) => site.post('admin', '/admin/calendar', fields);

it('a newer file is shown first, with each date that would move, and changes nothing', async () => {
  const preview = await post({ change: 'holidays', file });
  expect(preview.status).toBe(200);
  expect(preview.words).toContain('Nothing has been changed yet');
  expect(preview.words).toContain('Wednesday 20 May 2026');
  expect(preview.words).toContain(published);
  expect(preview.words).toContain('5 pm on Thursday 21 May 2026');
  expect(preview.words).toContain('5 pm on Friday 22 May 2026');
  expect(preview.words).toContain('Correct the decision notice of 14 May 2026, which names the old date.');
  expect((await site.see('officer', `/cases/${published}`)).words).toContain('Thursday 21 May 2026');
});

it('what cannot be used is refused with a sentence, and stays in the form', async () => {
  const refused = await post({ change: 'holidays', file: '{"england-and-wales": "no"}' });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('&quot;no&quot;');
  const closure = await post({
    change: 'addClosure',
    'on-day': '31',
    'on-month': '2',
    'on-year': '2026',
    name: 'Offices',
  });
  expect(closure.status).toBe(400);
  expect(closure.words).toContain('must be a real date');
  expect(closure.text).toContain('value="Offices"');
});

it('once it is confirmed the dates move, and the page of the case shows the new ones', async () => {
  const confirmed = await post({ change: 'holidays', file, confirm: 'yes' });
  expect(confirmed.status).toBe(303);
  expect(confirmed.to).toBe('/admin/calendar?moved=1');
  expect((await site.see('officer', `/cases/${published}`)).words).toContain('Friday 22 May 2026');
  expect((await site.see('admin', '/admin/calendar?moved=1')).words).toContain('Dates moved on 1 case');
});

it('the removal of a closure is shown first too, with what moves back and the notice to correct', async () => {
  const closure = { change: 'addClosure', on: '2026-05-19', name: 'Offices closed', confirm: 'yes' };
  expect((await post(closure)).status).toBe(303);
  const preview = await post({ change: 'removeClosure', on: '2026-05-19' });
  expect(preview.status).toBe(200);
  expect(preview.words).toContain('Tuesday 19 May 2026 Now Offices closed Then A working day');
  expect(preview.words).toMatch(
    /Call-in closes Now 5 pm on Tuesday 26 May 2026 Then 5 pm on Friday 22 May 2026 To correct Correct the decision notice of 14 May 2026/,
  );
  expect((await site.see('officer', `/cases/${published}`)).words).toContain('Tuesday 26 May 2026');
});

it('a closure that would move nothing is refused with the reason, and one outside the table says so', async () => {
  const add = async (on: string) => (await post({ change: 'addClosure', on, name: 'Offices closed' })).words;
  expect(await add('2026-05-23')).toContain('Saturday 23 May 2026 is not a working day already: a weekend');
  expect(await add('2026-12-25')).toContain('is not a working day already: Christmas Day');
  expect(await add('2026-01-12')).toContain('12 January 2026 has passed, so closing it would move no date');
  expect(await add('2031-05-23')).toContain('Outside the table of bank holidays');
});

it('from 60 days before the table ends, every page of an administrator says so, and the service too', async () => {
  const sentence = 'The table of bank holidays ends on 31 December 2030. Load a newer file';
  const said = async () => [
    (await site.see('admin', '/admin')).words.includes(sentence),
    (await site.see('admin', '/admin/calendar')).words.includes(sentence),
    (await tableWarning(site.council.parts))?.startsWith(sentence) ?? false,
  ];
  site.council.clock.set('2030-10-31', '12:00');
  expect(await said()).toEqual([false, false, false]);
  expect((await site.services.ready()).parts.calendar).toBe('working');
  site.council.clock.set('2030-11-01', '12:00');
  expect(await said()).toEqual([true, true, true]);
});
