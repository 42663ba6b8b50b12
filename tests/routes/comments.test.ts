import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relayNotices } from '../../app/jobs/relay.ts';
import { findLetterToWrite } from '../../db/queries/letters.ts';
import type { PersonId } from '../support/council.ts';
import { openSite, type Site } from './case-pages-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const about = (reference: string, section = 'content/evidence') => `/cases/${reference}/comments/${section}`;
const idOf = (html: string) => /name="comment" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a comment on a section', () => {
  it('is read by all who work on the case, is open until it is resolved, and can be opened again', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('review', reference);
    expect((await site.see('reviewer', about(reference))).words).toContain('Nobody has commented');
    const posted = await site.post('reviewer', about(reference), {
      intent: 'add',
      words: 'Which survey is this?\r\nThe one of 2025?',
    });
    expect([posted.status, posted.to]).toEqual([303, about(reference)]);
    const read = await site.see('officer', about(reference));
    expect(read.words).toContain('Equality lead , 2 March 2026');
    expect(read.html).toContain('Which survey is this?\nThe one of 2025?');
    expect((await site.see('officer', `/cases/${reference}`)).words).toContain('1 comment, 1 open');

    const settled = await site.post('officer', about(reference), {
      intent: 'resolve',
      comment: idOf(read.html),
    });
    expect(settled.status).toBe(303);
    expect((await site.see('reviewer', about(reference))).words).toContain('Resolved by Policy officer');
    expect((await site.see('officer', `/cases/${reference}`)).words).toContain('1 comment, all resolved');
    await site.post('reviewer', about(reference), { intent: 'reopen', comment: idOf(read.html) });
    expect((await site.see('officer', `/cases/${reference}`)).words).toContain('1 comment, 1 open');
    expect((await site.see('officer', `/cases/${reference}/file`)).words).toContain('Which survey is this?');
    expect(JSON.parse((await site.see('officer', `/cases/${reference}.json`)).html).comments).toMatchObject([
      { form: 'content', section: 'evidence', by: { id: 'reviewer' }, resolved: null },
    ]);
  });

  it('is told in a letter to the authors, and to whoever had commented on the same section', async () => {
    const { council } = site;
    const reference = await council.begin('officer');
    await council.bringTo('review', reference);
    const say = async (who: PersonId, words: string, section?: string) => {
      await site.post(who, about(reference, section), { intent: 'add', words });
      while ((await relayNotices(council.parts, async () => {})) > 0);
    };
    const told = () =>
      council.rows(
        `SELECT l.id, l.person_id, l.manner, l.because_of FROM letters l JOIN cases c ON c.id = l.case_id
         WHERE l.kind = 'commented' AND c.reference = $1 ORDER BY l.at, l.id`,
        reference,
      );
    await say('reviewer', 'Which survey is this?');
    const first = await told();
    expect(first).toMatchObject([
      { person_id: 'officer', manner: 'news', because_of: 'you are an author of this case' },
    ]);
    const letter = await findLetterToWrite(council.database, String(first[0]?.id));
    expect(letter).toMatchObject({
      words: 'Which survey is this?',
      actorName: 'Equality lead',
      about: { section: { form: 'content', id: 'evidence' } },
    });
    // The author's answer goes to the reviewer; what is said elsewhere goes to the authors alone.
    await say('officer', 'The one of 2025.');
    await say('solicitor', 'See the Act.', 'content/screening');
    // All three at one moment of a clock that stands still: in no order.
    expect((await told()).map((it) => it.person_id).toSorted()).toEqual(['officer', 'officer', 'reviewer']);
    // Who has no post any more reads no comment; who has left gets no letter.
    await council.rows(`UPDATE role_holdings SET until_on = '2026-03-01' WHERE person_id = 'reviewer'`);
    await say('officer', 'And the one of 2024.');
    await council.rows(`UPDATE role_holdings SET until_on = NULL WHERE person_id = 'reviewer'`);
    expect(await told()).toHaveLength(3);
  });

  it('is there with its notice or not at all', async () => {
    const { council } = site;
    const reference = await council.begin('officer');
    await council.bringTo('review', reference);
    await council.rows(
      `ALTER TABLE notices ADD CONSTRAINT no_comments CHECK (kind <> 'commented') NOT VALID`,
    );
    const posted = site.post('reviewer', about(reference), { intent: 'add', words: 'Lost?' });
    await posted.then(
      ({ status }) => expect(status).toBe(500),
      () => {},
    );
    await council.rows('ALTER TABLE notices DROP CONSTRAINT no_comments');
    expect(
      await council.value(
        'SELECT count(*) FROM comments m JOIN cases c ON c.id = m.case_id WHERE c.reference = $1',
        reference,
      ),
    ).toBe('0');
  });

  it('changes nothing of the case: a signature stands, and the record fits', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('awaitingDecision', reference);
    const before = await site.council.report(reference);
    await site.post('officer', about(reference), { intent: 'add', words: 'For the next one.' });
    expect((await site.council.report(reference)).report).toEqual(before.report);
  });

  it('is refused with every typed word where it is blank, too long or cannot be kept', async () => {
    const reference = await site.council.begin('officer');
    const blank = await site.post('officer', about(reference), { intent: 'add', words: '  ' });
    expect(blank.status).toBe(400);
    expect(blank.words).toContain('There is a problem Enter your comment');
    const odd = await site.post('officer', about(reference), { intent: 'add', words: 'Odd\u0000words' });
    expect(odd.status).toBe(400);
    expect(odd.words).toContain('characters that cannot be kept');
    const long = await site.post('officer', about(reference), { intent: 'add', words: 'x'.repeat(200_001) });
    expect(long.status).toBe(400);
    expect(long.words).toContain('characters or fewer');
    expect(long.html).toContain('x'.repeat(200_001));
  });

  it('is for staff alone, and for a section that there is', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('awaitingDecision', reference);
    await site.post('solicitor', about(reference), { intent: 'add', words: 'Between us staff.' });
    for (const who of ['cabinet', 'scrutiny'] as const) {
      expect((await site.see(who, about(reference))).status).toBe(403);
      expect((await site.post(who, about(reference), { intent: 'add', words: 'No.' })).status).toBe(403);
      for (const page of ['', '/file', '.json']) {
        const shown = await site.see(who, `/cases/${reference}${page}`);
        expect([who, page, shown.status]).toEqual([who, page, 200]);
        expect(shown.html).not.toContain('Between us staff.');
        expect(shown.html).not.toContain('/comments/');
      }
    }
    expect((await site.see('officer', about(reference, 'content/nothing'))).status).toBe(404);
    expect((await site.see('officer', about('DIA-2026-9999'))).status).toBe(404);
  });

  it('is resolved by whoever made it, an author or democratic services, and by nobody else', async () => {
    const reference = await site.council.begin('officer');
    await site.post('reviewer', about(reference), { intent: 'add', words: 'Say more.' });
    const id = idOf((await site.see('officer', about(reference))).html);
    const fields = { intent: 'resolve', comment: id };
    expect((await site.post('solicitor', about(reference), fields)).status).toBe(403);
    expect((await site.see('solicitor', about(reference))).html).not.toContain('name="comment"');
    expect((await site.post('democratic-services', about(reference), fields)).status).toBe(303);
    expect(
      (await site.post('officer', about(reference), { intent: 'resolve', comment: 'none' })).status,
    ).toBe(404);
  });

  it('is kept as it was when the case is closed', async () => {
    const reference = await site.council.begin('officer');
    await site.post('officer', about(reference), { intent: 'add', words: 'Kept.' });
    await site.council.send('officer', 'withdraw', { reference, words: { reasons: 'Not needed.' } });
    const page = await site.see('officer', about(reference));
    expect(page.words).toContain('Kept.');
    expect(page.words).toContain('The case is closed.');
    expect((await site.post('officer', about(reference), { intent: 'add', words: 'More.' })).status).toBe(
      409,
    );
  });
});

