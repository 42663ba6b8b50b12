import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indicators2008Csv } from '../../db/demonstration/content/indicators-2008.ts';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const first = 'People from different backgrounds get on well together locally';
const second = 'People feel that they belong to their immediate area';
const count = () => site.council.value('SELECT count(*) FROM indicator_readings');
const upload = (fields: Record<string, string>, file?: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file !== undefined) form.set('file', new File([file], 'readings.csv', { type: 'text/csv' }));
  return site.postForm('reviewer', '/indicators/import', form);
};
const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-').slice(0, 80);

it('an indicator is added with what it is held against, and what is wrong keeps every word', async () => {
  const wrong = await site.post('officer', '/indicators/new', {
    name: first,
    unit: '%',
    baseline: 'seventy',
  });
  expect(wrong.status).toBe(400);
  for (const message of ['Enter the area', 'Choose which way is better', 'The baseline must be a number'])
    expect(wrong.words).toContain(message);
  expect(wrong.text).toContain('value="seventy"');
  for (const name of [first, second]) {
    const form = { name, unit: '%', area: 'Redditch', direction: 'up', target: '76', targetYear: '2011' };
    const page = await site.post('officer', '/indicators/new', form);
    expect([page.status, page.to]).toEqual([303, `/indicators/${slug(name)}`]);
    expect((await site.post('officer', '/indicators/new', form)).words).toContain(
      'There is an indicator of this name already.',
    );
  }
});

it('a file with anything wrong in it records nothing, and says row and column', async () => {
  const page = await upload({}, indicators2008Csv.replace('national,76', 'national,many'));
  expect(page.status).toBe(400);
  expect(page.words).toContain('Row 2, column percent: “many” is no number, such as 76 or 76.5');
  expect(page.text).toContain('national,many');
  expect((await upload({ rows: 'a,"b' })).words).toContain('a quotation mark is opened and not closed');
  expect(await count()).toBe('0');
});

it('a file is previewed, recorded once, and known the second time', async () => {
  const preview = await upload({}, `\uFEFF${indicators2008Csv}`);
  expect(preview.status).toBe(200);
  expect(preview.words).toContain('16 new readings');
  expect(await count()).toBe('0');
  const done = await upload({ confirm: 'yes', rows: indicators2008Csv });
  expect([done.status, done.to]).toEqual([303, '/indicators/import?recorded=16']);
  const again = await upload({ rows: indicators2008Csv });
  expect(again.words).toContain('16 rows are on record already');
  expect(again.words).toContain('No reading here is new.');
});

it('the page draws them by area with the country, the county and the target, and says all of it as a table', async () => {
  const page = await site.see('cabinet', `/indicators/${slug(first)}`);
  expect(page.words).toContain(
    '72% in Redditch in 2008, 4 points short of the target of 76% for 2011. In the same year Worcestershire has 77% and England has 76%.',
  );
  expect(page.text.match(/class="dr-indicator__bar/g)).toHaveLength(6);
  expect(page.text.match(/dr-indicator__mark--(national|county|target)/g)).toHaveLength(3);
  expect(page.text.match(/<svg[^>]*aria-hidden="true"/)).not.toBeNull();
  expect(page.text).not.toContain('Add a reading');
  const rows: string[][] = parse((await site.see('cabinet', '/indicators.csv')).text, { bom: true });
  expect(rows).toHaveLength(17);
  expect(rows).toContainEqual([first, '2008', 'England', 'national', '76', '%']);
});

it('a reading by hand draws the years, and replaces one on record only where somebody says so', async () => {
  const at = `/indicators/${slug(first)}`;
  const form = { year: '2009', area: 'redditch', kind: 'district', value: '74' };
  expect((await site.post('officer', at, { ...form, area: 'Redditch' })).status).toBe(303);
  expect((await site.see('officer', at)).text).toContain('<polyline');
  const other = await site.post('officer', at, { ...form, value: '75' });
  expect(other.status).toBe(400);
  expect(other.words).toContain('74 is on record for Redditch in 2009. Tick the box to put 75 in its place');
  expect((await site.post('officer', at, { ...form, value: '75', replace: 'yes' })).status).toBe(303);
  const [row] = await site.council.rows(
    `SELECT value, was->0->>'value' AS was FROM indicator_readings WHERE year = 2009`,
  );
  expect(row).toEqual({ value: 75, was: '74' });
  expect((await site.see('officer', at)).words).toContain('75% in Redditch in 2009');
});

it('an assessment names the indicators that it rests on, without touching what is signed', async () => {
  const reference = await site.council.begin('officer');
  await site.council.bringTo('signOff', reference);
  const before = (await site.council.report(reference)).report.contentHash;
  const at = `/cases/${reference}/indicators`;
  expect((await site.post('reviewer', at, { indicator: slug(first) })).status).toBe(403);
  expect((await site.post('officer', at, { indicator: slug(first) })).to).toBe(
    `/cases/${reference}?tab=evidence#parts`,
  );
  expect((await site.see('finance', `/cases/${reference}?tab=evidence`)).words).toContain(
    `${first} 75% in Redditch`,
  );
  expect((await site.see('officer', `/indicators/${slug(first)}`)).text).toContain(
    `href="/cases/${reference}"`,
  );
  expect((await site.see('scrutiny', `/indicators/${slug(first)}`)).text).not.toContain(reference);
  expect((await site.council.report(reference)).report.contentHash).toBe(before);
  await site.post('officer', at, { indicator: '' });
  expect((await site.see('officer', `/cases/${reference}?tab=evidence`)).words).toContain(
    'It names no indicator as its evidence.',
  );
});
