import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { answerConsultation } from '../../app/commands/answer-consultation.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import { findAsked } from '../../db/queries/consultations.ts';
import { consulteeNamed, open, prepare } from '../support/consultation.ts';
import type { Council, PersonId } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

/** What the council's own people read of a round, each by their role. */
let site: Site & { council: Council };
let reference: string;
let consultee: string;
beforeAll(async () => {
  site = await openSite();
  const { council } = site;
  reference = await council.begin('officer');
  await prepare(council, reference);
  const round = await open(council, reference, '2026-03-20');
  consultee = consulteeNamed(round, 'Tenants');
  const asked = await findAsked(council.database, consultee);
  if (!asked) throw new Error('The panel is asked.');
  await answerConsultation(council.parts, asked, ['We would come <after> work.']);
});
afterAll(() => site.close());

const at = (rest = '') => `/cases/${reference}/consultation/1${rest}`;
const tab = () => `/cases/${reference}?tab=consultation`;

describe('a round that is open', () => {
  it('shows an author who is asked, where letters go, what they said, and what can be done', async () => {
    const page = await site.see('officer', at());
    expect(page.words).toContain('Open until 5 pm on Friday 20 March 2026.');
    expect(page.words).toContain('tenants@example.org');
    expect(page.words).toContain('We would come &lt;after&gt; work.');
    expect(page.words).toContain('Answered on 2 March 2026');
    for (const step of ['Ask more people', 'Extend it', 'Call it off']) expect(page.words).toContain(step);
    expect((await site.see('officer', tab())).words).toContain('New opening hours of the libraries');
  });

  it('shows other staff the answers with their names, and no address and no step', async () => {
    for (const who of ['second-officer', 'reviewer', 'solicitor', 'finance', 'admin'] satisfies PersonId[]) {
      const { words } = await site.see(who, at());
      expect([who, words]).toEqual([who, expect.stringContaining('We would come &lt;after&gt; work.')]);
      expect([who, words]).toEqual([who, expect.stringContaining('Tenants’ panel')]);
      expect([who, words]).toEqual([who, expect.not.stringContaining('tenants@example.org')]);
      expect([who, words]).toEqual([who, expect.not.stringContaining('Call it off')]);
    }
  });

  test.each([
    ['/people', 'The case’s authors and democratic services look after its consultation.'],
    ['/report', 'The case’s authors and democratic services look after its consultation.'],
  ])('refuses %s to others with the sentence', async (rest, why) => {
    const page = await site.see('reviewer', at(rest));
    expect([page.status, page.words]).toEqual([403, expect.stringContaining(why)]);
    const person = await site.see('reviewer', at(`/people/${consultee}`));
    expect(person.status).toBe(403);
    const posted = await site.post('reviewer', at(`/people/${consultee}`), { change: 'remove' });
    expect(posted.status).toBe(403);
  });

  it('says on the page of what came of it that it is too early', async () => {
    const page = await site.see('officer', at('/report'));
    expect([page.status, page.words]).toEqual([
      409,
      expect.stringContaining('What came of it is written when the round has closed.'),
    ]);
  });

  it('keeps every typed word of people who could not be read', async () => {
    const page = await site.post('officer', at('/people'), { panel: 'No address here' });
    expect([page.status, page.words]).toEqual([
      400,
      expect.stringContaining('Panel, line 1 must be a name and an email address'),
    ]);
    expect(page.text).toContain('No address here');
  });

  it('is led to where it is prepared by whoever would open another that is not', async () => {
    const other = await site.council.begin('officer');
    const page = await site.see('officer', `/cases/${other}/do/openConsultation`);
    expect([page.status, page.to]).toEqual([302, `/cases/${other}/consultation/prepare`]);
    expect((await site.see('officer', `/cases/${other}/consultation`)).to).toBe(
      `/cases/${other}?tab=consultation#parts`,
    );
  });
});

describe('a round that has closed', () => {
  it('gives members the numbers and what changed, and nobody’s name or words', async () => {
    const { council } = site;
    council.clock.set('2026-03-20T17:00:00.000Z');
    await sweep(council.parts, council.clock.now());
    const kept = await site.post('officer', at('/report'), {
      found: 'Later hours suit those who work.',
      changed: 'Two libraries open on Saturdays.',
    });
    expect([kept.status, kept.to]).toEqual([303, `${at()}?done=report`]);
    await council.bringTo('awaitingDecision', reference);
    expect((await site.see('cabinet', at())).status).toBe(200);
    for (const who of ['cabinet', 'scrutiny'] satisfies PersonId[]) {
      const { words } = await site.see(who, at());
      expect([who, words]).toEqual([who, expect.stringContaining('Two libraries open on Saturdays.')]);
      expect([who, words]).toEqual([who, expect.stringContaining('Partners Asked 2 Answered 1')]);
      expect([who, words]).toEqual([who, expect.not.stringContaining('Tenants’ panel')]);
      expect([who, words]).toEqual([who, expect.not.stringContaining('after')]);
    }
  });
});
