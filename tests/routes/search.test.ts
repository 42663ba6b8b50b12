import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maySee } from '../../workflows/road/visibility.ts';
import type { Council, PersonId } from '../support/council.ts';
import { caseAt } from './cases-on-the-road.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
const cases: Record<string, string> = {};
/** A word that stands in every case here, and no other text has. */
const common = 'Fieldfare';
beforeAll(async () => {
  site = await openSite();
  for (const point of ['draft', 'signOff', 'awaitingDecision', 'callInWindow', 'actionInProgress']) {
    const reference = await caseAt(site.council, point);
    cases[point] = reference;
    await site.council.rows(
      `UPDATE reports SET front_sheet = front_sheet || jsonb_build_object('consultees', jsonb_build_array('${common} Trust'))
       WHERE id = (SELECT report_id FROM cases WHERE reference = $1)`,
      reference,
    );
  }
});
afterAll(() => site.close());

const look = (who: PersonId | undefined, q: string, rest = '') =>
  site.see(who, `/search?q=${encodeURIComponent(q)}${rest}`);
const foundBy = async (who: PersonId, q: string, rest = '') =>
  [...(await look(who, q, rest)).text.matchAll(/href="\/cases\/([A-Z]{3}-\d{4}-\d{4})"/g)].map(
    (it) => it[1] ?? '',
  );

describe('what each person finds', () => {
  it.each([
    'officer',
    'reviewer',
    'solicitor',
    'deputy-solicitor',
    'finance',
    'democratic-services',
    'cabinet',
    'scrutiny',
    'admin',
  ] as const)('%s finds what they may open, and nothing else', async (who) => {
    const actor = await site.council.actor(who);
    const found = new Set(await foundBy(who, common));
    for (const reference of Object.values(cases)) {
      const opens = (await site.see(who, `/cases/${reference}`)).status === 200;
      expect([reference, found.has(reference)]).toEqual([reference, opens]);
      expect(opens).toBe(maySee(actor, (await site.council.caseOf(reference)).state));
    }
  });

  it('is nobody’s without a session', async () => {
    expect((await look(undefined, common)).to).toBe('/sign-in?next=%2Fsearch%3Fq%3DFieldfare');
  });

  it('has the words of comments for staff alone', async () => {
    const reference = cases.callInWindow ?? '';
    const at = `/cases/${reference}/comments/content/about`;
    expect(
      (await site.post('reviewer', at, { intent: 'add', words: 'Ask the Redwing society.' })).status,
    ).toBe(303);
    expect((await look('officer', 'redwing')).words).toMatch(/In a comment: .*Redwing society/);
    expect(await foundBy('cabinet', 'redwing')).toEqual([]);
  });

  it('has the words of the history too, once the case itself may be seen', async () => {
    const reference = await site.council.begin('officer');
    await site.council.send('officer', 'submitForReview', { reference });
    await site.council.send('reviewer', 'returnForChanges', {
      reference,
      words: { reasons: 'The quokkas of the park are not counted.' },
    });
    const found = await site.see('officer', '/search?q=quokka');
    expect(found.words).toContain(reference);
    expect(found.words).toContain('In the history');
    expect(found.text).toMatch(/<mark[^>]*>quokkas<\/mark>/);
    expect((await site.see('cabinet', '/search?q=quokka')).words).not.toContain(reference);
  });

  it('is exact as soon as a text is saved', async () => {
    await site.council.send('officer', 'edit', {
      reference: cases.draft ?? '',
      edit: { content: { scope: 'Every garganey in the borough.' } },
    });
    expect(await foundBy('officer', 'garganey')).toEqual([cases.draft]);
    await site.council.send('officer', 'edit', {
      reference: cases.draft ?? '',
      edit: { content: { scope: 'Every duck in the borough.' } },
    });
    expect(await foundBy('officer', 'garganey')).toEqual([]);
  });
});

describe('how it is found', () => {
  it('marks the words, other forms of them too', async () => {
    const { text } = await look('officer', common);
    expect(text).toContain(`<mark class="dr-mark">${common}</mark>`);
  });

  it('by a reference or the beginning of one, and by the beginning of a title', async () => {
    expect(await foundBy('officer', cases.signOff ?? '')).toContain(cases.signOff);
    expect((await foundBy('officer', 'ACT-'))[0]).toBe(cases.actionInProgress);
    const title = await site.council.value('SELECT title FROM cases WHERE reference = $1', cases.draft);
    expect(await foundBy('officer', title.slice(0, 7))).toContain(cases.draft);
  });

  it.each([
    ['&kind=action', ['actionInProgress']],
    ['&state=signOff', ['signOff']],
    ['&state=draft&kind=assessment', ['draft']],
    ['&year=1999', []],
    ['&body=council', []],
  ])('is narrowed by %s', async (filter, wanted) => {
    expect((await foundBy('officer', common, filter)).sort()).toEqual(wanted.map((it) => cases[it]).sort());
  });
});

describe('whatever is typed', () => {
  it.each([
    ['x', 'Search for at least two letters or digits'],
    ['"\'', 'Search for at least two letters or digits'],
    ['y'.repeat(10_000), 'Search for 200 characters at most'],
  ])('%.10s is answered in plain words', async (typed, said) => {
    for (const page of [await look('officer', typed), await site.see(undefined, `/register?q=${typed}`)]) {
      expect(page.status).toBe(400);
      expect(page.words).toContain(said);
    }
  });

  it.each([
    'zzyzx',
    'the',
    '🦆🦆',
    'שלום עולם',
    "'; DROP TABLE cases; --",
    '<script>alert(1)</script>',
    'a & | ! <-> b:*',
  ])('%s finds nothing and says so, or finds it', async (typed) => {
    for (const page of [
      await look('officer', typed),
      await site.see(undefined, `/register?q=${encodeURIComponent(typed)}`),
    ]) {
      expect([200, 400]).toContain(page.status);
      expect(page.text).not.toContain('<script>alert');
    }
  });

  it('is never an error, and never markup', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^[-"'<>&|!:*()\\%\0\uE000\uE001\uD800 a-z]{0,60}$/),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const q = encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
        for (const page of [
          await site.see('officer', `/search?q=${q}`),
          await site.see(undefined, `/register?q=${q}`),
        ]) {
          expect([200, 400]).toContain(page.status);
          expect(page.text.replaceAll('<mark class="dr-mark">', '').replaceAll('</mark>', '')).not.toContain(
            '<mark',
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('keeps markup that stands in a text as text', async () => {
    await site.council.send('officer', 'edit', {
      reference: cases.draft ?? '',
      edit: { content: { scope: 'The <b>dotterel</b> & "others" <img src=x onerror=alert(1)>' } },
    });
    const { text } = await look('officer', 'dotterel');
    expect(text).toContain('&lt;img src=x');
    expect(text).toContain('<mark class="dr-mark">dotterel</mark>');
    expect(text).not.toContain('<img src=x');
  });
});