describe('a return for changes', () => {
  it('brings each reason to the answer that it is about, until the case is sent to review again', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('signOff', reference);
    const posted = await site.post('finance', `/cases/${reference}`, {
      event: 'returnForChanges',
      reasons: 'Two things before I sign.',
      'about-1': 'frontSheet.financialImplications',
      'reason-1': 'Name the budget line.',
      'about-2': 'content.evidence',
      'reason-2': 'The survey is from 2021.',
    });
    expect(posted.status).toBe(303);
    const list = await site.see('officer', `/cases/${reference}/edit`);
    expect(list.words).toContain('Returned by Director of Finance');
    expect(list.words).toContain('Two things before I sign.');
    expect(list.words).toContain('A change was asked for here');
    const evidence = await site.see('officer', `/cases/${reference}/edit/content/evidence`);
    expect(evidence.words).toContain('The survey is from 2021.');
    expect(evidence.words).not.toContain('Name the budget line.');
    expect(evidence.html.indexOf('The survey is from 2021.')).toBeLessThan(
      evidence.html.indexOf('name="content.evidence"'),
    );
    expect((await site.see('officer', `/cases/${reference}?tab=history`)).words).toContain(
      'Name the budget line.',
    );
    await site.council.send('officer', 'submitForReview', { reference });
    await site.council.send('officer', 'recall', { reference });
    expect((await site.see('officer', `/cases/${reference}/edit`)).words).not.toContain('Two things');
  });

  it('is refused with every typed word where a reason names no answer, or an answer has no reason', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('review', reference);
    const page = await site.post('reviewer', `/cases/${reference}`, {
      event: 'returnForChanges',
      reasons: 'As below.',
      'about-1': '',
      'reason-1': 'Which one?',
      'about-2': 'content.evidence',
      'reason-2': '',
    });
    expect(page.status).toBe(400);
    expect(page.words).toContain('Choose the answer that the reason is about');
    expect(page.words).toContain('Enter what to change in that answer');
    expect(page.html).toContain('Which one?');
    expect(page.html).toMatch(/<option value="content\.evidence" selected=""/);
  });

  it('by a script names the answers itself', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('review', reference);
    const wrong = await site.post('reviewer', `/cases/${reference}`, {
      event: 'returnForChanges',
      reasons: 'As below.',
      'reasons.content.nothing': 'What?',
    });
    expect(wrong.status).toBe(400);
    const posted = await site.post('reviewer', `/cases/${reference}`, {
      event: 'returnForChanges',
      reasons: 'As below.',
      'reasons.content.evidence': 'Say where it is from.',
    });
    expect(posted.status).toBe(303);
    const { history } = JSON.parse((await site.see('officer', `/cases/${reference}.json`)).html);
    expect(history.at(-1).words).toEqual({
      reasons: 'As below.',
      'reasons.content.evidence': 'Say where it is from.',
    });
  });
});
