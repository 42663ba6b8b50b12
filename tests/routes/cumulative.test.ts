import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let repairs: string;
let permits: string;
let draft: string;
const noDecision = { route: 'none', keyDecision: 'no' };
beforeAll(async () => {
  site = await openSite();
  // Housing: all wards, age negative and nothing left. Parking: three wards, low income negative, and it remains.
  repairs = await site.council.begin('officer', { subject: 0, frontSheet: noDecision });
  await site.council.bringTo('awaitingDecision', repairs);
  permits = await site.council.begin('officer', { subject: 1, frontSheet: noDecision });
  await site.council.bringTo('awaitingDecision', permits);
  draft = await site.council.begin('officer', { subject: 1, frontSheet: noDecision });
});
afterAll(() => site.close());

const rowsAt = async (query: string) => {
  const rows: string[][] = parse((await site.see('officer', `/cumulative.csv${query}`)).text, { bom: true });
  return (group: string) => rows.find(([name]) => name === group)?.slice(1);
};

it('counts what is in force by group and year, and what remains after mitigation', async () => {
  const row = await rowsAt('');
  expect(row('group')).toEqual(['year', 'positive', 'neutral', 'negative', 'negative after mitigation']);
  expect(row('Age')).toEqual(['2026', '0', '1', '1', '0']);
  expect(row('Disability')).toEqual(['2026', '1', '1', '0', '0']);
  expect(row('People on a low income')).toEqual(['2026', '0', '1', '1', '1']);
});

it('narrows to a ward, for which what affects all wards counts, and to a department', async () => {
  const castle = await rowsAt('?ward=Castle');
  expect(castle('Age')).toEqual(['2026', '0', '1', '1', '0']);
  const elsewhere = await rowsAt('?ward=Elm');
  expect(elsewhere('People on a low income')).toEqual(['2026', '0', '1', '0', '0']);
  const place = await rowsAt('?department=Place');
  expect(place('Age')).toEqual(['2026', '0', '1', '0', '0']);
});

it('leads from each number to what it counts, and draws the same', async () => {
  const page = await site.see('cabinet', '/cumulative?department=Place');
  expect(page.words).toContain('1 assessment in force');
  expect(page.text.match(/dr-cumulative__remains"/g)).toHaveLength(1);
  const href = page.text
    .match(/href="(\/cumulative\?[^"]*show=remains[^"]*)"/)?.[1]
    ?.replaceAll('&amp;', '&');
  expect(href).toBe('/cumulative?department=Place&group=lowIncome&show=remains&year=2026');
  const list = await site.see('cabinet', href ?? '');
  expect(list.words).toContain('1 answer behind that number');
  expect(list.text).toContain(`href="/cases/${permits}"`);
  expect(list.text).not.toContain(draft);
  expect(list.text).not.toContain(`href="/cases/${repairs}"`);
});
