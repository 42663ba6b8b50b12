import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Council } from '../support/council.ts';
import { type Asker, askers, personOf } from './askers.ts';
import { caseAt } from './cases-on-the-road.ts';
import { type Answer, routeExpectations } from './route-expectations.ts';
import { openSite, type Site, siteRoutes } from './whole-site.ts';

let site: Site & { council: Council };
const named: Record<string, string> = {};
beforeAll(async () => {
  site = await openSite();
  named.DECIDED = await caseAt(site.council, 'callInWindow');
  named.DRAFT = await caseAt(site.council, 'draft');
  await site.post('finance', '/absences/new', {
    holder: 'finance finance',
    deputy: 'second-officer',
    from: '2026-03-09',
    until: '2026-03-13',
    authority: 'Scheme of delegation',
  });
  named.ABSENCE = await site.council.value(`SELECT id FROM deputies WHERE role = 'finance'`);
  named.HOLDING = await site.council.value(`SELECT id FROM role_holdings WHERE person_id = 'scrutiny-5'`);
});
afterAll(() => site.close());

const addressOf = (at: string) =>
  at.replace(/DECIDED|DRAFT|ABSENCE|HOLDING/, (name) => named[name] ?? 'missing');
const statusFor = (who: Asker, { nobody, others, but }: Answer) =>
  who === 'nobody' ? nobody : (but?.[who] ?? others);

it('every address of the program has its expectations, and no other has', () => {
  expect(Object.keys(routeExpectations).toSorted()).toEqual(
    siteRoutes.map(({ address }) => address).toSorted(),
  );
});

it('what is expected of a form is expected where the program takes one, and only there', () => {
  const taking = siteRoutes.filter(({ takesPosts }) => takesPosts).map(({ address }) => address);
  const expected = Object.keys(routeExpectations).filter((address) => routeExpectations[address]?.post);
  expect(expected.toSorted()).toEqual(taking.toSorted());
  expect(Object.keys(routeExpectations).filter((address) => !routeExpectations[address]?.get)).toEqual([]);
});

const asked = Object.values(routeExpectations).flatMap(({ get = [], post = [] }) => [
  ...get.map((answer) => ({ method: 'GET', answer, at: answer.at })),
  ...post.map((answer) => ({ method: 'POST', answer, at: answer.at })),
]);
describe.each(asked)('$method $at', ({ method, answer }) => {
  it('answers each person as the table says', async () => {
    const address = addressOf(answer.at);
    for (const who of askers) {
      const page =
        method === 'GET'
          ? await site.see(personOf(who), address)
          : await site.post(personOf(who), address, { ...answer.form });
      expect([who, page.status]).toEqual([who, statusFor(who, answer)]);
      if (who === 'nobody' && page.status === 302 && !address.startsWith('/sign-out')) {
        expect(page.to).toBe(`/sign-in?next=${encodeURIComponent(address)}`);
      }
      if (page.status === 403) expect([who, page.words]).toEqual([who, expect.stringMatching(/\w+ [^.]+\./)]);
    }
  });
});

it('an address that takes no form refuses one', async () => {
  for (const { address, takesPosts } of siteRoutes) {
    if (takesPosts) continue;
    const [first] = routeExpectations[address]?.get ?? [];
    const page = await site.post(undefined, addressOf(first?.at ?? ''), { any: 'thing' });
    expect([address, page.status]).toEqual([address, 405]);
  }
});
