import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Council } from '../support/council.ts';
import { caseAt } from './cases-on-the-road.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
const references: string[] = [];
beforeAll(async () => {
  site = await openSite();
  for (const point of ['callInWindow', 'scrutiny', 'inForce', 'actionInProgress', 'suspended'])
    references.push(await caseAt(site.council, point));
  await site.council.send('democratic-services', 'correct', {
    reference: references[0] ?? '',
    words: { note: 'A date was mistyped.' },
  });
});
afterAll(() => site.close());

const json = async (path: string): Promise<unknown> => JSON.parse((await site.see(undefined, path)).text);

describe('/register.json', () => {
  it('is as its published schema says, by a validator that is not ours', async () => {
    const schema = await json('/register.schema.json');
    // Formats are told to people; the patterns and the kinds are what is checked.
    const validate = new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(
      Object(schema),
    );
    const decisions = await json('/register.json');
    expect(validate(decisions), JSON.stringify(validate.errors)).toBe(true);
    expect(Array.isArray(decisions) && decisions.length).toBe(references.length);
    expect(validate([{ reference: 'x' }])).toBe(false);
  });

  it('names each decision by an address that leads to it', async () => {
    const decisions = await json('/register.json');
    if (!Array.isArray(decisions)) throw new Error('It is no list.');
    for (const { url, id, reference } of decisions) {
      expect(id).toBe(url);
      const page = await site.see(undefined, new URL(url).pathname);
      expect([reference, page.status]).toEqual([reference, 200]);
      expect(page.text).toContain(`<link rel="canonical" href="${url}"/>`);
      expect(page.headers.get('Set-Cookie')).toBeNull();
      expect(page.text).not.toContain('<script');
    }
  });
});

describe('/forward-plan.json', () => {
  it('is as its published schema says, by a validator that is not ours', async () => {
    const planned = await site.council.begin('officer', { frontSheet: { meetingOn: '2026-07-15' } });
    await site.council.publishNotice('keyDecisionNotice', { reference: planned });
    const schema = await json('/forward-plan.schema.json');
    const validate = new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(
      Object(schema),
    );
    const plan = await json('/forward-plan.json');
    expect(validate(plan), JSON.stringify(validate.errors)).toBe(true);
    expect(plan).toMatchObject([{ on: '2026-07-15', overdue: false }]);
    expect(validate([{ subject: 'x' }])).toBe(false);
  });
});

describe('pages of the register', () => {
  it('follow each other by their keys, each decision once', async () => {
    const [first] = JSON.parse((await site.see(undefined, '/register.json')).text);
    const report = await site.council.value(
      'SELECT report_id FROM cases WHERE reference = $1',
      first.reference,
    );
    const at = await site.council.value(
      `SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') FROM public_texts WHERE page = $1`,
      `decision/${report}/1`,
    );
    const rest = JSON.parse(
      (await site.see(undefined, `/register.json?after=${encodeURIComponent(`${at}_decision/${report}/1`)}`))
        .text,
    );
    expect(rest).toHaveLength(references.length - 1);
    expect(rest.map((it: { id: string }) => it.id)).not.toContain(first.id);
    for (const nonsense of ['x_y', '2026-13-45T99:99:99Z_x', '%00', '_'])
      expect((await site.see(undefined, `/register?after=${nonsense}`)).status).toBe(200);
  });

  it('are narrowed by filters that stay in the address', async () => {
    const list = async (query: string) =>
      JSON.parse((await site.see(undefined, `/register.json?${query}`)).text);
    expect(await list('body=cabinet&year=2026')).toHaveLength(references.length);
    expect(await list('year=1999')).toEqual([]);
    expect(await list('outcome=refused')).toEqual([]);
    expect((await site.see(undefined, '/register?year=1999')).words).toContain(
      'No published decision fits this.',
    );
  });
});

it('the Atom feed has one entry for each decision, with stable ids and moments', async () => {
  const { text } = await site.see(undefined, '/register.atom');
  const ids = [...text.matchAll(/<entry>\s*<id>([^<]+)<\/id>/g)].map((it) => it[1]);
  expect(new Set(ids).size).toBe(references.length);
  for (const [, at = ''] of text.matchAll(/<updated>([^<]+)<\/updated>/g))
    expect(Date.parse(at)).toBeGreaterThan(0);
  const corrected = text.split('<entry>').find((it) => it.includes(`/${references[0]}/1`)) ?? '';
  const moment = (name: string) => Date.parse(new RegExp(`<${name}>([^<]+)`).exec(corrected)?.[1] ?? '');
  expect(moment('updated')).toBeGreaterThan(moment('published'));
});

it('robots.txt leads to a sitemap of what is public now, and of nothing else', async () => {
  const robots = (await site.see(undefined, '/robots.txt')).text;
  expect(robots).toContain('Sitemap: https://due-regard.example.org/sitemap.xml');
  const draft = await caseAt(site.council, 'draft');
  const map = (await site.see(undefined, '/sitemap.xml')).text;
  for (const [, url = ''] of map.matchAll(/<loc>([^<]+)<\/loc>/g))
    expect((await site.see(undefined, new URL(url).pathname)).status).toBe(200);
  for (const reference of references) expect(map).toContain(`/register/${reference}/1<`);
  expect(map).not.toContain(draft);
});
